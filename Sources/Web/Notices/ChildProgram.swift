import Foundation
import Subprocess
import SystemPackage

/// A program of this machine that is run to its end: `curl`, `sendmail`.
enum ChildProgram {
    struct Ended: Sendable {
        let status: Int32
        let output: String
        let trouble: String
    }

    struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    /// What fits a pipe before anybody reads from it.
    private static let mostInput = 60_000
    /// A program that says more is ended.
    private static let mostOutput = 64 * 1024
    private static let searched = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    /// The whole path of a program, when it is installed.
    static func find(_ name: String) -> String? {
        if name.hasPrefix("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
        return searched.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// - Parameter seconds: after which it is ended
    /// - Throws: `Trouble` when it is missing, took too long or said too much
    static func run(
        _ program: String, _ arguments: [String], input: String, seconds: Int = 30
    ) async throws -> Ended {
        guard let path = find(program) else { throw Trouble(description: "\(program) is missing") }
        guard input.utf8.count <= mostInput else { throw Trouble(description: "too long") }
        return try await withThrowingTaskGroup(of: Ended.self) { race in
            race.addTask { try await run(path, arguments, input) }
            race.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Trouble(description: "it took over \(seconds) seconds")
            }
            defer { race.cancelAll() }
            guard let first = try await race.next() else { throw Trouble(description: "it was not started") }
            return first
        }
    }

    private static func run(_ path: String, _ arguments: [String], _ input: String) async throws -> Ended {
        let (reading, writing) = try FileDescriptor.pipe()
        // Both ends are open here, so nothing can break, and it fits: the program finds all of it waiting.
        try writing.closeAfter { _ = try writing.writeAll(input.utf8) }
        do {
            let ended = try await Subprocess.run(
                .path(FilePath(path)), arguments: Arguments(arguments), environment: .custom(["PATH": searched]),
                input: .fileDescriptor(reading, closeAfterSpawningProcess: true),
                output: .string(limit: mostOutput), error: .string(limit: mostOutput))
            let status =
                switch ended.terminationStatus {
                case .exited(let code): code
                case .signaled(let signal): 128 + signal
                }
            return Ended(status: status, output: ended.standardOutput, trouble: ended.standardError)
        } catch let trouble as SubprocessError {
            throw Trouble(description: "\(trouble)")
        }
    }
}

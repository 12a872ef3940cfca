import Foundation

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
    private static let searched = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    /// The whole path of a program, when it is installed.
    static func find(_ name: String) -> String? {
        if name.hasPrefix("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
        return searched.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// - Parameter seconds: after which it is ended
    static func run(
        _ program: String, _ arguments: [String], input: String, seconds: Int = 30
    ) async throws -> Ended {
        guard let path = find(program) else { throw Trouble(description: "\(program) is missing") }
        let bytes = Data(input.utf8)
        guard bytes.count <= mostInput else { throw Trouble(description: "too long") }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        // Both ends are open here, so nothing can break, and it fits: the program finds all of it waiting.
        try stdin.fileHandleForWriting.write(contentsOf: bytes)
        try stdin.fileHandleForWriting.close()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["PATH": searched]
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        let status: Int32 = try await withCheckedThrowingContinuation { done in
            process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                done.resume(throwing: Trouble(description: "\(error)"))
                return
            }
            let id = process.processIdentifier
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) {
                if process.isRunning, process.processIdentifier == id { process.terminate() }
            }
        }
        func text(_ pipe: Pipe) -> String {
            String(decoding: (try? pipe.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
        }
        return Ended(status: status, output: text(stdout), trouble: text(stderr))
    }
}

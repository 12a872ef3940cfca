import Archive
import ArgumentParser
import Desk
import Foundation

/// Where things lie: from flags, else from `PANDU_*`, else beside the working directory.
struct Settings: ParsableArguments {
    @Option(help: ArgumentHelp("The database file (PANDU_DATABASE).", valueName: "file"))
    var database: String = Settings.environment("PANDU_DATABASE", "data/pandu.sqlite")

    @Option(help: ArgumentHelp("The folder with regions and codes (PANDU_REFERENCE).", valueName: "folder"))
    var reference: String = Settings.environment("PANDU_REFERENCE", "Reference")

    @Option(help: ArgumentHelp("The folder with the keys of units (PANDU_KEYS).", valueName: "folder"))
    var keys: String = Settings.environment("PANDU_KEYS", "data/keys")

    static func environment(_ name: String, _ fallback: String) -> String {
        let value = ProcessInfo.processInfo.environment[name] ?? ""
        return value.isEmpty ? fallback : value
    }

    /// - Parameter daysAhead: how far the clock of a demo runs ahead
    func openDesk(daysAhead: Int = 0) throws -> Desk {
        let ahead = Int64(daysAhead) * 86_400_000
        let file = URL(fileURLWithPath: reference).appendingPathComponent("regions.tsv")
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw Failure.input("\(file.path) is missing. Say where it is with --reference or PANDU_REFERENCE.")
        }
        let regions = try Regions(file: file)
        do {
            let desk = Desk(
                archive: try Archive(path: database), regions: regions,
                keyring: Keyring(folder: URL(fileURLWithPath: keys)), clock: { Settings.clock() + ahead })
            try desk.recountWhenCountedOtherwise()
            return desk
        } catch {
            throw Failure.input("\(database) cannot be opened: \(error)")
        }
    }

    /// Milliseconds since 1970.
    @Sendable static func clock() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    static func say(_ text: String) { print(text) }

    static func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// Ends the program with a sentence and an exit code of sysexits.h.
enum Failure: Error, CustomStringConvertible {
    /// 65: the input is wrong.
    case input(String)
    /// 1: something differs or was refused.
    case found(String)

    var code: Int32 {
        switch self {
        case .input: 65
        case .found: 1
        }
    }

    var description: String {
        switch self {
        case .input(let text), .found(let text): text
        }
    }
}

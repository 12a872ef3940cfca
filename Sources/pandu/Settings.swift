import Archive
import ArgumentParser
import Desk
import Foundation
import Records
import Web

/// Where things lie: from flags, else from `PANDU_*`, else beside the working directory.
struct Settings: ParsableArguments {
    @Option(help: ArgumentHelp("The database file (PANDU_DATABASE).", valueName: "file"))
    var database: String = Settings.environment("PANDU_DATABASE", "data/pandu.sqlite")

    @Option(help: ArgumentHelp("The folder with regions and codes (PANDU_REFERENCE).", valueName: "folder"))
    var reference: String = Settings.environment("PANDU_REFERENCE", "Reference")

    @Option(
        help: ArgumentHelp(
            "The folder with keys, kept apart from backups of the database (PANDU_KEYS).", valueName: "folder"))
    var keys: String = Settings.environment("PANDU_KEYS", "data/keys")

    static func environment(_ name: String, _ fallback: String) -> String {
        let value = ProcessInfo.processInfo.environment[name] ?? ""
        return value.isEmpty ? fallback : value
    }

    /// A desk with a clock of its own. What another release counted is counted anew first.
    func openDesk(clock: @escaping @Sendable () -> Int64 = Settings.clock) throws -> Desk {
        let desk = try openServingDesk(clock: clock)
        do { try desk.recount.all() } catch { throw Failure.input("\(database) cannot be counted anew: \(error)") }
        return desk
    }

    /// - Parameter daysAhead: how far the clock of a demo runs ahead
    func openServingDesk(daysAhead: Int) throws -> Desk {
        let ahead = Int64(daysAhead) * 86_400_000
        return try openServingDesk { Settings.clock() + ahead }
    }

    private func openServingDesk(clock: @escaping @Sendable () -> Int64) throws -> Desk {
        let regions = try loadRegions()
        do {
            let lock = try DatabaseLock(database)
            guard isCurrent(regions) else { return try lock.alone { try open(regions, clock) } }
            return try open(regions, clock)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure.input("\(database) cannot be opened: \(reason(error))")
        }
    }

    /// What went wrong, in words that say what to do where that is known.
    private func reason(_ error: any Error) -> String {
        let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace || Archive.isFull(beside: database)
        guard let trouble = isFull ? .full : error as? StorageTrouble else { return "\(error)" }
        return "\(trouble.sentence) What was stored is not lost."
    }

    /// Whether there is nothing to bring up to date.
    private func isCurrent(_ regions: Regions) -> Bool {
        guard let archive = try? Archive(reading: database, seal: nil) else { return false }
        let desk = Desk(archive: archive, regions: regions, keyring: keyring, clock: Settings.clock)
        return (try? desk.recount.isOfThisRelease()) ?? false
    }

    private func open(_ regions: Regions, _ clock: @escaping @Sendable () -> Int64) throws -> Desk {
        guard let seal = try? keyring.sealing() else {
            throw Failure.input("\(keys) cannot be read or written: seal.key, the key of the seals, must lie there.")
        }
        let archive = try Archive(path: database, seal: seal)
        if archive.isSealedByAnother {
            Settings.warn(
                "The key of the seals in \(keys) is not the one of \(database): what is written now is not sealed. "
                    + "Say where the keys lie with --keys or PANDU_KEYS.")
        }
        let desk = Desk(archive: archive, regions: regions, keyring: keyring, clock: clock)
        try desk.moveKeys()
        try desk.recount.begin()
        return desk
    }

    /// A desk that only looks: nothing is made, brought up to date or counted anew.
    func openReadingDesk() throws -> Desk {
        let regions = try loadRegions()
        do {
            return Desk(
                archive: try Archive(reading: database, seal: keyring.seal()), regions: regions, keyring: keyring,
                clock: Settings.clock)
        } catch {
            throw Failure.input("\(error)")
        }
    }

    /// Where a server keeps the heads of chains.
    var heads: String { database + ".heads" }

    private var keyring: Keyring { Keyring(folder: URL(fileURLWithPath: keys)) }

    private func loadRegions() throws -> Regions {
        let file = URL(fileURLWithPath: reference).appendingPathComponent("regions.tsv")
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw Failure.input("\(file.path) is missing. Say where it is with --reference or PANDU_REFERENCE.")
        }
        return try Regions(file: file)
    }

    /// Milliseconds since 1970.
    @Sendable static func clock() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    static func say(_ text: String) { print(text) }

    static func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

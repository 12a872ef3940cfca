import Foundation
import GRDB
import Records
import Synchronization

/// The database: entries in their order, index rows, tallies, accounts; beside it the files of photographs. The
/// only room that knows SQL.
/// SQLite in WAL mode; what is committed has been flushed to the disk (`synchronous=FULL`).
public final class Archive: Sendable {
    let pool: any DatabaseWriter
    public let photoFiles: PhotoFiles
    /// What the disk said when it last refused a writing; nil once it takes them again.
    let lastTrouble = Mutex<StorageTrouble?>(nil)

    /// Opens the file, making it and its folder when they are missing, and brings it up to date.
    public init(path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        photoFiles = PhotoFiles(folder: folder.appendingPathComponent("photos"))
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -4000")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        self.pool = pool
        // Only now: a pool sets its writer to NORMAL when it opens, and then a commit may not be on the disk yet.
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -16000")
        }
        try Schema.migrator.migrate(pool)
    }

    /// - Parameter path: of the database, beside which the photographs lie
    init(queue: DatabaseQueue, path: String) {
        pool = queue
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        photoFiles = PhotoFiles(folder: folder.appendingPathComponent("photos"))
    }

    /// Everything that `change` writes is committed together, or nothing of it.
    /// - Throws: `StorageTrouble` when the disk takes nothing more
    public func write<Result>(_ change: (ArchiveWriting) throws -> Result) throws -> Result {
        try minding { try pool.write { try change(ArchiveWriting(db: $0)) } }
    }

    /// A consistent look that never waits for a writer.
    public func read<Result>(_ look: (ArchiveReading) throws -> Result) throws -> Result {
        try pool.read { try look(ArchiveReading(db: $0)) }
    }
}

/// What can be asked inside one consistent look.
public struct ArchiveReading {
    let db: Database
}

/// What can be written inside one transaction; it can also ask.
public struct ArchiveWriting {
    let db: Database

    public var reading: ArchiveReading { ArchiveReading(db: db) }

    /// How commits reach the disk, as SQLite numbers it: 2 is FULL, before the commit returns.
    public func flushing() throws -> Int? { try Int.fetchOne(db, sql: "PRAGMA synchronous") }
}

import Foundation
import Records
import Synchronization

/// The database: entries in their order, index rows, tallies, accounts; beside it the files of photographs. The
/// only room that knows SQL.
/// SQLite in WAL mode; what is committed has been flushed to the disk (`synchronous=FULL`).
/// - Throws: in all its functions `StorageTrouble` when the disk takes nothing, and the database's `DatabaseError`.
public final class Archive: Sendable {
    let engine: Engine
    public let photoFiles: PhotoFiles
    /// What the disk said when it last refused a writing; nil once it takes them again.
    let lastTrouble = Mutex<StorageTrouble?>(nil)
    let seals: Seals?
    /// Whether the database was sealed with another key: what is written now stays without a seal.
    public let isSealedByAnother: Bool

    /// Opens the file, making it and its folder when they are missing, and brings it up to date.
    /// - Parameter seal: with the key that is kept apart from the database
    /// - Throws: `Unreadable` when a later version of Pandu has brought it up to date, or this one cannot
    public init(path: String, seal: SealCode? = nil) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        photoFiles = PhotoFiles(folder: folder.appendingPathComponent("photos"))
        do {
            engine = try Engine(path: path)
        } catch let error as DatabaseError where StorageTrouble(error) == .full {
            throw StorageTrouble.full
        }
        Archive.closeToOthers(path, photoFiles.folder.path)
        seals = seal.map { Seals($0) }
        do {
            isSealedByAnother = try !Archive.bringUpToDate(engine, seals)
        } catch let error as DatabaseError {
            guard let trouble = StorageTrouble(error) else { throw error }
            throw Unreadable.old(path, trouble)
        }
    }

    /// Files that an older version made for everybody to read are their owner's alone from now on. Not being allowed to is
    /// no reason not to serve.
    private static func closeToOthers(_ path: String, _ photos: String) {
        for end in ["", "-wal", "-shm"] { chmod(path + end, 0o600) }
        chmod(photos, 0o700)
    }

    /// Takes all missing steps of the schema, or none: whoever comes second waits, and finds them taken. New columns are
    /// sealed with the rest, when what stood before them was whole.
    /// - Returns: whether the database is not sealed with another key
    private static func bringUpToDate(_ engine: Engine, _ seals: Seals?) throws -> Bool {
        try engine.update { db in
            guard try !Schema.isLater(db) else { throw Unreadable.otherVersion(engine.path) }
            let isOld = try !Schema.isUpToDate(db)
            let wasWhole =
                try isOld && db.hasTable(StoredTable.seal.rawValue) && seals?.differences(db).isEmpty == true
            if isOld { try Schema.bringUpToDate(db) }
            guard let seals else { return true }
            guard try seals.fits(db) else { return false }
            let isUnset = try seals.isUnset(db)
            if isUnset || wasWhole { try seals.sealAll(db, isAnew: isUnset) }
            try seals.watch(db)
            return true
        }
    }

    /// - Parameter path: of the database, beside which the photographs lie
    init(_ engine: Engine, path: String, seal: SealCode?) {
        self.engine = engine
        seals = seal.map { Seals($0) }
        isSealedByAnother = false
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        photoFiles = PhotoFiles(folder: folder.appendingPathComponent("photos"))
    }

    /// Everything that `change` writes is committed together, or nothing of it.
    /// - Throws: `StorageTrouble` when the disk takes nothing more
    public func write<Result>(_ change: (ArchiveWriting) throws -> Result) throws -> Result {
        try minding {
            try engine.write { db in
                seals?.begin()
                let result = try change(ArchiveWriting(db: db))
                try seals?.store(db)
                return result
            }
        }
    }

    /// Writes the whole file anew and cuts off its log, so that neither holds what was taken away.
    public func scrub() throws {
        try minding { try engine.vacuum() }
    }

    /// Seals all rows as they stand now, after somebody looked at them and answers for them.
    public func sealAnew() throws {
        try engine.write { db in
            seals?.begin()
            try seals?.sealAll(db, isAnew: true)
        }
    }

    /// A consistent look that never waits for a writer.
    public func read<Result>(_ look: (ArchiveReading) throws -> Result) throws -> Result {
        try engine.read { try look(ArchiveReading(db: $0)) }
    }
}

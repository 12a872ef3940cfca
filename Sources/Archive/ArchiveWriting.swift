/// What can be written inside one transaction; it can also ask.
/// - Throws: in all its functions the database's `DatabaseError`, of which `Archive.write` makes a `StorageTrouble` where the disk
///   refuses.
public struct ArchiveWriting {
    let db: Connection

    public var reading: ArchiveReading { ArchiveReading(db: db) }
}

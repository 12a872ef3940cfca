/// What can be asked inside one consistent look.
/// - Throws: in all its functions the database's `DatabaseError`.
public struct ArchiveReading {
    let db: Connection
}

import Foundation

/// Says to other programs who has the database open. All of one release share it, servers and commands alike; whoever
/// must bring it up to date, its tables or all of its counts, has it alone: nobody's running program may find another
/// file under its feet.
struct DatabaseLock {
    /// Open as long as the program runs.
    private let file: Int32
    private let database: String

    /// - Throws: `Failure` while somebody else brings the database up to date
    init(_ database: String) throws {
        self.database = database
        let path = database + ".lock"
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure.input("\(path) cannot be written.") }
        guard flock(file, LOCK_SH | LOCK_NB) == 0 else {
            throw Failure.input("Another pandu brings \(database) up to date. Try again when it is ready.")
        }
    }

    /// Runs what nobody else may see half done.
    /// - Throws: `Failure` when somebody else has the database open
    func alone<Result>(_ work: () throws -> Result) throws -> Result {
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure.input(
                "Another pandu uses \(database), and this one must bring it up to date first. End it first.")
        }
        defer { _ = flock(file, LOCK_SH) }
        return try work()
    }
}

import Foundation
import Records
import Synchronization
import Testing

@testable import Archive

/// A step that a database has taken never changes: those that took it would stay behind those that come.
@Test func `every migration's text is as it was`() throws {
    let file = root.appendingPathComponent("Tests/Golden/migrations.txt")
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
    let now = steps
    #expect(
        now.prefix(golden.count).elementsEqual(golden),
        """
        A migration was changed, moved or taken away. Give it back, and write a new step behind the last one. Now:
        \(now.joined(separator: "\n"))
        """)
    let new = now.dropFirst(golden.count).joined(separator: "\n")
    #expect(new.isEmpty, "Is it whole? Then add it at the end of Tests/Golden/migrations.txt:\n\(new)")
}

@Test func `every file of a migration is a step, in the order of the files' names`() throws {
    let folder = root.appendingPathComponent("Sources/Archive/Migrations")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let texts = try files.map { name in
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.hasPrefix("-- "), "\(name) does not say why")
        return Schema.Step(name, Array(text.utf8)).statements
    }
    #expect(texts == Schema.steps.map(\.statements))
}

/// A database as it was after some steps, with a few rows, in a folder of its own.
private final class OldDatabase {
    let path: String

    init(steps count: Int, also texts: [String] = []) throws {
        path = NSTemporaryDirectory() + "old-\(UUID().uuidString)/pandu.sqlite"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Engine(path: path).write { db in
            try db.make("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            for step in Schema.steps.prefix(count) {
                for statement in step.statements { try db.make(statement) }
                try db.run("INSERT INTO grdb_migrations (identifier) VALUES (\(step.name))")
            }
            try db.make("INSERT INTO book VALUES (7, 'melati', 'posyandu', 'Melati', '', '19.05', 1, 'h')")
            try db.make("INSERT INTO entry VALUES (7, 1, randomblob(16), 'e', 'b', x'01', x'02', 'h', 5)")
            for text in texts { try db.make(text) }
        }
    }

    var folder: String { (path as NSString).deletingLastPathComponent }

    /// How many steps it has taken, and how many rows it holds.
    func taken() throws -> [Int64] {
        try Engine(path: path).read { db in
            [try db.number("SELECT COUNT(*) FROM grdb_migrations"), try db.number("SELECT COUNT(*) FROM entry")]
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

@Test func `an old database is brought up to date by several programs at once, and holds what it held`() throws {
    for count in [1, 9, Schema.steps.count - 1, Schema.steps.count] {
        let old = try OldDatabase(steps: count)
        let errors = Mutex<[String]>([])
        let path = old.path
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            do { _ = try Archive(path: path) } catch { errors.withLock { $0.append("\(error)") } }
        }
        #expect(errors.withLock { $0 } == [])
        #expect(try old.taken() == [Int64(Schema.steps.count), 1])
        #expect(try Archive(path: path).read { try $0.faults() } == [])
        #expect(try Archive(path: path).read { try $0.book("melati")?.no } == 7)
    }
}

@Test func `a disk that is full in the middle of a migration leaves the database as it was`() throws {
    let old = try OldDatabase(steps: 9)
    let engine = try Engine(path: old.path)
    try engine.fill(true)
    let error = #expect(throws: DatabaseError.self) { try engine.update { try Schema.bringUpToDate($0) } }
    #expect(try StorageTrouble(#require(error)) == .full)
    #expect(try old.taken() == [9, 1])
    try engine.fill(false)
    try engine.update { try Schema.bringUpToDate($0) }
    #expect(try old.taken() == [Int64(Schema.steps.count), 1])
}

@Test func `a database with rows that the schema does not allow is refused whole, with a sentence`() throws {
    let last = try #require(Schema.steps.firstIndex { $0.name == "18-trust" })
    for (text, sentence) in [
        ("UPDATE entry SET body = x'ff'", "non-TEXT value in entry.body"),
        ("UPDATE entry SET book = 8", "entry: 1 rows belong to no book"),
        ("UPDATE entry SET seq = 0", "CHECK constraint failed in entry"),
    ] {
        let old = try OldDatabase(steps: last, also: [text])
        let error = #expect(throws: Unreadable.self) { try Archive(path: old.path) }
        #expect("\(try #require(error))".hasSuffix(sentence), "\(text)")
        #expect(try old.taken() == [Int64(last), 1])
    }
}

@Test func `a database of a later release is refused with a sentence, and stays as it is`() throws {
    let later = "INSERT INTO grdb_migrations (identifier) VALUES ('99-later')"
    let old = try OldDatabase(steps: Schema.steps.count, also: [later])
    let error = #expect(throws: Unreadable.self) { try Archive(path: old.path) }
    #expect("\(try #require(error))".contains("was written by another version of Pandu"))
    #expect(try old.taken() == [Int64(Schema.steps.count) + 1, 1])
}

@Test func `every connection holds to foreign keys and to the kinds of values`() throws {
    let old = try OldDatabase(steps: Schema.steps.count)
    let archive = try Archive(path: old.path)
    #expect(try archive.read { try $0.db.number("PRAGMA foreign_keys") } == 1)
    for text in [
        "INSERT INTO entry VALUES (8, 1, randomblob(16), 'e', 'b', x'01', x'02', 'h', 5)",
        "UPDATE entry SET body = x'ff'", "UPDATE entry SET seq = 0", "UPDATE book SET no = 9",
        "INSERT INTO national_id VALUES (7, randomblob(16), x'01')",
    ] {
        #expect(throws: DatabaseError.self, "\(text)") { try archive.write { try $0.db.make(text) } }
    }
    let tables = try archive.read { try $0.db.objects() }.filter { $0.type == "table" }
    #expect(tables.count > 20)
    #expect(tables.filter { !$0.made.hasSuffix("STRICT") }.map { $0.name } == ["grdb_migrations"])
}

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Each step's name with a digest of its statements.
private var steps: [String] {
    Schema.steps.map { step in
        // FNV-1a: told apart, not protected.
        let digest = step.statements.joined(separator: ";\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return "\(step.name) \(step.statements.count) \(String(digest, radix: 16))"
    }
}

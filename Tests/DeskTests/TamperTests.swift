import Archive
import Desk
import Foundation
import Testing

/// What somebody with the file changes behind the program's back is found.
@Suite struct TamperTests {
    @Test func `what is not there is refused and not made, and what is looked at stays as it is`() async throws {
        let stage = try await TamperStage.shared.value
        #expect(stage.verify(stage.file) == [])
        let missing = stage.file.deletingLastPathComponent().appendingPathComponent("lain/pandu.sqlite")
        #expect(throws: Unreadable.self) { try Archive(reading: missing.path) }
        #expect(!FileManager.default.fileExists(atPath: missing.deletingLastPathComponent().path))
        let empty = try stage.copy()
        try Data().write(to: empty)
        #expect(throws: Unreadable.self) { try Archive(reading: empty.path) }
        try Data("a text that is no database\n".utf8).write(to: empty)
        #expect(throws: Unreadable.self) { try Archive(reading: empty.path) }
        #expect(throws: Unreadable.self) { try Archive(reading: empty.deletingLastPathComponent().path) }
        // An older schema is not brought up to date.
        let old = try stage.copy("DELETE FROM grdb_migrations WHERE identifier = '5-ended-tokens'")
        let before = try Data(contentsOf: old)
        #expect(throws: Unreadable.self) { try Archive(reading: old.path) }
        #expect(try Data(contentsOf: old) == before)
        // Read from where nothing can be written; nothing appears beside it.
        let copy = try stage.copy()
        let folder = copy.deletingLastPathComponent()
        #expect(stage.verify(copy) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy.sqlite"])
        let archive = try Archive(reading: copy.path)
        #expect(throws: (any Error).self) { try archive.write { try $0.setSetting("x", "y") } }
    }

    /// Rows that say something else than the entries they were made of.
    @Test(arguments: [
        "UPDATE entry SET id = randomblob(16) WHERE rowid = (SELECT MAX(rowid) FROM entry)",
        "UPDATE card SET name = 'Lain' WHERE name = 'Aisyah'",
        "UPDATE card SET book = 99 WHERE name = 'Aisyah'",
        "DELETE FROM card_month WHERE rowid = (SELECT MAX(rowid) FROM card_month)",
        "UPDATE national_id SET digest = randomblob(32) WHERE rowid = 1",
        "UPDATE complaint SET is_open = 3",
        "UPDATE complaint SET office = 'disdik'",
        "DELETE FROM complaint_entry WHERE rowid = 2",
        "UPDATE complaint_entry SET seq = seq + 100",
        "UPDATE photo_entry SET form = 'complaint'",
        "DELETE FROM secret_report",
        "UPDATE book SET name = 'Dinas Lain' WHERE id = 'perkim'",
        "UPDATE book SET kind = 'toko' WHERE id = 'flamboyan'",
        "UPDATE tally SET count = count + 1 WHERE rowid = 1",
        "UPDATE standing SET day = day + 1",
        "UPDATE card SET name = CAST(name AS BLOB)",
        "UPDATE tally SET count = 'x' WHERE rowid = 1",
        "CREATE TRIGGER t AFTER INSERT ON held BEGIN DELETE FROM held; END",
        "DROP INDEX book_region",
        "CREATE TABLE lain (x INTEGER)",
    ])
    func `an index row that differs from its entry is found`(sql: String) async throws {
        let stage = try await TamperStage.shared.value
        #expect(stage.verify(try stage.copy(sql)) != [], "\(sql)")
    }
}

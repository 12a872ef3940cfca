import Archive
import Foundation
import Records
import Rules
import Testing

@testable import Desk

/// What somebody with the file, but without the key, changes behind the program's back is found.
@Suite struct TamperTests {
    @Test func `what is not there is refused and not made, and what is looked at stays as it is`() async throws {
        let stage = try await TamperStage.shared.value
        #expect(stage.verify(stage.file) == [])
        let missing = stage.file.deletingLastPathComponent().appendingPathComponent("lain/pandu.sqlite")
        let empty = try stage.copy()
        for bytes in [Data(), Data("a text that is no database\n".utf8)] {
            try bytes.write(to: empty)
            #expect(throws: Unreadable.self) { try Archive(reading: empty.path, seal: nil) }
        }
        // Of an older schema, which is not brought up to date.
        let old = try stage.copy("DELETE FROM grdb_migrations WHERE identifier = '5-ended-tokens'")
        let before = try Data(contentsOf: old)
        for file in [missing, old.deletingLastPathComponent(), old] {
            #expect(throws: Unreadable.self) { try Archive(reading: file.path, seal: nil) }
        }
        #expect(!FileManager.default.fileExists(atPath: missing.deletingLastPathComponent().path))
        #expect(try Data(contentsOf: old) == before)
        // Nothing appears beside it, so a medium that cannot be written will do.
        let copy = try stage.copy()
        let folder = copy.deletingLastPathComponent()
        #expect(stage.verify(copy) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy.sqlite"])
        let archive = try Archive(reading: copy.path, seal: nil)
        #expect(throws: (any Error).self) { try archive.write { try $0.setSetting("x", "y") } }
    }

    @Test(arguments: Tampering.ofIndex)
    func `an index row that differs from its entry is found`(sql: String) async throws {
        let stage = try await TamperStage.shared.value
        // Without a look at seals, which would find most of these as well.
        let said = stage.verify(try stage.copy(sql)).filter { !$0.contains("outside of Pandu") }
        #expect(said != [], "\(sql)")
    }

    @Test(arguments: Tampering.ofSealed)
    func `what no entry proves stands under seal`(sql: String) async throws {
        let stage = try await TamperStage.shared.value
        #expect(stage.verify(try stage.copy(sql)) != [], "\(sql)")
    }

    @Test func `a chain made anew, without the key, is found`() async throws {
        let stage = try await TamperStage.shared.value
        let copy = try stage.copy()
        // All is right but for the seals: our own code wrote it.
        let forger = Desk(
            archive: try Archive(path: copy.path), regions: stage.house.regions, keyring: stage.house.desk.keyring,
            clock: stage.house.desk.clock)
        var pen = stage.house.pen(stage.house.rosita, device: "hp-lain-0009")
        _ = try await forger.submit([pen.child("Palsu").line], by: Writer(person: stage.house.rosita))
        let said = stage.verify(copy)
        #expect(said.contains { $0.hasPrefix("entry: rows were changed") })
        #expect(!said.contains { $0.contains("chain") })
        // A new seal cannot be made without the key either, and writing on heals nothing.
        #expect(try Archive(path: copy.path, seal: { _ in [UInt8](repeating: 1, count: 32) }).isSealedByAnother)
        _ = try Archive(path: copy.path, seal: stage.house.desk.keyring.seal()).write { try $0.setSetting("x", "y") }
        #expect(stage.verify(copy).contains { $0.hasPrefix("entry: rows were changed") })
    }

    @Test func `an older file put back, or an end cut off, does not fit to heads that were kept`() async throws {
        let stage = try await TamperStage()
        let house = stage.house
        let older = try stage.copy()
        // Not one entry came since, but somebody read.
        _ = try await house.desk.sessions.signIn(name: "rosita", password: "contoh-1234", address: "192.0.2.7")
        let heads = try #require(try house.desk.verification.signedHeads())
        #expect(stage.verify(older) == [])
        #expect(stage.verify(older, heads: heads).contains { $0.contains("older than the heads") })
        var pen = house.pen(house.rosita, device: "hp-dua-0002")
        _ = try await house.submit([pen.child("Eka").line], by: house.rosita)
        let later = try #require(try house.desk.verification.signedHeads())
        try stage.save(as: stage.file)
        #expect(stage.verify(stage.file, heads: heads) == [])
        #expect(stage.verify(stage.file, heads: later) == [])
        #expect(stage.verify(older, heads: later).contains("flamboyan: 1 entries of 2026-10-20 are missing at its end"))
        // Another history of the same length, heads that were changed, heads of another server.
        let changed = later.replacing("book flamboyan 1", with: "book flamboyan 2")
        #expect(changed != later)
        #expect(stage.verify(stage.file, heads: changed) == ["the heads are not as they were signed"])
        let other = try await Posyandu()
        let foreign = try #require(try other.desk.verification.signedHeads())
        #expect(try house.desk.verification.differences(fromHeads: foreign).contains { $0.contains("another key") })
        // Kept once a day, and never in place of what tells more than the database.
        let file = house.folder.appendingPathComponent("pandu.sqlite.heads")
        #expect(try house.desk.verification.keepHeads(in: file) == [])
        let kept = try Data(contentsOf: file)
        house.watch.forward(seconds: 86_400)
        let restored = Desk(
            archive: try Archive(path: older.path, seal: house.desk.keyring.seal()), regions: house.regions,
            keyring: house.desk.keyring, clock: house.desk.clock)
        #expect(try restored.verification.keepHeads(in: file) != [])
        #expect(try Data(contentsOf: file) == kept)
        #expect(try house.desk.verification.keepHeads(in: file) == [])
        #expect(try Data(contentsOf: file) != kept)
    }

    @Test func `an older row put back with its older seal is found, and a key file that was changed`() async throws {
        let stage = try await TamperStage()
        let older = stage.file.path
        try await stage.house.desk.sessions.changePassword(of: "bidan", from: "contoh-1234", to: "kebun teh di lereng")
        let file = stage.file.deletingLastPathComponent().appendingPathComponent("now.sqlite")
        try stage.save(as: file)
        #expect(stage.verify(file) == [])
        try TamperStage.run(
            """
            ATTACH '\(older)' AS older;
            UPDATE account SET password = (SELECT password FROM older.account WHERE name = 'bidan') WHERE name = 'bidan';
            UPDATE seal SET sum = (SELECT sum FROM older.seal WHERE name = 'account') WHERE name = 'account'
            """, on: file)
        #expect(stage.verify(file) == ["the seals themselves were changed outside of Pandu"])

        let folder = stage.house.desk.keyring.folder
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("uptdppa-") })
        let key = folder.appendingPathComponent(name)
        try Data(try String(contentsOf: key, encoding: .utf8).replacing("MI", with: "MJ").utf8).write(to: key)
        #expect(stage.verify(stage.file) == ["the key file \(name) was changed: what was sealed to it is lost"])
    }

    @Test func `new columns are sealed with the rest, and what was broken stays broken`() async throws {
        let stage = try await TamperStage.shared.value
        let older = """
            ALTER TABLE card DROP COLUMN kind;
            DELETE FROM grdb_migrations WHERE identifier IN ('4-card-kind', '18-trust', '23-late-work')
            """
        let keyring = stage.house.desk.keyring
        for (sql, isWell) in [("", true), ("; UPDATE held SET note = 'x'", false)] {
            let copy = try stage.copy(older + sql)
            _ = try Archive(path: copy.path, seal: keyring.seal())
            #expect(stage.verify(copy).isEmpty == isWell)
        }
        // Only whoever answers for it seals it anew, and says so to who kept heads.
        let heads = try #require(try stage.house.desk.verification.signedHeads())
        let copy = try stage.copy("UPDATE held SET note = 'x'")
        try Archive(path: copy.path, seal: keyring.seal()).sealAnew()
        #expect(stage.verify(copy) == [])
        #expect(stage.verify(copy, heads: heads) == ["the database was sealed anew since 2026-10-20"])
    }

    /// The newest writings lie in the file beside the database; a copy of both is a backup as well.
    @Test func `a bit that flips in the write-ahead log is found, but in its last writing`() async throws {
        let stage = try await TamperStage()
        let house = stage.house
        // What a server in full work leaves: everything written so far, and two writings more.
        let heads = try #require(try house.desk.verification.signedHeads())
        for name in ["rosita", "bidan"] {
            _ = try await house.desk.sessions.signIn(name: name, password: "contoh-1234", address: "192.0.2.9")
        }
        let copy = try stage.copy()
        func restore() throws {
            for end in ["", "-wal"] {
                let source = house.folder.appendingPathComponent("pandu.sqlite" + end)
                try Data(contentsOf: source).write(to: URL(fileURLWithPath: copy.path + end))
            }
            try? FileManager.default.removeItem(atPath: copy.path + "-shm")
        }
        try restore()
        #expect(stage.verify(copy, heads: heads) == [])
        let log = URL(fileURLWithPath: copy.path + "-wal")
        let whole = try Data(contentsOf: log)
        var chance = Chance(seed: 7)
        for _ in 0..<12 {
            try restore()
            var flipped = whole
            // The two last writings have some pages each.
            let place = Int(chance.next() % UInt64(whole.count * 3 / 4))
            flipped[place] ^= UInt8(1) << UInt8(chance.next() % 8)
            try flipped.write(to: log)
            #expect(stage.verify(copy) != [], "byte \(place) of \(whole.count)")
        }
    }

    /// Bits at random places; those that change nothing that is stored (free pages, gaps between rows) are not counted.
    @Test func `of single flipped bits each that changes something is found`() async throws {
        let stage = try await TamperStage.shared.value
        let count = ProcessInfo.processInfo.environment["PANDU_FLIPS"].flatMap { Int($0) } ?? 200
        let whole = try Data(contentsOf: stage.file)
        let content = try #require(try TamperStage.content(of: stage.file))
        var chance = Chance(seed: 20_261_129)
        var (found, harmless) = (0, 0)
        let copy = try stage.copy()
        for _ in 0..<count {
            var place = Int(chance.next() % UInt64(whole.count))
            // Most of so small a file is room.
            while whole[place] == 0 { place = (place + 1) % whole.count }
            let bit = UInt8(1) << UInt8(chance.next() % 8)
            var flipped = whole
            flipped[place] ^= bit
            try flipped.write(to: copy)
            if !stage.verify(copy).isEmpty {
                found += 1
            } else if try TamperStage.content(of: copy) == content {
                harmless += 1
            } else {
                Issue.record("bit \(bit) of byte \(place) was not found")
            }
        }
        print("\(count) flips: \(found) found, \(harmless) changed nothing")
    }
}

private struct Chance {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 20
    }
}

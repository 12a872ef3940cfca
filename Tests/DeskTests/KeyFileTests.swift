import Archive
import Foundation
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// Keys lie in their folder, and the database has none.
@Suite struct KeyFileTests {
    private let house: Posyandu
    private let desk: Desk

    init() async throws {
        house = try await Posyandu()
        desk = house.desk
        _ = try await house.offices()
    }

    private var keys: URL { desk.keyring.folder }
    private var numbersFile: String { keys.appendingPathComponent("nik.key").path }

    private func number(_ pen: inout Pen, _ name: String = "Aisyah") async throws -> [String] {
        let child = pen.child(name)
        let number = pen.entry("national-id", on: child.id, [Answer("nik", "9905054109250001")])
        return try await house.submit([child.line, number.line], by: house.yanti)
    }

    /// A webhook, and something to be told to it.
    private func webhook() async throws -> String {
        let secret = try await desk.subscribe(
            .webhook, name: "Sistem", region: "19.05", office: "", address: "https://contoh.go.id/pandu",
            by: Desk.machine)
        var pen = house.pen(house.rosita, device: "hp-dua-0002")
        let told = pen.entry("complaint", [Answer("kind", "unfit-house"), Answer("rt", "02"), Answer("note", "Bocor")])
        #expect(try await house.submit([told.line], by: house.rosita) == ["stored"])
        return secret
    }

    /// Whether the files of the database hold these bytes.
    private func holds(_ text: String) throws -> Bool {
        let path = house.folder.appendingPathComponent("pandu.sqlite").path
        return try ["", "-wal"].contains { end in
            guard FileManager.default.fileExists(atPath: path + end) else { return false }
            return try Data(contentsOf: URL(fileURLWithPath: path + end)).range(of: Data(text.utf8)) != nil
        }
    }

    private func isSigned(_ delivery: Delivery, with secret: String) -> Bool {
        let code = Digest.authentication(key: Array(secret.utf8), Array("5.isi".utf8))
        return delivery.signature(of: "isi", at: 5) == Digest.hex(code)
    }

    @Test func `the file and its log hold neither the key of NIK nor a webhook's secret, and deliveries are signed`()
        async throws
    {
        var pen = house.pen(house.yanti)
        #expect(try await number(&pen) == ["stored", "stored"])
        let secret = try await webhook()
        let key = try #require(desk.keyring.nationalIDKey)
        #expect(try holds("9905054109250001"))
        for text in [key, secret] { #expect(try !holds(text)) }
        let mode = try FileManager.default.attributesOfItem(atPath: numbersFile)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // Also by whoever serves after this one.
        let second = try house.secondDesk()
        try second.moveKeys()
        let delivery = try #require(try second.outbox.take().first)
        #expect(isSigned(delivery, with: secret))
        #expect(try desk.verification.differences() == [])
    }

    @Test func `what an older version kept in the database moves out of it and leaves no copy`() async throws {
        var pen = house.pen(house.yanti)
        #expect(try await number(&pen) == ["stored", "stored"])
        let key = try #require(desk.keyring.nationalIDKey)
        _ = try await webhook()
        let secret = Digest.hex(Digest.random(32))
        try FileManager.default.removeItem(atPath: numbersFile)
        try house.archive.write { writing in
            try writing.setSetting("national-id-key", key)
            for row in try writing.reading.subscriptions() { try writing.setSecret(of: row.card, secret) }
        }
        for text in [key, secret] { #expect(try holds(text)) }
        try desk.moveKeys()
        for text in [key, secret] { #expect(try !holds(text)) }
        #expect(desk.keyring.nationalIDKey == key)
        #expect(isSigned(try #require(try desk.outbox.take().first), with: secret))
        #expect(try house.archive.read { try $0.setting("national-id-key") } == nil)
        try desk.moveKeys()
        #expect(try desk.verification.differences() == [])
    }

    @Test func `without the key of NIK nothing is opened and no other one is made`() async throws {
        try desk.moveKeys()
        var pen = house.pen(house.yanti)
        #expect(try await number(&pen) == ["stored", "stored"])
        let kept = try Data(contentsOf: URL(fileURLWithPath: numbersFile))
        for broken in [nil, Data("abc".utf8)] {
            unlink(numbersFile)
            if let broken { try broken.write(to: URL(fileURLWithPath: numbersFile)) }
            #expect(throws: KeyTrouble.self) { try desk.moveKeys() }
            await #expect(throws: KeyTrouble.self) { try await number(&pen, "Bagas") }
            #expect(
                try desk.verification.differences().count == 1
                    && desk.verification.differences()[0].contains("nik.key is missing"))
            #expect(FileManager.default.contents(atPath: numbersFile) == broken)
        }
        unlink(numbersFile)
        try kept.write(to: URL(fileURLWithPath: numbersFile))
        try desk.moveKeys()
        #expect(try await number(&pen, "Citra") == ["stored", "stored"])
        #expect(try desk.verification.differences() == [])
    }

    @Test func `a folder that has another database's key is refused`() async throws {
        var pen = house.pen(house.yanti)
        #expect(try await number(&pen) == ["stored", "stored"])
        try house.archive.write { try $0.setSetting("national-id-key", String(repeating: "ab", count: 32)) }
        #expect(throws: KeyTrouble.self) { try desk.moveKeys() }
        #expect(try house.archive.read { try $0.setting("national-id-key") } != nil)
    }

    @Test func `a secret that was put in its place signs nothing`() async throws {
        try desk.moveKeys()
        let secret = try await webhook()
        let row = try #require(try house.archive.read { try $0.subscriptions().first })
        let other = try desk.keyring.lock(secret, of: ID(naming: "other"))
        for planted in ["", "abc", String(repeating: "a", count: 64), other, row.secret.dropLast(2) + "AA"] {
            try house.archive.write {
                try $0.setSecret(of: row.card, planted)
                try $0.renew(row.card, now: desk.clock())
            }
            try desk.moveKeys()
            #expect(try desk.outbox.take().isEmpty, "\(planted)")
            #expect(try desk.lockedWebhooks() == ["Sistem"])
            let outbox = try house.archive.read { try $0.outbox(of: row.card) }
            #expect(outbox.givenUp == 1 && outbox.remark.contains("Kunci tanda tangan tidak terbaca"))
        }
        try house.archive.write {
            try $0.setSecret(of: row.card, row.secret)
            try $0.renew(row.card, now: desk.clock())
        }
        #expect(isSigned(try #require(try desk.outbox.take().first), with: secret))
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import Records
import Testing

@testable import Archive
@testable import Desk
@testable import Web

/// A disk that takes nothing more.
@Suite struct StorageTests {
    /// Enough entries that a page of the database must be added.
    private func manyLines() -> [String] {
        (100..<300).map { House.entry(in: "flamboyan", by: "kader.satu", number: $0, "Anak \($0)").line }
    }

    @Test func `on a full disk reading and signing in go on, and writing is asked for again later`() async throws {
        let house = try await House()
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")).person)
        try house.desk.archive.engine.fill(true)
        await #expect(throws: StorageTrouble.full) { try await house.desk.submit(manyLines(), by: kader) }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/b/flamboyan/warga").text.contains("Anak flamboyan"))
        }
        try house.desk.archive.engine.fill(false)
        #expect(try await house.desk.submit(manyLines(), by: kader).allSatisfy { $0.status == .stored })
        #expect(house.desk.trouble() == nil)
    }

    @Test func `a session that the disk did not take is open for an hour, and ends with her password`() async throws {
        let house = try await House()
        let secret = String(repeating: "ab", count: 32)
        let row = try #require(try house.desk.archive.read { try $0.account("kader.satu") })
        let now = house.desk.clock()
        let digest = Digest.sha256(Array(secret.utf8))
        house.desk.store.unwritten.open(digest, account: row.name, password: row.password, now: now)
        #expect(try house.desk.sessions.session(secret)?.person.account == "kader.satu")
        #expect(house.desk.store.unwritten.find(digest, now: now + 3_600_001) == nil)
        try house.desk.archive.write { try $0.setPassword(of: row.name, "lain", mustChange: true) }
        #expect(try house.desk.sessions.session(secret) == nil)
    }

    @Test func `who guesses while the disk takes nothing waits as well`() async throws {
        let house = try await House()
        let now = house.desk.clock()
        for _ in 1...11 {
            house.desk.store.unwritten.fail("pair kader.satu 10.0.0.1", now: now) { $0 > 10 ? 60_000 : 0 }
        }
        guard
            case .wait(let seconds) = try await house.desk.sessions.signIn(
                name: "kader.satu", password: "salah", address: "10.0.0.1")
        else {
            Issue.record("nobody waits")
            return
        }
        #expect((1...61).contains(seconds))
        guard
            case .wrong = try await house.desk.sessions.signIn(
                name: "kader.satu", password: "salah", address: "10.0.0.2")
        else {
            Issue.record("a neighbour waits")
            return
        }
        for number in 0..<10_000 { house.desk.store.unwritten.fail("\(number)", now: now) { _ in 0 } }
        #expect(house.desk.store.unwritten.until("another", now: now) > now)
    }

    @Test func `who cannot be stored is told so, and when to come again`() {
        #expect(Reply.health(.full).status == .serviceUnavailable)
        let reply = StorageTrouble.full.response
        #expect(reply.status == .serviceUnavailable)
        #expect(reply.headers[.retryAfter] == "60")
    }
}

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
        let kader = Writer(person: try #require(try house.desk.account("kader.satu")).person)
        try house.desk.archive.fill(true)
        await #expect(throws: StorageTrouble.full) { try await house.desk.submit(manyLines(), by: kader) }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/b/flamboyan/warga").text.contains("Anak flamboyan"))
        }
        try house.desk.archive.fill(false)
        #expect(try await house.desk.submit(manyLines(), by: kader).allSatisfy { $0.status == .stored })
        #expect(house.desk.trouble() == nil)
    }

    @Test func `who cannot be stored is told so, and when to come again`() {
        #expect(Reply.health(.full).status == .serviceUnavailable)
        let reply = StorageTrouble.full.response
        #expect(reply.status == .serviceUnavailable)
        #expect(reply.headers[.retryAfter] == "60")
    }
}

import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What whoever comes without an account, or before signing in, sees first.
@Suite struct FrontDoorTests {
    @Test func `residents stand first at the door, and signing in beside them`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/").headers[.location] == "/masuk")
            let page = try await visit.get("/masuk").text
            for path in ["/lapor", "/lacak", "/bantuan", "tel:112"] {
                #expect(page.contains("href=\"\(path)\""), "\(path)")
            }
            let (report, name) = (page.firstRange(of: "href=\"/lapor\""), page.firstRange(of: "id=\"nama-pengguna\""))
            #expect(try #require(report).lowerBound < #require(name).lowerBound)
            #expect(page.contains("data-lihat=\"kata-sandi\"") && page.utf8.count < 20_000)
            #expect(page.matches(of: #/button--main/#).count == 1)
        }
    }

    @Test func `whoever was sent to sign in sees that first`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            let page = try await visit.get("/masuk?sesudah=/kotak-masuk").text
            let (report, name) = (page.firstRange(of: "href=\"/lapor\""), page.firstRange(of: "id=\"nama-pengguna\""))
            #expect(try #require(report).lowerBound > #require(name).lowerBound)
            let wrong = try await visit.post("/masuk", [("nama-pengguna", "kader.satu"), ("kata-sandi", "bukan")]).text
            #expect(wrong.contains("belum cocok") && wrong.contains("value=\"kader.satu\"") && !wrong.contains("bukan"))
        }
    }
}

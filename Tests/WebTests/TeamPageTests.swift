import Desk
import Foundation
import HTTPTypes
import Records
import Testing

@testable import Web

/// A coach keeps the meetings of her team in a browser.
@Suite struct TeamPageTests {
    private func hidden(_ page: String) -> [(String, String)] {
        page.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)"/#).map { (String($0.1), String($0.2)) }
    }

    private func write(_ visit: Visit, _ path: String, _ answers: [(String, String)]) async throws -> String {
        let page = try await visit.get(path)
        #expect(page.status == .ok, "\(path)")
        let answer = try await visit.post(path, hidden(page.text) + answers)
        #expect(answer.status == .seeOther, "\(path): \(answer.text)")
        return answer.headers[.location] ?? ""
    }

    @Test func `from her first page to a meeting that is counted`() async throws {
        let house = try await House()
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05/").text.contains("href=\"/b/t-19.05.05/\""))
            #expect(try await visit.get("/b/t-19.05.05/").text.contains("/b/t-19.05.05/rapat"))
            let list = try await write(
                visit, "/b/t-19.05.05/rapat/baru/meeting",
                [("title", "Rakor triwulan"), ("day", "18-10-2026"), ("place", "Kantor camat")])
            let page = try await visit.get(list).text
            let card = try #require(page.firstMatch(of: #/href="(\/b\/t-19.05.05\/rapat\/[0-9a-f-]{36})"/#))
            let path = String(card.1)
            _ = try await write(visit, path + "/tulis/meeting-attendance", [("who", "camat dan PKK"), ("count", "12")])
            _ = try await write(
                visit, path + "/tulis/meeting-decision",
                [("what", "Beli timbangan"), ("who", "Puskesmas"), ("until", "30-11-2026")])
            let shown = try await visit.get(path).text
            for words in ["Rakor triwulan", "Kantor camat", "camat dan PKK", "Beli timbangan", "Puskesmas"] {
                #expect(shown.contains(words), "\(words)")
            }
            let again = try #require(shown.firstMatch(of: #/tulis\/meeting-decision\?koreksi=[0-9a-f-]{36}/#))
            _ = try await write(
                visit, path + "/" + String(again.0),
                [("what", "Beli dua timbangan"), ("who", "Puskesmas"), ("until", "30-11-2026")])
            #expect(try await visit.get(path).text.contains("Beli dua timbangan"))
            let counts = try await visit.get("/wilayah/19.05.05/daftar/meetings?bulan=2026-10")
            #expect(counts.status == .ok && counts.text.contains(": 1</p>"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05.05/rapat").status == .notFound)
            #expect(try await visit.get("/wilayah/19.05/").text.contains("/daftar/meetings"))
        }
        // A midwife of the same district carries books, and not this one.
        let midwife = Person(
            account: "bidan.satu", name: "Bidan", role: .midwife, scope: Scope(regions: ["19.05.05"]))
        #expect(throws: Refusal.notFound) {
            try house.desk.feed.most(of: "t-19.05.05", after: 0, hash: "", for: midwife)
        }
        #expect(try await house.desk.verification.differences().isEmpty)
    }
}

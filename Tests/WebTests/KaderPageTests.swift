import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// Who serves, as desks see it. Today is 20 October 2026.
@Suite struct KaderPageTests {
    @Test func `who wrote is there, who has not written for sixty days is silent`() async throws {
        let house = try await House()
        let coach = try #require(try house.desk.accounts.find("district-coach.satu")?.person)
        let seen = try await house.desk.kaderSeen(in: "19.05.05.2004", for: coach)
        #expect(seen.map(\.role) == [.chair, .kader])
        #expect(seen.map(\.isSilent) == [true, false] && seen.map(\.last) == [nil, Day(iso: "2026-10-20")])
        house.forward(seconds: 61 * 86_400)
        #expect(try await house.desk.kaderSeen(in: "b:flamboyan", for: coach).map(\.isSilent) == [true, true])
        await #expect(throws: Refusal.notFound) { try await house.desk.kaderSeen(in: "b:melati", for: coach) }
        await #expect(throws: Refusal.notFound) { try await house.desk.kaderSeen(in: "19.05.05", for: coach) }
        await #expect(throws: Refusal.notFound) { try await house.desk.kaderSeen(in: "b:t-19.05.05", for: coach) }
    }

    @Test func `whose years have reached an award is named with who gives it`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let path = "/b/t-19.05.05.2004/pengurus/baru/appointment"
            for (name, from) in [("Yanti", "02-01-2016"), ("Rosita", "02-01-2020")] {
                let hidden = try await visit.get(path).text
                    .matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)"/#)
                    .map { (String($0.1), String($0.2)) }
                let answers = [
                    ("name", name), ("birth-year", "1980"), ("institution", "posyandu"), ("place", "Flamboyan"),
                    ("position", "kader"), ("field", "health"), ("decree", "7/2016"), ("from", from),
                    ("until", "31-12-2027"),
                ]
                #expect(try await visit.post(path, hidden + answers).status == .seeOther)
            }
            let page = try await visit.get("/wilayah/19.05.05.2004/kader").text
            #expect(page.contains("10 tahun, kecamatan") && page.contains("Yanti") && !page.contains("Rosita"))
            #expect(page.contains("belum pernah mencatat"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05/kader").text
            #expect(page.contains("10 tahun, kecamatan") && page.contains("href=\"/wilayah/19.05.05/kader\""))
        }
    }
}

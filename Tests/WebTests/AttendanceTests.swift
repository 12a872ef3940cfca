import Desk
import Foundation
import HTTPTypes
import Records
import Testing

@testable import Web

/// What somebody came to and passed stands on the card of her office, in whatever team's book the meeting lies.
@Suite struct AttendanceTests {
    @Test func `a kader's meetings and trainings stand on her card and in the register, a namesake's do not`()
        async throws
    {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05.05.2004/pengurus/baru/appointment",
                [
                    ("name", "Sri Wahyuni"), ("birth-year", "1985"), ("institution", "posyandu"),
                    ("place", "Flamboyan"),
                    ("position", "kader"), ("field", "health"), ("from", "02-01-2026"),
                ])
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            func meeting(_ title: String, _ kind: String) async throws -> String {
                _ = try await visit.write(
                    "/b/t-19.05/rapat/baru/meeting",
                    [("title", title), ("kind", kind), ("phase", "first"), ("day", "19-10-2026")])
                let list = try await visit.get("/b/t-19.05/rapat").text
                let row = try #require(
                    list.matches(of: #/href="(\/b\/t-19\.05\/rapat\/[0-9a-f-]{36})".*?<\/a>/#).first {
                        $0.0.contains(title)
                    })
                return String(row.1)
            }
            let rakor = try await meeting("Rakor triwulan", "coordination")
            for unit in ["Posyandu Flamboyan", "Dinas Kesehatan Buleleng"] {
                _ = try await visit.write(
                    rakor + "/tulis/meeting-attendee", [("name", "Sri  wahyuni"), ("unit", unit)])
            }
            let other = try await meeting("Rakor lain", "coordination")
            _ = try await visit.write(
                other + "/tulis/meeting-attendee", [("name", "Sri Wahyuni"), ("unit", "Dinas Kesehatan")])
            let training = try await meeting("Pelatihan satu", "training")
            for (year, post) in [("1985", "80"), ("1990", "90")] {
                _ = try await visit.write(
                    training + "/tulis/training-result",
                    [("name", "Sri Wahyuni"), ("birth-year", year), ("post", post), ("groups", "management")])
            }
            let page = try await visit.get("/wilayah/19.05/pelatihan").text
            #expect(page.contains("1 rapat dihadiri"))
            let file = try await visit.get("/wilayah/19.05/kader/unduh?sebagai=csv").text
            #expect(file.contains("Pelatihan lulus;Rapat dihadiri") && file.contains(";1;1"))
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let team = try await visit.get("/b/t-19.05.05.2004/").text
            let path = try #require(team.firstMatch(of: #/\/b\/t-19\.05\.05\.2004\/pengurus\/[0-9a-f-]{36}/#)).0
            let card = try await visit.get(String(path)).text
            #expect(card.contains("<dt>Rapat dihadiri</dt><dd>Rakor triwulan (19 Oktober 2026)</dd>"))
            #expect(card.contains("<dt>Pelatihan lulus</dt><dd>Pelatihan satu (19 Oktober 2026)</dd>"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }
}

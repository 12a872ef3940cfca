import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// What of the Posyandu of six fields stands, as a coach sees it grow.
@Suite struct RolloutTests {
    private func line(_ house: House, _ book: String) throws -> RolloutLine {
        let coach = try #require(try house.desk.accounts.find("regency-coach.satu")?.person)
        return try #require(try house.desk.rollout.all(in: "19.05", for: coach).first { $0.posyandu?.book == book })
    }

    @Test func `each step that is taken counts, and a village without a Posyandu is at nothing`() async throws {
        let house = try await House()
        #expect(try line(house, "flamboyan").percent == 0)
        let office = [
            ("institution", "posyandu"), ("place", "Flamboyan"), ("position", "kader"), ("birth-year", "1985"),
            ("from", "01-02-2025"),
        ]
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let new = "/b/t-19.05.05.2004/pengurus/baru/appointment"
            _ = try await visit.write(
                new,
                [
                    ("name", "Yuliana"), ("birth-year", "1970"), ("institution", "team"), ("position", "chair"),
                    ("from", "01-02-2025"),
                ])
            for (place, field) in ["health", "education", "social"].enumerated() {
                _ = try await visit.write(new, office + [("name", "Kader \(place)"), ("field", field)])
            }
            _ = try await visit.write(
                "/b/flamboyan/profil/\(PosyanduProfile.card.text)/tulis/decree",
                [("kind", "board"), ("number", "12/2026"), ("on", "01-02-2026")])
        }
        let line = try line(house, "flamboyan")
        #expect(line.steps == [.team, .decree] && line.fields == 3 && line.percent == 15 * 100 / 42)
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05/penerapan").text
            #expect(page.contains("kader 3 dari 6 bidang") && page.contains("Belum ada Posyandu."))
            #expect(page.contains("href=\"/posyandu/flamboyan/profil\"") && page.contains(">35%<"))
            let file = try await visit.get("/wilayah/19.05/penerapan/unduh?sebagai=csv").text
            #expect(file.contains("19.05.05.2004;Buyan Kelumbi;Tempilang;Flamboyan;sudah;belum;sudah;3;belum"))
            #expect(try await visit.get("/b/t-19.05/").text.contains("href=\"/wilayah/19.05/penerapan\""))
        }
    }
}

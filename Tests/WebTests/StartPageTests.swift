import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// What a coach, an operator and an officer open the day with.
@Suite struct StartPageTests {
    @Test func `what is late is told with its door, and the button leads there`() async throws {
        let house = try await House()
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/").headers[.location] == "/beranda")
            let empty = try await visit.get("/beranda").text
            #expect(empty.contains("Tidak ada yang terlambat.") && empty.contains(">Undang rapat</a>"))
            #expect(empty.contains("0 dari 1") && empty.contains("Posyandu sudah buka"))

            _ = try await visit.write(
                "/b/t-19.05.05/rapat/baru/meeting", [("title", "Rakor triwulan"), ("day", "22-10-2026")])
            #expect(try await visit.get("/beranda").text.contains(">Siapkan rapat Kamis</a>"))

            _ = try await visit.write(
                "/b/t-19.05.05/tindak-lanjut/baru/follow-up",
                [("what", "Perbaiki timbangan"), ("to", "perkim"), ("until", "21-10-2026")])
            house.forward(seconds: 3 * 86_400)
            try await visit.signIn("district-coach.satu")
            let late = try await visit.get("/beranda").text
            #expect(late.contains("Perbaiki timbangan") && late.contains("<b>2</b>hari terlambat"))
            #expect(late.contains("href=\"/b/t-19.05.05/tindak-lanjut\">Lihat yang terlambat</a>"))
            #expect(late.contains("1 tindak lanjut"))
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let page = try await visit.get("/beranda").text
            #expect(page.contains("Diminta tim pembina") && page.contains("href=\"/kotak-masuk\">Buka kotak masuk"))
            // An office has no team, no overview and no names of villages.
            #expect(!page.contains("/b/t-") && !page.contains("Rapat berikutnya") && !page.contains("/wilayah/"))
        }
    }

    @Test func `who writes nothing for a month is told by name, as unknown and not as nothing`() async throws {
        let house = try await House()
        house.forward(seconds: 40 * 86_400)
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let page = try await visit.get("/beranda").text
            #expect(page.contains("2 desa tidak melapor 30 hari. Bukan nol, belum diketahui."))
            #expect(page.contains("href=\"/wilayah/19.05.05.2004\">Buyan Kelumbi</a>"))
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let page = try await visit.get("/beranda").text
            #expect(page.contains("Buyan Kelumbi") && !page.contains("/wilayah/19.05.01"))
        }
    }
}

import Desk
import Foundation
import HTTPTypes
import Records
import Testing

@testable import Web

/// Who told whom down the tiers, and how a number stood before and after.
@Suite struct CascadeTests {
    private func meeting(_ visit: Visit, _ team: String, _ answers: [(String, String)]) async throws -> String {
        _ = try await visit.write("/b/\(team)/rapat/baru/meeting", answers)
        let title = answers.first { $0.0 == "title" }?.1 ?? ""
        let list = try await visit.get("/b/\(team)/rapat").text
        let row = try #require(
            list.matches(of: #/\/rapat\/([0-9a-f-]{36})".*?<\/a>/#).first { $0.0.contains(title) })
        return String(row.1)
    }

    @Test func `a regency's meeting is passed on by its district and village, and told to residents`() async throws {
        let house = try await House()
        var (root, district) = ("", "")
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            root = try await meeting(
                visit, "t-19.05",
                [
                    ("title", "Rakor gizi"), ("day", "18-10-2026"), ("invited", "t-19.05.05"), ("topic", "growth"),
                ])
            let page = try await visit.get("/penerusan/\(root)").text
            #expect(page.contains("Desa meneruskan") && !page.contains("diteruskan 19"))
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05.05/rapat/baru/meeting").text.contains("Rakor gizi, "))
            district = try await meeting(
                visit, "t-19.05.05",
                [
                    ("title", "Rapat camat"), ("day", "19-10-2026"), ("invited", "t-19.05.05.2004"),
                    ("passes-on", root),
                ])
            #expect(try await visit.get("/b/t-19.05.05/rapat/\(district)").text.contains("Rakor gizi"))
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            // Nobody passes on what nobody told her.
            let form = try await visit.get("/b/t-19.05.05.2004/rapat/baru/meeting").text
            #expect(form.contains("Rapat camat") && !form.contains("Rakor gizi"))
            let wrong = try await visit.post(
                "/b/t-19.05.05.2004/rapat/baru/meeting",
                Visit.hidden(form) + [("title", "x"), ("day", "20-10-2026"), ("passes-on", root)])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Pilih dari daftar."))
            #expect(try await visit.get("/penerusan/\(root)").status == .notFound)
            _ = try await meeting(
                visit, "t-19.05.05.2004",
                [("title", "Rapat desa"), ("day", "20-10-2026"), ("passes-on", district)])
            #expect(try await visit.get("/penerusan/\(district)").status == .ok)
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/flamboyan/kegiatan/baru/talk",
                [
                    ("topic", "growth"), ("audience", "residents"), ("reached", "27"), ("speaker", "Bu Yanti"),
                    ("place", "Balai"),
                ])
            #expect(try await visit.get("/penerusan/\(root)").status == .notFound)
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let page = try await visit.get("/penerusan/\(root)").text
            #expect(page.contains("diteruskan 19 Oktober 2026, Rapat camat"))
            #expect(page.contains("diteruskan 20 Oktober 2026, Rapat desa · 1 penyuluhan, 27 orang"))
            let talks = try await visit.get("/wilayah/19.05/penyuluhan?materi=growth").text
            #expect(talks.contains("1 dari 2 desa sudah.") && talks.contains("Ini bukan bukti."))
            #expect(talks.contains("Berat naik (N/(D−O−B)), 3 bulan sebelum dan sesudah"))
            let other = try await visit.get("/wilayah/19.05/penyuluhan?materi=growth&angka=attendance").text
            #expect(other.contains("Balita datang (D/S), 3 bulan sebelum dan sesudah"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `the months before and after the first talk are told apart`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/flamboyan/kegiatan/baru/talk",
                [
                    ("topic", "growth"), ("audience", "residents"), ("reached", "5"), ("speaker", "Bu Yanti"),
                    ("place", "Balai"),
                ])
        }
        house.forward(seconds: 70 * 86_400)
        let coach = try #require(try house.desk.accounts.find("regency-coach.satu")?.person)
        let attendance = try #require(Indicator.find("attendance"))
        let effects = try house.desk.talks.effects(of: "growth", on: attendance, in: "19.05", for: coach)
        #expect(effects.map(\.talks) == [0, 1] && effects[0].first == nil && effects[0].after == nil)
        #expect(effects[1].monthsAfter == 1 && effects[1].reached == 5)
        #expect(throws: Refusal.self) {
            try house.desk.talks.effects(of: "growth", on: attendance, in: "51.08", for: coach)
        }
    }
}

import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// What was missing stays on the list of its team until it is closed, its focus stands on the overview, and what the
/// villages have to spend is added up.
@Suite struct GapPageTests {
    private static let team = "/b/t-19.05/"

    @Test func `a gap has an owner and stays until it is closed, in whatever year it was found`() async throws {
        let house = try await House()
        let list = GapPageTests.team + "kekurangan"
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get(GapPageTests.team).text.contains("href=\"\(list)\""))
            #expect(try await visit.get(list).text.contains("Semua sudah ditutup."))
            // Last year's activity that nobody finished and nobody copied.
            _ = try await visit.write(
                GapPageTests.team + "program/baru/programme",
                [
                    ("activity", "Perbaikan & jamban"), ("from", "01-03-2025"), ("until", "30-06-2025"),
                    ("office", "perkim"), ("fields", "housing"),
                ])
            let open = try await visit.get(list).text
            #expect(open.contains("1 belum ditutup.") && open.contains("Belum selesai pada tahun 2025."))
            #expect(open.contains("Dinas Perkim"))
            // It is asked of its owner with what is known of it.
            let ask = String(try #require(open.firstMatch(of: #/href="([^"]*origin=gap&amp;what=[^"]*)"/#)).1)
                .replacing("&amp;", with: "&")
            let form = try await visit.get(ask).text
            #expect(form.contains("Perbaikan &amp; jamban"))
            #expect(form.contains("<option value=\"perkim\" selected>"))
            _ = try await visit.write(
                ask,
                [
                    ("what", "Perbaikan & jamban"), ("to", "perkim"), ("until", "30-11-2026"), ("origin", "gap"),
                ])
            let asked = try await visit.get(list).text
            #expect(!asked.contains("Minta dikerjakan") && asked.contains("tindak lanjut"))
            // Copied, it is this year's, and the old row does not stand twice.
            let year = try await visit.get(GapPageTests.team + "program?tahun=2025").text
            let answer = try await visit.post(
                GapPageTests.team + "program", Visit.hidden(year) + [("tahun", "2025")])
            #expect(answer.status == .seeOther)
            let copied = try await visit.get(list).text
            #expect(copied.contains("2 belum ditutup.") && copied.contains("Direncanakan"))
        }
        let work = try await house.visitWork()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(try await visit.get(list).status == .notFound)
            _ = try await visit.write(work + "/tulis/follow-up-done", [("result", "Sudah")])
        }
        house.forward(seconds: 200 * 86_400)
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get(list).text.contains("2 belum ditutup"), "A new year closes nothing.")
            _ = try await visit.write(work + "/tulis/follow-up-confirmed", [("note", "")])
            #expect(try await visit.get(work).text.contains("Kekurangan tahun lalu"))
            #expect(try await visit.get(list).text.contains("1 sudah ditutup"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `the focus of a quarter stands on the start page and the overview, also of those below`() async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            for (activity, from, until) in [
                ("Ayo ke Posyandu", "01-09-2026", "31-12-2026"), ("Fokus lama", "01-01-2026", "30-06-2026"),
            ] {
                _ = try await visit.write(
                    GapPageTests.team + "program/baru/programme",
                    [
                        ("activity", activity), ("from", from), ("until", until), ("priority", "y"),
                        ("indicator", "attendance"), ("target", "85"),
                    ])
            }
            for path in ["/beranda", "/wilayah/19.05"] {
                let page = try await visit.get(path).text
                #expect(page.contains("Fokus triwulan 4") && page.contains("target 85%"), "\(path)")
                #expect(page.contains(">Ayo ke Posyandu</a>"), "\(path)")
                // On the start page it stands where it is late.
                #expect(path == "/beranda" || !page.contains("Fokus lama"), "\(path)")
            }
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05.05").text
            #expect(page.contains("Ayo ke Posyandu") && !page.contains(">Ayo ke Posyandu</a>"))
        }
        _ = try await house.desk.addAccount(
            name: "buleleng", title: "Buleleng", role: .regencyCoach, region: "51.08", password: House.password,
            by: Desk.machine)
        try await house.visit(as: "buleleng") { (visit) async throws in
            #expect(try await !visit.get("/beranda").text.contains("Ayo ke Posyandu"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `what a village writes of its budget is added up for its regency, by source and plan`() async throws {
        let house = try await House()
        let village = "/b/t-19.05.05.2004/"
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            for (what, fund, planned, decided, plan) in [
                ("Timbangan", "dd", "12", "10", "rkpdes"), ("Makanan", "add", "24", "20", "renja"),
                ("Antropometri", "dd", "7", "", "rkpdes"),
            ] {
                _ = try await visit.write(
                    village + "anggaran/baru/budget-line",
                    [
                        ("what", what), ("year", "2026"), ("fund", fund), ("planned", planned), ("decided", decided),
                        ("proposed-to", plan),
                    ])
            }
            let own = try await visit.get(village + "anggaran").text
            #expect(own.contains("Menurut sumber") && own.contains("Menurut usulan"))
            #expect(own.contains("Dana Desa</th><td class=\"num\" data-label=\"Diusulkan\">19</td>"))
            #expect(try await visit.get("/wilayah/19.05/anggaran").status == .notFound)
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get(GapPageTests.team).text.contains("/wilayah/19.05/anggaran"))
            #expect(try await visit.get("/wilayah/19.05").text.contains("/wilayah/19.05/anggaran"))
            let page = try await visit.get("/wilayah/19.05/anggaran").text
            #expect(page.contains("1 wilayah, Rp30 juta ditetapkan."))
            #expect(page.contains("Buyan Kelumbi</th><td class=\"num\" data-label=\"Diusulkan\">43</td>"))
            #expect(page.contains("RKPDes</th><td class=\"num\" data-label=\"Diusulkan\">19</td>"))
            #expect(page.contains("belum ditetapkan") && page.contains("<span class=\"tag\">Renja dinas</span>"))
            let file = try await visit.get("/wilayah/19.05/anggaran/unduh?tahun=2026&sebagai=csv").text
            #expect(file.contains("19.05.05.2004;Buyan Kelumbi;2026;Makanan;ADD;24;20;0;Renja dinas"))
            #expect(try await visit.get("/wilayah/19.05/anggaran/unduh").status == .ok)
            #expect(try await visit.get("/wilayah/51.08/anggaran").status == .notFound)
        }
        for stranger in ["kader.satu", "midwife.satu", "officer.satu"] {
            try await house.visit(as: stranger) { (visit) async throws in
                #expect(try await visit.get("/wilayah/19.05.05.2004/anggaran").status == .notFound, "\(stranger)")
            }
        }
    }
}

extension House {
    /// The follow-up that waits at the office.
    fileprivate func visitWork() async throws -> String {
        var path = ""
        try await visit(as: "officer.satu") { (visit) async throws in
            let page = try await visit.get("/kotak-masuk").text
            path = String(try #require(page.firstMatch(of: #/\/b\/t-19\.05\/tindak-lanjut\/[0-9a-f-]{36}/#)).0)
        }
        return path
    }
}

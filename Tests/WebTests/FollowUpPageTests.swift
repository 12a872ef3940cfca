import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// What a team asks reaches those whom it asks, and nobody else: from the first screen to the other person's.
@Suite struct FollowUpPageTests {
    /// The first card of a kind that a page leads to.
    private func card(_ page: String, _ kind: String) throws -> String {
        let match = try #require(page.firstMatch(of: try Regex("/b/[^\"/]*/\(kind)/[0-9a-f-]{36}")))
        return String(page[match.range])
    }

    @Test func `a meeting invites an office, asks it for something, and hears when it is done`() async throws {
        let house = try await House()
        let team = "/b/t-19.05/"
        var (meeting, work) = ("", "")
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await visit.write(
                team + "rapat/baru/meeting",
                [
                    ("title", "Rakor enam SPM"), ("kind", "coordination"), ("day", "20-10-2026"), ("mode", "hybrid"),
                    ("link", "https://rapat.example/1"), ("invited", "perkim"), ("invited", "t-19.05.05"),
                ])
            meeting = try card(try await visit.get(team + "rapat").text, "rapat")
            let id = meeting.split(separator: "/").last ?? ""
            _ = try await visit.write(
                team + "tindak-lanjut/baru/follow-up?meeting=\(id)",
                [("what", "Kirim daftar rumah bocor"), ("to", "perkim"), ("until", "30-10-2026")])
            work = try card(try await visit.get(team + "tindak-lanjut").text, "tindak-lanjut")
            #expect(try await visit.get(meeting).text.contains("Kirim daftar rumah bocor"))
            // Whom nobody knows is asked for nothing.
            let page = try await visit.get(team + "tindak-lanjut/baru/follow-up")
            let wrong = try await visit.post(
                team + "tindak-lanjut/baru/follow-up",
                Visit.hidden(page.text) + [("what", "x"), ("to", "t-51.08"), ("until", "30-10-2026")])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Pilih dari daftar."))
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let inbox = try await visit.get("/kotak-masuk").text
            #expect(inbox.contains("Kirim daftar rumah bocor") && inbox.contains("Rakor enam SPM"))
            let asked = try await visit.get(work).text
            #expect(asked.contains("Dinas Perkim") && asked.contains("follow-up-received"))
            #expect(!asked.contains("follow-up-confirmed"))
            _ = try await visit.write(
                meeting + "/tulis/meeting-reply",
                [("coming", "deputy"), ("who", "Dewi"), ("for", "Kepala Dinas")])
            _ = try await visit.write(work + "/tulis/follow-up-received", [("who", "Pak Hasan")])
            _ = try await visit.write(work + "/tulis/follow-up-done", [("result", "Daftar dikirim")])
            #expect(try await !visit.get("/kotak-masuk").text.contains("Kirim daftar rumah bocor"))
            // Nothing else of the team's book opens.
            for path in ["", "rapat", "tindak-lanjut", "program", "pengurus"] {
                #expect(try await visit.get(team + path).status == .notFound, "\(path)")
            }
            #expect(try await visit.get(meeting + "/notulen").status == .notFound)
        }
        for stranger in ["kader.satu", "midwife.satu", "case-worker.satu", "village-operator.satu"] {
            try await house.visit(as: stranger) { (visit) async throws in
                #expect(try await visit.get(work).status == .notFound, "\(stranger)")
                #expect(try await visit.get(meeting).status == .notFound, "\(stranger)")
            }
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get(meeting).text.contains("Dewi, mewakili Kepala Dinas"))
            #expect(try await visit.get("/kotak-masuk").text.contains("Kirim daftar rumah bocor"))
            _ = try await visit.write(work + "/tulis/follow-up-confirmed", [("note", "")])
            #expect(try await visit.get(work).text.contains("Sudah selesai dan dipastikan."))
            for paper in ["undangan", "daftar-hadir", "notulen"] {
                let sheet = try await visit.get(meeting + "/" + paper)
                #expect(sheet.status == .ok && sheet.text.contains("Tim pembina Kabupaten Bangka Barat"), "\(paper)")
            }
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `what a village does not do in time climbs to its district, which looks and does not act`() async throws
    {
        let house = try await House()
        var work = ""
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05/tindak-lanjut/baru/follow-up",
                [("what", "Catat kader"), ("to", "t-19.05.05.2004"), ("until", "21-10-2026")])
            work = try card(try await visit.get("/b/t-19.05/tindak-lanjut").text, "tindak-lanjut")
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await !visit.get("/kotak-masuk").text.contains("Catat kader"))
        }
        house.forward(seconds: 8 * 86_400)
        try await house.desk.tick()
        try await house.desk.tick()
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/kotak-masuk").text.contains("Tindak lanjut terlambat di bawah"))
            let page = try await visit.get(work).text
            #expect(page.contains("Camat") && page.contains("Kepala desa") && !page.contains("tulis/follow-up-done"))
            #expect(try await visit.get(work + "/tulis/follow-up-done").status == .notFound)
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.get("/kotak-masuk").text.contains("hari terlambat"))
            _ = try await visit.write(work + "/tulis/follow-up-done", [("result", "Sudah")])
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await !visit.get("/kotak-masuk").text.contains("Catat kader"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `an office hands in what it owes, and a resident reads it where she reports`() async throws {
        let house = try await House()
        let board = "/b/t-19.05/kesiapan"
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get(board).text.contains("office=perkim"))
            _ = try await visit.write(
                board + "/baru/readiness?office=perkim", [("office", "perkim"), ("until", "31-10-2026")])
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let owed = try card(try await visit.get("/kotak-masuk").text, "kesiapan")
            _ = try await visit.write(
                owed + "/tulis/readiness-item?item=documents",
                [("item", "documents"), ("text", "KTP dan kartu keluarga.")])
            #expect(try await visit.get(owed).text.contains("KTP dan kartu keluarga."))
        }
        try await house.visit { (visit) async throws in
            let form = try await visit.get("/lapor?desa=19.05.05.2004&jenis=roof-damage").text
            #expect(form.contains("KTP dan kartu keluarga.") && form.contains("Layanan Dinas Perkim"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get(board).text.contains("1 dari 4 sudah ada"))
        }
    }

    @Test func `who passes a training has a certificate that a stranger checks, and nothing else of her is seen`()
        async throws
    {
        let house = try await House()
        var code = ""
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05/rapat/baru/meeting",
                [("title", "Pelatihan tahap I"), ("kind", "training"), ("phase", "first"), ("day", "19-10-2026")])
            let meeting = try card(try await visit.get("/b/t-19.05/rapat").text, "rapat")
            _ = try await visit.write(
                meeting + "/tulis/training-result",
                [("name", "Sri Wahyuni"), ("birth-year", "1985"), ("post", "80"), ("groups", "management")])
            let page = try await visit.get(meeting).text
            let paper = try #require(page.firstMatch(of: #/\/sertifikat-[0-9a-f-]{36}/#))
            let sheet = try await visit.get(meeting + String(paper.0)).text
            code = String(try #require(sheet.firstMatch(of: #/code--small">([0-9A-Z-]{14})</#)).1)
        }
        try await house.visit { (visit) async throws in
            let found = try await visit.get("/sertifikat?kode=" + code.lowercased().replacing("-", with: "+"))
            #expect(
                found.status == .ok && found.text.contains("Sri Wahyuni") && found.text.contains("Pelatihan tahap I"))
            let shown = try #require(found.text.firstMatch(of: #/(?s)<section.*?<\/section>/#)).0
            #expect(!shown.contains("1985") && !shown.contains("80"))
            #expect(try await visit.get("/sertifikat/0000-0000-0000").status == .notFound)
        }
    }

    @Test func `a regency's programme, announcements and library reach those below, and stay closed elsewhere`()
        async throws
    {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05/program/baru/programme",
                [
                    ("activity", "Perbaikan rumah"), ("from", "01-03-2026"), ("until", "30-06-2026"),
                    ("office", "perkim"), ("budget", "400"), ("fields", "housing"),
                ])
            let grid = try await visit.get("/b/t-19.05/program").text
            #expect(grid.contains("1 kegiatan, Rp400 juta. 1 terlambat.") && grid.contains("colspan=\"4\""))
            #expect(try await visit.get("/b/t-19.05/program?tahun=2025").text.contains("Belum ada kegiatan"))
            _ = try await visit.write(
                "/b/t-19.05/renja/baru/year-plan",
                [("year", "2026"), ("decree", "188/1"), ("decree-day", "15-01-2026")])
            #expect(try await visit.get("/b/t-19.05/program").text.contains("Belum berubah sejak disahkan."))
            _ = try await visit.write(
                "/b/t-19.05/program/baru/programme",
                [("activity", "Sosialisasi"), ("from", "01-11-2026"), ("until", "30-11-2026")])
            #expect(try await visit.get("/b/t-19.05/program").text.contains("1 kegiatan berubah sejak itu"))
            _ = try await visit.write(
                "/b/t-19.05/pengumuman/baru/announcement",
                [("title", "Jadwal rakor"), ("text", "Bawa data."), ("to", "t-19.05.05"), ("to", "perkim")])
            _ = try await visit.write(
                "/b/t-19.05/pustaka/baru/material",
                [("title", "Permendagri 13/2024"), ("kind", "rule"), ("source", "Kemendagri")])
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let inbox = try await visit.get("/kotak-masuk").text
            #expect(inbox.contains("Perbaikan rumah") && inbox.contains("Jadwal rakor"))
            let row = try card(inbox, "program")
            _ = try await visit.write(row + "/tulis/programme-report", [("state", "done"), ("result", "Selesai")])
            let news = try card(inbox, "pengumuman")
            _ = try await visit.write(news + "/tulis/announcement-read", [])
            let after = try await visit.get("/kotak-masuk").text
            #expect(!after.contains("Perbaikan rumah") && !after.contains("Jadwal rakor"))
            #expect(try await visit.get("/pustaka").text.contains("Permendagri 13/2024"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05/pengumuman").text.contains("dibaca 1 dari 2"))
            #expect(try await visit.get("/b/t-19.05/pustaka").text.contains("Aturan, Kemendagri"))
            for (what, planned) in [("Timbangan", "12"), ("Makanan", "24")] {
                try await visit.write(
                    "/b/t-19.05/anggaran/baru/budget-line",
                    [("what", what), ("year", "2026"), ("fund", "dd"), ("planned", planned)])
            }
            let money = try await visit.get("/b/t-19.05/anggaran").text
            #expect(money.contains("<b>36</b>") && money.contains("Tim pembina</a>"))
            // A form is one of the desk as well, with its menu and its button.
            let form = try await visit.get("/b/t-19.05/anggaran/baru/budget-line").text
            #expect(form.contains("bar--desk") && form.contains("desk-action"))
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/pustaka").text.contains("Permendagri 13/2024"))
            #expect(try await visit.get("/direktori").status == .ok)
            #expect(try await visit.get("/wilayah/19.05/pelatihan").status == .notFound)
        }
        _ = try await house.desk.addAccount(
            name: "buleleng", title: "Buleleng", role: .regencyCoach, region: "51.08", password: House.password,
            by: Desk.machine)
        try await house.visit(as: "buleleng") { (visit) async throws in
            #expect(try await !visit.get("/pustaka").text.contains("Permendagri 13/2024"))
            #expect(try await visit.get("/b/t-19.05/program").status == .notFound)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }
}

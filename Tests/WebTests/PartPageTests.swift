import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// Several offices on one complaint, from whoever asks to the resident who follows it.
@Suite struct PartPageTests {
    private let code = TicketCode(random: 0x5EED_CAFE)

    /// A house with two more offices, and an urgent complaint that a resident told: the office of housing has it.
    private func house() async throws -> (House, String) {
        let house = try await House()
        for (book, name, role) in [
            ("pupr", "Dinas PUPR", OfficeRole.publicWorks), ("dinsos", "Dinas Sosial", OfficeRole.social),
        ] {
            try await house.desk.putOffice(book: book, name: name, region: "19.05", roles: [role], by: Desk.machine)
            _ = try await house.desk.addAccount(
                name: book + ".satu", title: name, role: .officer, book: book, password: House.password,
                by: Desk.machine)
        }
        let id = ID(milliseconds: house.desk.clock(), random: 7, 9)
        try await house.visit { (visit) async throws in
            let told = try await visit.post(
                "/lapor",
                [
                    ("entri", id.text), ("kode", code.text), ("desa", "19.05.05.2004"), ("jenis", "unfit-house"),
                    ("rt", "02"), ("note", "Rumah miring"), ("name", "Pak Rahman"), ("urgent", "y"),
                ])
            #expect(told.status == .ok)
        }
        return (house, "/b/flamboyan/laporan/\(id.text)")
    }

    private func ask(_ visit: Visit, _ path: String, _ office: String, _ what: String) async throws {
        let form = path + "/tulis/complaint-part"
        try await visit.write(form, [("office", office), ("what", what), ("until", "26-10-2026")])
    }

    @Test func `one office leads, another does its part, and the end waits for it`() async throws {
        let (house, path) = try await house()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            try await visit.write(path + "/tulis/complaint-received", [("assignee", "Dewi")])
            try await ask(visit, path, "pupr", "Perkuat tebing di belakang")
            try await ask(visit, path, "dinsos", "Bantu makan sementara")
            let page = try await visit.get(path).text
            #expect(page.contains("Bagian tiap dinas") && page.contains("Dinas PUPR: belum dijawab"))
            #expect(page.contains("<b>4</b>hari kerja"), "From Tuesday to Monday.")
            let claim = path + "/tulis/complaint-claimed"
            #expect(!page.contains(claim))
            let early = try await visit.post(
                claim,
                Visit.hidden(try await visit.get(claim).text) + [("result", "Beres"), ("no-photo", "Hujan")])
            #expect(early.status == .unprocessableContent && early.text.contains("Masih menunggu Dinas PUPR."))
            // Whom nobody knows is asked for nothing.
            let form = path + "/tulis/complaint-part"
            let wrong = try await visit.post(
                form,
                Visit.hidden(try await visit.get(form).text)
                    + [("office", "t-19.05"), ("what", "x"), ("until", "26-10-2026")])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Pilih dinas yang menerima laporan."))
            // What the office that leads says to itself.
            try await visit.write(path + "/tulis/complaint-note", [("note", "Hubungi Pak Rahman dulu")])
        }
        try await house.visit(as: "pupr.satu") { (visit) async throws in
            let inbox = try await visit.get("/kotak-masuk").text
            #expect(inbox.contains("Diminta ikut menangani") && inbox.contains("Perkuat tebing di belakang"))
            #expect(!inbox.contains("Bantu makan sementara"))
            let page = try await visit.get(path).text
            #expect(page.contains("Rumah miring") && page.contains("Dinas ini ikut diminta."))
            #expect(
                page.firstMatch(of: #/button--main[^"]*" href="([^"]*)"/#)?.1 == "\(path)/tulis/complaint-part-planned")
            #expect(!page.contains("Pak Rahman") && !page.contains("Bantu makan sementara"))
            #expect(try await visit.get(path + "/tulis/complaint-note").status == .notFound)
            #expect(!page.contains("complaint-claimed") && !page.contains("tulis/complaint-part\""))
            try await visit.write(path + "/tulis/complaint-part-planned", [("on", "22-10-2026")])
            try await visit.write(
                path + "/tulis/complaint-part-done", [("result", "Tebing sudah dipasang batu"), ("no-photo", "Gelap")])
            #expect(try await !visit.get("/kotak-masuk").text.contains("Perkuat tebing"))
            #expect(try await visit.get(path + "/tulis/complaint-part-done").status == .notFound)
        }
        try await house.visit(as: "dinsos.satu") { (visit) async throws in
            #expect(try await !visit.get(path).text.contains("Tebing sudah dipasang batu"))
            try await visit.write(path + "/tulis/complaint-part-refused", [("reason", "Sudah dibantu desa")])
            // Whoever refused has nothing to do with it any more.
            #expect(try await visit.get(path).status == .notFound)
        }
        try await house.visit { (visit) async throws in
            let page = try await visit.get("/lacak/\(code.text)").text
            #expect(page.contains("Dinas lain yang ikut diminta") && page.contains("Perkuat tebing di belakang"))
            #expect(page.contains("Dinas PUPR · Selesai") && page.contains("Tebing sudah dipasang batu"))
            #expect(page.contains("Dinas Sosial · Tidak bisa") && page.contains("Sudah dibantu desa"))
        }
        for person in ["kader.satu", "midwife.satu", "district-coach.satu"] {
            try await house.visit(as: person) { (visit) async throws in
                let page = try await visit.get(path)
                #expect(page.status == .ok && !page.text.contains("Perkuat tebing"), "\(person)")
            }
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(try await visit.get(path).text.contains("Tebing sudah dipasang batu"))
            try await visit.write(path + "/tulis/complaint-claimed", [("result", "Beres"), ("no-photo", "Hujan")])
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `a late part is told to its head, then waits at the regency, and can be let go with a reason`()
        async throws
    {
        let (house, path) = try await house()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            try await visit.write(path + "/tulis/complaint-received", [("assignee", "Dewi")])
            try await ask(visit, path, "pupr", "Perkuat tebing di belakang")
        }
        // Due on Monday the 26th: the head of the office hears on the 27th, the secretary five working days later.
        house.forward(seconds: 8 * 86_400)
        try await house.desk.tick()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let page = try await visit.get(path).text
            #expect(page.contains("Dinas PUPR. Terlambat. Kepala dinas") && page.contains("hari terlambat"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await !visit.get("/kotak-masuk").text.contains("Perkuat tebing"))
        }
        house.forward(seconds: 8 * 86_400)
        try await house.desk.tick()
        try await house.desk.tick()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let inbox = try await visit.get("/kotak-masuk").text
            #expect(inbox.contains("Perkuat tebing") && inbox.contains("Dinas PUPR"))
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let form = path + "/tulis/complaint-part-released"
            #expect(try await visit.get(form).text.contains("<option value=\"pupr\">Dinas PUPR"))
            try await visit.write(form, [("office", "pupr"), ("reason", "Desa sudah mengerjakannya")])
            #expect(try await visit.get(path).text.contains("Tidak menunggu Dinas PUPR lagi"))
        }
        for person in ["pupr.satu", "regency-coach.satu"] {
            try await house.visit(as: person) { (visit) async throws in
                #expect(try await !visit.get("/kotak-masuk").text.contains("Perkuat tebing"), "\(person)")
            }
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }
}

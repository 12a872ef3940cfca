import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// A disaster from the kader to the office of social affairs; a fire that is told twice; rounds of dusun side by side.
@Suite struct DisasterPageTests {
    private func house() async throws -> House {
        let house = try await House()
        try await house.desk.putOffice(
            book: "dinsos", name: "Dinas Sosial", region: "19.05", roles: [.social], by: Desk.machine)
        _ = try await house.desk.addAccount(
            name: "dinsos.satu", title: "Dinas Sosial", role: .officer, book: "dinsos", password: House.password,
            by: Desk.machine)
        return house
    }

    private func card(_ page: String, _ kind: String) throws -> String {
        let match = try #require(page.firstMatch(of: try Regex("/b/[^\"/]*/\(kind)/[0-9a-f-]{36}")))
        return String(page[match.range])
    }

    @Test func `a kader writes whom a flood hit, the office reads what is still asked for, and sees its end`()
        async throws
    {
        let house = try await house()
        var flood = ""
        try await house.visit(as: "kader.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/flamboyan/bencana/baru/disaster",
                [
                    ("kind", "flood"), ("day", "18-10-2026"), ("place", "Tepi sungai"), ("rt", "2"), ("injured", "2"),
                    ("displaced", "9"), ("households", "12"), ("note", "Air setinggi lutut"),
                ])
            flood = try card(try await visit.get("/b/flamboyan/bencana").text, "bencana")
            _ = try await visit.write(flood + "/tulis/disaster-need", [("needs", "food"), ("needs", "blankets")])
            #expect(try await visit.get(flood).text.contains("Masih diminta: Makanan, Selimut dan tikar"))
            _ = try await visit.write(
                flood + "/tulis/disaster-aid",
                [
                    ("what", "food"), ("amount", "40 dus mi"), ("from", "BPBD"), ("households", "12"), ("enough", "y"),
                ])
            #expect(try await visit.get("/bencana").status == .notFound)
        }
        try await house.visit(as: "dinsos.satu") { (visit) async throws in
            #expect(try await visit.get("/kotak-masuk").text.contains("href=\"/bencana\""))
            let page = try await visit.get("/bencana").text
            #expect(page.contains("1 berlangsung, 12 keluarga terdampak.") && page.contains("Banjir, Tepi sungai"))
            #expect(page.contains("Masih diminta: Selimut dan tikar") && page.contains("1 kali, untuk 12 keluarga"))
            #expect(page.contains("Mengungsi") && page.contains("Luka") && !page.contains("Meninggal"))
            // Numbers alone: neither the card nor what was told.
            #expect(!page.contains("setinggi lutut") && !page.contains("/b/flamboyan"))
            #expect(try await visit.get(flood).status == .notFound)
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(try await visit.get("/bencana").status == .notFound, "Housing has nothing to do with it.")
            #expect(try await !visit.get("/kotak-masuk").text.contains("href=\"/bencana\""))
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.get("/bencana").text.contains("href=\"\(flood)\""))
            _ = try await visit.write(flood + "/tulis/disaster-end", [("on", "19-10-2026")])
            #expect(try await visit.get("/bencana").text.contains("Tidak ada yang berlangsung."))
            let list = try await visit.get("/wilayah/19.05.05.2004/daftar/disasters?bulan=2026-10").text
            #expect(list.contains("2026: 1</p>") && list.contains("href=\"\(flood)\""))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `a fire that a resident told and the kader logged is one number, and its list says whose`()
        async throws
    {
        let house = try await house()
        let id = ID(milliseconds: house.desk.clock(), random: 7, 9)
        try await house.visit { (visit) async throws in
            let told = try await visit.post(
                "/lapor",
                [
                    ("entri", id.text), ("kode", TicketCode(random: 0x5EED).text), ("desa", "19.05.05.2004"),
                    ("jenis", "fire"), ("rt", "02"), ("landmark", "Dapur warung"),
                ])
            #expect(told.status == .ok)
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let form = "/b/flamboyan/kegiatan/baru/safety-log"
            #expect(try await visit.get(form).text.contains("<option value=\"\(id.text)\">"))
            _ = try await visit.write(
                form, [("kind", "fire"), ("place", "Dapur warung"), ("note", "Padam"), ("complaint", id.text)])
            _ = try await visit.write(form, [("kind", "fire"), ("place", "Kebun bambu"), ("note", "Padam")])
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let list = try await visit.get("/wilayah/19.05.05.2004/daftar/fires?bulan=2026-10").text
            #expect(list.contains("2026: 2</p>") && list.contains("/b/flamboyan/laporan/\(id.text)"))
            #expect(list.contains("Kebun bambu") && list.components(separatedBy: "class=\"row\"").count == 3)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `rounds of a dusun stand beside each other, the dusun that looks worst first`() async throws {
        let house = try await house()
        func round(_ visit: Visit, _ dusun: String, _ drains: String, on day: String? = nil) async throws {
            let points = [("rubbish", "good"), ("pools", "good"), ("yards", "good"), ("safety", "good")]
            let form = "/b/flamboyan/kegiatan/baru/cleanliness-round" + (day.map { "?hari=\($0)" } ?? "")
            _ = try await visit.write(form, [("dusun", dusun), ("drains", drains)] + points)
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            try await round(visit, "Dusun I", "poor", on: "2026-09-10")
            try await round(visit, "dusun  i", "good")
            try await round(visit, "Dusun II", "partly")
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05.05.2004/kebersihan").text
            let rows = page.matches(of: #/<tr><th scope="row">([^<]*)</th>([\s\S]*?)<\/tr>/#)
            #expect(rows.map { String($0.1) } == ["Dusun II", "Dusun I"])
            #expect(rows.last?.2.contains("4 dari 5 baik") == true && rows.last?.2.contains("5 dari 5 baik") == true)
            #expect(
                rows.first?.2.contains("Got lancar: sebagian") == true && rows.first?.2.contains("<td>–</td>") == true)
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05/kebersihan").text.contains("3 kali"))
            #expect(try await visit.get("/wilayah/19.05/kebersihan").status == .ok)
            let page = try await visit.get("/wilayah/19.05.05.2004/kebersihan").text
            #expect(page.contains("Dusun II") && !page.contains("/b/flamboyan"))
        }
    }
}

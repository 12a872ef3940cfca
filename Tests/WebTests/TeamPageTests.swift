import Desk
import Foundation
import HTTPTypes
import Records
import Testing

@testable import Web

/// A coach keeps the meetings of her team in a browser.
@Suite struct TeamPageTests {
    @Test func `from her first page to a meeting that is counted`() async throws {
        let house = try await House()
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05/").text.contains("href=\"/b/t-19.05.05/\""))
            #expect(try await visit.get("/b/t-19.05.05/").text.contains("/b/t-19.05.05/rapat"))
            let list = try await visit.write(
                "/b/t-19.05.05/rapat/baru/meeting",
                [("title", "Rakor triwulan"), ("day", "18-10-2026"), ("place", "Kantor camat")])
            let page = try await visit.get(list).text
            let card = try #require(page.firstMatch(of: #/href="(\/b\/t-19.05.05\/rapat\/[0-9a-f-]{36})"/#))
            let path = String(card.1)
            _ = try await visit.write(path + "/tulis/meeting-attendance", [("who", "camat dan PKK"), ("count", "12")])
            _ = try await visit.write(
                path + "/tulis/meeting-decision",
                [("what", "Beli timbangan"), ("who", "Puskesmas"), ("until", "30-11-2026")])
            let shown = try await visit.get(path).text
            for words in ["Rakor triwulan", "Kantor camat", "camat dan PKK", "Beli timbangan", "Puskesmas"] {
                #expect(shown.contains(words), "\(words)")
            }
            let again = try #require(shown.firstMatch(of: #/tulis\/meeting-decision\?koreksi=[0-9a-f-]{36}/#))
            _ = try await visit.write(
                path + "/" + String(again.0),
                [("what", "Beli dua timbangan"), ("who", "Puskesmas"), ("until", "30-11-2026")])
            #expect(try await visit.get(path).text.contains("Beli dua timbangan"))
            #expect(try await visit.get("/b/t-19.05.05/").text.contains("Terakhir 2 hari lalu"))
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
        #expect(try house.desk.verification.differences().isEmpty)
    }

    private func kader(_ name: String, _ institution: String, _ place: String) -> [(String, String)] {
        [
            ("name", name), ("birth-year", "1985"), ("institution", institution), ("place", place),
            ("position", "kader"), ("field", "health"), ("decree", "12/2025"), ("from", "01-02-2025"),
        ]
    }

    /// Two villages of one regency: what is written in one stands against what another wants to write.
    @Test func `a kader of the PKK is not made kader of a Posyandu, in another village neither`() async throws {
        let house = try await House()
        let new = "/b/t-19.05.05.2004/pengurus/baru/appointment"
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05.2004").text.contains("href=\"/b/t-19.05.05.2004/\""))
            let empty = try await visit.get("/b/t-19.05.05.2004/").text
            #expect(
                empty.contains("0 dari 10 jabatan tim terisi") && empty.contains("position=field-head&amp;field=social")
            )
            let ahead = try await visit.get(new + "?institution=team&position=chair").text
            #expect(ahead.contains("value=\"chair\" checked") || ahead.contains("checked value=\"chair\""))
            _ = try await visit.write(new, kader("Sri Wahyuni", "pkk", "Buyan"))
            let team = try await visit.get("/b/t-19.05.05.2004/").text
            #expect(team.contains("PKK Buyan") && team.contains("Sri Wahyuni") && team.contains("SK 12/2025"))

            let page = try await visit.get(new)
            let refused = try await visit.post(
                new, Visit.hidden(page.text) + kader("sri  wahyuni", "posyandu", "Melati"))
            #expect(refused.status == .unprocessableContent)
            for words in [
                "sudah Kader PKK Buyan di Buyan Kelumbi, SK 12/2025", "Permendagri 18/2018", "value=\"Melati\"",
            ] {
                #expect(refused.text.contains(words), "\(words)")
            }
            // Nothing waits anywhere: it was asked back.
            let asker = try #require(try house.desk.accounts.find("village-operator.satu")?.person)
            #expect(try house.desk.held.page(0, for: asker).total == 0)
            let same = Visit.hidden(refused.text) + kader("sri  wahyuni", "posyandu", "Melati") + [("namesake", "y")]
            #expect(try await visit.post(new, same).status == .seeOther)
            #expect(try await visit.get("/rangkap").text.contains("Tidak ada yang merangkap"))
        }
        _ = try await house.desk.addAccount(
            name: "desa.dua", title: "Desa dua", role: .villageOperator, region: "19.05.05.2001",
            password: House.password,
            by: Desk.machine)
        try await house.visit(as: "desa.dua") { (visit) async throws in
            let other = "/b/t-19.05.05.2001/pengurus/baru/appointment"
            let page = try await visit.get(other)
            let refused = try await visit.post(
                other, Visit.hidden(page.text) + kader("Sri Wahyuni", "posyandu", "Mawar"))
            #expect(refused.status == .unprocessableContent && refused.text.contains("di Buyan Kelumbi"))
            // A helper of a programme is warned about, and stands in the list of the regency.
            _ = try await visit.write(other, kader("Sri Wahyuni", "programme", "TPK"))
            let doubles = try await visit.get("/rangkap").text
            #expect(doubles.contains("1 orang, 0 melanggar") && doubles.contains("waktunya terbagi"))
            #expect(try await visit.get("/b/t-19.05.05.2004/").status == .notFound)
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let all = try await visit.get("/rangkap")
            #expect(all.status == .ok && all.text.contains("Sri Wahyuni"), "\(all)")
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    /// A name is written in many ways, and two people have the same: the number tells.
    @Test func `a NIK finds her under another name, and tells two of one name apart`() async throws {
        let house = try await House()
        let new = "/b/t-19.05.05.2004/pengurus/baru/appointment"
        let (hers, other) = ("1905054507850002", "1905054907850009")
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            _ = try await visit.write(new, kader("Sri Wahyuni", "pkk", "Buyan") + [("nik", hers)])
            let team = try await visit.get("/b/t-19.05.05.2004/").text
            let card = try #require(team.firstMatch(of: #/pengurus/([0-9a-f-]{36})/#)).1
            let page = try await visit.get("/b/t-19.05.05.2004/pengurus/\(card)").text
            #expect(page.contains("1905••••••••0002") && !page.contains(hers))
            let again = try await visit.get("/b/t-19.05.05.2004/pengurus/\(card)/tulis/appointment").text
            #expect(again.contains("value=\"Sri Wahyuni\"") && !again.contains(hers))

            var page2 = try await visit.get(new)
            let typo = try await visit.post(
                new, Visit.hidden(page2.text) + kader("Sri Wahyuningsih", "posyandu", "Melati") + [("nik", hers)])
            #expect(typo.status == .unprocessableContent && typo.text.contains("sudah Kader PKK Buyan"))
            page2 = try await visit.get(new)
            let isOther = try await visit.post(
                new, Visit.hidden(page2.text) + kader("Sri Wahyuni", "posyandu", "Melati") + [("nik", other)])
            #expect(isOther.status == .seeOther)
            #expect(try await visit.get("/rangkap").text.contains("Tidak ada yang merangkap"))
            // The box for a namesake does not help where the number is hers.
            page2 = try await visit.get(new)
            let box = try await visit.post(
                new,
                Visit.hidden(page2.text) + kader("Sri Wahyuni", "rt", "03") + [("nik", hers), ("namesake", "y")])
            #expect(box.status == .unprocessableContent)
            // Who is asked anew keeps her number: her card is written again without it.
            _ = try await visit.write(
                "/b/t-19.05.05.2004/pengurus/\(card)/tulis/appointment", kader("Sri Wahyuni S.Pd", "pkk", "Buyan"))
            page2 = try await visit.get(new)
            let still = try await visit.post(
                new, Visit.hidden(page2.text) + kader("Yanti", "posyandu", "Melati") + [("nik", hers)])
            #expect(still.status == .unprocessableContent)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `who does what stands in one table, filled by the year and the follow-ups`() async throws {
        let house = try await House()
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05.05/").text.contains("href=\"/b/t-19.05.05/pembagian-tugas\""))
            _ = try await visit.write(
                "/b/t-19.05.05/pengurus/baru/appointment",
                [
                    ("name", "Endang"), ("birth-year", "1980"), ("institution", "team"), ("position", "field-head"),
                    ("field", "housing"), ("office", "Dinas Perkim"), ("duties", "Mendampingi pendataan rumah"),
                    ("from", "01-02-2025"),
                ])
            _ = try await visit.write(
                "/b/t-19.05.05/tindak-lanjut/baru/follow-up",
                [("what", "Cek rumah"), ("to", "perkim"), ("field", "housing"), ("until", "30-11-2026")])
            let page = try await visit.get("/b/t-19.05.05/pembagian-tugas").text
            let row = try #require(page.firstMatch(of: #/<tr><th scope="row">Perumahan[^<]*<\/th>.*?<\/tr>/#)).0
            for words in [
                "<strong>Endang</strong><br>Dinas Perkim", "Mendampingi pendataan rumah",
                "?bidang=housing\">1</a></td></tr>",
            ] {
                #expect(row.contains(words), "\(words): \(row)")
            }
            #expect(page.contains("Belum ada"))
        }
    }

    @Test func `an office that ended is kept, and its end can be taken back`() async throws {
        let house = try await House()
        let team = "/b/t-19.05.05.2004/"
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            _ = try await visit.write(team + "pengurus/baru/appointment", kader("Sri Wahyuni", "pkk", "Buyan"))
            let card = try #require(try await visit.get(team).text.firstMatch(of: #/pengurus/([0-9a-f-]{36})/#)).1
            _ = try await visit.write(
                team + "pengurus/\(card)/tulis/appointment-end",
                [("last-day", "01-10-2026"), ("ground", "resigned")])
            let page = try await visit.get(team + "pengurus/\(card)").text
            #expect(page.contains("Sudah berakhir.") && !page.contains("Catatan ini dibatalkan."))
            #expect(try await visit.get(team).text.contains("1 tugas sudah berakhir"))
            // Now she may serve elsewhere.
            _ = try await visit.write(
                team + "pengurus/baru/appointment",
                kader("Sri Wahyuni", "posyandu", "Melati").map { $0.0 == "from" ? ("from", "02-10-2026") : $0 })
            let back = try #require(page.firstMatch(of: #/tulis\/appointment-withdrawal\?koreksi=[0-9a-f-]{36}/#)).0
            _ = try await visit.write(team + "pengurus/\(card)/\(back)", [("reason", "keliru")])
            #expect(try await !visit.get(team).text.contains("sudah berakhir"))
            // What was refused in the one way is seen in the other: both stand now.
            #expect(try await visit.get("/rangkap").text.contains("1 orang, 1 melanggar"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    /// Every village of the list, also those without a book.
    @Test func `villages that lack something stand in one list, the emptiest first`() async throws {
        let house = try await House()
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05").text.contains("href=\"/wilayah/19.05.05/belum\""))
            let page = try await visit.get("/wilayah/19.05.05/belum").text
            let villages = house.desk.regions.children(of: "19.05.05")
            #expect(page.contains("\(villages.count) dari \(villages.count) desa."))
            for village in villages { #expect(page.contains(village.name), "\(village.name)") }
            let none = try #require(page.range(of: "Belum ada Posyandu."))
            let home = try #require(page.range(of: "Buyan Kelumbi"))
            #expect(none.lowerBound < home.lowerBound)
            #expect(page.contains("kader, kurang"))
            let sheet = try await visit.get("/wilayah/19.05.05/belum/unduh?sebagai=csv")
            #expect(sheet.text.split(whereSeparator: \.isNewline).count == villages.count + 1)
            #expect(sheet.text.contains("19.05.05.2004"))
        }
        // Five who are written down by name are enough, though one has no account.
        let operatorOfVillage = try #require(try house.desk.accounts.find("village-operator.satu")?.person)
        let before = try house.desk.villageGaps.all(
            in: "19.05.05", for: try #require(try house.desk.accounts.find("district-coach.satu")?.person))
        #expect(before.first { $0.region == "19.05.05.2004" }?.lackingKader ?? 0 > 0)
        #expect(throws: Refusal.notFound) { try house.desk.villageGaps.all(in: "19.05.05", for: operatorOfVillage) }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            for number in 1...10 {
                _ = try await visit.write(
                    "/b/t-19.05.05.2004/pengurus/baru/appointment",
                    kader(
                        "Kader \(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"][number - 1])", "posyandu",
                        "Flamboyan"))
            }
        }
        let after = try house.desk.villageGaps.all(
            in: "19.05.05", for: try #require(try house.desk.accounts.find("district-coach.satu")?.person))
        #expect(after.first { $0.region == "19.05.05.2004" }?.lackingKader == 0)
    }

    @Test func `which term of hers an office is, is told`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            for (from, until) in [("2014", "2018"), ("2019", "2023"), ("2024", "2028")] {
                _ = try await visit.write(
                    "/b/t-19.05.05.2004/pengurus/baru/appointment",
                    [
                        ("name", "Sri Wahyuni"), ("birth-year", "1985"), ("institution", "posyandu"),
                        ("place", "Flamboyan"), ("position", "kader"), ("field", "health"),
                        ("from", "01-01-\(from)"), ("until", "31-12-\(until)"),
                    ])
            }
            let team = try await visit.get("/b/t-19.05.05.2004/").text
            var told: Set<String> = []
            for path in Set(team.matches(of: #/\/b\/t-19\.05\.05\.2004\/pengurus\/[0-9a-f-]{36}/#).map { String($0.0) })
            {
                let card = try await visit.get(path).text
                told.formUnion(card.matches(of: #/<dt>Masa jabatan<\/dt><dd>([^<]*)/#).map { String($0.1) })
            }
            #expect(told.contains("Ke-3. Aturan menyebut paling banyak 2 kali."), "\(told)")
        }
    }
}

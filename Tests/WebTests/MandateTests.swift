import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Plain
import Records
import Testing

@testable import Web

/// An account answers for several things, and for as long as its owner holds the offices on which they hang.
@Suite struct MandateTests {
    private static let new = "/b/t-19.05.05.2004/pengurus/baru/appointment"

    /// Writes an office down as the operator of the village, and answers with its card.
    private func office(
        _ house: House, _ name: String, from: String = "01-02-2025", until: String = "31-12-2026",
        institution: String = "posyandu", place: String = "Flamboyan", position: String = "kader"
    ) async throws -> ID {
        var card: ID?
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            _ = try await visit.write(
                MandateTests.new,
                [
                    ("name", name), ("birth-year", "1985"), ("institution", institution), ("place", place),
                    ("position", position), ("field", "health"), ("decree", "12/2025"), ("from", from),
                    ("until", until),
                ].filter { !(["place", "field"].contains($0.0) && institution == "team") })
            let page = try await visit.get("/b/t-19.05.05.2004/").text
            let rows = page.matches(of: #/pengurus\/([0-9a-f-]{36})"[^>]*>.*?row__title">([^<]*)</#)
            card = rows.first { $0.output.2 == name }.flatMap { ID(String($0.output.1)) }
        }
        return try #require(card)
    }

    @Test func `accounts are made of decrees, and their cards are shown once`() async throws {
        let house = try await House()
        let card = try await office(house, "Sri Wahyuni")
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            #expect(try await visit.get("/akun").text.contains("href=\"/akun-baru\""))
            let list = try await visit.get("/akun-baru?wilayah=19.05.05.2004").text
            #expect(list.contains("Sri Wahyuni") && list.contains("Kader Posyandu Flamboyan di Buyan Kelumbi"))
            let cards = try await visit.post(
                "/akun-baru", [("wilayah", "19.05.05.2004"), ("jabatan", card.text), ("jabatan", house.child.text)])
            #expect(cards.status == .ok && cards.text.contains("<strong>wahyuni.flamboyan</strong>"))
            let password = try #require(
                cards.text.firstMatch(of: #/<dt>Kata sandi pertama<\/dt><dd><strong>([^<]+)</#)
            ).output.1
            #expect(try await visit.get("/akun-baru?wilayah=19.05.05.2004").text.contains("Tidak ada orang tercatat"))
            let page = try await visit.get("/akun/wahyuni.flamboyan").text
            #expect(page.contains("Kader · Flamboyan") && page.contains("SK 12/2025 · sampai 31 Desember 2026"))
            let kader = Visit(house.server.router().buildResponder())
            try await kader.signIn("wahyuni.flamboyan", password: String(password))
            #expect(try await kader.get("/").headers[.location] == "/sandi")
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let shown = try await visit.get("/b/t-19.05.05.2004/pengurus/\(card.text)").text
            #expect(shown.contains("<dt>Akun</dt><dd>wahyuni.flamboyan</dd>"))
            #expect(try await visit.get("/akun-baru").status == .notFound)
            #expect(try await visit.get("/akun/kader.satu").status == .notFound)
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `an office is of the Posyandu that it names, and of no other that ends alike`() async throws {
        let house = try await House()
        for (name, place) in [("Sri", "Posyandu FLAMBOYAN"), ("Tuti", "boyan"), ("Wati", "Kenanga Flamboyan")] {
            _ = try await office(house, name, place: place)
        }
        let administrator = try #require(try house.desk.accounts.find("administrator.satu")).person
        let offices = try house.desk.appointments.grantable(below: "19.05.05.2004", for: administrator)
        #expect(offices.count == 3)
        for one in offices { #expect((one.role == .kader) == (one.office.name == "Sri"), "\(one.office.name)") }
    }

    @Test func `with the office ends what hangs on it, and only that`() async throws {
        let house = try await House()
        let card = try await office(house, "Kader Satu", until: "25-10-2026")
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            #expect(try await visit.get("/akun/kader.satu?cari=kader").text.contains("Kader Satu"))
            let tied = try await visit.post("/akun/kader.satu", [("aksi", "ikat"), ("jabatan", card.text)])
            #expect(tied.status == .seeOther || tied.status == .found)
            _ = try await visit.post(
                "/akun/kader.satu", [("aksi", "tugas"), ("role", "villageOperator"), ("region", "19.05.05.2004")])
            _ = try await visit.post(
                "/akun/kader.satu", [("aksi", "tugas"), ("role", "village-operator"), ("region", "19.05.05.2004")])
        }
        let kader = Visit(house.server.router().buildResponder())
        try await kader.signIn("kader.satu")
        #expect(try await kader.get("/").headers[.location] == "/b/flamboyan/")
        let phone = try await kader.post("/hp", [("perangkat", "hp-uji-00009")]).text
        #expect(phone.contains("place\tflamboyan"))
        let token = try #require(phone.firstMatch(of: #/token\t([0-9a-f]+)/#)).output.1
        house.forward(seconds: 7 * 86_400)

        // She is no kader any more, and still works for her village.
        let mandate = try #require(try house.desk.accounts.find("kader.satu"))
        #expect(mandate.person.role == .villageOperator && mandate.others.isEmpty && !mandate.isDisabled)
        try await kader.signIn("kader.satu")
        #expect(try await kader.get("/").headers[.location] == "/beranda")
        // What her phone still sends as a kader is held, not lost.
        let entry = House.entry(in: "flamboyan", by: "kader.satu", number: 77, "Anak Baru")
        let writer = try #require(try house.desk.sessions.writer(token: String(token)))
        let weighed = try await house.desk.submit([entry.line], by: writer)
        #expect(weighed.map(\.status) == [.stored] || weighed.map(\.status) == [.held])

        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let page = try await visit.get("/akun/kader.satu").text
            #expect(page.contains("Jabatannya tidak berlaku hari ini"))
            // Untied from an office that is over, the first mandate would hold again: it stays tied.
            #expect(!page.contains("Lepas dari SK"))
            let card = try await house.desk.account("kader.satu", for: Desk.machine)
            let tie = try #require(card.mandates.first { $0.role == .kader })
            let refused = try await visit.post("/akun/kader.satu", [("aksi", "lepas"), ("tugas", tie.id.text)])
            #expect(refused.status == .unprocessableContent && refused.text.contains("Jabatannya sudah berakhir."))
            let other = try #require(page.matches(of: #/name="tugas" value="([0-9a-f-]{36})"/#).last)
            _ = try await visit.post("/akun/kader.satu", [("aksi", "lepas"), ("tugas", String(other.output.1))])
        }
        #expect(try house.desk.accounts.find("kader.satu")?.isDisabled == true)
        #expect(try await kader.get("/wilayah/19.05.05.2004/").status != .ok)
        let answer = try await kader.post(
            "/masuk", [("nama-pengguna", "kader.satu"), ("kata-sandi", House.password)])
        #expect(answer.text.contains("Masa tugas akun ini sudah selesai"))
        let late = House.entry(in: "flamboyan", by: "kader.satu", number: 78, "Anak Lain")
        let held = try #require(try house.desk.sessions.writer(token: String(token)))
        #expect(try await house.desk.submit([late.line], by: held).map(\.reason) == [.accountDisabled])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `one sign-in, two areas and two roles; each is what it is`() async throws {
        let house = try await House()
        let desk = house.desk
        try await desk.grant(.kader, book: "melati", to: "kader.satu", by: Desk.machine)
        try await desk.grant(.districtCoach, region: "19.05.01", to: "kader.satu", by: Desk.machine)
        try await house.visit(as: "kader.satu") { (visit) async throws in
            // Both Posyandu on one phone.
            let phone = try await visit.post("/hp", [("perangkat", "hp-uji-00009")]).text
            #expect(phone.contains("place\tflamboyan") && phone.contains("place\tmelati"))
            #expect(try await visit.get("/b/melati/").status == .ok)
            #expect(try await visit.get("/b/melati/umpan?sesudah=0&akun=kader.satu").status == .ok)
            #expect(try await visit.get("/wilayah/19.05.01/").status == .notFound)
            let me = try await visit.get("/perangkat").text
            #expect(me.contains("Tugas saya") && me.contains("href=\"/b/melati/\""))
            let key = try #require(me.firstMatch(of: #/name="tugas" value="([^"]+)"/#)).output.1
            #expect(key == "district-coach 19.05.01")
            #expect(try await visit.post("/tugas", [("tugas", "regency-coach 19.05")]).status == .notFound)
            let chosen = try await visit.post("/tugas", [("tugas", String(key))])
            #expect(chosen.headers[.location] == "/beranda")
            visit.cookie += "; " + (chosen.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? "")
            #expect(try await visit.get("/wilayah/19.05.01/").status == .ok)
            #expect(try await visit.get("/wilayah/19.05.05/").status == .notFound)
            // Her phone goes on being a kader's.
            #expect(try await visit.get("/b/melati/umpan?sesudah=0&akun=kader.satu").status == .ok)
            #expect(try await visit.post("/hp", [("perangkat", "hp-uji-00009")]).text.contains("place\tmelati"))
        }
        // A key of hers writes in both, as a kader; a midwife may not take over who coaches as well.
        let people = try #require(try desk.accounts.find("kader.satu"))
        #expect(people.people.map(\.role) == [.kader, .districtCoach])
        let midwife = try #require(try desk.accounts.find("midwife.satu")).person
        await #expect(throws: Refusal.notFound) { try await desk.resetPassword(of: "kader.satu", by: midwife) }
        #expect(try desk.verification.differences() == [])
    }

    @Test func `what a kader's phone keeps alive brings no desk back that was left`() async throws {
        let house = try await House()
        try await house.desk.grant(.districtCoach, region: "19.05.01", to: "kader.satu", by: Desk.machine)
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let plain = visit.cookie
            let chosen = try await visit.post("/tugas", [("tugas", "district-coach 19.05.01")])
            let coach = plain + "; " + (chosen.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? "")
            func opens(_ cookie: String, _ path: String) async throws -> Bool {
                visit.cookie = cookie
                return try await visit.get(path).status == .ok
            }
            // While somebody is there, one goes over into the other.
            for _ in 0..<3 {
                house.forward(seconds: 20 * 60)
                #expect(try await opens(plain, "/b/flamboyan/"))
            }
            #expect(try await opens(coach, "/wilayah/19.05.01/"))
            // Left for half an hour, whoever comes by as the kader stays one.
            house.forward(seconds: 31 * 60)
            for _ in 0..<2 {
                #expect(try await opens(plain, "/b/flamboyan/"))
                #expect(try await opens(coach, "/wilayah/19.05.01/") == false)
            }
            // The phone itself goes on for as long as it comes by, and she sees it among her devices.
            for _ in 0..<3 {
                house.forward(seconds: 80 * 86_400)
                #expect(try await opens(plain, "/b/flamboyan/"))
            }
            #expect(try await opens(coach, "/wilayah/19.05.01/") == false)
            #expect(try await opens(plain, "/perangkat"))
        }
        // The other way round: an officer's account that became a kader's too stays signed in on the phone.
        try await house.desk.grant(.kader, book: "flamboyan", to: "officer.satu", by: Desk.machine)
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let chosen = try await visit.post("/tugas", [("tugas", "kader flamboyan")])
            visit.cookie += "; " + (chosen.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? "")
            house.forward(seconds: 2 * 86_400)
            #expect(try await visit.get("/b/flamboyan/").status == .ok)
        }
        let kader = try #require(try house.desk.accounts.find("officer.satu")).person
        #expect(try house.desk.sessions.devices(of: "officer.satu", for: kader).count == 1)
    }

    @Test func `nobody gives what is not hers to give`() async throws {
        let house = try await House()
        let desk = house.desk
        _ = try await desk.addAccount(
            name: "admin.lain", title: "Admin", role: .administrator, region: "19.01", password: House.password,
            by: Desk.machine)
        _ = try await desk.addAccount(
            name: "kader.lain", title: "Kader", role: .districtCoach, region: "19.01.01",
            password: House.password, by: Desk.machine)
        let other = try #require(try desk.accounts.find("admin.lain")).person
        await #expect(throws: Refusal.self) {
            try await desk.grant(.regencyCoach, region: "19.05", to: "kader.lain", by: other)
        }
        await #expect(throws: Refusal.self) {
            try await desk.grant(.regencyCoach, region: "19.01", to: "kader.satu", by: other)
        }
        // Whoever reads secret reports answers for nothing else, and no mandate leads to them.
        await #expect(throws: Refusal.self) {
            try await desk.grant(.kader, book: "flamboyan", to: "case-worker.satu", by: Desk.machine)
        }
        await #expect(throws: Refusal.self) {
            try await desk.grant(.caseWorker, book: "perkim", to: "officer.satu", by: Desk.machine)
        }
        // An account with a mandate elsewhere is not the smaller administrator's to open.
        try await desk.grant(.regencyCoach, region: "19.05", to: "kader.lain", by: Desk.machine)
        await #expect(throws: Refusal.notFound) { try await desk.resetPassword(of: "kader.lain", by: other) }
        // An office that nobody holds, and one in a foreign regency, hold nothing.
        let card = try await office(house, "Kader Lain")
        await #expect(throws: Refusal.self) {
            try await desk.grant(.regencyCoach, region: "19.01", hangingOn: card, to: "admin.lain", by: other)
        }
        await #expect(throws: Refusal.self) {
            try await desk.grant(
                .kader, book: "flamboyan", hangingOn: house.child, to: "officer.satu", by: Desk.machine)
        }
        #expect(try desk.verification.differences() == [])
    }

    @Test func `nobody changes the office on which her own account hangs, and it stays what it was`() async throws {
        let house = try await House()
        let own = try await office(
            house, "Operator", until: "31-12-2026", institution: "team", place: "", position: "secretary")
        let other = try await office(house, "Sri Wahyuni")
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            _ = try await visit.post("/akun/village-operator.satu", [("aksi", "ikat"), ("jabatan", own.text)])
            _ = try await visit.post("/akun/kader.satu", [("aksi", "ikat"), ("jabatan", other.text)])
            // One office, one account; and a level fits its region.
            let twice = try await visit.post("/akun/tetangga", [("aksi", "ikat"), ("jabatan", other.text)])
            #expect(twice.status == .unprocessableContent && twice.text.contains("kader.satu"))
            for (role, region) in [("village-operator", "19.05"), ("district-coach", "19.05.05.2004")] {
                let wrong = try await visit.post(
                    "/akun/tetangga", [("aksi", "tugas"), ("role", role), ("region", region)])
                #expect(wrong.status == .unprocessableContent, "\(role)")
            }
            #expect(
                try await visit.post("/akun/tetangga", [("aksi", "tambah"), ("role", "kader"), ("book", "melati")])
                    .status
                    == .notFound)
        }
        func answers(_ name: String, _ more: [String: String]) -> [(String, String)] {
            let all = [
                "name": name, "birth-year": "1985", "institution": "posyandu", "place": "Flamboyan",
                "position": "kader",
                "field": "health", "decree": "12/2025", "from": "01-02-2025", "until": "31-12-2026",
            ].merging(more) { $1 }
            return all.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }
        }
        let kader = Visit(house.server.router().buildResponder())
        try await kader.signIn("kader.satu")
        #expect(try await kader.get("/b/flamboyan/").status == .ok)
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            func change(_ card: ID, _ typed: [(String, String)]) async throws -> Received {
                let path = "/b/t-19.05.05.2004/pengurus/\(card.text)/tulis/appointment"
                return try await visit.post(path, Visit.hidden(try await visit.get(path).text) + typed)
            }
            let longer = answers(
                "Operator",
                ["institution": "team", "place": "", "position": "secretary", "field": "", "until": "01-01-2060"])
            let refused = try await change(own, longer)
            #expect(refused.status == .unprocessableContent && refused.text.contains("melekat pada jabatan ini"))
            for more in [
                ["institution": "rt", "place": "3", "position": "chair", "field": ""], ["place": "Anggrek"],
                ["name": "Orang Lain Sekali"], ["birth-year": "1990"],
            ] {
                let answer = try await change(other, answers("Sri Wahyuni", more))
                #expect(answer.status == .unprocessableContent, "\(more)")
            }
            // A better spelling and a new decree are the same office.
            #expect(
                try await change(other, answers("Sri Wahyuni, S.Pd", ["decree": "99/2026"])).status == .seeOther)
            let end = "/b/t-19.05.05.2004/pengurus/\(other.text)/tulis/appointment-end"
            _ = try await visit.write(end, [("last-day", "19-10-2026"), ("ground", "resigned")])
            let page = try await visit.get("/b/t-19.05.05.2004/pengurus/\(other.text)").text
            let back = try #require(page.firstMatch(of: #/tulis\/appointment-withdrawal\?koreksi=[0-9a-f-]{36}/#)).0
            _ = try await visit.write(
                "/b/t-19.05.05.2004/pengurus/\(other.text)/\(back)", [("reason", "Salah tulis")])
        }
        // The office holds again; the session that ended with it does not come back.
        #expect(try await kader.get("/b/flamboyan/").status != .ok)
        try await kader.signIn("kader.satu")
        #expect(try await kader.get("/b/flamboyan/").status == .ok)
        #expect(try house.desk.verification.differences() == [])
    }
}

import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What residents without an account send and see.
@Suite struct PublicTests {
    private func told(_ id: ID, _ code: TicketCode, note: String) -> [(String, String)] {
        [
            ("entri", id.text), ("kode", code.text), ("desa", "19.05.05.2004"), ("jenis", "unfit-house"), ("rt", "02"),
            ("note", note), ("name", "Pak Rahman"),
        ]
    }

    @Test func `the same form twice is one complaint, and with other words it says so`() async throws {
        let house = try await House()
        let code = TicketCode(random: 0x5EED_CAFE)
        let id = ID(milliseconds: house.desk.clock(), random: 7, 9)
        try await house.visit { (visit) async throws in
            for _ in 1...2 {
                let answer = try await visit.post("/lapor", told(id, code, note: "Bocor"))
                #expect(answer.status == .ok && answer.text.contains(code.text))
            }
            let changed = try await visit.post("/lapor", told(id, code, note: "Bocor sekali"))
            #expect(changed.status == .conflict && changed.text.contains("/lacak/\(code.text)"))
            let page = try await visit.get("/lacak/\(code.text.lowercased())")
            #expect(page.status == .ok && !page.text.contains("Pak Rahman"))
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what is held is never told as received, and comes again with all that was typed`() async throws {
        let house = try await House()
        let id = ID(milliseconds: house.desk.clock(), random: 7, 9)
        let (first, second) = (TicketCode(random: 0x5EED_CAFE), TicketCode(random: 0xBEEF))
        try await house.visit { (visit) async throws in
            #expect(try await visit.post("/lapor", told(id, first, note: "Bocor")).status == .ok)
            // Somebody else with the same id: kept apart, so it is not received.
            let held = try await visit.post("/lapor", told(id, second, note: "Atap terbang"))
            #expect(held.status.code == 422 && held.text.contains("Laporan belum masuk"))
            #expect(held.text.contains("Atap terbang") && !held.text.contains("sudah diterima"))
            #expect(!held.text.contains(id.text) && !held.text.contains(second.text))
            #expect(try await visit.get("/lacak/\(second.text)").status == .notFound)
            // A sign that a phone's keyboard cannot type.
            let next = ID(milliseconds: house.desk.clock(), random: 8, 9)
            let odd = try await visit.post("/lapor", told(next, second, note: "a\0b"))
            let tracked = try await visit.get("/lacak/\(second.text)").status
            #expect((odd.status == .ok) == (tracked == .ok))
        }
    }

    @Test func `a secret longer than its field is cut, and an addition tells nobody whether there is one`() async throws
    {
        let house = try await House()
        try await house.desk.putOffice(
            book: "uptdppa", name: "UPTD PPA", region: "19.05", roles: [.womenAndChildren], by: Desk.machine)
        try await house.desk.makeKey(for: "uptdppa", in: "19.05", by: Desk.machine)
        // One letter of twenty code points, two thousand times.
        let letter = "a" + String(repeating: "\u{301}", count: 20)
        let note = String(repeating: letter, count: 2_000)
        let (known, unknown) = (TicketCode(random: 0x5EED), TicketCode(random: 0xBEEF))
        try await house.visit { (visit) async throws in
            let told = try await visit.post(
                "/bantuan/kirim",
                [
                    ("entri", house.desk.newID().text), ("kode", known.text), ("kind", "domestic-violence"),
                    ("village", "19.05.05.2004"), ("note", note), ("about", String(note.prefix(120))),
                ])
            #expect(told.status == .ok)
            for code in [known, unknown] {
                let added = try await visit.post("/bantuan/tambah", [("kode", code.text), ("note", note)])
                #expect(added.status == .ok && added.text == told.text)
            }
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `whoever follows reads all that was said, and what she wrote; a wrong code stays`() async throws {
        let house = try await House()
        let code = TicketCode(random: 0x5EED_CAFE)
        let id = ID(milliseconds: house.desk.clock(), random: 7, 9)
        try await house.visit { (visit) async throws in
            #expect(try await visit.post("/lapor", told(id, code, note: "Bocor di dapur")).status == .ok)
            for (place, note) in ["Tambah bocor", "Sudah roboh"].enumerated() {
                let answer = try await visit.post(
                    "/lacak/\(code.text)",
                    [
                        ("entri", id.following(place + 5).text), ("langkah", Form.supplement.code),
                        ("note", note),
                    ])
                #expect(answer.headers[.location] == "/lacak/\(code.text)?terkirim=y")
            }
            let page = try await visit.get("/lacak/\(code.text)?terkirim=y").text
            for words in ["Bocor di dapur", "Tambah bocor", "Sudah roboh", "RT 002", "sudah terkirim"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("Pak Rahman"))
            #expect(!(try await visit.get("/lacak/\(code.text)").text.contains("sudah terkirim")))
            let wrong = try await visit.get("/lacak?kode=K7QF-3M9T-XA2%22")
            #expect(wrong.status == .notFound && wrong.text.contains("value=\"K7QF-3M9T-XA2&quot;\""))
            let marked = "/lacak?kode=%E2%80%8E\(code.text)%E2%80%8E"
            #expect(try await visit.get(marked).status == .ok)
        }
    }

    @Test func `what is added and held is never called sent, and says so to a resident`() async throws {
        let house = try await House()
        let code = TicketCode(random: 0x5EED_CAFE)
        let id = ID(milliseconds: house.desk.clock(), random: 7, 9)
        let kaderWords = HeldReason.allCases.filter { $0 != .stepClosed }.map(\.sentence.indonesian)
        try await house.visit { (visit) async throws in
            #expect(try await visit.post("/lapor", told(id, code, note: "Bocor")).status == .ok)
            func send(_ place: Int, _ step: Form, _ field: String, _ text: String) async throws -> Received {
                let entry = id.following(place).text
                return try await visit.post(
                    "/lacak/\(code.text)", [("entri", entry), ("langkah", step.code), (field, text)])
            }
            #expect(try await send(5, .supplement, "note", "Tambah bocor").status == .seeOther)
            // The same id with other words is kept apart; and a step that is not possible now, also once put aside.
            for _ in 1...2 {
                let clash = try await send(5, .supplement, "note", "Sudah roboh")
                let early = try await send(6, .confirmed, "x", "")
                for (held, words) in [(clash, "Yang ini belum tersimpan."), (early, "Belum tersimpan.")] {
                    #expect(held.status.code == 422 && held.text.contains(words))
                    #expect(!held.text.contains("sudah terkirim"))
                    #expect(!kaderWords.contains { held.text.contains($0) })
                }
                #expect(clash.text.contains("Sudah roboh</textarea>"))
                let midwife = try #require(try house.desk.accounts.find("midwife.satu")?.person)
                for item in try house.desk.held.entries(in: "flamboyan", for: midwife) {
                    try await house.desk.discard(item.no, note: "Tidak jelas.", by: midwife)
                }
            }
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what was told of a public place can be supported, and nobody's house is shown`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            for (place, kind) in ["road-damage", "unfit-house"].enumerated() {
                var form = told(
                    ID(milliseconds: house.desk.clock(), random: UInt64(place) + 1, 9),
                    TicketCode(random: UInt64(place)), note: "x")
                form[3].1 = kind
                #expect(try await visit.post("/lapor", form + [("landmark", "Depan balai desa")]).status == .ok)
            }
            let road = try await visit.get("/lapor?desa=19.05.05.2004&jenis=road-damage").text
            #expect(road.contains("Depan balai desa") && road.contains("Ikut mendukung"))
            #expect(!(try await visit.get("/lapor?desa=19.05.05.2004&jenis=unfit-house").text.contains("Depan balai")))
            func hidden(_ name: String) throws -> String {
                let form = try #require(road.components(separatedBy: "action=\"/lapor/dukung\"").last)
                let rest = try #require(form.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first)
                return String(rest.prefix { $0 != "\"" })
            }
            let support = try ["entri", "kartu", "desa", "jenis"].map { ($0, try hidden($0)) }
            for _ in 1...2 { #expect(try await visit.post("/lapor/dukung", support).status == .ok) }
            var other = support
            other[3].1 = "unfit-house"
            #expect(try await visit.post("/lapor/dukung", other).status == .notFound)
            let tracked = try #require(try house.desk.publicDesk.tracked(TicketCode(random: 0).text))
            #expect(tracked.complaint.supports == 1)
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `nobody can tell a secret kind on the open form`() async throws {
        let house = try await House()
        let kind = try #require(Catalogue.all.first { $0.isSecret })
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/lapor?desa=19.05.05.2004&jenis=\(kind.code)").text.contains("Masalah apa?"))
            var form = told(ID(milliseconds: 1, random: 1, 1), TicketCode(random: 1), note: "x")
            form[3].1 = kind.code
            #expect(try await visit.post("/lapor", form).status == .notFound)
        }
    }

    @Test func `a village behind one address tells much; the same again and again is told to wait`() async throws {
        for rate in [3000, 0] {
            let house = try await House(requestsPerMinute: rate)
            try await house.visit { (visit) async throws in
                let name = try #require(HTTPField.Name("X-Forwarded-For"))
                func post(_ count: Int, _ note: String, from address: String) async throws -> Int {
                    let form = told(
                        ID(milliseconds: house.desk.clock(), random: UInt64(count), 3),
                        TicketCode(random: UInt64(count)), note: note)
                    return try await visit.post("/lapor", form, [name: address]).status.code
                }
                // A mistake in a form does not count.
                for count in 0..<20 {
                    var form = told(ID(milliseconds: 9, random: UInt64(count), 3), TicketCode(random: 9), note: "x")
                    form[4].1 = ""
                    #expect(try await visit.post("/lapor", form, [name: "10.0.0.1"]).status.code == 422)
                }
                for count in 100..<130 {
                    #expect(try await post(count, "lubang \(count)", from: "10.0.0.1") == 200)
                }
                var statuses: [Int] = []
                for count in 200..<205 { statuses.append(try await post(count, "x", from: "10.0.0.1")) }
                #expect(statuses == [200, 200, 200, 429, 429])
                // What somebody writes before the proxy's own word is not believed.
                #expect(try await post(300, "x", from: "10.0.0.9, 10.0.0.1") == 429)
                #expect(try await post(301, "x", from: "10.0.0.2") == 200)
            }
        }
    }

    @Test func `proxies are believed in a row, others never`() throws {
        let own = try #require(Proxies(Proxies.own))
        #expect(own.client(of: "::ffff:127.0.0.1", forwarded: ["203.0.113.7"]) == "203.0.113.7")
        #expect(own.client(of: "10.0.0.5", forwarded: ["203.0.113.7"]) == "10.0.0.5")
        let inner = try #require(Proxies("10.0.0.0/8, 127.0.0.1 fd00::/8"))
        #expect(inner.client(of: "10.0.0.5", forwarded: ["1.1.1.1, 203.0.113.7", "10.2.3.4"]) == "203.0.113.7")
        #expect(inner.client(of: "fd00::1", forwarded: ["nonsense"]) == "fd00::1")
        #expect(inner.client(of: "127.0.0.1", forwarded: []) == "127.0.0.1")
        for wrong in ["10.0.0.0/33", "nginx", "10.0.0.0/8/8", "1.2.3.4/-1"] { #expect(Proxies(wrong) == nil) }
    }

    @Test func `a post with another origin is refused, whatever the browser says of its site`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            for headers: HTTPFields in [
                [site: "none", .origin: "http://jahat.example"], [site: "cross-site"],
                [.origin: "http://jahat.example"],
            ] {
                #expect(try await visit.post("/lapor", [], headers).status == .forbidden)
            }
            #expect(try await visit.post("/lapor", [], [site: "none", .origin: "null"]).status != .forbidden)
        }
    }
}

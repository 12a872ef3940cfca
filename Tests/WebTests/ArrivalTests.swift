import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// Whoever comes to a meeting writes herself down at its door.
@Suite struct ArrivalTests {
    private static let guest = [("name", "Dewi Anggraini"), ("unit", "Dinas Sosial"), ("for", "Kepala Dinas")]

    /// Calls a meeting as the coach of the district, and answers with its path and the code at its door.
    private func meeting(_ house: House, on day: String) async throws -> (path: String, code: String) {
        var found = ("", "")
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05.05/rapat/baru/meeting",
                [("title", "Rakor \(day)"), ("day", day), ("time", "09.00"), ("place", "Kantor camat")])
            let page = try await visit.get("/b/t-19.05.05/rapat").text
            let rows = page.matches(
                of: #/href="(\/b\/t-19.05.05\/rapat\/([0-9a-f-]{36}))"[^>]*>.*?row__title">([^<]*)</#)
            let row = try #require(rows.first { $0.output.3 == "Rakor \(day)" }).output
            found = (String(row.1), Meeting.doorCode(of: try #require(ID(String(row.2)))))
        }
        return found
    }

    @Test func `a guest without an account is on the list of her coach, once`() async throws {
        let house = try await House()
        let (path, code) = try await meeting(house, on: "20-10-2026")
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            let page = try await visit.get(path).text
            #expect(page.contains("Pasang di pintu") && page.contains("<p class=\"code\">\(code)</p>"))
        }
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/hadir").text.contains("Tulis kode"))
            let form = try await visit.get("/hadir?kode=\(code.lowercased())")
            #expect(
                form.status == .ok && form.text.contains("Kantor camat") && form.text.contains(">Saya hadir</button>"))
            let empty = try await visit.post("/hadir/\(code)", [("name", "Dewi")])
            #expect(empty.status == .unprocessableContent && empty.text.contains("value=\"Dewi\""))
            let thanks = try await visit.post("/hadir/\(code)", ArrivalTests.guest)
            #expect(thanks.status == .ok && thanks.text.contains("Dewi Anggraini tercatat hadir."))
            #expect(thanks.text.contains("href=\"/hadir/\(code)\">Tulis orang lain</a>"))
            let again = try await visit.post("/hadir/\(code)", ArrivalTests.guest)
            #expect(again.text.contains("sudah tercatat hadir"))
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            let page = try await visit.get(path).text
            #expect(page.contains("1 orang dari 1 unit.") && page.contains("mewakili Kepala Dinas"))
            #expect(page.contains("mengisi sendiri"))
            let undo = try #require(
                page.firstMatch(of: #/(tulis\/meeting-withdrawal\?koreksi=[0-9a-f-]{36})" aria-label="Batalkan Dewi/#)
            ).1
            let paper = try await visit.get(path + "/daftar-hadir").text
            #expect(paper.contains("Dewi Anggraini"))
            #expect(try await visit.get("/wilayah/19.05.05/daftar/meetings?bulan=2026-10").text.contains(": 1</p>"))
            _ = try await visit.write("\(path)/\(undo)", [("reason", "Bukan tamu rapat")])
            let left = try await visit.get(path).text
            #expect(left.contains("0 orang dari 0 unit."))
        }
        // Whom the team took off by mistake comes in again.
        try await house.visit { (visit) async throws in
            for words in ["Dewi Anggraini tercatat hadir.", "sudah tercatat hadir"] {
                #expect(try await visit.post("/hadir/\(code)", ArrivalTests.guest).text.contains(words))
            }
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            // Written down by the team too, she came once.
            _ = try await visit.write(
                path + "/tulis/meeting-attendee", [("name", "Dewi  ANGGRAINI"), ("unit", "Dinas sosial")])
            #expect(try await visit.get(path).text.contains("1 orang dari 1 unit."))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `a code opens nothing on another day, and no other form`() async throws {
        let house = try await House()
        let (_, early) = try await meeting(house, on: "21-10-2026")
        let (path, today) = try await meeting(house, on: "20-10-2026")
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/hadir/\(early)").status == .notFound)
            #expect(try await visit.post("/hadir/\(early)", ArrivalTests.guest).status == .notFound)
            #expect(try await visit.get("/hadir/AAAAAA").status == .notFound)
            #expect(try await visit.get("/hadir/%2e%2e").status == .notFound)
            #expect(try await visit.get(path).headers[.location]?.hasPrefix("/masuk") == true)
        }
        // Nobody without the code is let in by the door of entries, whatever she calls herself.
        let card = try #require(ID(String(path.suffix(36))))
        for scope in [Scope(regions: [""]), Scope(books: ["t-19.05.05"]), Scope(books: ["door AAAAAA"])] {
            let guest = Person(account: "warga", name: "", role: .resident, scope: scope)
            let entry = Hand(guest, device: "web-warga", now: house.desk.clock(), today: house.desk.today, number: 1)
                .entry(
                    .meetingArrival, id: house.desk.newID(), in: "t-19.05.05", on: card, seen: 0,
                    [Answer("name", "Palsu"), Answer("unit", "Palsu")])
            let receipts = try await house.desk.submit([entry], by: Writer(person: guest))
            #expect(receipts.map(\.status) == [.held], "\(scope)")
        }
        let guest = Person(
            account: "warga", name: "", role: .resident, scope: Scope(books: [Signpost.door(today)]))
        let decision = Hand(guest, device: "web-warga", now: house.desk.clock(), today: house.desk.today, number: 2)
            .entry(
                .meetingDecision, id: house.desk.newID(), in: "t-19.05.05", on: card, seen: 0,
                [Answer("what", "Palsu"), Answer("who", "Palsu")])
        #expect(try await house.desk.submit([decision], by: Writer(person: guest)).map(\.status) == [.held])
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `the script of the page hears words alone, and what it sends twice is written once`() async throws {
        let house = try await House()
        let (path, code) = try await meeting(house, on: "20-10-2026")
        let script: HTTPFields = [.accept: "text/plain", HTTPField.Name("Pandu-Asks")!: "kata"]
        try await house.visit { (visit) async throws in
            let page = try await visit.get("/hadir/\(code)").text
            #expect(
                page.contains("data-hadir-isian")
                    && page.contains("Tersimpan di HP ini. Dikirim saat ada sinyal hari ini."))
            let first = try await visit.post("/hadir/\(code)", ArrivalTests.guest, script)
            #expect(first.status == .ok && first.text == "Dewi Anggraini tercatat hadir. Terima kasih.")
            #expect(first.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(first.headers[HTTPField.Name("Pandu-Says")!] == "kata")
            let again = try await visit.post("/hadir/\(code)", ArrivalTests.guest, script)
            #expect(again.text == "Dewi Anggraini sudah tercatat hadir.")
            let lacking = try await visit.post("/hadir/\(code)", [("name", "<b>Budi</b>")], script)
            #expect(lacking.status == .unprocessableContent && lacking.text.hasPrefix("Isi dari dinas"))
            let strange = try await visit.post("/hadir/AAAAAA", ArrivalTests.guest, script)
            #expect(strange.status == .notFound && strange.text == "Tidak ada rapat hari ini dengan kode itu.")
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get(path).text.contains("1 orang dari 1 unit."))
        }
    }
}

import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// One complaint at the desks of those who have to do with it.
@Suite struct ComplaintDeskPageTests {
    /// A house with complaints that a kader told, of which those that are urgent are with the office already.
    private func house(_ told: [(number: Int, kind: String, answers: [Answer])]) async throws -> (House, [ID]) {
        let house = try await House()
        var ids: [ID] = []
        let person = try #require(try house.desk.accounts.find("kader.satu")?.person)
        for (number, kind, answers) in told {
            let entry = House.entry(in: "flamboyan", by: "kader.satu", number: number, "x")
            let complaint = Entry(
                id: entry.id, book: "flamboyan", card: entry.id, form: "complaint", formVersion: 1,
                writer: "kader.satu", device: entry.device, number: number, day: entry.day, writtenAt: entry.writtenAt,
                clockOffset: 0, seen: 0, corrects: nil, edition: "uji",
                answers: [Answer("kind", kind), Answer("rt", "02"), Answer("note", "Bocor \(number)")] + answers)
            let receipts = try await house.desk.submit([complaint.line], by: Writer(person: person))
            #expect(receipts.map(\.status) == [.stored])
            ids.append(entry.id)
        }
        return (house, ids)
    }

    private func number(_ id: ID) -> String { "201026-\(id.text.suffix(4).uppercased())" }

    @Test func `the village's page of a complaint is its own desk's, and the next step is the main button`()
        async throws
    {
        let (house, ids) = try await house([(7, "roof-damage", [])])
        let path = "/b/flamboyan/laporan/\(ids[0].text)"
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let page = try await visit.get(path).text
            #expect(page.contains("bar--desk") && page.contains("<p class=\"bar__title\">Buyan Kelumbi"))
            #expect(!page.contains("data-pill") && page.contains("<a class=\"more\" href=\"/kotak-masuk\">"))
            #expect(page.contains("aria-current=\"page\">Kotak masuk"))
            #expect(page.contains("RT 002, Buyan Kelumbi") && page.contains(number(ids[0])))
            let main = page.firstMatch(of: #/class="button button--main[^"]*" href="([^"]*)"/#)
            #expect(main?.1 == "\(path)/tulis/complaint-verified")
            let form = try await visit.get("\(path)/tulis/complaint-verified").text
            #expect(form.contains("bar--desk") && form.contains("<a class=\"more\" href=\"\(path)\">"))
            let written = try await visit.post(
                "\(path)/tulis/complaint-verified",
                [("entri", ID(high: 5, low: 5).text), ("sesudah", path), ("found", "Benar bocor.")])
            #expect(written.status == .seeOther && written.headers[.location] == path)
            let next = try await visit.get(path).text.firstMatch(of: #/button--main[^"]*" href="([^"]*)"/#)
            #expect(next?.1 == "\(path)/tulis/complaint-submitted")
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let page = try await visit.get(path).text
            #expect(!page.contains("bar--desk") && page.contains("data-pill"))
            #expect(try await visit.get(path + "/lembar").status == .notFound)
        }
    }

    @Test func `an office prints its sheet under its own name, with the number`() async throws {
        let (house, ids) = try await house([(7, "unfit-house", [Answer("urgent", "y")])])
        let path = "/b/flamboyan/laporan/\(ids[0].text)"
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let page = try await visit.get(path).text
            #expect(page.contains("<p class=\"bar__title\">Dinas Perkim") && page.contains("Buyan Kelumbi"))
            #expect(page.firstMatch(of: #/button--main[^"]*" href="([^"]*)"/#)?.1 == "\(path)/tulis/complaint-received")
            let sheet = try await visit.get(path + "/lembar").text
            #expect(sheet.contains("<p class=\"bar__title\">Dinas Perkim") && sheet.contains(number(ids[0])))
            #expect(sheet.contains("data-cetak hidden") && sheet.contains("class=\"cluster unprinted\""))
        }
    }

    @Test func `the inbox shows what is urgent first, and finds a complaint by its number`() async throws {
        let (house, ids) = try await house([
            (7, "roof-damage", []), (8, "unfit-house", []), (9, "roof-damage", [Answer("urgent", "y")]),
        ])
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let rows = try await visit.get("/kotak-masuk").text.matches(of: #/laporan\/([0-9a-f-]{36})/#).map {
                ID(String($0.1))
            }
            #expect(rows.count == 3 && rows.first == ids[2])
            for typed in [number(ids[1]), number(ids[1]).lowercased().replacing("-", with: "%20")] {
                let found = try await visit.get("/kotak-masuk?cari=\(typed)").text
                #expect(found.contains(ids[1].text) && !found.contains(ids[0].text), "\(typed)")
            }
        }
        try await house.visit(as: "officer.satu") { (visit) async throws in
            #expect(!(try await visit.get("/kotak-masuk?cari=201026-0000").text.contains("/laporan/")))
        }
    }
}

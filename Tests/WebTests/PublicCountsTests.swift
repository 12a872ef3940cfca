import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Synchronization
import Testing

@testable import Web

/// What everybody may see, and what a village takes to its planning meeting.
@Suite struct PublicCountsTests {
    /// Tells so many complaints of a kind in a Posyandu's book.
    private func tell(
        _ house: House, _ count: Int, _ kind: String, in book: String = "flamboyan", by account: String = "kader.satu",
        from number: Int, _ more: [Answer] = []
    ) async throws -> [ID] {
        let person = try #require(try house.desk.accounts.find(account)?.person)
        let entries = (0..<count).map { place -> Entry in
            let base = House.entry(in: book, by: account, number: number + place, "x")
            return Entry(
                id: base.id, book: book, card: base.id, form: "complaint", formVersion: 1, writer: account,
                device: base.device, number: number + place, day: base.day, writtenAt: base.writtenAt, clockOffset: 0,
                seen: 0, corrects: nil, edition: "uji",
                answers: [
                    Answer("kind", kind), Answer("rt", "02"), Answer("landmark", "Rumah Bu Siti"),
                    Answer("note", "Pak Rahman yang lapor"),
                ] + more)
        }
        let receipts = try await house.desk.submit(entries.map(\.line), by: Writer(person: person))
        #expect(receipts.allSatisfy { $0.status == .stored })
        return entries.map(\.id)
    }

    @Test func `numbers under five are hidden from everybody, larger ones and sums are told`() async throws {
        let house = try await House()
        _ = try await tell(house, 9, "unfit-house", from: 10)
        _ = try await tell(house, 3, "road-damage", from: 30)
        _ = try await tell(house, 12, "road-damage", in: "melati", by: "tetangga", from: 50)
        _ = try await tell(house, 7, "unfit-house", in: "melati", by: "tetangga", from: 80)
        let counts = try house.desk.publicDesk.counts(of: "19.05")
        #expect(counts.name.contains("Bangka Barat"))
        #expect(counts.villages.map(\.name).count == 2)
        let roads = try #require(counts.groups.firstIndex { $0.code == "public-works" })
        #expect(counts.told.shown.map { $0[roads] } == [nil, nil, 15])
        #expect(counts.told.sum == 31)
        #expect(counts.told.shown.allSatisfy { row in row.allSatisfy { $0 != 3 } })
        try await house.visit { (visit) async throws in
            let page = try await visit.get("/angka")
            #expect(page.status == .ok && page.text.contains("Buyan Kelumbi") && page.text.contains("31"))
            // Regions of which nobody told anything stand in the table.
            for name in ["Simpang Teritip", "Jebus", "Kelapa", "Parittiga"] {
                #expect(page.text.contains(">\(name)\n"))
            }
            #expect(page.text.contains("Belum ada laporan: "))
            #expect(page.headers[.cacheControl] == "public, max-age=60")
            #expect(page.text.utf8.count < 20_000)
            #expect(!page.text.contains("Rahman") && !page.text.contains("Siti"))
            #expect(try await visit.get("/angka?wilayah=19.06").status == .notFound)
            for path in ["/masuk", "/lapor", "/lacak"] {
                #expect(try await visit.get(path).text.contains("href=\"/angka\""), "\(path)")
            }
        }
    }

    @Test func `a page that was made for many is made once a minute`() throws {
        let now = Mutex<Int64>(0)
        nonisolated(unsafe) var made = 0
        let kept = KeptPages { now.withLock { $0 } }
        func page() throws -> String {
            try kept.page("id 19.05") {
                made += 1
                return "\(made)"
            }
        }
        #expect(try page() == "1")
        #expect(try page() == "1")
        now.withLock { $0 += 60_000 }
        #expect(try page() == "2")
    }

    @Test func `the needs of a village are those it has seen, without who told them or whose house it is`() async throws
    {
        let house = try await House()
        let ids = try await tell(house, 2, "unfit-house", from: 10)
        let roads = try await tell(house, 1, "road-damage", from: 20)
        let person = try #require(try house.desk.accounts.find("kader.satu")?.person)
        let seen = [ids[0], roads[0]].enumerated().map { place, card -> String in
            let base = House.entry(in: "flamboyan", by: "kader.satu", number: 40 + place, "x")
            return Entry(
                id: base.id, book: "flamboyan", card: card, form: "complaint-verified", formVersion: 1,
                writer: "kader.satu", device: base.device, number: 40 + place, day: base.day,
                writtenAt: base.writtenAt, clockOffset: 0, seen: 0, corrects: nil, edition: "uji",
                answers: [Answer("found", "Benar kata Pak Rahman")]
            ).line
        }
        #expect(try await house.desk.submit(seen, by: Writer(person: person)).allSatisfy { $0.status == .stored })
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(
                try await visit.get("/laporan-warga").text.contains("/laporan-warga/kebutuhan?wilayah=19.05.05.2004"))
            let page = try await visit.get("/laporan-warga/kebutuhan").text
            #expect(page.matches(of: #/<tr><td>\d/#).count == 2)
            let file = try await visit.get("/laporan-warga/kebutuhan/unduh")
            #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
            #expect(file.text.split(separator: "\r\n").count == 3)
            for text in [page, file.text] {
                #expect(!text.contains("Rahman"))
                // A road's landmark may be named, a house's not.
                #expect(text.matches(of: #/Rumah Bu Siti/#).count == 1)
            }
            #expect(try await visit.get("/laporan-warga/kebutuhan?wilayah=19.05.01.1001").status == .notFound)
            #expect(try await visit.get("/laporan-warga/kebutuhan?wilayah=19.05.05").status == .notFound)
        }
        for role in [Role.officer, .administrator, .caseWorker, .kader] {
            try await house.visit(as: House.name(role)) { (visit) async throws in
                for path in ["", "/unduh"] {
                    let path = "/laporan-warga/kebutuhan\(path)?wilayah=19.05.05.2004"
                    #expect(try await visit.get(path).status == .notFound, "\(role.code)")
                }
            }
        }
    }
}

import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What the head of an RT sees: who is to come, and nothing of why.
@Suite struct ToFetchTests {
    /// A thin child of RT 3 whom a kader is to visit, a pregnant woman there, somebody of RT 5, an elder, one who was met.
    private func house() async throws -> House {
        let house = try await House()
        let kader = try #require(try house.desk.accounts.find(House.name(.kader))?.person)
        var number = 1
        func write(_ form: String, on card: ID? = nil, _ answers: [(String, String)]) async throws -> ID {
            number += 1
            let blank = House.entry(in: "flamboyan", by: kader.account, number: number, "")
            let entry = Entry(
                id: blank.id, book: "flamboyan", card: card ?? blank.id, form: form, formVersion: 1,
                writer: kader.account, device: blank.device, number: number, day: blank.day,
                writtenAt: blank.writtenAt, clockOffset: 0, seen: 0, corrects: nil, edition: "uji",
                answers: answers.map { Answer($0.0, $0.1) })
            let receipts = try await house.desk.submit([entry.line], by: Writer(person: kader))
            #expect(receipts.map(\.status) == [.stored], "\(form) \(receipts.map { $0.reason?.code ?? "" })")
            return entry.id
        }
        _ = try await write("growth-visit", on: house.child, [("weight", "6100"), ("length", "690"), ("measure", "l")])
        _ = try await write("visit-task", on: house.child, [("reason", "absent")])
        let mother = try await write(
            "resident",
            [("name", "Sulastri"), ("sex", "f"), ("birth", "1996-03-01"), ("rt", "003")])
        _ = try await write(
            "identity", on: mother, [("name", "Sulastri"), ("rt", "003"), ("address", "Gang Melur 2")])
        _ = try await write("pregnancy", on: mother, [("last-period", "2026-06-01")])
        for (name, birth, rt) in [("Zahra", "2024-03-01", "05"), ("Nek Timah", "1950-03-01", "03")] {
            _ = try await write(
                "resident", [("name", name), ("sex", "f"), ("birth", birth), ("mother", "Ibu"), ("rt", rt)])
        }
        let met = try await write(
            "resident", [("name", "Bagas"), ("sex", "m"), ("birth", "2024-05-01"), ("mother", "Ibu"), ("rt", "3")])
        _ = try await write("visit-task", on: met, [("reason", "absent")])
        _ = try await write("home-visit", on: met, [("found", "met")])
        return house
    }

    @Test func `she sees who of her RT is to be fetched, and no clinical word`() async throws {
        let house = try await house()
        try await house.visit(as: House.name(.neighbourhoodHead)) { (visit) async throws in
            let start = try await visit.get("/")
            #expect(start.headers[.location] == "/rt")
            let page = try await visit.get("/rt").text
            let (fetch, expected) = try #require(page.parted(at: "Ditunggu datang"))
            #expect(fetch.contains("Anak flamboyan") && !fetch.contains("Bagas") && !fetch.contains("Sulastri"))
            for name in ["Anak flamboyan", "Bagas", "Sulastri", "Gang Melur 2"] {
                #expect(expected.contains(name), "\(name)")
            }
            for name in ["Zahra", "Timah", "Anak melati"] { #expect(!page.contains(name), "\(name)") }
            let shown = page.replacing(#/<[^>]*>/#, with: " ").lowercased()
            for word in [
                "hamil", "gizi", "berat", "timbang", "kurus", "stunting", "pendek", "imunisasi", "balita", "lansia",
                "kg", "cm", "6,1", "risiko", "rujuk", "penyakit", "bulan", "tahun", "umur", "nik", "ibu ", "1996",
            ] { #expect(!shown.contains(word), "\(word)") }
            #expect(!page.contains(house.child.text) && !page.contains("/b/flamboyan"))
        }
    }

    @Test func `another RT, a village or a book is not hers, and nobody else has her page`() async throws {
        let house = try await house()
        _ = try await house.desk.addAccount(
            name: "rt.lima", title: "Pak Lima", role: .neighbourhoodHead, region: "19.05.05.2004", rt: "5 7",
            password: House.password, by: Desk.machine)
        _ = try await house.desk.addAccount(
            name: "rt.lain", title: "Pak Lain", role: .neighbourhoodHead, region: "19.05.01.1001", rt: "3",
            password: House.password, by: Desk.machine)
        for (account, there, notThere) in [
            ("rt.lima", "Zahra", "Anak flamboyan"), ("rt.lain", "Anak melati", "Anak flamboyan"),
        ] {
            try await house.visit(as: account) { (visit) async throws in
                let page = try await visit.get("/rt").text
                #expect(page.contains(there) && !page.contains(notThere), "\(account)")
                for path in [
                    "/b/flamboyan/", "/b/flamboyan/warga/\(house.child.text)", "/wilayah/19.05.05.2004", "/kotak-masuk",
                    "/b/flamboyan/umpan", "/posyandu/flamboyan", "/pendataan", "/laporan-warga", "/tindakan",
                ] { #expect(try await visit.get(path).status == .notFound, "\(account) \(path)") }
            }
        }
        try await house.desk.setDisabled(true, "rt.lima", by: Desk.machine)
        try await house.visit(as: "rt.lima") { (visit) async throws in
            #expect(try await visit.get("/rt").status != .ok)
        }
    }

    @Test func `an administrator makes her account, for a village and by numbers`() async throws {
        let house = try await House()
        func typed(_ region: String, _ rt: String, _ role: String = "neighbourhood-head") -> [(String, String)] {
            [
                ("account", "rt.baru"), ("name", "Pak RT"), ("role", role), ("region", region), ("book", ""),
                ("neighbourhoods", rt),
            ]
        }
        try await house.visit(as: House.name(.administrator)) { (visit) async throws in
            #expect(try await visit.get("/akun").text.contains("Ketua RT atau Kadus"))
            for (region, rt, role) in [
                ("19.05.05", "3", "neighbourhood-head"), ("19.05.05.2004", "", "neighbourhood-head"),
                ("19.05.05.2004", "tiga", "neighbourhood-head"), ("19.05.05", "3", "midwife"),
            ] {
                let answer = try await visit.post("/akun", typed(region, rt, role))
                #expect(answer.status == .unprocessableContent, "\(region) \(rt)")
            }
            #expect(try await visit.post("/akun", typed("19.05.05.2004", "1 2")).status == .ok)
        }
        // Her RT stays when the account is written anew.
        try await house.desk.rename("rt.baru", to: "Pak RT Baru", by: Desk.machine)
        let mandate = try #require(try house.desk.accounts.find("rt.baru"))
        #expect(try await house.desk.toFetch(for: mandate).rt == [1, 2])
        #expect(try house.desk.verification.differences() == [])
    }
}

extension String {
    /// What stands before a word and after it.
    fileprivate func parted(at word: String) -> (String, String)? {
        firstRange(of: word).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
    }
}

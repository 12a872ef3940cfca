import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// Houses and what the six fields know of them, from the form without script to the number and the file.
@Suite struct NeedPageTests {
    private func write(_ visit: Visit, _ path: String, _ number: UInt64, _ typed: [(String, String)]) async throws {
        let id = ID(milliseconds: 1_792_000_000_000, random: number, number &* 977)
        let answer = try await visit.post("/b/flamboyan/" + path, [("entri", id.text)] + typed)
        #expect(answer.status == .seeOther, "\(path)")
    }

    @Test func `a house that somebody looked at stands in register, file and overview`() async throws {
        let house = try await House()
        let home = ID(milliseconds: 1_792_000_000_000, random: 7, 7 &* 977)
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            try await write(visit, "keluarga/baru", 7, [("head", "Rahman"), ("rt", "02")])
            try await write(
                visit, "keluarga/\(home.text)/tulis/housing-condition", 8,
                [
                    ("structure", "sound"), ("floor", "earth"), ("wall", "bamboo"), ("roof", "good"), ("area", "20"),
                    ("occupants", "4"), ("air", "yes"), ("toilet", "no"), ("water", "yes"),
                    ("position", "-2104567 105234567 12"),
                ])
            try await write(
                visit, "kunjungan/\(home.text)", 9, [("health", "none"), ("housing-problems", "unfit-house")])
            let card = try await visit.get("/b/flamboyan/keluarga/\(home.text)").text
            #expect(card.contains("Tidak layak huni") && card.contains("lantai tanah atau lapuk, dinding rapuh"))
            #expect(try await visit.get("/b/flamboyan/kunjungan/\(home.text)").text.contains("Buat laporan"))
        }
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            let register = try await visit.get("/b/flamboyan/buku-bantu/housing-condition").text
            #expect(register.contains("Rahman") && register.contains("Ambil berkas tabel"))
            let file = try await visit.get("/berkas/buku-bantu?buku=flamboyan&isi=housing-condition&sebagai=csv").text
            #expect(file.contains("Rahman;'002;2026-10-20;Tidak layak huni"))
            #expect(file.contains("-2.104567;105.234567"))
            let overview = try await visit.get("/wilayah/19.05.05.2004").text
            #expect(overview.contains("Rumah tidak layak huni"))
            let list = try await visit.get("/wilayah/19.05.05.2004/daftar/unfit-houses").text
            #expect(list.contains("/b/flamboyan/keluarga/\(home.text)") && list.contains("Rahman"))
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `a coach begins a campaign, a kader measures for it, the coach sees how far it is and ends it`()
        async throws
    {
        let house = try await House()
        let typed = [
            ("title", "Ukur semua balita"), ("region", "19.05.05"), ("form", "growth-visit"), ("from", "01-10-2026"),
            ("to", "30-11-2026"),
        ]
        try await house.visit(as: House.name(.midwife)) { (visit) async throws in
            let page = try await visit.get("/pendataan").text
            #expect(page.contains("Pembina atau desa yang memulainya") && !page.contains("Mulai pendataan"))
            #expect(try await visit.post("/pendataan", typed).status == .notFound)
        }
        try await house.visit(as: House.name(.districtCoach)) { (visit) async throws in
            let page = try await visit.get("/pendataan").text
            #expect(page.contains("Panjang badan balita (stunting)") && page.contains("Keadaan sosial"))
            #expect(page.contains("value=\"19.05.05.2004\"") && !page.contains("value=\"19.05.01\""))
            #expect(try await visit.post("/pendataan", typed).status == .seeOther)
            let beyond = typed.map { $0.0 == "region" ? ("region", "19.05") : $0 }
            #expect(try await visit.post("/pendataan", beyond).status == .unprocessableContent)
        }
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            let page = try await visit.get("/pendataan").text
            let left = try #require(page.firstMatch(of: #/href="(/b/flamboyan/pendataan/[^"]+)"/#)).1
            #expect(try await visit.get("/b/flamboyan/").text.contains("Ukur semua balita"))
            let measure = "/b/flamboyan/hari/2026-10-20/ukur/\(house.child.text)"
            #expect(try await visit.get(String(left)).text.contains("href=\"\(measure)\""))
            _ = try await visit.write(measure, [("weight", "8,9")])
            #expect(try await visit.get(String(left)).text.contains(house.child.text))
            _ = try await visit.write(
                measure, [("weight", "8,9"), ("length", "74,5"), ("measure", "l"), ("reason", "x")])
            #expect(try await visit.get(String(left)).text.contains("Sudah lengkap"))
        }
        try await house.visit(as: House.name(.districtCoach)) { (visit) async throws in
            let page = try await visit.get("/pendataan").text
            #expect(page.contains("<td>1</td><td>1</td><td>100%</td>"))
            #expect(try await visit.post("/pendataan", Visit.hidden(page)).status == .seeOther)
            #expect(try await visit.get("/pendataan").text.contains("Selesai"))
        }
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            #expect(try await !visit.get("/b/flamboyan/").text.contains("Ukur semua balita"))
        }
    }
}

import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

@Suite struct RegencyPageTests {
    private func post(
        _ visit: Visit, _ part: String, _ fields: [(String, String)], region: String = "19.05"
    ) async throws -> Received {
        try await visit.post("/pengaturan", [("wilayah", region), ("bagian", part)] + fields)
    }

    @Test func `the page says what nobody answers for, until an office does`() async throws {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let page = try await visit.get("/pengaturan").text
            #expect(page.contains("Belum ada yang menjawab") && page.contains("Dinas Perkim"))
            #expect(page.matches(of: #/<h1/#).count == 1)
            let roles = OfficeRole.allCases.filter { $0 != .village && $0 != .housing }.map { ("roles", $0.code) }
            let added = try await post(visit, "dinas", [("book", "serbaguna"), ("name", "Dinas <b>")] + roles)
            #expect(added.status == .seeOther)
            let after = try await visit.get(added.headers[.location]?.replacing(#/#.*/#, with: "") ?? "").text
            #expect(after.contains("Dinas &lt;b&gt;") && !after.contains("Belum ada yang menjawab"))
            let changed = try await visit.get("/pengaturan?wilayah=19.05&buku=serbaguna").text
            #expect(changed.contains("value=\"education\" checked") && changed.contains("Ubah dinas"))
            let wrong = try await post(visit, "dinas", [("book", "X"), ("name", "")])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("id=\"name-e\""))
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `names, limits and days are saved and hold at once`() async throws {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let named = try await post(
                visit, "bidang",
                [
                    ("public-works", "PU Perkim"), ("housing", "PU Perkim"), ("environment", "Lingkungan"),
                    ("urut-environment", "1"), ("urut-education", "2"), ("village-head", "Perbekel"),
                ])
            #expect(named.status == .seeOther)
            let fields = try house.desk.regencies.settings(of: "19.05").fields
            #expect(
                fields.groups.map { $0.code }
                    == ["environment", "education", "health", "public-works", "order", "social"])
            let page = try await visit.get("/pengaturan?wilayah=19.05").text
            // Whoever is told that something is late has the region's own title.
            #expect(page.contains("Perbekel, Buyan Kelumbi") && !page.contains("Kepala desa, Buyan Kelumbi"))
            #expect(
                page.contains("value=\"PU Perkim\"")
                    && page.contains("id=\"urut-environment\" name=\"urut-environment\" value=\"1\""))
            let limits = [
                ("village", "4"), ("response", "2"), ("looked", "40"), ("unlooked", "9"), ("office-head", "1"),
            ]
            #expect(try await post(visit, "batas", limits).status == .seeOther)
            #expect(try house.desk.regencies.settings(of: "19.05").terms.looked == 40)
            #expect(try await post(visit, "batas", [("village", "empat")]).status == .unprocessableContent)
            let day = [("day", "20-11-2026"), ("name", "Hari jadi")]
            #expect(try await post(visit, "libur", day).status == .seeOther)
            let free = try #require(Day(iso: "2026-11-20"))
            #expect(!(try house.desk.regencies.settings(of: "19.05").calendar.isWorking(free)))
            #expect(try await post(visit, "libur", day + [("working", "y")]).status == .seeOther)
            #expect(try house.desk.regencies.settings(of: "19.05").calendar.isWorking(free))
            #expect(try await post(visit, "libur", [("day", ""), ("name", "x")]).status == .unprocessableContent)
            for region in ["19", "99.99", ""] {
                #expect(try await post(visit, "libur", day, region: region).status == .notFound, "\(region)")
            }
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let page = try await visit.get("/b/flamboyan/lapor").text
            #expect(page.contains("PU Perkim") && page.contains("bidang=environment"))
            let kinds = try await visit.get("/b/flamboyan/lapor?bidang=environment").text
            #expect(kinds.contains("lapor/waste-water") && !kinds.contains("lapor/road-damage"))
            #expect(try await visit.get("/b/flamboyan/lapor?bidang=housing").text.contains("lapor/road-damage"))
            #expect(try await visit.get("/pengaturan").status == .notFound)
            #expect(try await post(visit, "bidang", [("housing", "x")]).status == .notFound)
        }
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/lapor?desa=19.05.05.2004").text.contains("Lingkungan"))
            #expect(try await visit.get("/angka").text.contains("PU Perkim"))
        }
        #expect(try house.desk.verification.differences() == [])
    }
}

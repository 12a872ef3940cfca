import Archive
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Desk
@testable import Web

/// Every number has its definition, and while numbers are counted anew every page of them says so.
@Suite struct IndicatorPageTests {
    @Test func `the page has every indicator that is shown, with its source, and marks what nobody checked`()
        async throws
    {
        try await House().visit(as: House.name(.regencyCoach)) { (visit) async throws in
            let page = try await visit.get("/indikator").text
            let shown = Indicator.all.filter { if case .none = $0.home { false } else { true } }
            #expect(shown.count > 60)
            for indicator in shown {
                let parts = page.split(separator: "id=\"angka-\(indicator.code)\"", maxSplits: 1)
                #expect(parts.count == 2, "\(indicator.code)")
                let entry = parts.last?.split(separator: "</div>", maxSplits: 1).first ?? ""
                #expect(entry.contains(indicator.definition.indonesian), "\(indicator.code)")
                #expect(entry.contains("belum diperiksa") || indicator.confidence != .unverified, "\(indicator.code)")
            }
            #expect(
                page.contains(
                    "Naik berat (N) ÷ (Ditimbang (D) − Bulan lalu tidak ditimbang (O) − Pertama ditimbang (B))"))
            #expect(page.contains("Target: 95%"))
            let overview = try await visit.get("/wilayah/19.05").text
            #expect(overview.contains("href=\"/indikator\""))
            #expect(try await visit.get("/laporan-warga").text.contains("href=\"/indikator#laporan\""))
        }
    }

    @Test func `a regency sets a target of a year, and its overview and its page show it`() async throws {
        let house = try await House()
        let form = [("wilayah", "19.05"), ("indicator", "attendance"), ("year", "2026"), ("percent", "87")]
        try await house.visit(as: House.name(.administrator)) { (visit) async throws in
            #expect(try await visit.get("/indikator").text.contains("Tetapkan target"))
            #expect(try await visit.post("/indikator", form).status == .seeOther)
            #expect(try await visit.get("/indikator").text.contains("Target 2026: 87%."))
            // Again: the same card, the later word.
            let again = Array(form.dropLast()) + [("percent", "90")]
            #expect(try await visit.post("/indikator", again).status == .seeOther)
            #expect(try await visit.get("/indikator").text.contains("Target 2026: 90%."))
            for (field, wrong) in [("percent", "101"), ("percent", ""), ("year", "dua"), ("indicator", "d")] {
                let typed = form.map { $0.0 == field ? (field, wrong) : $0 }
                #expect(try await visit.post("/indikator", typed).status == .unprocessableContent, "\(field)")
            }
            #expect(try await visit.post("/indikator", [("wilayah", "99.99")] + form.dropFirst()).status == .notFound)
        }
        try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
            let page = try await visit.get("/indikator").text
            #expect(page.contains("Target 2026: 90%.") && !page.contains("Tetapkan target"))
            #expect(try await visit.get("/wilayah/19.05?bulan=2026-01").text.contains("target 90%"))
            #expect(try await visit.get("/wilayah/19.05?bulan=2025-12").text.contains("target 80%"))
            #expect(try await visit.post("/indikator", form).status == .notFound)
        }
    }

    @Test func `nobody without numbers reads it`() async throws {
        try await House().visit(as: House.name(.caseWorker)) { (visit) async throws in
            #expect(try await visit.get("/indikator").status == .notFound)
        }
    }

    @Test func `while numbers are counted anew every page of them says so, and then no more`() async throws {
        let house = try await House()
        let paths = ["/wilayah/19.05", "/wilayah/19.05/daftar/d", "/laporan-warga", "/indikator"]
        func areSaying() async throws -> [Bool] {
            var found: [Bool] = []
            try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
                for path in paths {
                    found.append(try await visit.get(path).text.contains("Angka sedang dihitung ulang"))
                }
            }
            return found
        }
        #expect(try await areSaying() == [false, false, false, false])
        try house.desk.archive.write { try $0.setSetting("counting-version", "7") }
        #expect(try await areSaying() == [true, true, true, true])
        try house.desk.recount.all()
        #expect(try await areSaying() == [false, false, false, false])
    }
}

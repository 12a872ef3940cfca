import Archive
import HTTPTypes
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

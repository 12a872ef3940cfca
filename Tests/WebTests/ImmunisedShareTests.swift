import Records
import Rules
import Testing

@testable import Desk
@testable import Web

/// The overview says how many children are fully immunised, and of how many.
@Suite struct ImmunisedShareTests {
    @Test func `the share stands beside the count and follows the doses`() async throws {
        let house = try await House()
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        func shown() async throws -> String {
            var text = ""
            try await house.visit(as: "midwife.satu") { (visit) async throws in
                text = try await visit.get("/wilayah/19.05.05.2004?bulan=2026-10").text
            }
            return text.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
        }
        // Thirteen months old, and nothing on record.
        #expect(try await shown().contains("Anak 12–23 bulan 1 Imunisasi dasar lengkap 0 Bagian imunisasi lengkap 0%"))
        let doses = [
            ("2025-09-01", "hb-0"), ("2025-10-01", "bcg-1 opv-1"), ("2025-11-01", "dpt-hb-hib-1 opv-2"),
            ("2025-12-01", "dpt-hb-hib-2 opv-3"), ("2026-01-01", "dpt-hb-hib-3 opv-4 ipv-1"),
            ("2026-06-01", "mr-1 ipv-2"),
        ]
        let lines = zip(doses, 2...).map { dose, number -> String in
            var entry = House.entry(in: "flamboyan", by: "kader.satu", number: number, "")
            (entry.card, entry.form, entry.formVersion) = (house.child, Form.doseRecord.code, Form.doseRecord.version)
            entry.answers = [Answer("on", dose.0), Answer("given", dose.1)]
            return entry.line
        }
        let receipts = try await house.desk.submit(lines, by: Writer(person: kader))
        #expect(receipts.allSatisfy { $0.status == .stored })
        #expect(try await shown().contains("Imunisasi dasar lengkap 1 Bagian imunisasi lengkap 100%"))
        #expect(try house.desk.verification.differences() == [])
    }
}

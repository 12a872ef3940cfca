import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Exchange
@testable import Web

/// Registers as workbooks: numbers are numbers, whose NIK it is and what is a formula nobody's program decides.
@Suite struct RegisterFileTests {
    private typealias Cells = [[String]]

    /// A boy called `=1+1` who was weighed twice and vaccinated, and his grandmother who was checked.
    private func house() async throws -> House {
        let house = try await House()
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            func write(_ form: String, _ number: Int, on day: String, of card: ID? = nil, _ answers: [Answer])
                async throws -> ID
            {
                var entry = House.entry(in: "flamboyan", by: House.name(.kader), number: number, "")
                (entry.form, entry.day) = (form, try #require(Day(iso: day)))
                entry.card = card ?? entry.id
                entry.answers = answers
                let person = try #require(try house.desk.accounts.find(House.name(.kader))?.person)
                let receipts =
                    try await house.desk.submit([entry.line], by: Writer(person: person))
                #expect(receipts.map(\.status) == [.stored], "\(form) \(receipts)")
                return entry.id
            }
            let boy = try await write(
                "resident", 200, on: "2026-08-10",
                [
                    Answer("name", "=1+1"), Answer("sex", "m"), Answer("birth", "2025-02-10"),
                    Answer("mother", "@SUM(A1)"), Answer("rt", "003"),
                ])
            _ = try await write(
                "identity", 206, on: "2026-08-10", of: boy,
                [
                    Answer("name", "=1+1"), Answer("mother", "@SUM(A1)"), Answer("rt", "003"),
                    Answer("phone", "081234567890"),
                ])
            _ = try await write(
                "national-id", 201, on: "2026-08-10", of: boy, [Answer("nik", "1905051002250001")])
            _ = try await write(
                "growth-visit", 202, on: "2026-08-12", of: boy,
                [Answer("weight", "8250"), Answer("length", "780"), Answer("measure", "l")])
            _ = try await write("growth-visit", 203, on: "2026-09-12", of: boy, [Answer("weight", "8300")])
            _ = try await write(
                "dose-record", 207, on: "2026-09-12", of: boy, [Answer("on", "2025-03-12"), Answer("given", "bcg-1")])
            let old = try await write(
                "resident", 204, on: "2026-08-10",
                [Answer("name", "Nenek"), Answer("sex", "f"), Answer("birth", "1958-01-01")])
            for (number, day) in [(205, "2026-08-12"), (208, "2026-10-12")] {
                _ = try await write(
                    "adult-check", number, on: day, of: old,
                    [Answer("weight", "52400"), Answer("systolic", "151"), Answer("diastolic", "94")])
            }
        }
        return house
    }

    private func sheets(_ visit: Visit, _ path: String) async throws -> [String: Cells] {
        let answer = try await visit.get(path)
        #expect(answer.status == .ok, "\(path)")
        #expect(answer.headers[.contentDisposition]?.hasSuffix(".xlsx\"") == true)
        #expect(answer.headers[.cacheControl] == "no-store")
        let workbook = try Workbook(answer.bytes)
        return Dictionary(uniqueKeysWithValues: workbook.sheets.map { ($0.name, $0.rows.map(\.cells)) })
    }

    private func cell(_ sheet: Cells?, _ row: String, _ head: String, last: Bool = false) -> String? {
        guard let sheet, let place = sheet.first?.firstIndex(of: head) else { return nil }
        let rows = sheet.dropFirst().filter { $0.count > 1 && $0[1] == row }
        let found = last ? rows.last : rows.first
        return found.map { $0.indices.contains(place) ? $0[place] : "" }
    }

    @Test func `the growth register has a row for each child and month, with z-scores and classes as they are`()
        async throws
    {
        let house = try await house()
        try await house.visit(as: House.name(.midwife)) { (visit) async throws in
            let growth = try await sheets(visit, "/berkas/register?buku=flamboyan")["Penimbangan"]
            #expect(growth?.count { $0.count > 1 && $0[1] == "=1+1" } == 2)
            #expect(cell(growth, "=1+1", "NIK") == "1905051002250001")
            #expect(cell(growth, "=1+1", "Telepon") == "081234567890" && cell(growth, "=1+1", "RT") == "003")
            #expect(cell(growth, "=1+1", "Tanggal lahir") == "2025-02-10")
            #expect(cell(growth, "=1+1", "Umur (bulan)") == "18")
            #expect(cell(growth, "=1+1", "Berat (kg)") == "8,25" && cell(growth, "=1+1", "Tinggi (cm)") == "78")
            let z = try #require(cell(growth, "=1+1", "z BB/U"))
            #expect(z.hasPrefix("-2,") && cell(growth, "=1+1", "BB/U") == "Berat kurang")
            #expect(cell(growth, "=1+1", "Naik (N/T/O/B)", last: true) == "T")
            let september = try await sheets(visit, "/berkas/register?buku=flamboyan&bulan=2026-09")["Penimbangan"]
            #expect(september?.count { $0.count > 1 && $0[1] == "=1+1" } == 1)
            // The columns of e-PPGBM stay those of the CSV.
            let text = try await visit.get("/berkas/register?buku=flamboyan&sebagai=csv").text
            #expect(text.contains("Nama Ortu") && text.contains("'=1+1"))
        }
    }

    @Test func `doses stand with their day, and screenings with a row for each time`() async throws {
        let house = try await house()
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            let doses = try await sheets(visit, "/berkas/buku-bantu?buku=flamboyan&isi=imunisasi")["Imunisasi"]
            let bcg = try #require(Immunisation.schedule.first { $0.code == "bcg-1" })
            #expect(cell(doses, "=1+1", bcg.label) == "2025-03-12")
            #expect(cell(doses, "=1+1", "Dasar lengkap") == "Belum" && cell(doses, "Nenek", "Dasar lengkap") == nil)
            let all = try await sheets(visit, "/berkas/buku-bantu?buku=flamboyan&isi=pemeriksaan")
            let adult = all[Form.adultCheck.title.indonesian]
            #expect(adult?.count { $0.count > 1 && $0[1] == "Nenek" } == 2)
            #expect(adult?.first?.starts(with: ResidentColumns.heads) == true)
            #expect(adult?.first?.filter { $0.hasPrefix("Berat badan") } == ["Berat badan (kg)"])
            #expect(cell(adult, "Nenek", "Umur (tahun)") == "68" && cell(adult, "Nenek", "Tensi atas (mmHg)") == "151")
            #expect(adult?.contains { $0.contains("52,4") && $0.contains("151") } == true)
        }
    }

    @Test func `every register has a sheet, and what is written without a unit is the same as in its CSV`()
        async throws
    {
        let house = try await house()
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            let all = try await sheets(visit, "/berkas/buku-bantu?buku=flamboyan&isi=semua")
            let hers = Registers.all.filter { $0.form.audience.contains(.villageOperator) }
            #expect(Set(all.keys) == Set(hers.map { String($0.form.title.indonesian.prefix(31)) }))
            let one = try await sheets(visit, "/berkas/buku-bantu?buku=flamboyan&isi=schooling")
            #expect(one.count == 1 && one.values.first?.first?.contains("Nama") == true)
        }
    }

    @Test func `a chair reads masked numbers, and nobody another village's book or what is no register`() async throws {
        let house = try await house()
        try await house.visit(as: House.name(.chair)) { (visit) async throws in
            let growth = try await sheets(visit, "/berkas/register?buku=flamboyan")["Penimbangan"]
            let nik = try #require(cell(growth, "=1+1", "NIK"))
            #expect(nik.contains("•") && nik.hasPrefix("1905"))
            for path in [
                "/berkas/register?buku=melati", "/berkas/buku-bantu?buku=melati&isi=imunisasi",
                "/berkas/buku-bantu?buku=melati&isi=pemeriksaan", "/berkas/buku-bantu?buku=flamboyan&isi=meeting",
                "/berkas/buku-bantu?buku=flamboyan&isi=%3Cscript%3E", "/berkas/buku-bantu",
            ] {
                #expect(try await visit.get(path).status == .notFound, "\(path)")
            }
        }
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            for isi in ["imunisasi", "pemeriksaan", "semua"] {
                #expect(try await visit.get("/berkas/buku-bantu?buku=flamboyan&isi=\(isi)").status == .notFound)
            }
        }
    }

    @Test(arguments: [Role.chair, .midwife, .villageOperator])
    func `a form that is not for her role has no sheet in her file`(role: Role) async throws {
        let house = try await house()
        try await house.visit(as: House.name(role)) { (visit) async throws in
            let all = try await sheets(visit, "/berkas/buku-bantu?buku=flamboyan&isi=pemeriksaan")
            let hers = Registers.screenings.filter { $0.form.audience.contains(role) }
            #expect(Set(all.keys) == Set(hers.map { String($0.form.title.indonesian.prefix(31)) }))
            let page = try await visit.get("/berkas").text
            for register in Registers.all {
                let isOffered = page.contains("<option value=\"\(register.form.code)\">")
                #expect(isOffered == register.form.audience.contains(role), "\(register.form.code)")
            }
        }
    }
}

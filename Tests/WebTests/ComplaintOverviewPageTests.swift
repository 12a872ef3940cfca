import Desk
import HTTPTypes
import Records
import Rules
import Testing

@testable import Web

/// The overview of complaints as each role finds it.
@Suite struct ComplaintOverviewPageTests {
    /// A house with one complaint that its office has.
    private func house() async throws -> House {
        let house = try await House()
        let entry = House.entry(in: "flamboyan", by: "kader.satu", number: 7, "x")
        let told = Entry(
            id: entry.id, book: "flamboyan", card: entry.id, form: "complaint", formVersion: 1, writer: "kader.satu",
            device: entry.device, number: 7, day: entry.day, writtenAt: entry.writtenAt, clockOffset: 0, seen: 0,
            corrects: nil, edition: "uji",
            answers: [Answer("kind", "unfit-house"), Answer("rt", "02"), Answer("note", "x"), Answer("urgent", "y")])
        let person = try #require(try house.desk.accounts.find("kader.satu")?.person)
        #expect(try await house.desk.submit([told.line], by: Writer(person: person)).map(\.status) == [.stored])
        return house
    }

    private static let table: [(path: String, roles: String)] = [
        // kader, chair, midwife, village operator, district coach, regency coach, administrator, officer, case worker, head of an RT
        ("/laporan-warga", "yyyyyyyy--"),
        ("/laporan-warga/daftar/terbuka", "yyyyyyyy--"),
        ("/laporan-warga/daftar/entah", "----------"),
        ("/laporan-warga?wilayah=19.05.05.2004", "--yyyyy---"),
        ("/laporan-warga?wilayah=19.05.05", "--y-yyy---"),
        ("/laporan-warga?wilayah=19.05", "-----yy---"),
        ("/laporan-warga?buku=flamboyan", "yyyyyyy---"),
        ("/laporan-warga?buku=melati", "-----yy---"),
        ("/laporan-warga?dinas=perkim", "-----yyy--"),
        ("/laporan-warga?dinas=perkim&wilayah=19.05.05", "--y-yyy---"),
        ("/laporan-warga?dinas=disdik", "----------"),
        ("/laporan-warga/daftar/masuk?wilayah=19.05&rentang=12&bidang=housing", "-----yy---"),
    ]

    @Test func `every role sees her own area and nothing else`() async throws {
        let house = try await house()
        let roles = Role.allCases.filter { $0 != .clock && $0 != .resident }
        for (place, role) in roles.enumerated() {
            try await house.visit(as: House.name(role)) { (visit) async throws in
                for row in Self.table {
                    let expected = Array(row.roles)[place] == "y" ? 200 : 404
                    #expect(try await visit.get(row.path).status.code == expected, "\(role.code) \(row.path)")
                }
            }
        }
    }

    @Test func `an officer's numbers are her office's, and lead to its complaints`() async throws {
        let house = try await house()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let page = try await visit.get("/laporan-warga").text
            #expect(page.contains("Dinas Perkim, ") && page.contains("Sebaran lamanya"))
            #expect(page.matches(of: #/<h1/#).count == 1)
            let list = try await visit.get("/laporan-warga/daftar/di-dinas?bidang=housing").text
            #expect(list.contains("/b/flamboyan/laporan/") && list.contains("RT 002"))
        }
    }

    @Test func `an administrator sees numbers and areas, never a complaint`() async throws {
        let house = try await house()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            for path in ["", "/daftar/terbuka?wilayah=19.05", "/daftar/terbuka?wilayah=19.05.05.2004"] {
                let page = try await visit.get("/laporan-warga" + path)
                #expect(page.status == .ok && !page.text.contains("/laporan/"), "\(path)")
            }
            #expect(try await visit.get("/laporan-warga/daftar/terbuka?wilayah=19.05").text.contains("Tempilang"))
        }
    }

    @Test func `an office filters what is new by field`() async throws {
        let house = try await house()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            for (field, isThere) in [("housing", true), ("education", false), ("entah", true)] {
                let page = try await visit.get("/kotak-masuk?saring=new&bidang=\(field)")
                #expect(page.status == .ok && page.text.contains("/b/flamboyan/laporan/") == isThere, "\(field)")
            }
        }
    }

    @Test func `the overview stands in the navigation, its list is filtered by field`() async throws {
        let house = try await house()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.get("/kotak-masuk").text.contains("href=\"/laporan-warga\""))
            #expect(
                try await visit.get("/kotak-masuk?saring=all&bidang=housing").text.contains("/b/flamboyan/laporan/"))
            #expect(
                !(try await visit.get("/kotak-masuk?saring=all&bidang=education").text.contains("/b/flamboyan/laporan/"))
            )
        }
    }
}

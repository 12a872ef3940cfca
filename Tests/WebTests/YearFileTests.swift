import Desk
import Foundation
import HTTPTypes
import Records
import Testing

@testable import Web

/// The year of a team: begun with an example, taken along as a workbook and a calendar.
@Suite struct YearFileTests {
    @Test func `a year begins with what a regency told, and only with what is not there yet`() async throws {
        let house = try await House()
        let path = "/b/t-19.05.05/program"
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            let empty = try await visit.get(path)
            #expect(empty.text.contains("Mulai dari contoh") && empty.text.contains("value=\"bangka-barat\""))
            let hidden = Visit.hidden(empty.text)
            let begun = try await visit.post(path, hidden + [("contoh", "bangka-barat")])
            #expect(begun.status == .seeOther)
            let year = try await visit.get(path + "?tahun=2026").text
            for words in ["13 kegiatan", "Rapat kerja awal tahun", "Pelatihan kader tahap II"] {
                #expect(year.contains(words), "\(words)")
            }
            #expect(!year.contains("value=\"bangka-barat\"") && year.contains("value=\"buleleng\""))
            // From September on no regency told anything.
            let calendar = try await visit.get("/tim/t-19.05.05/program/kalender?tahun=2026").text
            #expect(calendar.contains("SUMMARY:Rapat kerja awal tahun\r\n"))
            #expect(calendar.contains("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260201\r\n"))
            #expect(!calendar.contains("VALUE=DATE:202609") || calendar.contains("DTEND;VALUE=DATE:20260901"))
            let sheet = try await visit.get("/tim/t-19.05.05/program/unduh?tahun=2026")
            #expect(sheet.headers[.contentType]?.contains("spreadsheetml") == true && sheet.status == .ok)
            let text = try await visit.get("/tim/t-19.05.05/program/unduh?tahun=2026&sebagai=csv").text
            #expect(text.contains("Rapat kerja awal tahun;2026-01-01;2026-01-31"))
            #expect(try await visit.get("/tim/t-19.05/program/kalender").status == .notFound)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }
}

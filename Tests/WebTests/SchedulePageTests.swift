import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// A Posyandu's schedule: written by whoever serves there, known to those at desks and to residents. Today is Tuesday,
/// 20 October 2026.
@Suite struct SchedulePageTests {
    private static let path = "/b/flamboyan/jadwal/\(Schedule.card.text)/tulis/"

    /// The first Tuesday, since July.
    private func writeSchedule(_ visit: Visit) async throws {
        try await visit.write(
            Self.path + "schedule?hari=2026-07-20",
            [
                ("pattern", "weekday"), ("weekday", "tuesday"), ("week", "first"), ("opens", "08.00"),
                ("closes", "11.00"), ("place", "Balai; dusun, barat"),
            ])
    }

    @Test func `a kader writes it, and home tells the next day without hindering today`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/b/flamboyan/").text.contains("Mulai hari buka"))
            #expect(try await visit.get("/b/flamboyan/jadwal").text.contains("Belum ada jadwal."))
            try await writeSchedule(visit)
            let home = try await visit.get("/b/flamboyan/").text
            #expect(home.contains("Hari buka berikutnya") && home.contains("Selasa 3\u{A0}Nov"))
            #expect(!home.contains("Mulai hari buka") && home.contains("/b/flamboyan/hari/2026-10-20/"))
            let page = try await visit.get("/b/flamboyan/jadwal").text
            #expect(page.contains("Selasa minggu pertama · 08.00–11.00 · Balai; dusun, barat"))
            // August, September and October passed, and nobody was seen.
            #expect(page.contains("Lewat tanpa buka") && page.contains("Selasa, 6 Oktober 2026"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `the midwife and the coach see who opens next and what passed without opening`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in try await writeSchedule(visit) }
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            #expect(try await visit.get("/wilayah/19.05.05").text.contains("href=\"/wilayah/19.05.05/jadwal\""))
            let page = try await visit.get("/wilayah/19.05.05/jadwal").text
            #expect(page.contains("1 dari 1 Posyandu punya jadwal.") && page.contains("Selasa 3 Nov"))
            #expect(page.contains("Lewat tanpa buka") && page.contains("6 Okt, 1 Sep, 4 Agu"))
            #expect(page.contains("href=\"/b/flamboyan/jadwal\""))
            // She reads it and does not write it.
            #expect(try await visit.get(Self.path + "schedule").status == .notFound)
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05.05/jadwal").text
            #expect(page.contains("Selasa 3 Nov") && !page.contains("/b/flamboyan/jadwal"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05/jadwal").text
            #expect(page.contains("1 dari 2 Posyandu punya jadwal.") && page.contains("Belum ada jadwal"))
        }
    }

    @Test func `residents see it without signing in, and take it into their calendars`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            try await writeSchedule(visit)
            try await visit.write(
                Self.path + "schedule-change?day=03-11-2026",
                [("day", "03-11-2026"), ("change", "moved"), ("to", "05-11-2026"), ("reason", "Bu Yanti sakit")])
        }
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/jadwal").text.contains("19.05.05.2004"))
            let page = try await visit.get("/jadwal?desa=19.05.05.2004").text
            #expect(page.contains("Kamis, 5 November 2026") && page.contains("pindah dari 3 November 2026"))
            // Why is for those who serve.
            #expect(!page.contains("Yanti"))
            let file = try await visit.get("/jadwal/flamboyan.ics")
            #expect(file.headers[.contentType]?.hasPrefix("text/calendar") == true)
            #expect(file.text.contains("UID:flamboyan-2026-11-03@pandu\r\n"))
            #expect(
                file.text.contains("DTSTART:20261105T010000Z\r\n") && file.text.contains("DTEND:20261105T040000Z\r\n"))
            #expect(file.text.contains("LOCATION:Balai\\; dusun\\, barat"))
            #expect(
                !file.text.contains("Yanti") && file.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
            for path in ["/jadwal/melati.ics", "/jadwal/flamboyan", "/jadwal/t-19.05.05.ics", "/jadwal/tidakada.ics"] {
                #expect(try await visit.get(path).status == .notFound, "\(path)")
            }
        }
    }
}

import Plain
import Records
import Rules
import Testing

@testable import Exchange

@Suite struct CalendarFileTests {
    private static let today = Day(iso: "2026-11-30")!

    private func file(_ answers: KeyValuePairs<String, String>, _ place: String, utcOffsetMinutes: Int) -> String {
        var book = Book(
            place: Place(book: "melati", kind: .posyandu, name: "Melati", region: "1", regionNames: ["Sukamekar"]))
        let entry = Entry(
            id: ID(naming: "x"), book: "melati", card: Schedule.card, form: "schedule", formVersion: 1, writer: "a",
            device: "b", number: 1, day: Self.today, writtenAt: 0, clockOffset: 0, seen: 0, corrects: nil,
            edition: "", answers: answers.map { Answer($0.key, $0.value) } + [Answer("place", place)])
        book.take(entry, seq: 1)
        let days = Schedule(book).days(from: Self.today, through: Self.today.adding(days: 40))
        return CalendarFile(
            days, of: book.place, title: "Hari buka Melati", utcOffsetMinutes: utcOffsetMinutes,
            now: Int64(Self.today.number) * 86_400_000
        ).text
    }

    @Test func `a session at eight in the east of Indonesia is at 23 o'clock of the day before in London`() {
        let text = file(
            ["pattern": "date", "date": "8", "opens": "08.00", "closes": "10.30"], "Balai", utcOffsetMinutes: 540)
        #expect(text.contains("DTSTART:20261207T230000Z\r\nDTEND:20261208T013000Z\r\n"))
        #expect(text.contains("DTSTAMP:20261130T000000Z\r\n") && text.contains("LOCATION:Balai\\, Sukamekar\r\n"))
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func `a long place goes on in the next line, and no letter of it is cut`() {
        let place = String(repeating: "é", count: 80)
        let text = file(["pattern": "date", "date": "8", "opens": "08.00"], place, utcOffsetMinutes: 420)
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(text.replacing("\r\n ", with: "").contains("LOCATION:" + place + "\\, Sukamekar"))
        #expect(!text.contains("DTEND"))
    }
}

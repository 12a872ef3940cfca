import Foundation
import Plain
import Rules
import Seeded
import Testing

@Suite struct WorkingCalendarTests {
    @Test func `all 41,233 answers of lokal-id are ours`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/working-days.txt")
        let calendar = WorkingCalendar.national
        var compared = 0
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            let start = day(String(parts[0]))
            var theirs = start
            // The last days of the last year have no answer.
            for (place, step) in (parts.count > 1 ? parts[1] : "").enumerated() {
                theirs = theirs.adding(days: try #require(step.hexDigitValue ?? Int(String(step), radix: 36)))
                let ours = calendar.adding(workingDays: place + 1, to: start)
                if ours != theirs {
                    Issue.record("\(place + 1) after \(start.iso): \(ours.iso), not \(theirs.iso)")
                    return
                }
                compared += 1
            }
        }
        #expect(compared == 41_233)
    }

    @Test(arguments: 1...200) func `a later start or one more day is never due earlier`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let count = dice.number(0...60)
        let due = calendar.adding(workingDays: count, to: start)
        #expect(calendar.adding(workingDays: count + 1, to: start) > due)
        #expect(calendar.adding(workingDays: count, to: start.adding(days: 1)) >= due)
        #expect(count == 0 ? due == start : due > start && calendar.isWorking(due))
    }

    @Test(arguments: 1...200) func `some days and then some more are as many at once`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let (some, more) = (dice.number(0...30), dice.number(0...30))
        let middle = calendar.adding(workingDays: some, to: start)
        let end = calendar.adding(workingDays: more, to: middle)
        #expect(end == calendar.adding(workingDays: some + more, to: start))
        #expect(calendar.workingDays(after: start, through: end) == some + more)
        #expect(calendar.workingDays(after: end, through: start) == -some - more)
        #expect(calendar.workingDays(after: middle, through: end) == more)
    }

    @Test(arguments: 1...200) func `a free day more is never due earlier, and moves it by one working day at most`(
        seed: UInt64
    ) {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let count = dice.number(1...30)
        let free = start.adding(days: dice.number(0...60))
        let due = calendar.adding(workingDays: count, to: start)
        let more = WorkingCalendar(
            calendar.holidays, adding: [Holiday(free, .local, Phrase("Libur", "Free"))])
        let hits = free > start && free <= due && calendar.isWorking(free)
        #expect(
            more.adding(workingDays: count, to: start) == (hits ? calendar.adding(workingDays: 1, to: due) : due))
    }

    @Test func `a region adds its own day and works on a day of the list`() {
        let own = Holiday(day("2026-05-25"), .local, Phrase("Hari jadi", "Founding day"))
        let calendar = WorkingCalendar(adding: [own], removing: [day("2026-05-28")])
        #expect(!calendar.isWorking(day("2026-05-25")) && WorkingCalendar.national.isWorking(day("2026-05-25")))
        #expect(calendar.isWorking(day("2026-05-28")) && !WorkingCalendar.national.isWorking(day("2026-05-28")))
        #expect(calendar.holiday(on: own.day)?.words.indonesian == "Libur daerah: Hari jadi")
    }

    @Test func `two holidays on one day are one free day with the national name`() {
        let own = Holiday(day("2026-08-17"), .local, Phrase("Hari jadi", "Founding day"))
        let calendar = WorkingCalendar(adding: [own, own])
        #expect(calendar.holidays.count == Holiday.national.count)
        #expect(calendar.holiday(on: own.day)?.kind == .national)
    }

    @Test func `the list has 51 days of 2026 and 2027, in order, each with two names`() {
        #expect(Holiday.national.count == 51)
        #expect(Holiday.national.map { $0.day } == Set(Holiday.national.map { $0.day }).sorted())
        #expect(Holiday.national.filter { $0.kind == .jointLeave }.count == 16)
        for holiday in Holiday.national {
            #expect(WorkingCalendar.decreedYears.contains(holiday.day.year))
            #expect(!holiday.name.indonesian.isEmpty && !holiday.name.english.isEmpty)
        }
    }

    @Test func `a line that is no holiday is none`() {
        for line in ["", "2026-03-19", "2026-03-19|national", "2026-02-30|national|Nyepi", "2026-03-19|free|Nyepi"] {
            #expect(Holiday(line: line) == nil, "\(line)")
        }
        #expect(Holiday(line: "2026-03-19|local|Nyepi")?.name.english == "Nyepi")
    }

    @Test func `each day from Tuesday 17 March 2026 says why it counts or not`() {
        let steps = WorkingCalendar.national.steps(from: day("2026-03-17"), workingDays: 2)
        #expect(
            steps.map { "\($0.day.iso) \($0.words.indonesian)" } == [
                "2026-03-18 Cuti bersama: Hari Suci Nyepi (Tahun Baru Saka 1948)",
                "2026-03-19 Libur nasional: Hari Suci Nyepi (Tahun Baru Saka 1948)",
                "2026-03-20 Cuti bersama: Idulfitri 1447 H", "2026-03-21 Libur nasional: Idulfitri 1447 H",
                "2026-03-22 Libur nasional: Idulfitri 1447 H", "2026-03-23 Cuti bersama: Idulfitri 1447 H",
                "2026-03-24 Cuti bersama: Idulfitri 1447 H", "2026-03-25 Hari kerja ke-1",
                "2026-03-26 Hari kerja ke-2",
            ])
        #expect(WorkingCalendar.national.steps(from: day("2026-03-17"), workingDays: 0).isEmpty)
    }

    @Test func `a million working days are counted as a thousand`() {
        let calendar = WorkingCalendar.national
        #expect(
            calendar.adding(workingDays: 1_000_000, to: day("2026-01-01"))
                == calendar.adding(workingDays: 1_000, to: day("2026-01-01")))
    }
}

/// A day of 2026 or 2027.
func someDay(_ dice: inout Dice) -> Day { day("2026-01-01").adding(days: dice.number(0...729)) }

/// A region with up to 20 days of its own.
func region(_ dice: inout Dice) -> WorkingCalendar {
    let own = (0..<dice.number(0...20)).map { _ in Holiday(someDay(&dice), .local, Phrase("Libur", "Free")) }
    let worked = (0..<dice.number(0...3)).map { _ in dice.one(of: Holiday.national).day }
    return WorkingCalendar(adding: own, removing: worked)
}

import Plain
import Rules
import Testing

@testable import Records

/// The schedule of a Posyandu. Today is Tuesday, 13 January 2026.
@Suite struct ScheduleTests {
    private var village = Village()

    private static let tuesday: KeyValuePairs = [
        "pattern": "weekday", "weekday": "tuesday", "week": "second", "opens": "08.00", "closes": "11.00",
        "place": "Balai dusun",
    ]

    private func days(_ first: String, _ last: String) -> [String] {
        Schedule(village.book).days(from: day(first), through: day(last)).map { $0.day.iso }
    }

    @Test mutating func `the second Tuesday of every month is open, from the day on which it is written`() {
        village.write("schedule", on: Schedule.card, day("2025-11-20"), Self.tuesday)
        #expect(days("2025-10-01", "2026-03-31") == ["2025-12-09", "2026-01-13", "2026-02-10", "2026-03-10"])
        let next = Schedule(village.book).next(on: Village.today)
        #expect(next?.day == Village.today && next?.hours == "08.00–11.00" && next?.place == "Balai dusun")
        #expect(Schedule(village.book).next(on: day("2026-01-14"))?.day == day("2026-02-10"))
        #expect(Schedule(village.book).passed(before: Village.today).map { $0.day.iso } == ["2025-12-09"])
    }

    @Test mutating func `another schedule leaves what was before it`() {
        village.write("schedule", on: Schedule.card, day("2025-11-20"), Self.tuesday)
        village.write(
            "schedule", on: Schedule.card, day("2026-01-13"),
            ["pattern": "date", "date": "31", "opens": "09.00", "place": "Rumah Bu RT"])
        // On the day on which it is written, the new one holds.
        #expect(days("2025-12-01", "2026-02-28") == ["2025-12-09", "2026-01-31", "2026-02-28"])
        #expect(Schedule(village.book).next(on: Village.today)?.hours == "09.00")
    }

    @Test mutating func `a day is moved, also into another month, or left out, and that is taken back`() {
        village.write("schedule", on: Schedule.card, day("2025-11-20"), Self.tuesday)
        village.write(
            "schedule-change", on: Schedule.card, ["day": "2026-02-10", "change": "moved", "to": "2026-01-30"])
        let closed = village.write(
            "schedule-change", on: Schedule.card, ["day": "2026-03-10", "change": "cancelled", "to": "2026-03-11"])
        #expect(days("2026-01-01", "2026-04-30") == ["2026-01-13", "2026-01-30", "2026-04-14"])
        #expect(days("2026-02-01", "2026-02-28") == [])
        village.write("schedule-withdrawal", on: Schedule.card, corrects: closed, ["reason": "jadi buka"])
        #expect(days("2026-03-01", "2026-03-31") == ["2026-03-10"])
    }

    @Test mutating func `without a schedule there is no day`() {
        #expect(Schedule(village.book).next(on: Village.today) == nil && Schedule(village.book).said == nil)
    }

    @Test mutating func `only a day of the schedule is changed, and a time is a time`() {
        village.write("schedule", on: Schedule.card, day("2025-11-20"), Self.tuesday)
        func problems(_ form: Form, _ answers: [(String, String)]) -> [String] {
            let entry = Wanted(form, ID(naming: "x"), on: Schedule.card, answers.map { Answer($0.0, $0.1) })
            let hand = Hand(
                Village.yanti, device: "hp-1", now: 1_768_262_400_000, today: Village.today, edition: "test",
                clockOffset: 0, number: 1)
            return entry.problems(entry.entry(by: hand, in: village.book), by: hand, in: village.book).map { $0.field }
        }
        #expect(problems(.scheduleChange, [("day", "2026-02-10"), ("change", "cancelled")]) == [])
        #expect(problems(.scheduleChange, [("day", "2026-02-11"), ("change", "cancelled")]) == ["day"])
        for (time, isRight) in [("08.00", true), ("23.59", true), ("24.00", false), ("8.00", false), ("08:00", false)] {
            #expect(problems(.schedule, [("opens", time)]).isEmpty == isRight, "\(time)")
        }
        #expect(problems(.schedule, [("opens", "11.00"), ("closes", "08.00")]) == ["closes"])
    }

    @Test mutating func `it is one card of the book, whoever writes it first`() {
        let entry = village.entry("schedule", on: Schedule.card, Self.tuesday)
        #expect(Door.judge(entry, in: village.book, by: Village.yanti, today: Village.today) == .accept)
        let other = village.entry("schedule", Self.tuesday)
        #expect(Door.judge(other, in: village.book, by: Village.yanti, today: Village.today) == .hold(.unknownCard))
    }
}

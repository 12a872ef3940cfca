import Plain
import Rules
import Testing

/// The days of 2020 to 2035, counted by hand: no arithmetic but "the next one".
private let calendar: [(year: Int, month: Int, day: Int)] = {
    var days: [(year: Int, month: Int, day: Int)] = []
    for year in 2020...2035 {
        let lengths = [
            31, [2020, 2024, 2028, 2032].contains(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31,
            30, 31,
        ]
        for (month, length) in lengths.enumerated() {
            for day in 1...length { days.append((year, month + 1, day)) }
        }
    }
    return days
}()

@Suite struct DayTests {
    @Test func `every day from 2020 to 2035 has its number, its text and its weekday`() {
        #expect(calendar.count == 5_844)
        // 1 January 2020 was a Wednesday, 18,262 days after 1 January 1970.
        for (place, date) in calendar.enumerated() {
            let day = Day(number: 18_262 + place)
            #expect(
                day.year == date.year && day.monthOfYear == date.month && day.dayOfMonth == date.day
            )
            #expect(Day(year: date.year, month: date.month, day: date.day) == day)
            #expect(Day(iso: day.iso) == day)
            #expect(day.weekday == (place + 2) % 7 + 1)
            #expect(day.month.day(date.day) == day && day.month.iso == String(day.iso.prefix(7)))
        }
    }

    @Test func `days that do not exist are refused`() {
        for text in [
            "2026-02-29", "2024-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
            "2026-01-32", "1899-12-31",
            "2200-01-01", "2026-1-13", "2026-01-13 ", "26-01-13", "2026/01/13", "", "٢٠٢٦-٠١-١٣",
        ] { #expect(Day(iso: text) == nil, "\(text)") }
        #expect(Day(iso: "2024-02-29") != nil)
        #expect(Day(iso: "1900-02-29") == nil)
        #expect(Day(iso: "2000-02-29") != nil)
    }

    @Test
    func
        `months are completed on the same day of the month, or on the last of a shorter one, for each birth of 2020`()
    {
        for birth in (18_262..<18_262 + 366).map({ Day(number: $0) }) {
            var months = 0
            for age in 0...1_900 {
                let day = birth.adding(days: age)
                while birth.adding(months: months + 1) <= day { months += 1 }
                if day.months(since: birth) != months {
                    Issue.record(
                        "born \(birth.iso), on \(day.iso): \(day.months(since: birth)), not \(months)"
                    )
                    return
                }
            }
        }
    }

    @Test func `before a birth the months are negative and never zero`() {
        let birth = day("2026-03-31")
        #expect(day("2026-03-31").months(since: birth) == 0)
        #expect(day("2026-03-30").months(since: birth) == -1)
        #expect(day("2026-02-28").months(since: birth) == -1)
        #expect(day("2026-02-27").months(since: birth) == -2)
    }

    @Test(arguments: [
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-31", 2, "2026-03-31"), ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-13", 60, "2031-01-13"),
    ]) func `months are added to a day`(from: String, months: Int, to: String) {
        #expect(day(from).adding(months: months).iso == to)
    }

    @Test func `a boy born on 29 February is two months old on 29 April, and on 28 April one`() {
        #expect(day("2024-04-29").months(since: day("2024-02-29")) == 2)
        #expect(day("2024-04-28").months(since: day("2024-02-29")) == 1)
    }

    @Test func `a month knows its first and last day and its neighbours`() {
        for year in 2020...2035 {
            for month in 1...12 {
                let this = Month(year: year, month: month)
                #expect(
                    this.first.dayOfMonth == 1 && this.last.adding(days: 1) == this.adding(1).first)
                #expect(this.adding(1).adding(-1) == this && this < this.adding(1))
                #expect(Month(iso: this.iso) == this && this.last.dayOfMonth == this.length)
            }
        }
        #expect(
            Month(iso: "2026-13") == nil && Month(iso: "2026-1") == nil
                && Month(iso: "2026-01-01") == nil)
    }

    @Test func `a span of 28 days has passed on the 28th day, one of a month a month later`() {
        #expect(!Span.days(28).hasPassed(since: day("2026-01-13"), on: day("2026-02-09")))
        #expect(Span.days(28).hasPassed(since: day("2026-01-13"), on: day("2026-02-10")))
        #expect(!Span.months(1).hasPassed(since: day("2026-01-13"), on: day("2026-02-12")))
        #expect(Span.months(1).hasPassed(since: day("2026-01-13"), on: day("2026-02-13")))
    }
}

import Plain
import Rules
import Testing

@Suite struct OpenDayPatternTests {
    private func days(_ pattern: OpenDayPattern, _ months: ClosedRange<Int>, of year: Int = 2026) -> [String] {
        months.map { pattern.day(in: Month(year: year, month: $0)).iso }
    }

    @Test func `the second Tuesday is between the 8th and the 14th`() {
        #expect(
            days(.weekday(2, week: 2), 8...12) == [
                "2026-08-11", "2026-09-08", "2026-10-13", "2026-11-10", "2026-12-08",
            ])
    }

    @Test func `the first of a weekday may be the first of the month, and the fourth is never in the fifth week`() {
        #expect(days(.weekday(2, week: 1), 12...12) == ["2026-12-01"])
        #expect(days(.weekday(1, week: 1), 12...12) == ["2026-12-07"])
        #expect(days(.weekday(2, week: 4), 12...12) == ["2026-12-22"])
        #expect(days(.weekday(7, week: 4), 11...11) == ["2026-11-22"])
    }

    @Test func `the last of a weekday is the fourth or the fifth`() {
        #expect(days(.weekday(2, week: 5), 11...12) == ["2026-11-24", "2026-12-29"])
        #expect(days(.weekday(6, week: 5), 2...2) == ["2026-02-28"])
        #expect(days(.weekday(7, week: 5), 2...2) == ["2026-02-22"])
    }

    @Test func `the 31st is the last day of a shorter month, of February in a leap year as well`() {
        #expect(days(.date(31), 1...4) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
        #expect(days(.date(30), 2...2, of: 2028) == ["2028-02-29"])
    }

    @Test func `a national holiday does not move it`() {
        // 1 January and 17 August 2026.
        #expect(days(.weekday(4, week: 1), 1...1) == ["2026-01-01"])
        #expect(days(.date(17), 8...8) == ["2026-08-17"])
    }
}

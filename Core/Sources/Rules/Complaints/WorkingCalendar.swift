public import Plain

extension Rule {
    /// Units that serve people directly may keep six days (pasal 7); deadlines of complaints are counted in five.
    public static let workingDays = Rule(
        "working-days", "Hari kerja instansi pemerintah", "Working days of offices of the state", unit: "working days",
        since: Month(year: 2023, month: 4).day(12), Source("Perpres 21/2023", "pasal 3 dan 6"), .quoted)
}

/// Which days a region works: the week, the national holidays and its own. `Rule.workingDays`, `.nationalHolidays`.
public struct WorkingCalendar: Sendable {
    /// In order, one for each day.
    public let holidays: [Holiday]
    /// A bit for each day from the first holiday on, set where there is one: the clocks of a whole inbox ask for a
    /// hundred days each.
    private let bits: [UInt64]
    private let first: Day

    /// More is counted as this many: about four years.
    public static let mostWorkingDays = 1_000
    /// Five days a week and what the ministers decreed for the years in `decreedYears`.
    public static let national = WorkingCalendar()
    /// The years whose holidays are known. Beyond them weekends alone are free, and a due day may still move.
    public static var decreedYears: ClosedRange<Int> { Holiday.decreedYears }

    /// A region's calendar.
    /// - Parameters:
    ///   - own: the region's holidays, in any order
    ///   - worked: days of the national list on which the region works all the same
    public init(
        _ national: [Holiday] = Holiday.national, adding own: [Holiday] = [],
        removing worked: [Day] = []
    ) {
        var kept: [Holiday] = []
        let all = national.filter { !worked.contains($0.day) } + own
        // On a day with two of them the national one gives the name, then joint leave.
        for holiday in all.ordered(by: { OrderKey(Int($0.day.number) * 4 + Int($0.kind.rawValue)) })
        where kept.last?.day != holiday.day { kept.append(holiday) }
        holidays = kept
        let first = kept.first?.day ?? Day(number: 0)
        var bits: [UInt64] = []
        for holiday in kept {
            let place = holiday.day.days(since: first)
            while bits.count <= place / 64 { bits.append(0) }
            bits[place / 64] |= 1 << UInt64(place % 64)
        }
        self.first = first
        self.bits = bits
    }

    public func isWorking(_ day: Day) -> Bool { day.weekday <= 5 && !isHoliday(day) }

    public func holiday(on day: Day) -> Holiday? {
        guard isHoliday(day) else { return nil }
        for holiday in holidays where holiday.day == day { return holiday }
        return nil
    }

    /// The day that is `count` working days after `day`, which itself is never counted. `day` when there are none.
    public func adding(workingDays count: Int, to day: Day) -> Day {
        var day = day
        var left = min(count, WorkingCalendar.mostWorkingDays)
        while left > 0 {
            day = day.adding(days: 1)
            if isWorking(day) { left -= 1 }
        }
        return day
    }

    /// Working days after one day, up to and with another; negative when the other comes first.
    public func workingDays(after from: Day, through to: Day) -> Int {
        guard from <= to else { return -workingDays(after: to, through: from) }
        var count = 0
        for number in from.number..<to.number where isWorking(Day(number: Int(number) + 1)) { count += 1 }
        return count
    }

    private func isHoliday(_ day: Day) -> Bool {
        let place = day.days(since: first)
        return place >= 0 && place / 64 < bits.count && bits[place / 64] >> UInt64(place % 64) & 1 == 1
    }
}

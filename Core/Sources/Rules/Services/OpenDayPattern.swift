public import Plain

/// On which day of each month a Posyandu opens. Nothing moves it: a day on which it stays closed, a national holiday
/// among them, is an exception that the Posyandu itself writes down.
public enum OpenDayPattern: Hashable, Sendable {
    /// A weekday, 1 Monday ... 7 Sunday: the first to fourth of the month, or with 5 its last.
    case weekday(Int, week: Int)
    /// A date; in a month that is too short for it, the month's last day.
    case date(Int)

    public func day(in month: Month) -> Day {
        switch self {
        case .date(let date): return month.day(min(date, month.length))
        case .weekday(let weekday, let week) where week > 4:
            let last = month.last
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        case .weekday(let weekday, let week):
            let first = month.first
            return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (week - 1))
        }
    }
}

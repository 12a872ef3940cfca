public import Plain

/// A span of time as regulations state it: days, or months that are completed.
public enum Span: Hashable, Sendable {
    case days(Int)
    case months(Int)

    /// Whether the span since a day (a birth, a dose) has passed on another.
    public func hasPassed(since begin: Day, on day: Day) -> Bool {
        switch self {
        case .days(let days): day.days(since: begin) >= days
        case .months(let months): day.months(since: begin) >= months
        }
    }

    /// `3 months`
    public var words: String {
        switch self {
        case .days(let days): "\(days) days"
        case .months(let months): "\(months) months"
        }
    }

    /// The first day on which it has passed.
    public func end(since begin: Day) -> Day {
        switch self {
        case .days(let days): begin.adding(days: days)
        case .months(let months): begin.adding(months: months)
        }
    }
}

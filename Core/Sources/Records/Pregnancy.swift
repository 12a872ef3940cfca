public import Plain
import Rules

public struct Pregnancy: Hashable, Sendable {
    public let entry: ID
    /// First day of the last period.
    public var lastPeriod: Day
    /// The day on which it was said to be over, and whether a child was born alive.
    var closed: Day?
    public internal(set) var isBorn = false
    /// The birth that ended it, as it was recorded.
    public internal(set) var birth: Birth?

    public struct Birth: Hashable, Sendable {
        /// The first of its corrections.
        let entry: ID
        public let day: Day
    }

    init(entry: ID, lastPeriod: Day) {
        self.entry = entry
        self.lastPeriod = lastPeriod
    }

    public var ended: Day? { birth?.day ?? closed }

    /// Past 42 weeks without an end: somebody asks what became of it.
    public func isOverdue(on day: Day) -> Bool { day.days(since: lastPeriod) > Antenatal.overdueDays }
}

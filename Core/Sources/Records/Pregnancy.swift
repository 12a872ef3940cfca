public import Plain
import Rules

public struct Pregnancy: Hashable, Sendable {
    public let entry: ID
    /// First day of the last period.
    public var lastPeriod: Day
    public var ended: Day?

    /// Past 42 weeks without an end: somebody asks what became of it.
    public func isOverdue(on day: Day) -> Bool { day.days(since: lastPeriod) > Antenatal.overdueDays }
}

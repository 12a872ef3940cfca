public import Plain

/// What the rules may know of a person, beside what was found.
public struct Known: Sendable {
    public var sex: Sex?
    public var birth: Day?
    /// The first day of the last period, while she is pregnant.
    public var lastPeriod: Day?
    /// The day of her last birth, while she is not pregnant again.
    public var delivered: Day?
    /// Services on record, by code.
    public var given: [(code: String, day: Day)] = []
    /// What was found with the same form before, in any order.
    public var earlier: [Found] = []

    public init() {}

    public func ageMonths(on day: Day) -> Int? {
        birth.flatMap { $0 <= day ? day.months(since: $0) : nil }
    }
}

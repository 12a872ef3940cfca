public import Plain

/// A deworming tablet once a year, in August, at 12–59 months. `Rule.deworming`.
public enum Deworming {
    public static let code = "deworming"

    public static func due(birth: Day, given: [(code: String, day: Day)], on day: Day) -> Bool {
        guard day.monthOfYear == 8, (12..<60).contains(day.months(since: birth)) else { return false }
        return !given.contains { $0.code == code && $0.day.year == day.year }
    }
}

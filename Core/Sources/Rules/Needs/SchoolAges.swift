public import Plain

/// `Rule.schoolAges`: completed months from a birthday to the one before which it ends.
public enum SchoolAges {
    public static let earlyChildhood = 5 * 12..<7 * 12
    public static let basic = 7 * 12..<16 * 12
    public static let whole = 7 * 12..<19 * 12

    /// `Rule.outOfSchool`.
    public static func isOut(_ state: Schooling, birth: Day, on day: Day) -> Bool {
        state.isOut && whole.contains(day.months(since: birth))
    }
}

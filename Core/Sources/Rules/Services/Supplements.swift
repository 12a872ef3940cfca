/// Vitamin A in February and August: blue capsule at 6–11 months, red at 12–59.
/// Source: KMK 2015/2023 §g; colours and units unverified.
public enum VitaminA {
    public static let source = Source("KMK HK.01.07/MENKES/2015/2023", "§g vitamin A")
    public static let blue = "vitamin-a-blue"
    public static let red = "vitamin-a-red"

    public static func due(birth: Day, given: [(code: String, day: Day)], on day: Day) -> String? {
        guard day.monthOfYear == 2 || day.monthOfYear == 8 else { return nil }
        let months = day.months(since: birth)
        guard (6..<60).contains(months) else { return nil }
        let alreadyGiven = given.contains {
            ($0.code == blue || $0.code == red) && $0.day.month == day.month
        }
        return alreadyGiven ? nil : months < 12 ? blue : red
    }
}

/// A deworming tablet once a year, in August, from 12 months on.
/// Source: KMK 2015/2023 §g; doses of 1–2-year-olds unverified.
public enum Deworming {
    public static let source = Source("KMK HK.01.07/MENKES/2015/2023", "§g obat cacing")
    public static let code = "deworming"

    public static func due(birth: Day, given: [(code: String, day: Day)], on day: Day) -> Bool {
        guard day.monthOfYear == 8, (12..<60).contains(day.months(since: birth)) else { return false }
        return !given.contains { $0.code == code && $0.day.year == day.year }
    }
}

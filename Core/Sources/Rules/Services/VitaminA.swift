public import Plain

/// Vitamin A in February and August: blue capsule at 6–11 months, red at 12–59. `Rule.vitaminA`, `.vitaminAColours`.
public enum VitaminA {
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

extension Rule {
    public static let vitaminA = Rule(
        "vitamin-a", "Vitamin A Februari dan Agustus", "Vitamin A in February and August", unit: "completed months",
        since: .first(ofYear: 2023), .primaryCareGuide("§g vitamin A"), .verified)
    /// Blue before twelve months, red from then on.
    public static let vitaminAColours = Rule(
        "vitamin-a-colours", "Warna kapsul vitamin A", "Colours of the vitamin A capsule", unit: "completed months",
        since: .first(ofYear: 2023), .primaryCareGuide("§g vitamin A"), .unverified)
    /// The dose of one-year-olds is not confirmed; the register counts tablets given, not milligrams.
    public static let deworming = Rule(
        "deworming", "Obat cacing bulan Agustus", "Deworming in August", unit: "completed months",
        since: .first(ofYear: 2023), .primaryCareGuide("§g obat cacing"), .verified)
}

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

/// A deworming tablet once a year, in August, at 12–59 months. `Rule.deworming`.
public enum Deworming {
    public static let code = "deworming"

    public static func due(birth: Day, given: [(code: String, day: Day)], on day: Day) -> Bool {
        guard day.monthOfYear == 8, (12..<60).contains(day.months(since: birth)) else { return false }
        return !given.contains { $0.code == code && $0.day.year == day.year }
    }
}

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

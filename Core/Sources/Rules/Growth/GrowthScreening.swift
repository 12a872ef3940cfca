import Plain

extension Screening {
    /// Weighing and measuring a child under five.
    public static let growth = Screening(
        form: "growth-visit", title: Phrase("Timbang dan ukur", "Weigh and measure"),
        isFor: { known, day in known.ageMonths(on: day).map { $0 < 60 } ?? false },
        conclusions: Growth.all, judge: { found, known in GrowthFinding(found, known)?.conclusions ?? [] })
}

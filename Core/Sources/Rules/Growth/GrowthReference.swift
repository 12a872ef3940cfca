extension Rule {
    public static let growthReference = Rule(
        "growth-reference", "Nilai z 5–19 tahun", "z-scores of 5–19 years", unit: "z by kg, cm and months",
        since: .first(ofYear: 2007), .growthReference("anthroplus 1.0.0"), .verified)
}

extension GrowthStandard {
    /// - Parameters:
    ///   - months: exact age in months, 60...228
    ///   - weight: kg, `height`: cm; `.nan` when missing
    @inlinable
    public static func schoolScores(
        _ tables: GrowthTables, months: Double, weight: Double, height: Double, hasOedema: Bool
    ) -> SchoolGrowthScores {
        var result = SchoolGrowthScores()
        let weight = positive(weight)
        let height = positive(height)
        let metres = height / 100
        result.bmi = weight / (metres * metres)
        guard months >= 60, months <= 228 else { return result }
        let low = Int(months)
        let fraction = months - Double(low)
        if let row = tables.heightForAgeFromFive.row(at: low, fraction: fraction) {
            result.heightForAge = z(row, height)
        }
        guard !hasOedema else { return result }
        if let row = tables.bmiForAgeFromFive.row(at: low, fraction: fraction) {
            result.bmiForAge = restricted(row, result.bmi)
        }
        if months <= 120, let row = tables.weightForAgeFromFive.row(at: low, fraction: fraction) {
            result.weightForAge = restricted(row, weight)
        }
        return result
    }
}

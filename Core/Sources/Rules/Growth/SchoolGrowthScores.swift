/// WHO Reference 2007 for five to nineteen years, as WHO's `anthroplus` computes it. `Rule.growthReference`.
public struct SchoolGrowthScores: Sendable {
    /// kg/m²
    public var bmi = Double.nan
    public var heightForAge = Double.nan
    /// To ten years only.
    public var weightForAge = Double.nan
    public var bmiForAge = Double.nan

    @inlinable public init() {}
}

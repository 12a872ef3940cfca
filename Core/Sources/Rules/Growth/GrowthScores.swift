/// WHO Child Growth Standards 2006, as WHO's own package `anthro` computes them.
/// `Rule.growthStandard`; kg, cm and days in, z-scores out.
/// What WHO does not compute is `.nan`: it is a value here, not an error.
public struct GrowthScores: Sendable {
    /// Length or height after the 0.7 cm correction, cm.
    public var length = Double.nan
    /// The measure that was used; `nil` when missing or implausible.
    public var measure: Measure?
    /// Standing below nine months: the measure is not believed and nothing is corrected.
    public var isMeasureImplausible = false
    /// kg/m²
    public var bmi = Double.nan
    public var lengthForAge = Double.nan
    public var weightForAge = Double.nan
    public var weightForLength = Double.nan
    public var bmiForAge = Double.nan
    public var headForAge = Double.nan
    public var armForAge = Double.nan

    @inlinable public init() {}
}

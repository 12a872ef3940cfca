/// Hundredths of z outside of which WHO flags a value: so far out that it is asked back, and never classed.
/// `Rule.growthFlags`.
public enum GrowthFlags {
    public static let lengthForAge: ClosedRange<Int32> = -600...600
    public static let weightForAge: ClosedRange<Int32> = -600...500
    /// Weight for length, BMI, head and arm for age.
    public static let others: ClosedRange<Int32> = -500...500
}

public import Plain

extension Rule {
    /// Our own bounds. No document gives them: they only ask whether a value was typed right.
    public static let plausibleChange = Rule(
        "plausible-change", "Perubahan yang ditanyakan lagi", "Changes that are asked back",
        unit: "mm, parts of a weight",
        since: .first(ofYear: 2026), Source("Pandu", "batas sendiri"), .unverified)
}

/// Values that are possible but hardly true: `Rule.plausibleChange`.
public enum Plausibility {
    /// A centimetre is within the error of measuring.
    private static let measuringError: Int32 = 10
    /// More than a fifth within three months.
    private static let quickChange = 5
    private static let quickDays = 92
    /// Weights of one day that are more than a twentieth apart.
    private static let sameDay = 20

    /// A child does not shrink.
    public static func isShrunk(_ before: Millimetres, to now: Millimetres) -> Bool {
        Int64(before.value) - Int64(now.value) > measuringError
    }

    /// A weight that changed further than a body does in those days.
    public static func isLeap(_ before: Grams, to now: Grams, days: Int) -> Bool {
        days <= quickDays && isApart(before.value, now.value, of: before.value, parts: quickChange)
    }

    /// Two weights of one day that cannot both be right.
    public static func differ(_ one: Grams, _ other: Grams) -> Bool {
        isApart(one.value, other.value, of: min(one.value, other.value), parts: sameDay)
    }

    /// Two lengths of one day that cannot both be right.
    public static func differ(_ one: Millimetres, _ other: Millimetres) -> Bool {
        abs(Int64(one.value) - Int64(other.value)) > measuringError
    }

    private static func isApart(_ one: Int32, _ other: Int32, of whole: Int32, parts: Int) -> Bool {
        abs(Int64(one) - Int64(other)) * Int64(parts) > Int64(whole)
    }
}

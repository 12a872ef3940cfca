#if !hasFeature(Embedded)
public import Plain

/// `Rule.kaderPerPosyandu`.
public enum PosyanduStaff {
    /// One for each of the five steps of a session day.
    public static let leastKader = 5

    /// How many kader a village with so many Posyandu lacks.
    public static func lacking(kader: Int, posyandu: Int) -> Int { max(0, leastKader * posyandu - kader) }
}

extension Rule {
    public static let kaderPerPosyandu = Rule(
        "kader-per-posyandu", "Kader tiap Posyandu", "Kader of a Posyandu", unit: "kader",
        since: .first(ofYear: 2011), Source("Permendagri 19/2011", "strata Posyandu"), .unverified)
}
#endif

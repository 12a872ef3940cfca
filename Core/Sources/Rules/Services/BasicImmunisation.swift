#if !hasFeature(Embedded)
public import Plain

extension Rule {
    /// The doses that make a child fully immunised (IDL), each before her first birthday. Whether pneumococcus and
    /// rotavirus belong to the list is not settled: they are not counted here.
    public static let basicImmunisation = Rule(
        "basic-immunisation", "Imunisasi dasar lengkap (IDL)", "Complete basic immunisation", unit: "doses",
        since: .first(ofYear: 2023), .primaryCareGuide("dasbor: % dasar lengkap"), .unverified)
}

extension Immunisation {
    /// The doses of `Rule.basicImmunisation`.
    static let basic = [
        "hb-0", "bcg-1", "opv-1", "opv-2", "opv-3", "opv-4", "dpt-hb-hib-1", "dpt-hb-hib-2", "dpt-hb-hib-3", "ipv-1",
        "ipv-2", "mr-1",
    ]
    /// Completed months of the children among whom complete ones are counted: from the first birthday to the second.
    public static let basicAges = 12..<24

    /// Whether a child had all doses of `Rule.basicImmunisation` before her first birthday.
    public static func isBasicComplete(birth: Day, given: [(code: String, day: Day)]) -> Bool {
        let birthday = birth.adding(months: basicAges.lowerBound)
        let counted = counted(birth: birth, given: given)
        return basic.allSatisfy { code in counted.contains { $0.code == code && $0.day < birthday } }
    }
}
#endif

public import Plain

#if !hasFeature(Embedded)
extension Rule {
    /// The doses that make a child fully immunised (IDL), each before her first birthday. Whether pneumococcus and
    /// rotavirus belong to the list is not settled: they are not counted here.
    public static let basicImmunisation = Rule(
        "basic-immunisation", "Imunisasi dasar lengkap (IDL)", "Complete basic immunisation", unit: "doses",
        since: .first(ofYear: 2023), .primaryCareGuide("dasbor: % dasar lengkap"), .unverified)
    /// The same and what follows in the second year of life, each before the second birthday.
    public static let toddlerImmunisation = Rule(
        "toddler-immunisation", "Imunisasi baduta lengkap", "Complete immunisation of the second year", unit: "doses",
        since: .first(ofYear: 2023), .primaryCareGuide("dasbor: % baduta lengkap"), .unverified)
}
#endif

extension Immunisation {
    /// The doses of `Rule.basicImmunisation`.
    static let basic = [
        "hb-0", "bcg-1", "opv-1", "opv-2", "opv-3", "opv-4", "dpt-hb-hib-1", "dpt-hb-hib-2", "dpt-hb-hib-3", "ipv-1",
        "ipv-2", "mr-1",
    ]
    /// Those of the second year beside them: `Rule.toddlerImmunisation`.
    static let secondYear = ["pcv-3", "dpt-hb-hib-4", "mr-2"]
    /// Completed months of the children among whom complete ones are counted: from the first birthday to the second.
    public static let basicAges = 12..<24
    /// From the second birthday to the third.
    public static let toddlerAges = 24..<36

    /// Whether a child had all doses of `Rule.basicImmunisation` before her first birthday.
    public static func isBasicComplete(birth: Day, given: [(code: String, day: Day)]) -> Bool {
        completion(birth: birth, given: given).basic.map { $0 < birth.adding(months: basicAges.lowerBound) } ?? false
    }

    /// Whether she had those of the second year as well before her second birthday.
    public static func isToddlerComplete(birth: Day, given: [(code: String, day: Day)]) -> Bool {
        completion(birth: birth, given: given).toddler.map { $0 < birth.adding(months: toddlerAges.lowerBound) }
            ?? false
    }

    /// The days on which a child had the last of her basic doses, and of those of the second year beside them.
    public static func completion(birth: Day, given: [(code: String, day: Day)]) -> (basic: Day?, toddler: Day?) {
        guard given.count >= basic.count else { return (nil, nil) }
        let counted = counted(birth: birth, given: given)
        func last(_ codes: [String]) -> Day? {
            var last = birth
            for code in codes {
                guard let day = counted.filter({ $0.code == code }).map({ $0.day }).min() else { return nil }
                last = max(last, day)
            }
            return last
        }
        let basic = last(basic)
        let later = basic == nil ? nil : last(secondYear)
        return (basic, basic.flatMap { basic in later.map { max(basic, $0) } })
    }
}

#if !hasFeature(Embedded)
public import Plain

/// `Rule.serviceAwards`: what a kader is honoured with after so many years.
public enum ServiceAward: Int, CaseIterable, Sendable {
    case tenYears = 10
    case twentyYears = 20
    case thirtyYears = 30

    /// The highest that her years have reached.
    public static func due(since first: Day, on day: Day) -> ServiceAward? {
        let years = day.months(since: first) / 12
        return allCases.last { $0.rawValue <= years }
    }

    /// Who gives it.
    public var level: Phrase {
        switch self {
        case .tenYears: Phrase("kecamatan", "district")
        case .twentyYears: Phrase("kabupaten", "regency")
        case .thirtyYears: Phrase("provinsi", "province")
        }
    }
}

extension Rule {
    public static let serviceAwards = Rule(
        "service-awards", "Penghargaan masa bakti kader", "Awards for years of service", unit: "tahun",
        since: .first(ofYear: 2024), Source("Permendagri 13/2024", "penghargaan kader"), .unverified)
}
#endif

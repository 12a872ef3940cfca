#if !hasFeature(Embedded)
public import Plain
public import Rules

/// *Bulan penimbangan*: in February and August every child is weighed and measured, and nutritional status is counted
/// by sex and age, as in a survey. Source: Kementerian Kesehatan, bulan penimbangan (unverified).
public enum WeighingMonth {
    public static let months = [2, 8]

    public static func contains(_ month: Month) -> Bool { months.contains(month.monthOfYear) }

    /// The last one up to a month.
    public static func last(upTo month: Month) -> Month {
        var found = month
        while !contains(found) { found = found.adding(-1) }
        return found
    }

    /// Children of one sex and age.
    public struct Group: Hashable, Sendable {
        public let sex: Sex
        /// Completed months from which the age counts, up to the next of `ages`.
        public let from: Int

        public init(_ sex: Sex, from: Int) {
            self.sex = sex
            self.from = from
        }

        init(_ sex: Sex, months: Int) { self.init(sex, from: ages.last { $0 <= months } ?? 0) }

        /// What stands behind the colon of a mark: `f12`.
        public var code: String { "\(sex == .female ? "f" : "m")\(from)" }

        public init?(code: String) {
            guard let group = all.first(where: { $0.code == code }) else { return nil }
            self = group
        }

        public var title: Phrase {
            let age = WeighingMonth.months(ofAge: from)
            return sex == .female
                ? Phrase(indonesian: "perempuan \(age) bulan", english: "girls of \(age) months")
                : Phrase(indonesian: "laki-laki \(age) bulan", english: "boys of \(age) months")
        }
    }

    /// Completed months from which each age counts, to five years. Source: WHO and UNICEF 2019, as in `anthro`.
    public static let ages = [0, 6, 12, 24, 36, 48]
    public static let all = ages.flatMap { [Group(.female, from: $0), Group(.male, from: $0)] }

    /// `12–23`
    public static func months(ofAge from: Int) -> String { "\(from)–\((ages.first { $0 > from } ?? 60) - 1)" }

    /// One thing that is counted of those of whom it is known.
    public struct Count: Sendable {
        public let code: String
        public let known: String
        public let title: Phrase
    }

    public static let counts = [
        Count(code: "month-stunted", known: "month-height", title: Phrase("Pendek", "Stunted")),
        Count(code: "month-wasted", known: "month-weight-height", title: Phrase("Kurus", "Wasted")),
        Count(code: "month-underweight", known: "month-weight", title: Phrase("Berat kurang", "Underweight")),
        Count(code: "month-overweight", known: "month-weight-height", title: Phrase("Gizi lebih", "Overweight")),
    ]

    /// Under what a child stands in such a month, each with its group. As WHO counts: swollen feet are below all by weight.
    static func marks(_ judged: ChildJudgement?, of resident: Resident, in month: Month) -> [String] {
        guard contains(month), let judged, let sex = resident.sex, let birth = resident.birth else { return [] }
        let growth = judged.growth
        let group = Group(sex, months: judged.reading.day.months(since: birth)).code
        var codes: [String] = []
        func count(_ z: Int32?, _ known: String, _ under: String, _ isUnder: (Int32) -> Bool) {
            guard let z else { return }
            if !codes.contains(known) { codes.append(known) }
            if isUnder(z) { codes.append(under) }
        }
        func within(_ z: Int32?, _ range: ClosedRange<Int32>) -> Int32? {
            z.flatMap { range.contains($0) ? $0 : nil }
        }
        let swollen: Int32? = growth.hasOedema ? -301 : nil
        let thin = swollen ?? within(growth.weightForLength, GrowthFlags.others)
        count(within(growth.lengthForAge, GrowthFlags.lengthForAge), "month-height", "month-stunted") { $0 < -200 }
        count(thin, "month-weight-height", "month-wasted") { $0 < -200 }
        count(thin, "month-weight-height", "month-overweight") { $0 > 200 }
        count(
            swollen ?? within(growth.weightForAge, GrowthFlags.weightForAge), "month-weight", "month-underweight"
        ) { $0 < -200 }
        return codes.map { "\($0):\(group)" }
    }
}
#endif

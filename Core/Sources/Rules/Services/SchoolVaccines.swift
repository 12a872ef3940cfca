public import Plain

extension Rule {
    /// Given at school by class; the age of a class, seven years for the first, is ours. Whether girls get one dose or
    /// two against cervical cancer has changed since the guide.
    public static let schoolVaccines = Rule(
        "school-vaccines", "Imunisasi anak sekolah (BIAS)", "Vaccines at school", unit: "bulan umur",
        since: .first(ofYear: 2023), .primaryCareGuide("tabel 17"), .unverified)
}

/// What the school gives, and never the Posyandu: a parent brings the school's paper, and who has none asks there.
/// `Rule.schoolVaccines`.
public enum SchoolVaccines {
    /// Of one school year.
    public struct Dose: Sendable {
        /// Stored: `td-1`.
        public let code: String
        public let label: String
        /// The class that it is given in.
        public let grade: Int
        public let isForGirls: Bool
    }

    /// Those of today, by class.
    public static let doses = [
        Dose(code: "mr-3", label: "Campak-Rubela (BIAS)", grade: 1, isForGirls: false),
        Dose(code: "dt-1", label: "DT", grade: 1, isForGirls: false),
        Dose(code: "td-1", label: "Td 1", grade: 2, isForGirls: false),
        Dose(code: "td-2", label: "Td 2", grade: 5, isForGirls: false),
        Dose(code: "hpv-1", label: "HPV 1", grade: 5, isForGirls: true),
        Dose(code: "hpv-2", label: "HPV 2", grade: 6, isForGirls: true),
    ]

    /// Completed years of a child in the first class.
    private static let firstGradeYears = 7
    /// Completed months of those who are asked: from the first class to the end of the ninth.
    public static let ages = firstGradeYears * 12..<16 * 12

    /// No child is at school before.
    public static let youngest = (firstGradeYears - 2) * 12

    /// Completed months in which a dose can be known at the earliest.
    static func fromMonth(_ dose: Dose) -> Int { (firstGradeYears + dose.grade - 1) * 12 }

    /// What a child should have had by now and no paper shows: to be asked for at school.
    /// - Parameter given: codes of all doses on record
    public static func missing(of known: Known, given: [String], on day: Day) -> [Dose] {
        guard let age = known.ageMonths(on: day), ages.contains(age) else { return [] }
        return doses.filter { dose in
            age >= fromMonth(dose) && (!dose.isForGirls || known.sex == .female) && !given.contains(dose.code)
        }
    }
}

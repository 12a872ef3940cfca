#if !hasFeature(Embedded)
public import Rules

/// Every rule there is: a rule that judges no form gets its line here, the others come with their screening.
public enum RuleBook {
    public static let all: [Rule] = {
        var rules = beside
        for kind in Screenings.forms.flatMap({ $0.screening?.conclusions ?? [] }) + Screening.services.conclusions
        where !rules.contains(where: { $0.code == kind.rule.code }) {
            rules.append(kind.rule)
        }
        return rules
    }()

    private static let beside: [Rule] = [
        .growthStandard, .growthReference, .growthFlags, .bmiForAgeClasses, .bmiForAgeFromFiveClasses,
        .plausibleChange, .minimumGain, .immunisationAges, .immunisationIntervals,
        .immunisationLimits, .schoolVaccines, .basicImmunisation, .toddlerImmunisation, .vitaminA, .vitaminAColours,
        .deworming,
        .antenatalVisits, .dueDate,
        .postnatalVisits, .neonatalVisits, .ironTablets, .pregnancyClasses,
        .longestPregnancy, .nationalID, .workingDays, .nationalHolidays, .complaintClock, .escalationLadder,
        .doubleOffice, .officeTerm, .kaderPerPosyandu, .basicSkills, .kaderLevels, .trainingPass,
        .registrationNumber, .serviceAwards, .schoolAges, .outOfSchool, .socialAges,
    ]

    /// What nobody has compared with the printed source yet.
    public static var unconfirmed: [Rule] {
        all.filter { if case .verified = $0.confidence { false } else { true } }
    }
}
#endif

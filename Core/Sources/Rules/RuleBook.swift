#if !hasFeature(Embedded)
/// Every rule there is: a new rule gets its line here. The phone carries the numbers, not this book.
public enum RuleBook {
    public static let all: [Rule] = [
        .growthStandard, .growthReference, .growthFlags, .weightForAgeClasses, .lengthForAgeClasses,
        .weightForLengthClasses, .bmiForAgeClasses, .bmiForAgeFromFiveClasses, .headForAgeClasses, .oedema,
        .armColours, .plausibleChange, .gain, .minimumGain, .redLine, .orangeLine, .immunisationAges,
        .immunisationIntervals,
        .immunisationLimits, .basicImmunisation, .vitaminA, .vitaminAColours, .deworming, .antenatalVisits, .dueDate,
        .longestPregnancy, .thinArm, .highPressure, .dangerSigns, .nationalID, .workingDays, .nationalHolidays,
        .complaintClock,
        .escalationLadder, .drinkingWater, .toilet, .larvaFree, .housingCriteria, .housingClass, .schoolAges,
        .outOfSchool, .socialAges,
    ]

    /// What nobody has compared with the printed source yet.
    public static var unconfirmed: [Rule] {
        all.filter { if case .verified = $0.confidence { false } else { true } }
    }
}
#endif

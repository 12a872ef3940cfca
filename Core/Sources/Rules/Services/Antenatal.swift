public import Plain

extension Rule {
    /// At least one in the first trimester, two in the second, three in the third; the first and the fifth by a
    /// doctor with ultrasound. Weeks are completed: week 12 ends on its seventh day.
    public static let antenatalVisits = Rule(
        "antenatal-visits", "Enam periksa hamil (K1–K6)", "Six antenatal visits (K1–K6)", unit: "completed weeks",
        since: .first(ofYear: 2021), .permenkes21of2021("pasal 13"), .verified)
    /// Naegele, for cycles of 28 days.
    public static let dueDate = Rule(
        "due-date", "Perkiraan lahir (HPL)", "Due date", unit: "days after the last period",
        since: .first(ofYear: 2021), .permenkes21of2021("pelayanan masa hamil"), .unverified)
    /// The longest that the national antenatal record takes.
    public static let longestPregnancy = Rule(
        "longest-pregnancy", "Kehamilan paling lama", "Longest pregnancy", unit: "weeks", since: .first(ofYear: 2023),
        Source("SATUSEHAT", "data ANC"), .quoted)
    /// KEK: chronic energy deficiency.
    static let thinArm = Rule(
        "thin-arm", "LiLA ibu hamil (KEK)", "Thin arm in pregnancy", unit: "mm", since: .first(ofYear: 2023),
        .primaryCareGuide("pelayanan ibu hamil"), .verified)
    /// Signs with which she is taken to a health post at once.
    static let dangerSigns = Rule(
        "antenatal-danger", "Tanda bahaya ibu hamil", "Danger signs in pregnancy", unit: "sign",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan ibu hamil"), .unverified)
    static let highPressure = Rule(
        "high-pressure", "Tensi ibu hamil yang dirujuk", "Pressure for referral in pregnancy", unit: "mmHg",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan ibu hamil"), .unverified)
}

/// The six antenatal visits and what is looked for in them: `Rule.antenatalVisits` and those beside it.
public enum Antenatal {
    public static let visits = 6
    /// 44 weeks: `Rule.longestPregnancy`.
    public static let longestDays = 44 * 7
    /// 42 weeks: from here on somebody asks what became of it.
    public static let overdueDays = 42 * 7
    static let termDays = 280
    /// `Rule.ironTablets`.
    public static let tablets = 90
    /// `Rule.pregnancyClasses`.
    public static let classes = 4

    /// 280 days after the first day of the last period: `Rule.dueDate`.
    public static func dueDate(lastPeriod: Day) -> Day { lastPeriod.adding(days: termDays) }
    /// Completed weeks.
    public static func weeks(lastPeriod: Day, on day: Day) -> Int {
        max(0, day.days(since: lastPeriod)) / 7
    }

    public enum Provider: Sendable { case doctor, midwife }

    public enum State: Hashable, Sendable {
        /// Done on a day, in its window.
        case done(Day)
        /// Its window is open.
        case open
        /// Its window closed without it.
        case missed
        case later
    }

    public struct Visit: Sendable {
        /// 1...6
        public let number: Int
        public let opens: Day
        public let closes: Day
        public let provider: Provider
        public let state: State
    }

    /// - Parameter checks: days on which midwife or doctor saw her; a day counts once
    public static func plan(lastPeriod: Day, checks: [Day], on day: Day) -> [Visit] {
        // 0–12 weeks, over 12 to 24 weeks, over 24 weeks to birth.
        let ends = [12 * 7 + 6, 24 * 7 + 6, longestDays]
        let counts = [1, 2, 3]
        var days: [Day] = []
        for check in checks.ordered(by: { OrderKey(Int($0.number)) }) where days.last != check { days.append(check) }
        var plan: [Visit] = []
        var begins = 0
        for trimester in 0..<3 {
            let opens = lastPeriod.adding(days: begins)
            let closes = lastPeriod.adding(days: ends[trimester])
            let inside = days.filter { $0 >= opens && $0 <= closes }
            // Visits of one trimester are spread over it; those of the last up to the due date.
            let width = min(ends[trimester], termDays) - begins
            let count = counts[trimester]
            for place in 0..<count {
                let number = plan.count + 1
                let from = lastPeriod.adding(days: begins + width * place / count)
                let until = lastPeriod.adding(days: begins + width * (place + 1) / count)
                let state: State =
                    place < inside.count
                    ? .done(inside[place]) : day > closes ? .missed : day >= from ? .open : .later
                plan.append(
                    Visit(
                        number: number, opens: from, closes: until,
                        provider: number == 1 || number == 5 ? .doctor : .midwife, state: state))
            }
            begins = ends[trimester] + 1
        }
        return plan
    }

    /// The visit to make next: the earliest whose window is open, else the next one.
    public static func next(_ plan: [Visit]) -> Visit? {
        for visit in plan where visit.state == .open { return visit }
        for visit in plan where visit.state == .later { return visit }
        return nil
    }

    public static func done(_ plan: [Visit]) -> Int {
        plan.filter { if case .done = $0.state { true } else { false } }.count
    }

    public static func missed(_ plan: [Visit]) -> Int { plan.filter { $0.state == .missed }.count }
}

public import Rules

/// What is said of a child in a month: her last reading of it, the standard and the growth card.
public struct ChildJudgement: Sendable {
    public let reading: Reading
    public let ageMonths: Int
    public let growth: ChildGrowth
    /// `nil` when she was measured but not weighed.
    public let verdict: GainVerdict?

    public var gain: Gain? { verdict?.gain }
    public var isTwiceNotRising: Bool { verdict?.isSecondNotRising ?? false }
    public var isBelowRedLine: Bool { GrowthCardLines.isBelowRed(plausibleWeight, on: reading.day) }
    public var isAboveOrangeLine: Bool { GrowthCardLines.isAboveOrange(plausibleWeight, on: reading.day) }
    public var classCodes: [String] {
        [growth.weightClass?.code, growth.lengthClass?.code, growth.wastingClass?.code].compactMap { $0 }
    }

    private var plausibleWeight: Int32? { growth.weightClass == nil ? nil : growth.weightForAge }
}

public enum Judgement {
    /// What was found in a pregnant woman's checks of a day; nil when there was none. What one of them found, another of
    /// the same day does not take away: the highest pressure and the thinnest arm count.
    public static func mother(_ resident: Resident, on day: Day) -> AntenatalFinding? {
        guard let checks = resident.pregnancy?.checks.filter({ $0.day == day }), !checks.isEmpty else { return nil }
        var signs: [String] = []
        for check in checks {
            for sign in check.dangerSigns where !signs.contains(sign) { signs.append(sign) }
        }
        return AntenatalFinding(
            signs: signs, systolic: checks.compactMap { $0.systolic }.max(),
            diastolic: checks.compactMap { $0.diastolic }.max(), arm: checks.compactMap { $0.arm }.min())
    }

    /// The judgement of the last weighing of a month, else of its last measuring; `nil` when there was none, or
    /// she was not under five then.
    public static func child(_ resident: Resident, in month: Month) -> ChildJudgement? {
        var last: Reading?
        let (first, end) = (month.day(1), month.adding(1).day(1))
        for reading in resident.readings where reading.day >= first && reading.day < end {
            if let best = last {
                if best.weight != nil, reading.weight == nil { continue }
                if (best.weight != nil) == (reading.weight != nil), best.day > reading.day { continue }
            }
            last = reading
        }
        return last.flatMap { child(resident, on: $0.day) }
    }

    public static func child(_ resident: Resident, on day: Day) -> ChildJudgement? {
        resident.reading(on: day).flatMap { child(resident, reading: $0) }
    }

    static func child(_ resident: Resident, reading: Reading) -> ChildJudgement? {
        guard let sex = resident.sex, let birth = resident.birth, reading.day >= birth,
            reading.day.months(since: birth) < 60
        else { return nil }
        let growth = ChildGrowth(
            sex: sex, birth: birth, on: reading.day, weight: reading.weight, length: reading.length,
            measure: reading.measure, head: reading.head, arm: reading.arm, hasOedema: reading.hasOedema)
        var verdict: GainVerdict?
        if reading.weight != nil {
            // The month and the two before it decide N, T and 2T.
            let month = reading.day.month
            verdict = verdicts(resident, since: month.adding(-3)).last { $0.month == month }
        }
        return ChildJudgement(
            reading: reading, ageMonths: reading.day.months(since: birth), growth: growth, verdict: verdict)
    }

    /// Every month's letter, oldest first.
    public static func verdicts(_ resident: Resident) -> [GainVerdict] {
        verdicts(resident, since: Month(number: 0))
    }

    private static func verdicts(_ resident: Resident, since: Month) -> [GainVerdict] {
        guard let sex = resident.sex, let birth = resident.birth else { return [] }
        var weighings: [(day: Day, weight: Grams)] = []
        var earlier: (day: Day, weight: Grams)?
        let begin = since.day(1)
        for reading in resident.readings {
            guard let weight = reading.weight else { continue }
            if reading.day >= begin {
                weighings.append((reading.day, weight))
            } else if earlier.map({ $0.day < reading.day }) ?? true {
                earlier = (reading.day, weight)
            }
        }
        // One older weighing tells "first" from "not weighed the month before".
        if let earlier { weighings.append(earlier) }
        return GrowthMonitoring.verdicts(sex: sex, birth: birth, weighings: weighings)
            .filter { $0.month >= since }
    }
}

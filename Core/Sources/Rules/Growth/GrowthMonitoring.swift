public import Plain

extension Rule {
    /// The card also lets the eye judge whether a curve "follows its line"; here the minimum decides, because it
    /// gives every kader the same answer. That choice and the letters O, B and 2T are not confirmed.
    public static let gain = Rule(
        "gain", "N, T, O, B dan 2T", "N, T, O, B and 2T", unit: "letter by month", since: .printOfMay2023,
        .motherAndChildBook("hlm. 54"), .unverified)
    /// The card prints 800 900 800 600 500 400 300 200; where 400, 300 and 200 begin for each sex is from memory.
    public static let minimumGain = Rule(
        "minimum-gain", "Kenaikan berat minimal (KBM)", "Minimum gain of weight (KBM)",
        unit: "g by completed month of age", since: .printOfMay2023, .motherAndChildBook("hlm. 54"), .unverified)
}

/// Grams expected into each completed month of age from 0; the last goes on.
struct MinimumGain: Sendable {
    let boys: [Int]
    let girls: [Int]
}

/// The growth card's rules: `Rule.gain`, `Rule.minimumGain`.
public enum GrowthMonitoring {
    /// - Parameter weighings: any order; of several in one month the last counts.
    public static func verdicts(
        sex: Sex, birth: Day, weighings: [(day: Day, weight: Grams)]
    ) -> [GainVerdict] {
        var byMonth: [(day: Day, weight: Grams)] = []
        for weighing in weighings.ordered(by: { OrderKey(Int($0.day.number)) }) {
            if let last = byMonth.last, last.day.month == weighing.day.month {
                byMonth[byMonth.count - 1] = weighing
            } else {
                byMonth.append(weighing)
            }
        }
        var found: [GainVerdict] = []
        found.reserveCapacity(byMonth.count)
        for (place, weighing) in byMonth.enumerated() {
            let month = weighing.day.month
            var gain = Gain.first
            var change: Int?
            var minimum: Int?
            if place > 0 {
                let before = byMonth[place - 1]
                if before.day.month.adding(1) == month {
                    let grams = Int(weighing.weight.value) &- Int(before.weight.value)
                    let expected = minimumGain(
                        sex: sex, ageMonths: weighing.day.months(since: birth), on: weighing.day)
                    change = grams
                    minimum = expected
                    gain = grams >= expected ? .rising : .notRising
                } else {
                    gain = .notAssessed
                }
            }
            let second = gain == .notRising && found.last?.gain == .notRising
            found.append(
                GainVerdict(
                    month: month, day: weighing.day, weight: weighing.weight, gain: gain, change: change,
                    minimum: minimum, isSecondNotRising: second))
        }
        return found
    }

    static let minimumGains = [
        Dated(
            since: .printOfMay2023,
            MinimumGain(
                boys: [800, 800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200],
                girls: [800, 800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200]))
    ]

    /// Grams expected into the given month of age (completed months at the weighing).
    /// - Parameter day: the day of the weighing; without it, today's table
    public static func minimumGain(sex: Sex, ageMonths: Int, on day: Day? = nil) -> Int {
        guard let table = minimumGains.inForce(on: day) else { return 0 }
        let grams = sex == .male ? table.boys : table.girls
        return grams[max(0, min(ageMonths, grams.count - 1))]
    }
}

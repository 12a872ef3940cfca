/// How a month's weighing stands to the month before: the letters of the growth card (KMS).
public enum Gain: UInt8, Sendable {
    /// N: the gain is at least the minimum.
    case rising
    /// T: it is not.
    case notRising
    /// O: not weighed the month before, so nothing can be said. Letter unverified.
    case notAssessed
    /// B: weighed for the first time. Letter unverified.
    case first

    public var letter: String {
        switch self {
        case .rising: "N"
        case .notRising: "T"
        case .notAssessed: "O"
        case .first: "B"
        }
    }
}

/// What the growth card says of a month.
public struct GainVerdict: Hashable, Sendable {
    public let month: Month
    public let day: Day
    public let weight: Grams
    public let gain: Gain
    /// Change since the month before.
    public let change: Int?
    /// The gain expected into this month (KBM), grams.
    public let minimum: Int?
    /// 2T: not rising in two months that follow each other.
    public let isSecondNotRising: Bool
}

/// The growth card's rule. Source: Buku KIA 2023, p. 54: N when the gain reaches the minimum (KBM), T when it
/// does not. The card also lets the eye judge whether a curve "follows its line"; the minimum decides here
/// because it gives every kader the same answer. Confidence of that choice: unverified.
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
                    let grams = Int(weighing.weight.value) - Int(before.weight.value)
                    let expected = minimumGain(sex: sex, ageMonths: weighing.day.months(since: birth))
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

    /// Grams expected into the given month of age (completed months at the weighing).
    /// Source: Buku KIA 2023 p. 54 prints 800 900 800 600 500 400 300 200; where 400, 300 and 200 begin for
    /// each sex is from memory and unverified.
    public static func minimumGain(sex: Sex, ageMonths: Int) -> Int {
        switch ageMonths {
        case ...1: 800
        case 2: 900
        case 3: 800
        case 4: 600
        case 5: 500
        case 6: 400
        case 7: sex == .male ? 400 : 300
        case 8...10: 300
        case 11: sex == .male ? 300 : 200
        default: 200
        }
    }
}

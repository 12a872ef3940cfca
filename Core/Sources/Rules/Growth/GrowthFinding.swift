public import Plain

/// What the standard and the growth card make of one day's measuring of a child.
public struct GrowthFinding: Sendable {
    public let growth: ChildGrowth
    /// Completed, on the day.
    public let ageMonths: Int
    public let arm: Millimetres?
    /// `nil` when she was measured but not weighed.
    public let verdict: GainVerdict?

    public init(_ growth: ChildGrowth, ageMonths: Int, arm: Millimetres?, verdict: GainVerdict?) {
        self.growth = growth
        self.ageMonths = ageMonths
        self.arm = arm
        self.verdict = verdict
    }

    /// `nil` for somebody whom the growth standard of under-fives does not know.
    init?(_ found: Found, _ known: Known) {
        guard let sex = known.sex, let birth = known.birth, let age = known.ageMonths(on: found.day), age < 60 else {
            return nil
        }
        let (weight, arm) = (found[GrowthVisit.weight], found[GrowthVisit.arm])
        growth = ChildGrowth(
            sex: sex, birth: birth, on: found.day, weight: weight,
            length: found[GrowthVisit.length], measure: found[GrowthVisit.measure], head: found[GrowthVisit.head],
            arm: arm, hasOedema: found[GrowthVisit.oedema] ?? false)
        let weighings = (known.earlier + [found]).compactMap { one in
            one[GrowthVisit.weight].map { (day: one.day, weight: $0) }
        }
        ageMonths = age
        self.arm = arm
        verdict =
            weight == nil
            ? nil
            : GrowthMonitoring.verdicts(sex: sex, birth: birth, weighings: weighings)
                .last { $0.month == found.day.month }
    }

    public var gain: Gain? { verdict?.gain }
    public var isTwiceNotRising: Bool { verdict?.isSecondNotRising ?? false }
    public var isBelowRedLine: Bool { GrowthCardLines.isBelowRed(plausibleWeight, on: growth.day) }
    public var isAboveOrangeLine: Bool { GrowthCardLines.isAboveOrange(plausibleWeight, on: growth.day) }

    private var plausibleWeight: Int32? { growth.weightClass == nil ? nil : growth.weightForAge }
    /// In the order in which a slip gives its reasons; what calls for nothing stands last.
    public var conclusions: [Conclusion] {
        let age = ageMonths < Growth.breastfedMonths ? 0 : 1
        let week = (gain == .rising ? 0 : 2) + age
        var found: [Conclusion] = []
        if isTwiceNotRising || gain == .notRising { found.append(gainConclusion(age)) }
        if isBelowRedLine {
            found.append(Growth.belowRedLine.of(z(growth.weightForAge, to: GrowthCardLines.redLine - 1)))
        }
        if let wasting = growth.wastingClass {
            let kind = wasting.code == "wfl-wasted" ? Growth.wasted[week] : Growth.wasting[wasting.code]
            if let kind { found.append(kind.of(z(growth.weightForLength, wasting))) }
        }
        if let length = growth.lengthClass, let kind = Growth.lengths[length.code] {
            found.append(kind.of(z(growth.lengthForAge, length)))
        }
        if isAboveOrangeLine {
            found.append(
                Growth.aboveOrangeLine[age].of(z(growth.weightForAge, from: GrowthCardLines.orangeLine + 1)))
        }
        if let arm, let colour = growth.armColour {
            let kind =
                switch colour {
                case .red: Growth.redArm
                case .yellow: Growth.yellowArm[week]
                case .green: Growth.greenArm
                }
            let bound = colour == .red ? ArmColour.redBelow : ArmColour.yellowBelow
            found.append(kind.of(.amount(Int(arm.value), bound: bound, decimals: 1, unit: "cm")))
        }
        if growth.hasOedema { found.append(Growth.oedema.of()) }
        if let head = growth.headClass, let kind = Growth.heads[head.code] {
            found.append(kind.of(z(growth.headForAge, head)))
        }
        if let weight = growth.weightClass, let kind = Growth.weights[weight.code] {
            found.append(kind.of(z(growth.weightForAge, weight)))
        }
        if gain != .notRising { found.append(gainConclusion(age)) }
        return found
    }

    /// What the growth card says of the month; of who was not weighed, that she was measured.
    private func gainConclusion(_ age: Int) -> Conclusion {
        guard let verdict else { return Growth.measured[age].of() }
        let kinds =
            switch verdict.gain {
            case .notRising: isTwiceNotRising ? Growth.twiceNotRising : Growth.notRising
            case .rising: Growth.rising
            case .notAssessed: Growth.notAssessed
            case .first: Growth.first
            }
        return kinds[age].of(.gain(verdict))
    }

    private func z(_ value: Int32?, _ found: GrowthClass) -> Measured? { z(value, from: found.from, to: found.to) }

    private func z(_ value: Int32?, from: Int32 = .min, to: Int32 = .max) -> Measured? {
        value.map { .z($0, from: from, to: to) }
    }
}

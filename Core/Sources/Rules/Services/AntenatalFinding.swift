/// How soon somebody of the health post looks at a person.
public enum Urgency: UInt8, Sendable {
    /// Nothing was found.
    case none
    /// A midwife looks at her this week.
    case week
    /// She is taken to a health post today.
    case today
}

/// What the rules make of one check of a pregnant woman: `Rule.dangerSigns`, `Rule.highPressure`, `Rule.thinArm`.
public struct AntenatalFinding: Hashable, Sendable {
    /// Codes of what was found, the gravest first.
    public let reasons: [String]
    public let urgency: Urgency

    /// - Parameters:
    ///   - signs: codes of danger signs, as the form of the check names them
    ///   - systolic: mmHg
    ///   - diastolic: mmHg
    public init(signs: [String], systolic: Int?, diastolic: Int?, arm: Millimetres?) {
        var reasons = signs
        if Antenatal.isPressureHigh(systolic: systolic ?? 0, diastolic: diastolic ?? 0) {
            reasons.append("high-pressure")
        }
        let isToday = !reasons.isEmpty
        if arm.map({ Antenatal.isThin(arm: $0) }) ?? false { reasons.append("thin-arm") }
        self.reasons = reasons
        urgency = isToday ? .today : reasons.isEmpty ? .none : .week
    }
}

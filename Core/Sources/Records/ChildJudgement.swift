public import Rules

/// What is said of a child in a month: her last reading of it, the standard and the growth card.
public struct ChildJudgement: Sendable {
    public let reading: Measurement
    let finding: GrowthFinding

    public var growth: ChildGrowth { finding.growth }
    /// `nil` when she was measured but not weighed.
    public var verdict: GainVerdict? { finding.verdict }
    public var gain: Gain? { finding.gain }
    public var isTwiceNotRising: Bool { finding.isTwiceNotRising }
    public var conclusions: [Conclusion] { finding.conclusions }
}

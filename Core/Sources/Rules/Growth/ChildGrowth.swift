public import Plain

extension Rule {
    public static let growthFlags = Rule(
        "growth-flags", "Batas z yang masuk akal", "Limits of plausible z", unit: "hundredths of z",
        since: .first(ofYear: 2006), .growthStandard("anthro 1.1.0, anthroplus 1.0.0"), .verified)
}

/// What the growth standard says of one measuring of one child.
public struct ChildGrowth: Hashable, Sendable {
    /// Hundredths of a z-score; `nil` where WHO computes none.
    public var lengthForAge: Int32?
    public var weightForAge: Int32?
    public var weightForLength: Int32?
    public var bmiForAge: Int32?
    public var headForAge: Int32?
    public var armColour: ArmColour?
    public var hasOedema: Bool
    /// The day of the measuring, whose rules judge it.
    public let day: Day

    public init(
        sex: Sex, birth: Day, on day: Day, weight: Grams?, length: Millimetres?, measure: Measure?,
        head: Millimetres?, arm: Millimetres?, hasOedema: Bool
    ) {
        let scores = GrowthStandard.scores(
            GrowthTables.of(sex), days: Double(day.days(since: birth)),
            weight: weight?.kilograms ?? .nan, length: length?.centimetres ?? .nan, measure: measure,
            head: head?.centimetres ?? .nan, arm: arm?.centimetres ?? .nan, hasOedema: hasOedema)
        lengthForAge = GrowthStandard.hundredths(scores.lengthForAge)
        weightForAge = GrowthStandard.hundredths(scores.weightForAge)
        weightForLength = GrowthStandard.hundredths(scores.weightForLength)
        bmiForAge = GrowthStandard.hundredths(scores.bmiForAge)
        headForAge = GrowthStandard.hundredths(scores.headForAge)
        armColour = ArmColour(arm, ageMonths: day.months(since: birth))
        self.hasOedema = hasOedema
        self.day = day
    }

    /// WHO's flags: values so far out that they are asked back, and never classed.
    public var hasImplausibleLength: Bool { outside(lengthForAge, GrowthFlags.lengthForAge) }
    public var hasImplausibleWeight: Bool {
        outside(weightForAge, GrowthFlags.weightForAge) || outside(weightForLength, GrowthFlags.others)
            || outside(bmiForAge, GrowthFlags.others)
    }
    public var hasImplausibleHead: Bool { outside(headForAge, GrowthFlags.others) }

    public var weightClass: GrowthClass? {
        hasOedema ? nil : GrowthClasses.weightForAge.of(within(weightForAge, GrowthFlags.weightForAge), on: day)
    }
    public var lengthClass: GrowthClass? {
        GrowthClasses.lengthForAge.of(within(lengthForAge, GrowthFlags.lengthForAge), on: day)
    }
    /// Swollen feet mean severely wasted, whatever the weight says: `Rule.oedema`.
    public var wastingClass: GrowthClass? {
        hasOedema
            ? GrowthClasses.weightForLength.classes.first
            : GrowthClasses.weightForLength.of(within(weightForLength, GrowthFlags.others), on: day)
    }
    public var headClass: GrowthClass? {
        GrowthClasses.headForAge.of(within(headForAge, GrowthFlags.others), on: day)
    }

    private func outside(_ z: Int32?, _ range: ClosedRange<Int32>) -> Bool {
        z.map { !range.contains($0) } ?? false
    }
    private func within(_ z: Int32?, _ range: ClosedRange<Int32>) -> Int32? {
        z.flatMap { range.contains($0) ? $0 : nil }
    }
}

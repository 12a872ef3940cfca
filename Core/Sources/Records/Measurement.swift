public import Plain
public import Rules

/// One measuring of a child.
public struct Measurement: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    public var weight: Grams?
    public var length: Millimetres?
    /// Lying (`l`), standing (`h`) or not said.
    public var measure: Measure?
    public var head: Millimetres?
    public var arm: Millimetres?
    public var hasOedema: Bool
    /// She was asked whether an unlikely value is right, and said yes.
    public let isConfirmed: Bool

    /// - Parameter finding: of `Form.growthVisit`
    init(_ finding: Finding) {
        self.init(entry: finding.entry, day: finding.day, finding.answers)
    }

    init(entry: ID, day: Day, _ answers: [Answer]) {
        self.entry = entry
        self.day = day
        weight = answers[GrowthVisit.weight]
        length = answers[GrowthVisit.length]
        measure = answers[GrowthVisit.measure]
        head = answers[GrowthVisit.head]
        arm = answers[GrowthVisit.arm]
        hasOedema = answers[GrowthVisit.oedema] ?? false
        isConfirmed = answers[GrowthVisit.confirmed] ?? false
    }

    mutating func complete(with earlier: Measurement) {
        weight = weight ?? earlier.weight
        if length == nil { (length, measure) = (earlier.length, earlier.measure) }
        head = head ?? earlier.head
        arm = arm ?? earlier.arm
        hasOedema = hasOedema || earlier.hasOedema
    }
}

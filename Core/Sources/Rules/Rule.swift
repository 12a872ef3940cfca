public import Plain

/// What a rule says of itself: its name, unit, source, since when, and how sure we are. The numbers stand in
/// the same file as a `Dated` value or a function; `RuleBook` lists every rule, and its tests hold the examples.
/// A class, so that a conclusion hands about no more than its address.
public final class Rule: Sendable {
    /// English kebab-case, never used again for anything else: `weight-for-age-classes`.
    public let code: String
    /// What staff read.
    public let indonesian: String
    public let english: String
    /// The unit of its numbers.
    public let unit: String
    /// The day from which the source holds; its first of January where we know the year only.
    public let since: Day
    public let source: Source
    public let confidence: Confidence

    @inline(never)
    public init(
        _ code: String, _ indonesian: String, _ english: String, unit: String, since: Day, _ source: Source,
        _ confidence: Confidence
    ) {
        self.code = code
        self.indonesian = indonesian
        self.english = english
        self.unit = unit
        self.since = since
        self.source = source
        self.confidence = confidence
    }
}

extension Rule {
    public var title: Phrase { Phrase(indonesian: indonesian, english: english) }
}

extension Day {
    static func first(ofYear year: Int) -> Day { Month(year: year, month: 1).first }
    static let printOfMay2023 = Month(year: 2023, month: 5).day(6)
}

extension Array {
    /// The value in force on `day`: the last one that began on or before it, else the first. Without a day, the
    /// newest. The array is in the order of `since`.
    public func inForce<Value>(on day: Day?) -> Value? where Element == Dated<Value> {
        guard let day else { return last?.value }
        var found = first?.value
        for item in self where item.since <= day { found = item.value }
        return found
    }
}

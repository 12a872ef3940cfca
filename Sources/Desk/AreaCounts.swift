public import Plain
import Records
public import Rules

/// Counts of one area: a Posyandu or a region.
public struct AreaCounts: Sendable {
    /// Region path, or the book's id behind `b:`.
    public let area: String
    public let name: String
    /// By month and indicator; what is missing is zero.
    public let counts: [Month: [String: Int]]
    /// Counts of what is private, too few to be told: they stand in no `counts`.
    public let few: [Month: Set<String>]
    /// How many Posyandu lie in it, and by month how many of them weighed somebody: of the others nothing is known.
    public let posyandu: Int
    public let reported: [Month: Int]

    public func count(_ indicator: String, _ month: Month) -> Int { counts[month]?[indicator] ?? 0 }

    /// Whether there are some, and too few to say how many.
    public func isFew(_ indicator: String, _ month: Month) -> Bool { few[month]?.contains(indicator) ?? false }

    /// Whether something happened in a month: more than what merely stands from those before.
    public func hasFlow(in month: Month) -> Bool {
        (counts[month] ?? [:]).contains { $0.value > 0 && Indicator.find($0.key)?.kind == .flow }
    }

    /// `nil` of nobody, and of what is too few to be told.
    public func percent(_ share: Share, _ month: Month) -> Int? {
        let isTold = !([share.part] + share.whole + share.less).contains { isFew($0, month) }
        return isTold ? share.percent { count($0, month) } : nil
    }
}

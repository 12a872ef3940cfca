#if !hasFeature(Embedded)
public import Plain
import Rules

/// What a regency wants to reach of an indicator in a year: a setting in its own book. The source's own target holds
/// where it set none.
public struct RegionTarget: Hashable, Sendable {
    public let indicator: String
    public let year: Int
    /// 1...100
    public let percent: Int

    /// - Returns: `nil` on a card of another kind, or one that cannot be read
    public init?(_ card: Card) {
        guard card.kind == .target, let year = card.facts["year"]?.number, let percent = card.facts["percent"]?.number
        else { return nil }
        (indicator, self.year, self.percent) = (card.facts.text("indicator"), year, percent)
    }

    /// Its card: whoever sets it again writes on the same one.
    public static func id(of indicator: String, in year: String) -> ID { ID(naming: "target \(indicator) \(year)") }
}

extension CardKind {
    public static let target = CardKind(
        "target", Phrase("Target", "Targets"), in: [.region],
        id: { RegionTarget.id(of: $0["indicator"] ?? "", in: $0["year"] ?? "") })
}

extension Form {
    public static let indicatorTarget = Form(
        "indicator-target", on: .target, opensCard: true, conflict: .guarded, writers: .administrator,
        audience: .administrator,
        check: { entry, context in
            let id = RegionTarget.id(of: entry["indicator"] ?? "", in: entry["year"] ?? "")
            guard Indicator.find(entry["indicator"] ?? "")?.share != nil, entry.card == id else {
                return [Problem("indicator", "Angka ini tidak punya target.", "This number has no target.")]
            }
            return []
        })
}
#endif

import Archive
import Plain
public import Records
import Rules

/// Whom a midwife looks at.
/// - Throws: in all its functions what `Desk` names.
public struct Attentions: Sendable {
    let store: Store

    /// Lines of the list; the gravest are among them.
    public static let most = 300

    /// Who of all Posyandu of a midwife needs her, the gravest first.
    /// - Throws: `Refusal.notFound` for whom no such list is
    public func all(for person: Person) throws -> [AttentionLine] {
        let regions = try attended(by: person)
        let today = try Regencies(store: store).today(for: person)
        let lines = try store.archive.read { reading in
            try regions.flatMap { try reading.attentions(below: $0, on: today, limit: Attentions.most) }.compactMap {
                found in
                Attention(found.row).map {
                    AttentionLine(
                        resident: Overview(store: store).listed(found.card), attention: $0,
                        village: store.regions.name(found.region) ?? found.region)
                }
            }
        }
        // Of one region they come in order.
        return regions.count == 1 ? lines : lines.sorted { $0.attention.kind < $1.attention.kind }
    }

    /// How many people need her today, and how many in all.
    public func count(for person: Person) throws -> (urgent: Int, all: Int) {
        let regions = try attended(by: person)
        let today = try Regencies(store: store).today(for: person)
        return try store.archive.read { reading in
            try regions.reduce(into: (urgent: 0, all: 0)) { sum, region in
                let found = try reading.countAttentions(
                    below: region, on: today, upTo: Int(Attention.Kind.missedReferral.rawValue))
                sum = (sum.urgent + found.urgent, sum.all + found.all)
            }
        }
    }

    private func attended(by person: Person) throws -> [String] {
        guard Permission.allows(person.role, .readAttention), !person.scope.regions.isEmpty else {
            throw Refusal.notFound
        }
        return person.scope.regions
    }
}

extension Attention {
    /// Whether it is for today: in danger, referred for today, or did not go.
    public var isUrgent: Bool { kind <= .missedReferral }

    fileprivate init?(_ row: AttentionRow) {
        guard let kind = UInt8(exactly: row.kind).flatMap({ Kind(rawValue: $0) }) else { return nil }
        self.init(
            kind, row.reasons.split(separator: " ").map { String($0) }, since: row.since,
            from: row.from, until: row.until)
    }
}

extension AttentionRow {
    /// The rows of a card.
    static func all(_ card: Card) -> [AttentionRow] {
        Attention.all(card).map { found in
            AttentionRow(
                card: card.id, kind: Int(found.kind.rawValue), reasons: found.reasons.joined(separator: " "),
                since: found.since, from: found.from, until: found.until)
        }
    }
}

import Archive
public import Records
public import Rules

/// Somebody of a midwife's Posyandu whom she looks at, and why.
public struct AttentionLine: Sendable {
    public let resident: ListedResident
    /// What stands behind it; its days among them.
    public let attention: Attention
    public let village: String
}

extension Desk {
    /// Lines of the list; the gravest are among them.
    public static let mostAttentions = 300

    /// Who of all Posyandu of a midwife needs her, the gravest first.
    /// - Throws: `Refusal.notFound` for whom no such list is
    public nonisolated func attentions(for person: Person) throws -> [AttentionLine] {
        let region = try attended(by: person)
        let today = try today(for: person)
        return try archive.read { reading in
            try reading.attentions(below: region, on: Int(today.number), limit: Desk.mostAttentions).compactMap {
                found in
                Attention(found.row).map {
                    AttentionLine(
                        resident: listed(found.card), attention: $0,
                        village: regions.name(found.region) ?? found.region)
                }
            }
        }
    }

    /// How many people need her today, and how many in all.
    public nonisolated func countAttentions(for person: Person) throws -> (urgent: Int, all: Int) {
        let region = try attended(by: person)
        let today = try today(for: person)
        return try archive.read {
            try $0.countAttentions(
                below: region, on: Int(today.number), upTo: Int(Attention.Kind.missedReferral.rawValue))
        }
    }

    private nonisolated func attended(by person: Person) throws -> String {
        guard Permission.allows(person.role, .readAttention), let region = person.scope.regions.first else {
            throw Refusal.notFound
        }
        return region
    }
}

extension Attention {
    /// Whether it is for today: in danger, referred for today, or did not go.
    public var isUrgent: Bool { kind <= .missedReferral }

    fileprivate init?(_ row: AttentionRow) {
        guard let kind = UInt8(exactly: row.kind).flatMap({ Kind(rawValue: $0) }) else { return nil }
        self.init(
            kind, row.reasons.split(separator: " ").map { String($0) }, since: Day(number: row.since),
            from: Day(number: row.from), until: Day(number: row.until))
    }
}

extension AttentionRow {
    /// The rows of a card.
    static func all(_ card: Card) -> [AttentionRow] {
        Attention.all(card).map { found in
            AttentionRow(
                card: card.id.bytes, kind: Int(found.kind.rawValue), reasons: found.reasons.joined(separator: " "),
                since: Int(found.since.number), from: Int(found.from.number), until: Int(found.until.number))
        }
    }
}

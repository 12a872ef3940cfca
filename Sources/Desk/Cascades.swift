import Archive
public import Plain
public import Records
import Rules

/// How far a meeting came: which teams below passed it on, and where residents were told.
public struct Cascade: Sendable {
    /// A district or a village below the meeting.
    public struct Step: Sendable {
        public let region: String
        public let name: String
        public var isVillage: Bool { region.split(separator: ".").count > 3 }
        /// The first meeting there that passes it on; `nil` where none does.
        public let meeting: Signposts.Found?
        /// Talks to residents on its topic since, and how many came.
        public let talks: Int
        public let reached: Int
    }

    public let meeting: ID
    public let title: String
    public let day: Day
    /// The area that is shown: that of the meeting, or the reader's own below it.
    public let area: String
    public let areaName: String
    /// The stored code of what was spoken about; empty where the meeting names nothing.
    public let topic: String
    /// Each district with its villages after it.
    public let steps: [Step]
}

/// Who told whom down the tiers: a meeting that passes another on names it, and residents are told by talks on its topic.
/// - Throws: in all its functions what `Desk` names.
public struct Cascades: Sendable {
    let store: Store

    /// Months for which a meeting may be named by one that passes it on.
    private static let months = 12
    /// Tiers below a regency.
    private static let tiers = 4

    /// Meetings that a team may pass on: those to which it was invited, and its own; the last first.
    public func passable(by team: String) throws -> [(id: ID, title: String)] {
        let since = Regencies(store: store).latestToday.adding(days: -30 * Cascades.months)
        let invited = try Signposts(store: store).under([team], [.meeting], since: since)
        let own = try store.regionPlace(team).map { place in
            try store.archive.read { try $0.signposts(of: CardKind.meeting.code, below: place.region, since: since) }
                .compactMap { Signposts(store: store).found($0) }.filter { $0.book == team }
        }
        var seen: Set<ID> = []
        return (invited + (own ?? [])).sorted { ($0.until, $0.card) > ($1.until, $1.card) }
            .filter { seen.insert($0.card).inserted }
            .map { ($0.card, "\($0.text("title")), \($0.bookName)") }
    }

    /// How far a meeting came.
    /// - Throws: `Refusal.notFound` for whoever neither keeps the team that called it nor was invited
    public func cascade(of meeting: ID, for person: Person) throws -> Cascade {
        guard Roles.teams.contains(person.role) else { throw Refusal.notFound }
        let signposts = Signposts(store: store)
        let posts = try store.archive.read { try $0.signposts(on: meeting) }.compactMap { signposts.found($0) }
        // The code at its door is put up by every meeting.
        guard let own = posts.first(where: { $0.kind == .meeting && $0.key.hasPrefix("door ") }) else {
            throw Refusal.notFound
        }
        let area: String
        if person.scope.covers(region: own.region) {
            area = own.region
        } else if let hers = person.scope.regions.first(where: { Scope.path($0, liesUnder: own.region) }),
            posts.contains(where: { person.desks.contains($0.key) })
        {
            area = hers
        } else {
            throw Refusal.notFound
        }
        let passed = try below(meeting).filter { Scope.path($0.region, liesUnder: area) }
        let topic = own.text("topic")
        let told =
            topic.isEmpty
            ? []
            : try store.archive.read {
                try $0.signposts(of: CardKind.activity.code, below: area, since: own.from)
            }.filter { $0.row.state == topic }
        let talks = Dictionary(grouping: told, by: \.region)
        func step(_ code: String, _ name: String) -> Cascade.Step {
            let its = talks.filter { Scope.path($0.key, liesUnder: code) }.flatMap(\.value)
            return Cascade.Step(
                region: code, name: name,
                meeting: passed.filter { $0.region == code }.min { ($0.from, $0.card) < ($1.from, $1.card) },
                talks: its.count,
                reached: its.reduce(0) { $0 + ([Answer](columns: $1.row.answers).text("reached")?.number ?? 0) })
        }
        let name = store.regions.name(area) ?? area
        func villages(of district: String) -> [Cascade.Step] {
            store.regions.children(of: district).map { step($0.code, $0.name) }
        }
        let steps: [Cascade.Step]
        switch area.split(separator: ".").count {
        case 2:
            steps = store.regions.children(of: area).flatMap { [step($0.code, $0.name)] + villages(of: $0.code) }
        case 3: steps = villages(of: area)
        case 4: steps = [step(area, name)]
        default: throw Refusal.notFound
        }
        return Cascade(
            meeting: meeting, title: own.text("title"), day: own.from, area: area, areaName: name, topic: topic,
            steps: steps)
    }

    /// All meetings that pass one on, and those that pass these on.
    private func below(_ meeting: ID) throws -> [Signposts.Found] {
        var (found, seen, next) = ([Signposts.Found](), Set([meeting]), [meeting])
        for _ in 0..<Cascades.tiers where !next.isEmpty {
            let more = try Signposts(store: store).under(next.map { Signpost.passing(on: $0) }, [.meeting])
                .filter { seen.insert($0.card).inserted }
            found += more
            next = more.map(\.card)
        }
        return found
    }
}

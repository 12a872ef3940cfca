import Archive
public import Plain
public import Records
import Rules

/// How a share stood in a village before and after it was first spoken there of a topic. It says nothing of why.
public struct TalkEffect: Sendable {
    public let region: String
    public let name: String
    public let talks: Int
    /// How many came, everybody once for each talk.
    public let reached: Int
    public let first: Day?
    /// Percent of the months before the first talk, and of those after it that are whole; `nil` where nothing was counted.
    public let before: Int?
    public let after: Int?
    /// How many whole months there were since.
    public let monthsAfter: Int
}

extension Talks {
    /// Months before and after the first talk.
    public static let span = 3

    /// What people may be spoken to about, in the order of the form.
    public static var topics: [Choice] {
        if case .choice(let choices)? = Form.talk.field("topic")?.kind { choices } else { [] }
    }

    /// The share that a topic is about; the attendance where none is nearer.
    public static func indicator(of topic: String) -> Indicator? {
        let bound = [
            "growth": "weight-rising", "pregnancy": "antenatal-share", "immunisation": "fully-immunised-share",
            "illness": "larva-free-rate",
        ]
        return Indicator.find(bound[topic] ?? "attendance")
    }

    /// Every village of an area that has a Posyandu: those where nobody spoke yet first.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or larger than a regency
    public func effects(
        of topic: String, on indicator: Indicator, in area: String, for person: Person
    ) throws -> [TalkEffect] {
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2, store.regions.name(area) != nil, let share = indicator.share
        else { throw Refusal.notFound }
        let now = try Regencies(store: store).today(for: person).month
        return try store.archive.read { reading in
            let told = try reading.signposts(of: CardKind.activity.code, below: area, since: Day(number: 0))
                .filter { $0.row.state == topic }
            let talks = Dictionary(grouping: told, by: \.region)
            let villages = Set(try reading.books(in: area, kind: BookKind.posyandu.code).map(\.region)).sorted()
            return try villages.map { village in
                let its = talks[village] ?? []
                let first = its.map(\.row.from).min()
                func percent(_ from: Month, _ to: Month) throws -> Int? {
                    guard from <= to else { return nil }
                    let counts = try reading.tallies(of: village, from: from, to: to)
                    return share.percent { code in
                        counts.reduce(0) { $0 + ($1.key.indicator == code ? $1.value : 0) }
                    }
                }
                let last = first.map { min($0.month.adding(Talks.span), now.adding(-1)) }
                return TalkEffect(
                    region: village, name: store.regions.name(village) ?? village, talks: its.count,
                    reached: its.reduce(0) {
                        $0 + ([Answer](columns: $1.row.answers).text("reached")?.number ?? 0)
                    },
                    first: first,
                    before: try first.flatMap { try percent($0.month.adding(-Talks.span), $0.month.adding(-1)) },
                    after: try first.flatMap { day in try last.flatMap { try percent(day.month.adding(1), $0) } },
                    monthsAfter: first.flatMap { day in last.map { Int($0.number - day.month.number) } }.map {
                        max(0, $0)
                    } ?? 0)
            }.sorted { ($0.talks == 0 ? 0 : 1, $0.name) < ($1.talks == 0 ? 0 : 1, $1.name) }
        }
    }
}

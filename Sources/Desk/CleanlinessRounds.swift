import Archive
public import Plain
public import Records
import Rules

/// One round through a dusun: what was found at each point.
public struct CleanlinessRound: Sendable {
    public let card: ID
    public let book: String
    public let day: Day
    /// Of each point its stored code and the answer.
    public let points: [(point: String, answer: String)]
    public let note: String

    /// How many points were as they should be.
    public var good: Int { points.filter { $0.answer == "good" }.count }

    /// What is looked at, in the order of the form.
    public static let points = ["rubbish", "drains", "pools", "yards", "safety"]
}

/// *Keliling kebersihan*: the rounds of the last months, of a village by dusun, of a larger area by how many there were.
/// - Throws: in all its functions what `Desk` names.
public struct CleanlinessRounds: Sendable {
    let store: Store

    public static let months = 6

    /// A dusun with its rounds, the first to the last; those that look worst now first.
    public struct Dusun: Sendable {
        public let name: String
        public let rounds: [CleanlinessRound]
    }

    /// The dusun of a village in which somebody went round.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or no village
    public func dusun(of village: String, for person: Person) throws -> [Dusun] {
        try check(village, person)
        let to = try Regencies(store: store).today(for: person).month
        let form = Form.cleanlinessRound
        let found = try store.archive.read { reading in
            var found: [String: (name: String, rounds: [CleanlinessRound])] = [:]
            for book in try reading.books(in: village, kind: BookKind.posyandu.code) {
                for number in to.adding(1 - CleanlinessRounds.months).number...to.number {
                    for listed in try reading.cards(marked: form.code, month: Month(number: Int(number)), in: book) {
                        let whole = try store.fold(listed.card.id, in: book, reading)
                        guard let finding = whole.card(listed.card.id)?.findings.last(form) else { continue }
                        let name = (finding["dusun"] ?? "").tidied()
                        let points = CleanlinessRound.points.map { (point: $0, answer: finding[$0] ?? "") }
                        found[name.sought, default: (name, [])].rounds.append(
                            CleanlinessRound(
                                card: listed.card.id, book: book.id, day: finding.day, points: points,
                                note: finding["note"] ?? ""))
                    }
                }
            }
            return found
        }
        return found.values.map {
            Dusun(name: $0.name, rounds: $0.rounds.sorted { ($0.day, $0.card) < ($1.day, $1.card) })
        }
        .sorted { ($0.rounds.last?.good ?? 0, $0.name) < ($1.rounds.last?.good ?? 0, $1.name) }
    }

    /// How many rounds each area below had; those with the fewest first.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or larger than a regency
    public func below(_ area: String, for person: Person) throws -> [(code: String, name: String, rounds: Int)] {
        try check(area, person)
        let to = try Regencies(store: store).today(for: person).month
        return try store.archive.read { reading in
            try store.regions.children(of: area).map { code, name in
                let counts = try reading.tallies(of: code, from: to.adding(1 - CleanlinessRounds.months), to: to)
                let rounds = counts.filter { $0.key.indicator == Form.cleanlinessRound.code }.values.reduce(0, +)
                return (code: code, name: name, rounds: rounds)
            }
        }.sorted { ($0.rounds, $0.name) < ($1.rounds, $1.name) }
    }

    private func check(_ area: String, _ person: Person) throws {
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2, store.regions.name(area) != nil
        else { throw Refusal.notFound }
    }
}

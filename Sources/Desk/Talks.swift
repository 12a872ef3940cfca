import Archive
public import Plain
public import Records
import Rules

/// Where talks were given in the last year, and where none was.
public struct TalkLine: Sendable {
    /// An area below, or the RT of a Posyandu.
    public let name: String
    /// Its code; of an RT that of its Posyandu's book.
    public let area: String
    public let talks: Int
    /// How many came, everybody once for each talk.
    public let reached: Int
    public let last: Month?
}

/// - Throws: in all its functions what `Desk` names.
public struct Talks: Sendable {
    let store: Store

    public static let months = 12

    /// Of a village each RT of its Posyandu, of a larger area those below; those with the fewest talks first.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or larger than a regency
    public func lines(in area: String, for person: Person) throws -> [TalkLine] {
        let depth = area.split(separator: ".").count
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area), depth >= 2,
            store.regions.name(area) != nil
        else { throw Refusal.notFound }
        let to = try Regencies(store: store).today(for: person).month
        let from = to.adding(1 - Talks.months)
        let lines = try store.archive.read { reading in
            depth > 3
                ? try reading.books(in: area, kind: BookKind.posyandu.code).flatMap {
                    try self.lines(of: $0, from, to, reading)
                }
                : try store.regions.children(of: area).map { try line($0.code, $0.name, from, to, reading) }
        }
        return lines.sorted { ($0.talks, $0.name) < ($1.talks, $1.name) }
    }

    private func line(
        _ area: String, _ name: String, _ from: Month, _ to: Month, _ reading: ArchiveReading
    ) throws -> TalkLine {
        let counts = try reading.tallies(of: area, from: from, to: to).filter { $0.value > 0 }
        func all(_ code: String) -> [TallyKey: Int] { counts.filter { $0.key.indicator == code } }
        return TalkLine(
            name: name, area: area, talks: all("talk").values.reduce(0, +),
            reached: all("talk-reached").values.reduce(0, +), last: all("talk").keys.map(\.month).max())
    }

    /// By RT: those in which somebody lives, and those in which somebody spoke.
    private func lines(of book: BookRow, _ from: Month, _ to: Month, _ reading: ArchiveReading) throws -> [TalkLine] {
        var found: [String: (talks: Int, reached: Int, last: Month?)] = [:]
        for listed in try reading.cards(in: book)
        where listed.card.kind == CardKind.resident.code && listed.card.state == "living" && !listed.card.rt.isEmpty {
            found[listed.card.rt] = (0, 0, nil)
        }
        for number in from.number...to.number {
            let month = Month(number: Int(number))
            for listed in try reading.cards(marked: "talk", month: month, in: book) {
                let amounts = listed.marks.split(separator: " ").map { Mark(String($0)) }
                let reached = amounts.first { $0.indicator == "talk-reached" }?.amount ?? 0
                let before = found[listed.card.rt] ?? (0, 0, nil)
                found[listed.card.rt] = (before.talks + 1, before.reached + reached, month)
            }
        }
        return found.map { rt, line in
            TalkLine(
                name: rt.isEmpty ? book.name : "\(book.name), RT \(rt)", area: CountChanges.area(ofBook: book.id),
                talks: line.talks, reached: line.reached, last: line.last)
        }
    }
}

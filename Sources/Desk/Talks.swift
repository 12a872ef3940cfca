import Archive
public import Plain
public import Records
import Rules

/// Where talks were given in the last year, and where none was.
public struct TalkLine: Sendable {
    /// An area below, the RT of a Posyandu or a dusun.
    public let name: String
    /// Its code; of an RT that of its Posyandu's book; empty of a dusun, which has no page.
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

    /// Of a village each dusun that a talk named, those with the fewest first, and how many talks named none.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or no village
    public func dusun(of village: String, for person: Person) throws -> (lines: [TalkLine], without: Int) {
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: village),
            village.split(separator: ".").count > 3, store.regions.name(village) != nil
        else { throw Refusal.notFound }
        let to = try Regencies(store: store).today(for: person).month
        let from = to.adding(1 - Talks.months)
        var found: [String: TalkLine] = [:]
        var without = 0
        try store.archive.read { reading in
            for book in try reading.books(in: village, kind: BookKind.posyandu.code) {
                for told in try talks(of: book, from, to, reading) {
                    let card = try store.fold(told.card.id, in: book, reading).card(told.card.id)
                    let name = (card?.findings.last(.talk)?["dusun"] ?? "").tidied()
                    // Who speaks in Dusun II writes so, or II alone.
                    let known = name.sought.split(separator: " ").filter { $0 != "dusun" }.joined(separator: " ")
                    if known.isEmpty { without += 1 } else { found[known] = told.line(name, "", beside: found[known]) }
                }
            }
        }
        return (found.values.sorted { ($0.talks, $0.name) < ($1.talks, $1.name) }, without)
    }

    /// A talk as its card and its marks tell it.
    private struct Told {
        let card: CardRow
        let month: Month
        let reached: Int

        /// Of two ways to write a name the one that says Dusun, else the one with more capitals.
        private static func plainer(_ one: String, _ other: String) -> String {
            func weight(_ name: String) -> Int {
                (name.sought.hasPrefix("dusun ") ? 100 : 0) + name.filter(\.isUppercase).count
            }
            return weight(other) > weight(one) ? other : one
        }

        func line(_ name: String, _ area: String, beside other: TalkLine?) -> TalkLine {
            TalkLine(
                name: other.map { Told.plainer($0.name, name) } ?? name, area: area, talks: (other?.talks ?? 0) + 1,
                reached: (other?.reached ?? 0) + reached, last: max(other?.last ?? month, month))
        }
    }

    private func talks(of book: BookRow, _ from: Month, _ to: Month, _ reading: ArchiveReading) throws -> [Told] {
        try (from.number...to.number).flatMap { number -> [Told] in
            let month = Month(number: Int(number))
            return try reading.cards(marked: "talk", month: month, in: book).map { listed in
                let amounts = listed.marks.split(separator: " ").map { Mark(String($0)) }
                let reached = amounts.first { $0.indicator == "talk-reached" }?.amount ?? 0
                return Told(card: listed.card, month: month, reached: reached)
            }
        }
    }

    /// By RT: those in which somebody lives, and those in which somebody spoke.
    private func lines(of book: BookRow, _ from: Month, _ to: Month, _ reading: ArchiveReading) throws -> [TalkLine] {
        var found: [String: TalkLine] = [:]
        let area = CountChanges.area(ofBook: book.id)
        func name(_ rt: String) -> String { rt.isEmpty ? book.name : "\(book.name), RT \(rt)" }
        for listed in try reading.cards(in: book)
        where listed.card.kind == CardKind.resident.code && listed.card.state == "living" && !listed.card.rt.isEmpty {
            let rt = listed.card.rt
            found[rt] = TalkLine(name: name(rt), area: area, talks: 0, reached: 0, last: nil)
        }
        for told in try talks(of: book, from, to, reading) {
            let rt = told.card.rt
            found[rt] = told.line(name(rt), area, beside: found[rt])
        }
        return Array(found.values)
    }
}

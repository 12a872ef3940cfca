import Archive
public import Plain
public import Records
import Rules

/// One disaster as those read it who answer for it without the book in which it lies: numbers, and no names.
public struct DisasterLine: Sendable {
    public let card: ID
    public let book: String
    public let bookName: String
    public let region: String
    public let regionName: String
    /// `nil` where its kind is none that this build knows.
    public let kind: Phrase?
    public let place: String
    public let day: Day
    /// `nil` while it goes on.
    public let ended: Day?
    public let households: Int
    /// Those who died, are missing, are hurt or had to leave, with the words of the question; only what is not none.
    public let victims: [(words: Phrase, number: Int)]
    /// What is still asked for, as the kader's list has it.
    public let needs: String
    /// How many times aid was given, and to how many households.
    public let aid: Int
    public let aided: Int
}

/// - Throws: in all its functions what `Desk` names.
public struct Disasters: Sendable {
    let store: Store

    /// Offices that answer for those whom a disaster hits, and for order.
    private static let roles: [OfficeRole] = [.social, .order, .disaster, .fireRescue]
    static let readers: Roles = [.villageOperator, .midwife, .coaches, .officer]

    /// Whether she may read what happened in her region: an office only where it answers for it.
    public func mayRead(_ person: Person) throws -> Bool {
        guard Disasters.readers.contains(person.role) else { return false }
        guard person.role == .officer else { return true }
        let settings = try Regencies(store: store).settings(of: store.home(of: person))
        return person.scope.books.contains { book in
            settings.office(book: book)?.roles.contains(where: Disasters.roles.contains) == true
        }
    }

    /// What happened where she serves: what goes on first, then the last.
    /// - Throws: `Refusal.notFound` for whoever has nothing to do with it
    public func lines(for person: Person) throws -> [DisasterLine] {
        guard try mayRead(person) else { throw Refusal.notFound }
        let home = try store.home(of: person)
        let found = try store.archive.read {
            try $0.signposts(of: CardKind.disaster.code, below: home, since: Day(number: 0))
        }.compactMap { Signposts(store: store).found($0) }
        return found.map(line).sorted { one, other in
            (one.ended == nil ? 0 : 1, -Int(one.day.number), one.card)
                < (other.ended == nil ? 0 : 1, -Int(other.day.number), other.card)
        }
    }

    private func line(_ found: Signposts.Found) -> DisasterLine {
        func number(_ field: String) -> Int { Int(found.text(field)) ?? 0 }
        var kind: Phrase?
        if case .choice(let choices)? = Form.disaster.field("kind")?.kind {
            kind = choices.first { $0.code == found.text("kind") }?.label
        }
        let victims = ["dead", "missing", "injured", "displaced"].compactMap { code in
            Form.disaster.field(code).map { (words: $0.label, number: number(code)) }
        }
        return DisasterLine(
            card: found.card, book: found.book, bookName: found.bookName, region: found.region,
            regionName: store.regions.name(found.region) ?? found.region, kind: kind, place: found.text("place"),
            day: found.from, ended: found.isOpen ? nil : found.until, households: number("households"),
            victims: victims.filter { $0.number > 0 }, needs: found.text("needs"), aid: number("aid"),
            aided: number("aided"))
    }
}

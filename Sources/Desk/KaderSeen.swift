import Archive
public import Plain
public import Records
import Rules

/// A kader or chair as her entries of the last year show her.
public struct SeenKader: Sendable {
    public let name: String
    public let role: Role
    public let place: Place
    /// Days on which she wrote down that somebody was there.
    public let days: Int
    /// Houses and people that she visited.
    public let visits: Int
    /// The day of her last entry of all.
    public let last: Day?
    public let isSilent: Bool
    public let knowsRole: Bool
}

extension Desk {
    /// After so many days without an entry somebody is silent.
    public static let silentKaderDays = 60

    /// Who serves at the Posyandu of a village, or at one (`b:BOOK`): the silent first.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or larger than a village
    public func kaderSeen(in area: String, for person: Person) throws -> [SeenKader] {
        let books = try archive.read { reading in
            area.hasPrefix("b:")
                ? try reading.book(String(area.dropFirst(2))).map { [$0] } ?? []
                : try reading.books(in: area, kind: BookKind.posyandu.code)
        }
        let isAsked =
            area.hasPrefix("b:") ? !books.isEmpty : places.isVillage(area) && person.scope.covers(region: area)
        guard Form.profile.audience.contains(person.role), isAsked else { throw Refusal.notFound }
        var found: [SeenKader] = []
        let people = try self.accounts.all().filter { !$0.isDisabled }.flatMap(\.people)
            .filter { [.kader, .chair].contains($0.role) }
        for row in books {
            let place = store.place(of: row)
            guard place.kind == .posyandu, person.scope.covers(place) else { throw Refusal.notFound }
            let (book, today) = (try load(row.id), try regencies.today(in: row.region))
            for one in people where one.scope.books.contains(row.id) {
                found.append(Desk.seen(one, in: book, on: today))
            }
        }
        return found.sorted { Desk.rank($0) < Desk.rank($1) }
    }

    private static func rank(_ one: SeenKader) -> (Int, Int32, String) {
        (one.isSilent ? 0 : 1, one.last?.number ?? 0, one.name)
    }

    private static func seen(_ person: Person, in book: Book, on today: Day) -> SeenKader {
        let visiting = [Form.householdVisit.code, Form.homeVisit.code]
        var (days, visits, last): (Set<Day>, Int, Day?) = ([], 0, nil)
        for entry in book.entries where entry.writer == person.account {
            last = max(last ?? entry.day, entry.day)
            guard entry.day > today.adding(days: -365) else { continue }
            if Forms.find(entry.form)?.marksPresence == true { days.insert(entry.day) }
            if visiting.contains(entry.form) { visits += 1 }
        }
        return SeenKader(
            name: person.name, role: person.role, place: book.place, days: days.count, visits: visits, last: last,
            isSilent: last.map { $0.adding(days: silentKaderDays) < today } ?? true,
            knowsRole: book.card(Form.roleCard(of: person.account))?.findings.last(.roleKnown) != nil)
    }
}

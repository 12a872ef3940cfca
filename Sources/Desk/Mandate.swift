import Archive
import Plain
public import Records

/// Who somebody is and what she answers for: an account without its secrets.
public struct Mandate: Sendable {
    public let person: Person
    public let region: String
    public let book: String
    public let mustChangePassword: Bool
    public let isDisabled: Bool
    /// Nobody ended the account: the offices on which it hangs are over.
    public var isOver = false
    /// What else the same account answers for today.
    public internal(set) var others: [Mandate] = []

    /// What tells it from the others of its account.
    public var key: String { "\(person.role.code) \(region)\(book)" }

    /// As a key pushes: everything that she answers for.
    public var people: [Person] { [person] + others.map(\.person) }

    /// The same account with another of its mandates in front; itself where there is none of that key.
    func acting(as key: String) -> Mandate {
        guard let place = others.firstIndex(where: { $0.key == key }) else { return self }
        var chosen = others[place]
        var rest = others
        rest.remove(at: place)
        var first = self
        first.others = []
        chosen.others = [first] + rest
        return chosen
    }
}

extension Mandate {
    /// What an account answers for on a day: its first mandate, unless that hangs on an office that is over, and what came to
    /// it. Whose offices are all over is disabled.
    /// - Parameter granted: of this account
    init?(_ row: AccountRow, _ granted: [MandateRow], on day: Day) {
        func make(_ role: String, _ region: String, _ book: String, isDisabled: Bool = false) -> Mandate? {
            Role(code: role).map { role in
                // Who heads an RT answers for less than a village, and so reads no book of it: her one page is `ToFetch`.
                let area = role == .neighbourhoodHead ? region + ".rt" : region
                return Mandate(
                    person: Person(
                        account: row.name, name: row.title, role: role,
                        scope: book.isEmpty ? Scope(regions: [area]) : Scope(books: [book])),
                    region: region, book: book, mustChangePassword: row.mustChange, isDisabled: isDisabled)
            }
        }
        let hanging = granted.filter(row.isFirst)
        let isFirstThere = hanging.isEmpty || hanging.contains { $0.stands(on: day) }
        guard let first = make(row.role, row.region, row.book, isDisabled: row.isDisabled) else { return nil }
        var standing = isFirstThere ? [first] : []
        for one in granted where !row.isFirst(one) && one.stands(on: day) {
            guard let mandate = make(one.role, one.region, one.book, isDisabled: row.isDisabled),
                !standing.contains(where: { $0.key == mandate.key })
            else { continue }
            // Who carries books carries all of the same role at once.
            if let same = standing.firstIndex(where: {
                $0.person.role == mandate.person.role && Permission.allows($0.person.role, .carryBook)
            }) {
                standing[same] = standing[same].joined(with: mandate.person.scope)
            } else {
                standing.append(mandate)
            }
        }
        guard var mandate = standing.first else {
            self.init(
                person: first.person, region: first.region, book: first.book,
                mustChangePassword: first.mustChangePassword, isDisabled: true)
            isOver = !row.isDisabled
            return
        }
        mandate.others = Array(standing.dropFirst())
        self = mandate
    }

    private func joined(with scope: Scope) -> Mandate {
        // What lies in another of her regions is hers already.
        let regions = person.scope.regions + scope.regions
        let outer = regions.enumerated().filter { place, region in
            !regions.enumerated().contains { other, wider in
                other != place && Scope.path(region, liesUnder: wider) && (wider != region || other < place)
            }
        }.map(\.element)
        let all = Scope(books: person.scope.books + scope.books, regions: outer)
        return Mandate(
            person: Person(account: person.account, name: person.name, role: person.role, scope: all), region: region,
            book: book, mustChangePassword: mustChangePassword, isDisabled: isDisabled)
    }
}

extension AccountRow {
    /// Whether this is the account's first mandate once more, tied to an office.
    func isFirst(_ granted: MandateRow) -> Bool {
        granted.role == role && granted.region == region && granted.book == book
    }
}

extension Store {
    /// An account as it stands today.
    func mandate(of name: String, _ reading: ArchiveReading) throws -> Mandate? {
        guard let row = try reading.account(name) else { return nil }
        return Mandate(row, try reading.mandates(of: name), on: today)
    }

    /// All accounts, with what each answers for today.
    func mandates(_ reading: ArchiveReading) throws -> [Mandate] {
        let granted = Dictionary(grouping: try reading.allMandates(), by: \.account)
        return try reading.accounts().compactMap { Mandate($0, granted[$0.name] ?? [], on: today) }
    }
}

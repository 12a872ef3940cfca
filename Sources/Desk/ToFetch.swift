import Archive
public import Plain
import Records
import Rules

/// Whom the head of an RT asks to come: names and where they live. Why stays with kader and midwife.
public struct ToFetch: Sendable {
    public struct Line: Sendable {
        public let name: String
        public let rt: String
        /// As it was written down; else whose house it is.
        public let address: String
    }

    /// The next day of a Posyandu, and who of her RT it waits for.
    public struct Expected: Sendable {
        public let posyandu: String
        public let day: Day?
        public let hours: String
        public let place: String
        public let lines: [Line]
    }

    public let village: String
    /// Numbers, ascending.
    public let rt: [Int]
    /// Who did not come, or is waited for at home.
    public let toFetch: [Line]
    public let expected: [Expected]
}

extension Desk {
    /// - Throws: `Refusal.notFound` for whoever heads no RT
    public func toFetch(for mandate: Mandate) throws -> ToFetch {
        guard Permission.allows(mandate.person.role, .readToFetch), !mandate.isDisabled,
            let account = try settings(of: mandate.region).first(where: {
                $0.account?.account == mandate.person.account
            })?.account
        else { throw Refusal.notFound }
        let heads = Set(account.rt.split(separator: " ").compactMap { Int($0) })
        let today = try regencies.today(in: mandate.region)
        let rows = try archive.read { try $0.books(in: mandate.region, kind: BookKind.posyandu.code) }
        var (toFetch, expected): ([ToFetch.Line], [ToFetch.Expected]) = ([], [])
        for row in rows {
            let book = try load(row.id)
            let own = book.residents.filter { resident in
                resident.isActive && resident.neighbourhood.number.map { heads.contains($0) } ?? false
            }
            func lines(_ residents: [Resident]) -> [ToFetch.Line] {
                residents.map { Desk.line($0, in: book) }.sorted { ($0.rt, $0.name) < ($1.rt, $1.name) }
            }
            toFetch += lines(own.filter { $0.visitTasks.contains { $0.done == nil && $0.due <= today } })
            let next = Schedule(book).next(on: today)
            expected.append(
                ToFetch.Expected(
                    posyandu: row.name, day: next?.day, hours: next?.hours ?? "", place: next?.place ?? "",
                    lines: lines(own.filter { $0.rosterGroup(on: next?.day ?? today).isMain })))
        }
        return ToFetch(
            village: regions.name(mandate.region) ?? "", rt: heads.sorted(), toFetch: toFetch,
            expected: expected.filter { !$0.lines.isEmpty })
    }

    private static func line(_ resident: Resident, in book: Book) -> ToFetch.Line {
        let head = resident.household.flatMap { book.card($0)?.household?.head } ?? ""
        return ToFetch.Line(
            name: resident.name, rt: resident.neighbourhood, address: resident.address.isEmpty ? head : resident.address
        )
    }
}

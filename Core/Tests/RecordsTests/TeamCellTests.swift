import Plain
import Rules
import Testing

@testable import Records

/// Every cell of role × form × scope relation in the book of a team, asked at the door itself: its own people, those whom a
/// card asks, and everybody else.
@Suite struct TeamCellTests {
    private enum Relation: CaseIterable {
        /// Of the team that keeps the book.
        case own
        /// Of an office or team that the card asks.
        case asked
        /// Of an office or team of the same regency that it does not ask.
        case elsewhere
        case otherRegency
    }

    private static let asked = "perkim t-19.05.05 t-19.05.05.2004"

    private static func person(_ role: Role, _ relation: Relation) -> Person {
        let region =
            switch relation {
            case .own: "19.05"
            case .asked: role == .villageOperator ? "19.05.05.2004" : "19.05.05"
            case .elsewhere: "19.05.04"
            case .otherRegency: "51.08"
            }
        let isOfOffice = Roles([.officer, .caseWorker]).contains(role)
        let isOfPosyandu = Roles([.kader, .chair]).contains(role)
        let office = relation == .asked ? "perkim" : relation == .own ? "t-19.05" : "pupr"
        // Whoever has the code at the door of the meeting is asked by it.
        if role == .resident, relation == .asked {
            let door = Signpost.door(Meeting.doorCode(of: ID(naming: "meeting")))
            return Person(account: role.code, name: "", role: role, scope: Scope(books: [door]))
        }
        let scope =
            isOfOffice
            ? Scope(books: [office])
            : isOfPosyandu
                ? Scope(books: ["flamboyan"])
                : Roles([.administrator, Roles(.clock), .resident]).contains(role)
                    ? Scope(regions: [""]) : Scope(regions: [region])
        return Person(account: role.code, name: "", role: role, scope: scope)
    }

    /// What opens each kind of card so that it asks the three.
    private static let openings: [String: [(String, String)]] = [
        "meeting": [("title", "Rakor"), ("day", "2026-01-05"), ("invited", asked), ("kind", "training")],
        "follow-up": [("what", "Beli"), ("to", "perkim"), ("until", "2026-12-01")],
        "announcement": [("title", "Libur"), ("text", "Ya"), ("to", asked)],
        "programme": [("activity", "Latih"), ("from", "2026-01-01"), ("until", "2026-03-01"), ("office", "perkim")],
        "readiness": [("office", "perkim"), ("until", "2026-03-31")],
    ]

    private static func entry(_ form: Form, _ id: ID, on card: ID, _ answers: [(String, String)] = []) -> Entry {
        Entry(
            id: id, book: "t-19.05", card: card, form: form.code, formVersion: 1, writer: "", device: "hp", number: 1,
            day: Village.today, writtenAt: 0, clockOffset: 0, seen: 1_000, corrects: nil, edition: "uji",
            answers: answers.map { Answer($0.0, $0.1) })
    }

    @Test func `a team's own people write what is theirs, those who are asked what is asked, and nobody else`() throws {
        var (cells, opened) = (0, 0)
        for form in Forms.all where form.lies(in: .team) {
            let row = try #require(PermissionTests.writers.first { $0.0 == form.code }?.1)
            var book = Book(place: Place(book: "t-19.05", kind: .team, name: "", region: "19.05"))
            let opening = try #require(Forms.all.first { $0.card == form.card && $0.opensCard })
            let card = ID(naming: opening.code)
            book.take(Self.entry(opening, card, on: card, Self.openings[opening.code] ?? [("x", "y")]), seq: 1)
            for (role, sign) in zip(PermissionTests.roles, row) {
                for relation in Relation.allCases {
                    // A follow-up, a programme and the readiness ask one office alone.
                    let isAlone = ["follow-up", "programme", "readiness"].contains(form.card.code)
                    let isAsked = relation == .asked && (!isAlone || role == .officer)
                    var expected = sign == "x" && (form.isOfAddressee ? isAsked : relation == .own)
                    if role == .clock { expected = sign == "x" }
                    let id = ID(naming: "new \(form.code)")
                    let written = Self.entry(form, id, on: form.opensCard ? id : card)
                    let found =
                        switch Door.judge(written, in: book, by: Self.person(role, relation), today: Village.today) {
                        case .hold(.outOfScope), .hold(.notAllowed): false
                        default: true
                        }
                    #expect(found == expected, "\(form.code) by \(role), \(relation)")
                    cells += 1
                    opened += found ? 1 : 0
                }
            }
        }
        #expect(cells > 1_500 && opened > 80)
    }
}

import Plain
import Rules
import Testing

@testable import Records

/// Every cell of role × form × scope relation × sensitivity, asked at the door itself.
@Suite struct PermissionCellTests {
    /// How a person stands to the card.
    private enum Relation: CaseIterable {
        /// It lies in her mandate: her Posyandu, her region, the office that has the complaint, her unit.
        case own
        /// The same role elsewhere.
        case elsewhere
        /// Her own, but she was marked as involved.
        case involved
    }

    private enum Sensitivity: CaseIterable { case ordinary, secret }

    private static let village = "19.05.05.2004"

    private static func person(_ role: Role, _ relation: Relation) -> Person {
        let isHers = relation != .elsewhere
        let scope: Scope =
            switch role {
            case .kader, .chair: Scope(books: [isHers ? "melati" : "mawar"])
            case .midwife, .districtCoach: Scope(regions: [isHers ? "19.05.05" : "19.05.04"])
            case .villageOperator: Scope(regions: [isHers ? village : "19.05.05.2001"])
            case .regencyCoach: Scope(regions: [isHers ? "19.05" : "51.08"])
            case .officer: Scope(books: [isHers ? "perkim" : "pupr"])
            case .neighbourhoodHead: Scope(regions: [isHers ? village + ".rt" : "19.05.05.2001.rt"])
            case .caseWorker: Scope(books: [isHers ? "uptdppa" : "bnnk"])
            // They have no elsewhere: the whole country is theirs.
            case .administrator, .clock, .resident: Scope(regions: [""])
            }
        return Person(account: role.code + (isHers ? "" : "-lain"), name: "", role: role, scope: scope)
    }

    /// Books that hold the same complaint in every state on its way through an office, and a resident.
    private static let ways: [[String]] = [
        [], ["complaint-returned"], ["complaint-verified"], ["complaint-verified", "complaint-submitted"],
        ["complaint-dispatched"], ["complaint-dispatched", "complaint-received"],
        ["complaint-dispatched", "complaint-received", "complaint-claimed"],
        ["complaint-dispatched", "complaint-received", "complaint-claimed", "complaint-unconfirmed"],
        ["complaint-dispatched", "complaint-received", "complaint-claimed", "complaint-reopened"],
    ]

    private struct Standing {
        var book: Book
        let card: ID
    }

    private static func entry(_ form: String, _ id: ID, on card: ID, in book: Book, _ answers: [Answer] = []) -> Entry {
        Entry(
            id: id, book: book.place.book, card: card, form: form, formVersion: 1, writer: "", device: "hp", number: 1,
            day: Village.today, writtenAt: 0, clockOffset: 0, seen: 1_000, corrects: nil, edition: "uji",
            answers: answers)
    }

    private static func complaint(after steps: [String]) -> Standing {
        var book = Book(place: Place(book: "melati", kind: .posyandu, name: "", region: village))
        let card = ID(naming: "complaint")
        book.take(
            entry("complaint", card, on: card, in: book, [Answer("kind", "unfit-house"), Answer("rt", "02")]), seq: 1)
        for (place, step) in steps.enumerated() {
            let answers = step == "complaint-dispatched" ? [Answer("office", "perkim")] : []
            book.take(entry(step, ID(naming: step), on: card, in: book, answers), seq: place + 2)
        }
        return Standing(book: book, card: card)
    }

    private static func secret() -> Standing {
        var book = Book(place: Place(book: "uptdppa", kind: .office, name: "", region: "19.05"))
        let card = ID(naming: "secret")
        book.take(
            entry("secret-report", card, on: card, in: book, [Answer("digest", "aa"), Answer("report", "AQ")]), seq: 1)
        book.take(
            entry(
                "secret-involved", ID(naming: "involved"), on: card, in: book,
                [Answer("account", "case-worker-terlibat")]), seq: 2)
        return Standing(book: book, card: card)
    }

    /// Where a form could be written at all: the complaint in a state that allows it, or the secret report.
    private static func standing(for form: Form, _ sensitivity: Sensitivity) -> Standing? {
        guard sensitivity == .ordinary else { return secret() }
        let all = ways.map { complaint(after: $0) }
        // Where every state will do: with the office, so that all who could have it do.
        if form.from == .any { return all[4] }
        return all.first { standing in
            guard let complaint = standing.book.card(standing.card)?.complaint else { return false }
            // Where an office could write, one that has it.
            return form.from.contains(complaint.state) && (complaint.isDispatched || !form.writers.contains(.officer))
        }
    }

    private static func isLetIn(_ form: Form, _ standing: Standing, _ role: Role, _ relation: Relation) -> Bool {
        var person = person(role, relation)
        if relation == .involved {
            person = Person(account: role.code + "-terlibat", name: "", role: role, scope: person.scope)
        }
        let isFirst = form.opensCard
        let id = ID(naming: "new \(form.code)")
        let written = entry(form.code, id, on: isFirst ? id : standing.card, in: standing.book)
        switch Door.judge(written, in: standing.book, by: person, today: Village.today) {
        case .hold(.outOfScope), .hold(.notAllowed): return false
        default: return true
        }
    }

    @Test func `every cell lets in whom the table names, in her own mandate, and nobody else`() throws {
        var cells = 0
        var opened = 0
        for (code, row) in PermissionTests.writers {
            let form = try #require(Forms.find(code))
            for sensitivity in Sensitivity.allCases {
                let standing = try #require(Self.standing(for: form, sensitivity), "\(code)")
                for (role, sign) in zip(PermissionTests.roles, row) {
                    for relation in Relation.allCases {
                        let isNational = Roles([.administrator, Roles(.clock), .resident]).contains(role)
                        var expected = sign == "x" && (relation != .elsewhere || isNational)
                        // What lies in the book of a Posyandu never lies in a unit's, and the other way about.
                        expected = expected && form.lies(in: sensitivity == .ordinary ? .posyandu : .office)
                        if form.card == .secretReport, role == .caseWorker, relation == .involved { expected = false }
                        // An office opens nothing in a Posyandu's book; a village takes an office's steps only on its own.
                        if role == .villageOperator, form.writers.contains(.officer), form.code != "complaint-merged" {
                            expected = false
                        }
                        // A part is asked of another office than the one that leads; `PartTests` asks those.
                        if form.isOfAddressee { expected = false }
                        // Hers is her office's book, not that of a unit; `RoleKnownTests` asks it.
                        if form.code == "role-known-office" { expected = false }
                        let found = Self.isLetIn(form, standing, role, relation)
                        #expect(found == expected, "\(code) by \(role), \(relation), \(sensitivity)")
                        cells += 1
                        if found { opened += 1 }
                    }
                }
            }
        }
        #expect(cells == Forms.all.count * Role.allCases.count * 3 * 2)
        #expect(opened > 200)
    }

    @Test func `a secret report is read by its unit alone, and by nobody who is involved`() throws {
        let standing = Self.secret()
        let secret = try #require(standing.book.card(standing.card)?.secretReport)
        for role in Role.allCases {
            for relation in Relation.allCases {
                var person = Self.person(role, relation)
                if relation == .involved {
                    person = Person(account: "case-worker-terlibat", name: "", role: role, scope: person.scope)
                }
                #expect(
                    Permission.reads(person, secret, in: standing.book)
                        == (role == .caseWorker && relation == .own), "\(role) \(relation)")
            }
        }
    }
}

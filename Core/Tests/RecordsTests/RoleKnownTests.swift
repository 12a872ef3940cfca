import Plain
import Rules
import Testing

@testable import Records

/// *Peran saya*: three answers, kept when they are right.
@Suite struct RoleKnownTests {
    private var village = Village()

    private mutating func answers(_ danger: String, _ absent: String, _ violence: String) -> Entry {
        village.entry(
            "role-known", on: Form.roleCard(of: "yanti"),
            ["danger": danger, "absent": absent, "violence": violence, "name": "Bu Yanti"])
    }

    private func judge(_ entry: Entry) -> Door.Verdict {
        Door.judge(entry, in: village.book, by: Village.yanti, today: Village.today)
    }

    @Test mutating func `a wrong answer is kept by nobody, and each says why`() {
        let entry = answers("wait", "leave", "note")
        let problems = Form.roleKnown.check(entry, CheckContext(today: Village.today, card: nil))
        #expect(problems.map(\.field) == ["danger", "absent", "violence"])
        #expect(judge(entry) == .hold(.invalid) && judge(answers("refer", "visit", "note")) == .hold(.invalid))
    }

    @Test mutating func `who answered is counted from then on, once, and under her name`() {
        let entry = answers("refer", "visit", "help")
        #expect(judge(entry) == .accept)
        village.take(entry)
        village.take(answers("refer", "visit", "help"))
        let card = village.book.card(Form.roleCard(of: "yanti"))
        let stocks = card.map { Contribution.stocks(of: $0) } ?? []
        #expect(stocks.map(\.indicator) == ["role-known"] && stocks.first?.month == month("2026-01"))
        #expect(stocks.first?.change == 1 && card?.name == "Bu Yanti")
    }

    @Test mutating func `nobody answers for somebody else`() {
        let entry = village.entry(
            "role-known", on: Form.roleCard(of: "sri"),
            ["danger": "refer", "absent": "visit", "violence": "help", "name": "Bu Sri"])
        #expect(judge(entry) == .hold(.unknownCard))
    }

    @Test func `each desk has its own form, in its own book alone, and is not counted among kader`() {
        let right: [(DeskRole, Role, BookKind, [Answer])] = [
            (.coach, .regencyCoach, .team, ["late=remind", "silent=unknown", "kader=guide"].map(Self.answer)),
            (.village, .villageOperator, .team, ["complaint=look", "beyond=send", "decree=write"].map(Self.answer)),
            (.office, .officer, .office, ["slow=answer", "other=back", "items=march"].map(Self.answer)),
        ]
        for (desk, role, home, answers) in right {
            #expect(DeskRole(role) == desk && desk.form.fields.filter { $0.code != "name" }.count == 3)
            for kind in BookKind.all {
                let book = Book(place: Place(book: "x-1", kind: kind, name: "", region: "19.05"))
                let person = Person(
                    account: "dewi", name: "Dewi", role: role, scope: Scope(books: ["x-1"], regions: ["19.05"]))
                var entry = village.unnumbered(desk.form, answers)
                entry.book = "x-1"
                let verdict = Door.judge(entry, in: book, by: person, today: Village.today)
                #expect((verdict == .accept) == (kind == home), "\(desk) in \(kind.code)")
                guard kind == home else { continue }
                var after = book
                after.take(entry, seq: 1)
                let card = after.card(entry.card)
                #expect(card?.name == "Bu Dewi" && card.map { Contribution.stocks(of: $0).isEmpty } == true)
            }
        }
        #expect(DeskRole(.kader) == nil && DeskRole(.administrator) == nil && DeskRole(.caseWorker) == nil)
    }

    @Test func `of two answers one is wrong, and it says why`() {
        for desk in DeskRole.allCases {
            var reasons = 0
            for field in desk.form.fields {
                guard case .choice(let choices) = field.kind else { continue }
                let found = choices.map { choice in
                    desk.form.check(
                        village.unnumbered(desk.form, [Answer(field.code, choice.code)]),
                        CheckContext(today: Village.today, card: nil)
                    ).map(\.field)
                }
                #expect(found.filter(\.isEmpty).count == 1 && found.filter { $0 == [field.code] }.count == 1)
                reasons += 1
            }
            #expect(reasons == 3 && !desk.duties.isEmpty)
        }
    }

    private static func answer(_ text: String) -> Answer {
        let parts = text.split(separator: "=").map(String.init)
        return Answer(parts[0], parts[1])
    }
}

extension Village {
    /// An entry of somebody at a desk, on the card of her role.
    fileprivate func unnumbered(_ form: Form, _ answers: [Answer]) -> Entry {
        Entry(
            id: ID(naming: form.code), book: "x-1", card: Form.roleCard(of: "dewi"), form: form.code, formVersion: 1,
            writer: "dewi", device: "web-dewi", number: 1, day: Village.today, writtenAt: 0, clockOffset: 0, seen: 0,
            corrects: nil, edition: "uji", answers: answers + [Answer("name", "Bu Dewi")])
    }
}

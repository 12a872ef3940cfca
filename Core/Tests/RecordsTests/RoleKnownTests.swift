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
}

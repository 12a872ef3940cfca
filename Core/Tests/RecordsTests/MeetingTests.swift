import Plain
import Rules
import Testing

@testable import Records

/// Meetings of a coaching team.
@Suite struct MeetingTests {
    private static let coach = Person(
        account: "camat", name: "Bu Camat", role: .districtCoach, scope: Scope(regions: ["19.05.05"]))
    private var village = Village()
    private var book = Book(place: Place(book: "t-19.05.05", kind: .team, name: "Tim", region: "19.05.05"))

    private func judge(_ entry: Entry, by person: Person = coach) -> Door.Verdict {
        Door.judge(entry, in: book, by: person, today: Village.today)
    }

    @discardableResult
    private mutating func write(
        _ form: String, on card: ID? = nil, corrects: ID? = nil, _ answers: KeyValuePairs<String, String>
    ) -> ID {
        let entry = village.entry(form, on: card, corrects: corrects, writer: "camat", answers)
        #expect(judge(entry) == .accept, "\(form)")
        book.take(entry, seq: book.seq + 1)
        return entry.id
    }

    private mutating func meeting(_ day: String = "2026-01-10") -> ID {
        write("meeting", ["title": "Rakor", "day": day, "place": "Kantor camat", "link": "https://rapat.example/1"])
    }

    private func marks(_ id: ID, _ at: String) -> [String] {
        book.card(id).map { Contribution.marks(of: $0, in: month(at)) } ?? []
    }

    @Test mutating func `it is named by its title and stands on its day`() {
        let id = meeting()
        write("meeting", on: id, ["title": "Rakor triwulan", "day": "2026-01-12"])
        let card = book.card(id)
        #expect(card?.name == "Rakor triwulan" && card?.day == day("2026-01-12"))
        #expect(card?.facts["place"] == nil)
    }

    @Test mutating func `it is counted once somebody came, in the month of its day`() {
        let id = meeting()
        #expect(marks(id, "2026-01").isEmpty)
        let came = write("meeting-attendance", on: id, ["who": "camat, PKK", "count": "12"])
        #expect(marks(id, "2026-01") == ["meetings"] && marks(id, "2026-02").isEmpty)
        write("meeting-withdrawal", on: id, corrects: came, ["reason": "keliru"])
        #expect(marks(id, "2026-01").isEmpty)
    }

    @Test mutating func `what was decided can be written anew and taken back, and the whole as well`() {
        let id = meeting()
        let first = write("meeting-decision", on: id, ["what": "Alat ukur", "who": "Dinkes", "until": "2026-03-01"])
        write(
            "meeting-decision", on: id, corrects: first,
            ["what": "Alat ukur baru", "who": "Dinkes", "until": "2026-04-01"])
        #expect(book.card(id)?.findings.of(.meetingDecision).map { $0["what"] } == ["Alat ukur baru"])
        write("meeting-withdrawal", on: id, corrects: id, ["reason": "batal"])
        #expect(book.card(id)?.isOpen == false)
    }

    @Test mutating func `nobody else writes in it, and nothing before it was held`() {
        let entry = village.entry("meeting", ["title": "Rakor", "day": "2026-01-10"])
        #expect(judge(entry, by: Village.midwife) == .hold(.notAllowed))
        let above = Person(
            account: "bupati", name: "Pak", role: .regencyCoach, scope: Scope(regions: ["19.05"]))
        #expect(judge(entry, by: above) == .hold(.outOfScope))
        let id = meeting("2026-02-01")
        let came = village.entry("meeting-attendance", on: id, ["who": "camat", "count": "1"])
        #expect(judge(came) == .hold(.invalid))
        #expect(
            judge(village.entry("meeting", ["title": "R", "day": "2026-01-10", "link": "javascript:1"]))
                == .hold(.invalid))
    }
}

import Plain
import Rules
import Testing

@testable import Records

/// Meetings of a coaching team.
@Suite struct MeetingTests {
    private var team = TeamBook(of: "19.05.05", keptBy: .districtCoach)

    private mutating func meeting(_ day: String = "2026-01-10") -> ID {
        team.write(
            "meeting", ["title": "Rakor", "day": day, "place": "Kantor camat", "link": "https://rapat.example/1"])
    }

    private func marks(_ id: ID, _ at: String) -> [String] {
        team.book.card(id).map { Contribution.marks(of: $0, in: month(at)) } ?? []
    }

    @Test mutating func `it is named by its title and stands on its day`() {
        let id = meeting()
        team.write("meeting", on: id, ["title": "Rakor triwulan", "day": "2026-01-12"])
        let card = team.book.card(id)
        #expect(card?.name == "Rakor triwulan" && card?.day == day("2026-01-12"))
        #expect(card?.facts["place"] == nil)
    }

    @Test mutating func `it is counted once somebody came, in the month of its day`() {
        let id = meeting()
        #expect(marks(id, "2026-01").isEmpty)
        let came = team.write("meeting-attendance", on: id, ["who": "camat, PKK", "count": "12"])
        #expect(marks(id, "2026-01") == ["meetings"] && marks(id, "2026-02").isEmpty)
        team.write("meeting-withdrawal", on: id, corrects: came, ["reason": "keliru"])
        #expect(marks(id, "2026-01").isEmpty)
    }

    @Test mutating func `what was decided can be written anew and taken back, and the whole as well`() {
        let id = meeting()
        let first = team.write(
            "meeting-decision", on: id, ["what": "Alat ukur", "who": "Dinkes", "until": "2026-03-01"])
        team.write(
            "meeting-decision", on: id, corrects: first,
            ["what": "Alat ukur baru", "who": "Dinkes", "until": "2026-04-01"])
        #expect(team.book.card(id)?.findings.of(.meetingDecision).map { $0["what"] } == ["Alat ukur baru"])
        team.write("meeting-withdrawal", on: id, corrects: id, ["reason": "batal"])
        #expect(team.book.card(id)?.isOpen == false)
    }

    @Test mutating func `nobody else writes in it, and nothing before it was held`() {
        let entry = team.entry("meeting", ["title": "Rakor", "day": "2026-01-10"])
        #expect(team.judge(entry, by: Village.midwife) == .hold(.notAllowed))
        let above = Person(
            account: "bupati", name: "Pak", role: .regencyCoach, scope: Scope(regions: ["19.05"]))
        #expect(team.judge(entry, by: above) == .hold(.outOfScope))
        let id = meeting("2026-02-01")
        let came = team.entry("meeting-attendance", on: id, ["who": "camat", "count": "1"])
        #expect(team.judge(came) == .hold(.invalid))
        #expect(
            team.judge(team.entry("meeting", ["title": "R", "day": "2026-01-10", "link": "javascript:1"]))
                == .hold(.invalid))
    }
}

import Plain
import Rules
import Testing

@testable import Records

/// Offices of a team and of its village.
@Suite struct AppointmentTests {
    private var team = TeamBook(of: "19.05.05.2004", keptBy: .villageOperator)

    private mutating func kader() -> ID {
        team.write(
            "appointment",
            [
                "name": "Sri  Wahyuni", "birth-year": "1985", "institution": "posyandu", "place": "Melati",
                "position": "kader", "field": "health", "decree": "12/2025", "from": "2025-02-01",
            ])
    }

    private func read(_ id: ID) -> Appointment? { team.book.card(id).flatMap { Appointment($0) } }

    @Test mutating func `it is named by who holds it and ends with its term`() {
        let id = kader()
        let found = read(id)
        #expect(
            found?.title(.canonical).indonesian == "Kader Kesehatan"
                && team.book.card(id)?.signposts(in: team.book.place).first?.key == "person sri wahyuni 1985")
        #expect(found?.until == day("2030-01-31") && found?.isUntilSaid == false)
        #expect(team.book.card(id)?.name == "Sri Wahyuni" && team.book.card(id)?.day == day("2025-02-01"))
    }

    @Test mutating func `what was ended ends on its last day, and can be taken back`() {
        let id = kader()
        let end = team.write("appointment-end", on: id, ["last-day": "2026-01-05", "ground": "resigned"])
        #expect(read(id)?.until == day("2026-01-05") && team.book.card(id)?.isOpen == false)
        team.write("appointment-withdrawal", on: id, corrects: end, ["reason": "keliru"])
        #expect(read(id)?.until == day("2030-01-31") && team.book.card(id)?.isOpen == true)
        team.write("appointment-withdrawal", on: id, corrects: id, ["reason": "keliru"])
        #expect(read(id) == nil && team.book.card(id)?.isOpen == false)
    }

    @Test mutating func `an office of the village says where, and none ends before it begins`() {
        func entry(_ answers: KeyValuePairs<String, String>) -> Entry {
            team.entry("appointment", answers)
        }
        let nowhere = entry([
            "name": "Ani", "birth-year": "1990", "institution": "pkk", "position": "kader", "from": "2026-01-01",
        ])
        #expect(team.judge(nowhere) == .hold(.invalid))
        let backwards = entry([
            "name": "Ani", "birth-year": "1990", "institution": "team", "position": "chair", "from": "2026-01-01",
            "until": "2025-01-01",
        ])
        #expect(team.judge(backwards) == .hold(.invalid))
        let coach = Person(account: "camat", name: "C", role: .districtCoach, scope: Scope(regions: ["19.05.05"]))
        let right = entry([
            "name": "Ani", "birth-year": "1990", "institution": "team", "position": "chair", "from": "2026-01-01",
        ])
        #expect(team.judge(right) == .accept && team.judge(right, by: coach) == .hold(.outOfScope))
    }
}

import Plain
import Rules
import Testing

@testable import Records

/// Offices of a team and of its village.
@Suite struct AppointmentTests {
    private static let operatorOfVillage = Person(
        account: "desa", name: "Operator", role: .villageOperator, scope: Scope(regions: ["19.05.05.2004"]))
    private var village = Village()
    private var book = Book(
        place: Place(book: "t-19.05.05.2004", kind: .team, name: "Tim", region: "19.05.05.2004"))

    private func judge(_ entry: Entry, by person: Person = operatorOfVillage) -> Door.Verdict {
        Door.judge(entry, in: book, by: person, today: Village.today)
    }

    @discardableResult
    private mutating func write(
        _ form: String, on card: ID? = nil, corrects: ID? = nil, _ answers: KeyValuePairs<String, String>
    ) -> ID {
        let entry = village.entry(form, on: card, corrects: corrects, writer: "desa", answers)
        #expect(judge(entry) == .accept, "\(form)")
        book.take(entry, seq: book.seq + 1)
        return entry.id
    }

    private mutating func kader() -> ID {
        write(
            "appointment",
            [
                "name": "Sri  Wahyuni", "birth-year": "1985", "institution": "posyandu", "place": "Melati",
                "position": "kader", "field": "health", "decree": "12/2025", "from": "2025-02-01",
            ])
    }

    private func read(_ id: ID) -> Appointment? { book.card(id).flatMap { Appointment($0) } }

    @Test mutating func `it is named by who holds it and ends with its term`() {
        let id = kader()
        let found = read(id)
        #expect(found?.title.indonesian == "Kader Kesehatan" && found?.who == "sri wahyuni 1985")
        #expect(found?.until == day("2030-01-31") && found?.isUntilSaid == false)
        #expect(book.card(id)?.name == "Sri Wahyuni" && book.card(id)?.day == day("2025-02-01"))
    }

    @Test mutating func `what was ended ends on its last day, and can be taken back`() {
        let id = kader()
        let end = write("appointment-end", on: id, ["last-day": "2026-01-05", "ground": "resigned"])
        #expect(read(id)?.until == day("2026-01-05") && book.card(id)?.isOpen == false)
        write("appointment-withdrawal", on: id, corrects: end, ["reason": "keliru"])
        #expect(read(id)?.until == day("2030-01-31") && book.card(id)?.isOpen == true)
        write("appointment-withdrawal", on: id, corrects: id, ["reason": "keliru"])
        #expect(read(id) == nil && book.card(id)?.isOpen == false)
    }

    @Test mutating func `an office of the village says where, and none ends before it begins`() {
        func entry(_ answers: KeyValuePairs<String, String>) -> Entry {
            village.entry("appointment", writer: "desa", answers)
        }
        let nowhere = entry([
            "name": "Ani", "birth-year": "1990", "institution": "pkk", "position": "kader", "from": "2026-01-01",
        ])
        #expect(judge(nowhere) == .hold(.invalid))
        let backwards = entry([
            "name": "Ani", "birth-year": "1990", "institution": "team", "position": "chair", "from": "2026-01-01",
            "until": "2025-01-01",
        ])
        #expect(judge(backwards) == .hold(.invalid))
        let coach = Person(account: "camat", name: "C", role: .districtCoach, scope: Scope(regions: ["19.05.05"]))
        let right = entry([
            "name": "Ani", "birth-year": "1990", "institution": "team", "position": "chair", "from": "2026-01-01",
        ])
        #expect(judge(right) == .accept && judge(right, by: coach) == .hold(.outOfScope))
    }
}

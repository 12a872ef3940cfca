import Plain
import Rules
import Testing

@testable import Records

@Suite struct AdultCheckTests {
    private var village = Village()

    private mutating func grownUp() -> ID {
        let id = village.write(
            "resident", day("2025-01-10"), ["name": "Oki", "sex": "f", "birth": "1980-05-05", "rt": "001"])
        return id
    }

    @Test mutating func `it is due once a year, and monthly when the pressure is high`() {
        let oki = grownUp()
        func due(_ iso: String) -> Bool {
            village.resident(oki).dueScreenings(on: day(iso)).contains { $0.code == "adult-check" }
        }
        #expect(due("2025-01-10"))
        village.write("adult-check", on: oki, day("2025-01-10"), ["systolic": "120", "diastolic": "80"])
        #expect(!due("2025-01-10") && !due("2026-01-09") && due("2026-01-10"))
        #expect(village.resident(oki).recheck(by: day("2025-12-31")) == nil)
        village.write("adult-check", on: oki, day("2026-01-10"), ["systolic": "150", "diastolic": "80"])
        #expect(!due("2026-02-09") && due("2026-02-10"))
        #expect(village.resident(oki).recheck(by: day("2026-02-09")) == nil)
        #expect(village.resident(oki).recheck(by: day("2026-02-10"))?.conclusion.kind.code == "pressure-1")
    }

    @Test mutating func `she is seen this week, counted once, and stands in the midwife's list until she is referred`()
    {
        let oki = grownUp()
        village.write(
            "adult-check", on: oki, day("2026-01-10"), ["systolic": "150", "diastolic": "80", "glucose": "210"])
        let card = Card(village.resident(oki))
        let marks = Contribution.marks(of: card, in: month("2026-01"))
        #expect(Set(marks) == ["adult-check", "pressure-high", "glucose-high"])
        #expect(Contribution.marks(of: card, in: month("2026-02")).isEmpty)
        #expect(Attention.all(card).map { $0.reasons } == [["pressure-1", "glucose-high"]])
        #expect(village.resident(oki).isPresent(on: day("2026-01-10")))
        village.write("referral", on: oki, day("2026-01-11"), ["to": "Puskesmas", "reasons": "pressure-1"])
        #expect(Attention.all(Card(village.resident(oki))).allSatisfy { $0.kind != .finding })
    }

    @Test mutating func `a pressure of 180 is a task for today until somebody refers her`() {
        let oki = grownUp()
        village.write("adult-check", on: oki, day("2026-01-10"), ["systolic": "180", "diastolic": "100"])
        #expect(Judgement.unanswered(village.resident(oki), by: day("2026-01-12"))?.reasons == ["pressure-3"])
        village.write("referral", on: oki, day("2026-01-12"), ["to": "Puskesmas", "urgent": "y"])
        #expect(Judgement.unanswered(village.resident(oki), by: day("2026-01-12")) == nil)
    }

    @Test mutating func `what was written by mistake is taken back`() {
        let oki = grownUp()
        let wrong = village.write("adult-check", on: oki, day("2026-01-10"), ["systolic": "180", "diastolic": "100"])
        village.write("withdrawal", on: oki, day("2026-01-10"), corrects: wrong, ["reason": "Salah orang"])
        #expect(village.resident(oki).conclusions(on: day("2026-01-10")).isEmpty)
    }

    @Test mutating func `nobody checks a baby as a grown-up, and a pregnancy told since undoes no check`() {
        let oki = grownUp()
        let entry = village.entry("adult-check", on: oki, day("2026-01-10"), ["glucose": "110"])
        func problems(_ id: ID) -> Int {
            Form.adultCheck.check(entry, CheckContext(today: Village.today, card: village.book.card(id))).count
        }
        #expect(problems(oki) == 0)
        village.write("pregnancy", on: oki, day("2026-01-11"), ["last-period": "2025-12-20"])
        #expect(problems(oki) == 0)
        let baby = village.write(
            "resident", day("2025-06-10"), ["name": "Aisyah", "sex": "f", "birth": "2025-05-05", "rt": "001"])
        #expect(problems(baby) == 1)
    }
}

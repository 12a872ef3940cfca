import Plain
import Rules
import Testing

@testable import Records

@Suite struct BirthTests {
    private var village = Village()
    private static let delivery: KeyValuePairs<String, String> = [
        "on": "2026-01-08", "place": "health-centre", "helper": "midwife", "mother": "well", "baby": "well",
    ]

    private mutating func ratna(period: String = "2025-04-03") -> ID {
        let id = village.write(
            "resident", day("2025-05-01"), ["name": "Ratna", "sex": "f", "birth": "1998-05-05", "rt": "001"])
        village.write("pregnancy", on: id, day("2025-05-01"), ["last-period": period])
        return id
    }

    private func marks(_ id: ID, _ iso: String) -> [String] {
        Contribution.marks(of: Card(village.resident(id)), in: month(iso))
    }

    @Test mutating func `a birth ends the pregnancy on its day, and counts in its month`() {
        let id = ratna()
        #expect(village.resident(id).bears(on: Village.today)?.lastPeriod == day("2025-04-03"))
        village.write("delivery", on: id, Self.delivery)
        #expect(village.resident(id).pregnancy == nil && village.resident(id).bears(on: Village.today) == nil)
        #expect(village.resident(id).pregnancies.map { $0.ended } == [day("2026-01-08")])
        #expect(Set(marks(id, "2026-01")) == ["deliveries", "facility-deliveries"])
    }

    @Test mutating func `at home it is no birth in a facility; a corrected day moves it to its month`() {
        let id = ratna()
        let entry = village.write("delivery", on: id, Self.delivery)
        village.write(
            "delivery", on: id, corrects: entry,
            ["on": "2025-12-30", "place": "home", "helper": "other", "mother": "well", "baby": "well"])
        #expect(marks(id, "2026-01").isEmpty)
        #expect(marks(id, "2025-12") == ["deliveries"])
        #expect(village.resident(id).pregnancies.map { $0.ended } == [day("2025-12-30")])
    }

    @Test mutating func `a birth that was taken back leaves her pregnant, with the check before it`() {
        let id = ratna()
        let entry = village.write("delivery", on: id, Self.delivery)
        village.write("withdrawal", on: id, corrects: entry, ["reason": "Salah orang"])
        #expect(village.resident(id).pregnancy?.lastPeriod == day("2025-04-03"))
        #expect(marks(id, "2026-01").isEmpty)
    }

    @Test mutating func `what ended with a live child before can still be told, what was lost cannot`() {
        let (born, lost) = (ratna(), ratna())
        village.write("pregnancy-end", on: born, ["on": "2026-01-08", "outcome": "born"])
        village.write("pregnancy-end", on: lost, ["on": "2026-01-08", "outcome": "lost"])
        #expect(village.resident(born).bears(on: Village.today) != nil)
        #expect(village.resident(born).bears(on: day("2026-04-09")) == nil)
        #expect(village.resident(lost).bears(on: Village.today) == nil)
        #expect(marks(born, "2026-01").isEmpty)
        village.write("delivery", on: born, Self.delivery)
        #expect(village.resident(born).bears(on: Village.today) == nil)
    }

    @Test mutating func `a birth before her last period, or a death before the birth, is asked again`() {
        let id = ratna(period: "2026-01-09")
        let answers = Self.delivery.map { ($0.key, $0.value) } + [("mother", "died"), ("died-on", "2026-01-07")]
        var entry = village.entry("delivery", on: id, [:])
        entry.answers = answers.map { Answer($0.0, $0.1) }
        let problems = Form.delivery.check(entry, CheckContext(today: Village.today, card: village.book.card(id)))
        #expect(problems.map { $0.field } == ["on", "died-on"])
    }

    @Test mutating func `a child below 2000 g stands in danger until it is referred, and counts as low`() {
        let child = village.write(
            "resident", ["name": "Bayi Ny. Ratna", "sex": "m", "birth": "2026-01-08", "mother": "Ratna"])
        #expect(Form.newborn.isOffered(Card(village.resident(child)), Village.today))
        village.write("newborn", on: child, day("2026-01-08"), ["weight": "1900", "weeks": "35"])
        #expect(!Form.newborn.isOffered(Card(village.resident(child)), Village.today))
        #expect(Judgement.unanswered(village.resident(child), by: Village.today)?.day == day("2026-01-08"))
        #expect(Set(marks(child, "2026-01")) == ["birth-weights", "low-birth-weights"])
        village.write("referral", on: child, ["to": "RSUD", "reasons": "birth-weight-hospital", "urgent": "y"])
        #expect(Judgement.unanswered(village.resident(child), by: Village.today) == nil)
    }

    @Test mutating func `a child of 2500 g is not low, and being born is no coming to the Posyandu`() {
        let child = village.write(
            "resident", ["name": "Bayi Ny. Ratna", "sex": "m", "birth": "2026-01-13", "mother": "Ratna"])
        village.write("newborn", on: child, day("2026-01-13"), ["weight": "2500"])
        #expect(marks(child, "2026-01") == ["birth-weights"])
        #expect(!village.resident(child).isPresent(on: day("2026-01-13")))
        #expect(!village.resident(child).dueScreenings(on: day("2026-01-14")).contains(.newborn))
    }

    private mutating func seen(_ form: String, _ id: ID, _ days: [String], by: String = "midwife") {
        for iso in days {
            village.write(form, on: id, day(iso), ["on": iso, "seen-by": by, "place": "home"])
        }
    }

    private func stocks(_ id: ID) -> [String] {
        Contribution.stocks(of: Card(village.resident(id)))
            .filter { $0.indicator.contains("natal-") && $0.change > 0 }.map { "\($0.indicator) \($0.month.iso)" }
    }

    @Test mutating func `whoever bore is due in each stretch until midwife or doctor saw her`() {
        let id = ratna()
        village.write("delivery", on: id, Self.delivery)
        func isDue(_ iso: String) -> Bool {
            village.resident(id).dueScreenings(on: day(iso)).contains(.postnatalVisit)
        }
        #expect(isDue("2026-01-08") && isDue("2026-02-19") && !isDue("2026-02-20"))
        #expect(village.resident(id).rosterGroup(on: day("2026-02-19")) == .pregnant)
        #expect(village.resident(id).rosterGroup(on: day("2026-02-20")) == .adult)
        seen("postnatal-visit", id, ["2026-01-09"], by: "posyandu")
        #expect(isDue("2026-01-10"))
        seen("postnatal-visit", id, ["2026-01-10"])
        #expect(!isDue("2026-01-10") && isDue("2026-01-11"))
        // A visit at home is no coming to the Posyandu.
        #expect(!village.resident(id).isPresent(on: day("2026-01-10")))
    }

    @Test mutating func `the weeks count in the month in which they end, and as whole with all four`() {
        let id = ratna()
        let entry = village.write("delivery", on: id, Self.delivery)
        #expect(stocks(id) == ["postnatal-ended 2026-02"])
        seen("postnatal-visit", id, ["2026-01-09", "2026-01-14", "2026-01-20"])
        #expect(stocks(id) == ["postnatal-ended 2026-02"])
        seen("postnatal-visit", id, ["2026-02-10"])
        #expect(stocks(id) == ["postnatal-ended 2026-02", "postnatal-complete 2026-02"])
        village.write("withdrawal", on: id, corrects: entry, ["reason": "Salah orang"])
        #expect(stocks(id).isEmpty)
    }

    @Test mutating func `of a child only whoever's birth is recorded counts`() {
        let child = village.write(
            "resident", day("2026-01-09"), ["name": "Bayi", "sex": "m", "birth": "2026-01-08", "mother": "Ratna"])
        seen("newborn-visit", child, ["2026-01-09", "2026-01-12", "2026-01-20"])
        #expect(stocks(child).isEmpty)
        village.write("newborn", on: child, day("2026-01-08"), ["weight": "3000"])
        #expect(stocks(child) == ["neonatal-ended 2026-02", "neonatal-complete 2026-02"])
    }

    @Test mutating func `a sign of danger stands until she is referred, in the midwife's list too`() {
        let id = ratna()
        village.write("delivery", on: id, Self.delivery)
        village.write(
            "postnatal-visit", on: id,
            ["on": "2026-01-12", "seen-by": "posyandu", "place": "home", "danger": "postnatal-fever"])
        #expect(Judgement.unanswered(village.resident(id), by: Village.today)?.reasons == ["postnatal-fever"])
        #expect(Attention.all(Card(village.resident(id))).map { $0.kind } == [.danger])
        village.write("referral", on: id, ["to": "Puskesmas", "reasons": "postnatal-fever", "urgent": "y"])
        #expect(Judgement.unanswered(village.resident(id), by: Village.today) == nil)
    }

    @Test mutating func `a visit before the birth is asked again, and one of whoever did not bear is not offered`() {
        let id = ratna()
        #expect(!Form.postnatalVisit.isOffered(Card(village.resident(id)), Village.today))
        village.write("delivery", on: id, Self.delivery)
        #expect(Form.postnatalVisit.isOffered(Card(village.resident(id)), Village.today))
        let entry = village.entry(
            "postnatal-visit", on: id, ["on": "2026-01-07", "seen-by": "midwife", "place": "home"])
        let context = CheckContext(today: Village.today, card: village.book.card(id))
        #expect(Form.postnatalVisit.check(entry, context).map { $0.field } == ["on"])
    }

    @Test mutating func `contraception is asked of women of 15 to 49 who carry no child, and read by carers alone`() {
        let id = village.write(
            "resident", day("2025-05-01"), ["name": "Oki", "sex": "f", "birth": "1976-01-14", "rt": "001"])
        func isOffered(_ iso: String) -> Bool {
            Form.familyPlanning.isOffered(Card(village.resident(id)), day(iso))
        }
        #expect(!isOffered("1991-01-13") && isOffered("1991-01-14"))
        #expect(isOffered("2026-01-13") && !isOffered("2026-01-14"))
        village.write("family-planning", on: id, ["method": "injection-1", "given": "2026-01-10"])
        #expect(village.resident(id).contraceptionDue == day("2026-02-07"))
        #expect(marks(id, "2026-01") == ["contraception-asked", "contraception-used"])
        village.write("family-planning", on: id, ["method": "wants"])
        #expect(village.resident(id).contraceptionDue == nil)
        #expect(marks(id, "2026-01") == ["contraception-asked", "contraception-wanted"])
        #expect(Attention.all(Card(village.resident(id))).map { $0.reasons } == [["contraception-wanted"]])
        village.write("pregnancy", on: id, ["last-period": "2026-01-01"])
        #expect(!isOffered("2026-01-13"))
        let man = village.write("resident", ["name": "Adi", "sex": "m", "birth": "1996-01-14"])
        #expect(!Form.familyPlanning.isOffered(Card(village.resident(man)), Village.today))
        for role in [Role.kader, .chair, .midwife] { #expect(Form.familyPlanning.audience.contains(role)) }
        for role in [Role.villageOperator, .regencyCoach, .officer] {
            #expect(!Form.familyPlanning.audience.contains(role))
        }
    }

    @Test mutating func `a mother who moves takes her birth along`() {
        #expect(Form.delivery.movesAlong && Form.newborn.movesAlong)
        #expect(Form.delivery.isTakenBack && Form.newborn.isTakenBack)
    }
}

import Plain
import Rules
import Testing

@testable import Records

@Suite struct HouseholdVisitTests {
    private var village = Village()
    private let house: ID

    init() { house = village.write("household", ["head": "Rahman", "rt": "02"]) }

    private var household: Household {
        village.book.card(house)?.household ?? Household(id: house, opened: Village.today)
    }

    private mutating func judge(_ answers: KeyValuePairs<String, String>) -> Door.Verdict {
        Door.judge(
            village.entry("household-visit", on: house, answers), in: village.book, by: Village.yanti,
            today: Village.today)
    }

    @Test mutating func `six fields without a problem are a visit`() {
        #expect(
            judge([
                "health": "none", "education": "none", "public-works": "none", "housing": "none", "social": "none",
                "order": "none",
            ]) == .accept)
    }

    @Test mutating func `one answered field is enough, none is not`() {
        #expect(judge(["health": "none"]) == .accept)
        #expect(judge(["note": "Pagar terkunci"]) == .hold(.invalid))
        #expect(judge(["away": "y"]) == .accept)
    }

    @Test mutating func `a problem says which, of its own field`() {
        #expect(judge(["housing": "problem"]) == .hold(.invalid))
        #expect(judge(["housing": "problem", "housing-problems": "roof-damage"]) == .accept)
        #expect(judge(["housing": "problem", "housing-problems": "no-toilet"]) == .hold(.invalid))
        #expect(judge(["housing": "none", "housing-problems": "roof-damage"]) == .hold(.invalid))
        #expect(judge(["housing-problems": "roof-damage"]) == .hold(.invalid))
    }

    @Test mutating func `what is secret is not asked on a visit`() {
        #expect(judge(["order": "problem", "order-problems": "domestic-violence"]) == .hold(.invalid))
    }

    @Test mutating func `the last answer of each field is carried with its day`() {
        village.write(
            "household-visit", on: house, day("2025-12-01"),
            ["housing": "problem", "housing-problems": "roof-damage", "health": "none"])
        village.write("household-visit", on: house, day("2026-01-05"), ["health": "none"])
        #expect(household.answer(in: .housing)?.day == day("2025-12-01"))
        #expect(household.answer(in: .housing)?.problems == ["roof-damage"])
        #expect(household.answer(in: .health)?.day == day("2026-01-05"))
        #expect(household.answer(in: .health)?.problems == [])
        #expect(household.answer(in: .order) == nil)
    }

    @Test mutating func `two visits of one day are one, the later answer wins`() {
        village.write("household-visit", on: house, ["health": "none", "order": "none"])
        village.write(
            "household-visit", on: house, device: "hp-2", ["health": "problem", "health-problems": "elder-care"])
        #expect(household.answer(in: .health, on: Village.today)?.problems == ["elder-care"])
        #expect(household.answer(in: .order, on: Village.today)?.problems == [])
    }

    @Test mutating func `a visit that comes late stands in its day's place`() {
        village.write("household-visit", on: house, day("2026-01-10"), ["health": "none"])
        village.write("household-visit", on: house, day("2025-11-10"), ["away": "y"])
        #expect(household.lastVisit?.day == day("2026-01-10"))
        #expect(household.visits.count == 1 && household.findings.all.count == 2)
    }

    @Test mutating func `a correction stands instead of what it corrects`() {
        let first = village.write("household-visit", on: house, ["health": "none"])
        village.write(
            "household-visit", on: house, corrects: first, ["health": "problem", "health-problems": "elder-care"])
        #expect(household.visits.count == 1)
        #expect(household.answer(in: .health)?.problems == ["elder-care"])
    }

    @Test mutating func `where the house stands is kept for the next time`() {
        village.write("household-visit", on: house, ["health": "none", "position": "-2104567 105234567 12"])
        village.write("household-visit", on: house, ["order": "none"])
        #expect(household.position == Position(latitude: -2_104_567, longitude: 105_234_567, accuracyMetres: 12))
    }
}

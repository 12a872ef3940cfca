import Plain
import Rules
import Testing

@testable import Records

@Suite struct DailyLivingTests {
    private var village = Village()
    private static let form = Forms.find("daily-living")
    /// All twenty points, or nine.
    private static func answers(_ isHelped: Bool) -> KeyValuePairs<String, String> {
        func most(_ points: String) -> String { isHelped ? "0" : points }
        return [
            "bowel": "2", "bladder": "2", "grooming": "1", "toilet": "2", "eating": "2", "transfer": most("3"),
            "walking": most("3"), "dressing": most("2"), "stairs": most("2"), "bathing": most("1"),
        ]
    }

    private mutating func slamet() -> ID {
        village.write(
            "resident", day("2025-01-10"), ["name": "Slamet", "sex": "m", "birth": "1954-05-05", "rt": "001"])
    }

    @Test mutating func `it is due once a year, beside the check of grown-ups, and not before 60`() {
        let id = slamet()
        func due(_ iso: String) -> [String] { village.resident(id).dueScreenings(on: day(iso)).map { $0.code } }
        #expect(due("2025-01-10").starts(with: ["adult-check", "daily-living", "elder-screen"]))
        village.write("daily-living", on: id, day("2025-01-10"), Self.answers(false))
        #expect(!due("2025-01-10").contains("daily-living") && !due("2026-01-09").contains("daily-living"))
        #expect(due("2026-01-10").contains("daily-living"))
        let younger = village.write(
            "resident", day("2025-01-10"), ["name": "Oki", "sex": "f", "birth": "1965-01-11", "rt": "001"])
        let before = village.resident(younger).dueScreenings(on: day("2025-01-10")).map { $0.code }
        #expect(before == ["adult-check", "tb-screen", "lung-screen", "senses-check", "mind-screen"])
        #expect(village.resident(younger).dueScreenings(on: day("2025-01-11")).map { $0.code }.contains("daily-living"))
    }

    @Test mutating func `who needs care at home stands in the midwife's list until he is referred, counted once`() {
        let id = slamet()
        village.write("daily-living", on: id, day("2026-01-10"), Self.answers(true))
        let card = Card(village.resident(id))
        #expect(
            Set(Contribution.marks(of: card, in: month("2026-01")))
                == ["daily-living", "home-care", "daily-living-moderate"])
        #expect(Attention.all(card).map { $0.reasons } == [["home-care", "daily-living-moderate"]])
        village.write("referral", on: id, day("2026-01-11"), ["to": "Pustu", "reasons": "home-care"])
        #expect(Attention.all(Card(village.resident(id))).allSatisfy { $0.kind != .finding })
    }

    @Test mutating func `who is independent is in no list of the midwife`() {
        let id = slamet()
        village.write("daily-living", on: id, day("2026-01-10"), Self.answers(false))
        #expect(Attention.all(Card(village.resident(id))).isEmpty)
    }

    @Test mutating func `nobody below 60 is asked, and a forged entry says so`() {
        let id = village.write(
            "resident", day("2025-01-10"), ["name": "Oki", "sex": "f", "birth": "1980-05-05", "rt": "001"])
        let entry = village.entry("daily-living", on: id, day("2026-01-10"), Self.answers(false))
        let card = village.book.card(id)
        let problems = Self.form?.check(entry, CheckContext(today: Village.today, card: card))
        #expect(problems?.map { $0.sentence.indonesian } == ["Pemeriksaan ini bukan untuk umurnya."])
        #expect(card.map { Self.form?.isOffered($0, day("2026-01-10")) } == false)
    }
}

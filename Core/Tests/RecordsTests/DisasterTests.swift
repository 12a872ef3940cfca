import Plain
import Rules
import Testing

@testable import Records

/// A disaster with what is still asked for and its end; a fire that is told twice; rounds and what a house lacks.
@Suite struct DisasterTests {
    private var village = Village()

    private func card(_ id: ID) throws -> Card { try #require(village.book.card(id)) }
    private func marks(_ id: ID, _ at: String) throws -> [String] {
        Contribution.marks(of: try card(id), in: month(at))
    }

    private mutating func flood(_ kind: String = "flood", _ more: (String, String)? = nil) -> ID {
        guard let more else {
            return village.write(
                "disaster", day("2026-01-10"),
                ["kind": kind, "day": "2025-12-30", "place": "Dusun II", "households": "12"])
        }
        return village.write(
            "disaster", day("2026-01-10"),
            ["kind": kind, "day": "2025-12-30", "place": "Dusun II", "households": "12", more.0: more.1])
    }

    @Test mutating func `it counts in the month in which it happened, once`() throws {
        let flood = flood()
        #expect(try marks(flood, "2025-12") == ["disasters"] && marks(flood, "2026-01").isEmpty)
        village.write("disaster-aid", on: flood, day("2026-01-11"), ["what": "food", "households": "12"])
        #expect(try marks(flood, "2026-01").isEmpty)
        village.write("disaster-withdrawal", on: flood, corrects: flood, ["reason": "salah"])
        #expect(try marks(flood, "2025-12").isEmpty && card(flood).signposts(in: village.book.place).isEmpty)
    }

    @Test mutating func `what was asked for last is asked for until somebody brought enough, or it is over`() throws {
        let flood = flood()
        func needs() throws -> [String] { Disaster.needs(try card(flood)).map(\.indonesian) }
        #expect(try needs().isEmpty)
        village.write("disaster-need", on: flood, day("2026-01-10"), ["needs": "food water blankets"])
        let some = ["what": "water", "amount": "2 tangki", "from": "BPBD", "households": "12"]
        village.write(
            "disaster-aid", on: flood, day("2026-01-11"),
            ["what": "water", "amount": some["amount"] ?? "", "from": "BPBD", "households": "12"])
        #expect(try needs() == ["Makanan", "Air bersih", "Selimut dan tikar"], "It was not enough.")
        village.write(
            "disaster-aid", on: flood, day("2026-01-12"),
            ["what": "food", "amount": "40 dus", "from": "Dinas Sosial", "households": "12", "enough": "y"])
        #expect(try needs() == ["Air bersih", "Selimut dan tikar"])
        let post = try #require(card(flood).signposts(in: village.book.place).first)
        #expect(post.isOpen && post.answers.text("needs") == "Air bersih, Selimut dan tikar")
        #expect(post.answers.text("aid") == "2" && post.answers.text("aided") == "24")
        #expect(post.answers.text("households") == "12" && post.answers.text("note") == nil)
        village.write("disaster-need", on: flood, day("2026-01-13"), ["needs": "food"])
        #expect(try needs() == ["Makanan"], "What is asked for anew is not what was brought before.")
        village.write("disaster-end", on: flood, day("2026-01-14"), ["on": "2026-01-14"])
        #expect(try needs().isEmpty && card(flood).signposts(in: village.book.place).first?.isOpen == false)
    }

    @Test mutating func `it does not end before it began`() throws {
        let flood = flood()
        for (day, verdict) in [("2025-12-29", Door.Verdict.hold(.invalid)), ("2025-12-30", .accept)] {
            let end = village.entry("disaster-end", on: flood, ["on": day])
            #expect(Door.judge(end, in: village.book, by: Village.yanti, today: Village.today) == verdict)
        }
    }

    @Test mutating func `a fire that is told, logged and hit houses is one`() throws {
        let at = day("2026-01-10")
        let told = village.write("complaint", at, ["kind": "fire", "rt": "02"])
        let same = village.write(
            "safety-log", at, ["kind": "fire", "place": "Dapur", "note": "Padam", "complaint": told.text])
        let other = village.write("safety-log", at, ["kind": "fire", "place": "Kebun", "note": "Padam"])
        let event = flood("fire")
        let ofEvent = village.write(
            "safety-log", at, ["kind": "fire", "place": "Pasar", "note": "Padam", "event": event.text])
        let ofTold = flood("fire", ("complaint", told.text))
        let all = [told, same, other, event, ofEvent, ofTold]
        let counts = try all.map { id in
            try ["2025-12", "2026-01"].reduce(0) { try $0 + marks(id, $1).filter { $0 == "fires" }.count }
        }
        #expect(counts == [1, 0, 1, 1, 0, 0])
        #expect(try marks(same, "2026-01") == ["safety-fire"], "The log still has its line.")
        village.write("complaint-ineligible", on: told, at, ["ground": "not-true", "reason": "Asap dapur"])
        #expect(try !marks(told, "2026-01").contains("fires"))
        let elsewhere = village.entry(
            "safety-log", on: nil, ["kind": "fire", "place": "X", "note": "X", "complaint": event.text])
        #expect(
            Door.judge(elsewhere, in: village.book, by: Village.yanti, today: Village.today) == .hold(.unknownCard))
    }

    @Test mutating func `waste, waste water and soap of a house count from that month until it is better`() throws {
        let house = village.write("household", day("2025-06-01"), ["head": "Rahman"])
        village.write(
            "water-sanitation", on: house, day("2025-08-10"),
            ["waste": "burned", "waste-water": "none", "soap": "no"])
        village.write("water-sanitation", on: house, day("2025-09-10"), ["larvae": "found"])
        village.write(
            "water-sanitation", on: house, day("2025-10-10"),
            ["waste": "collected", "waste-water": "closed", "soap": "yes"])
        let stocks = Contribution.stocks(of: try card(house))
        for code in ["unmanaged-waste", "open-waste-water", "no-soap"] {
            let found = ["2025-07", "2025-08", "2025-09", "2025-10"].map { at in
                stocks.filter { $0.indicator == code && $0.month <= month(at) }.reduce(0) { $0 + $1.change }
            }
            #expect(found == [0, 1, 1, 0], "\(code)")
        }
    }

    @Test mutating func `a round is named by its dusun and counted`() throws {
        let round = village.write(
            "cleanliness-round", day("2026-01-10"),
            [
                "dusun": "Dusun II", "rubbish": "good", "drains": "poor", "pools": "partly", "yards": "good",
                "safety": "good",
            ])
        #expect(try card(round).name == "Dusun II" && marks(round, "2026-01") == ["cleanliness-round"])
    }
}

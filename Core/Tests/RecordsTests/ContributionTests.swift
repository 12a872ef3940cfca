import Plain
import Rules
import Seeded
import Testing

@testable import Records

/// Residents with random lives, of whom the sums must hold that every register of this kind is judged by.
@Suite struct ContributionTests {
    private static let months = (Int(month("2023-01").number)...Int(month("2030-12").number)).map {
        Month(number: $0)
    }

    /// A life of some two dozen entries, as the door would let them in, many of them back-dated.
    private func life(
        _ dice: inout Dice, _ village: inout Village, _ step: (Entry, Card?, Card) -> Void
    ) {
        let born = day("2023-01-01").adding(days: dice.number(0...1_400))
        let card = village.child(born: born.iso, on: born.adding(days: dice.number(0...900)))
        if let after = village.book.card(card) {
            step(village.book.entries[village.book.entries.count - 1], nil, after)
        }
        var written: [ID] = []
        for _ in 0..<dice.number(4...28) {
            let entry = event(&dice, &village, card, born, written)
            let before = village.book.card(card)
            village.take(entry)
            written.append(entry.id)
            if let after = village.book.card(card) { step(entry, before, after) }
        }
    }

    private func event(
        _ dice: inout Dice, _ village: inout Village, _ card: ID, _ born: Day, _ written: [ID]
    ) -> Entry {
        let day = born.adding(days: dice.number(-10...2_000))
        let old = written.isEmpty || dice.happens(0.7) ? nil : dice.one(of: written)
        let weight = "\(dice.number(2_500...16_000))"
        switch dice.number(0...19) {
        case 0:
            return village.entry(
                "birth", on: card, day,
                [
                    "birth": born.adding(days: dice.number(-300...300)).iso,
                    "sex": dice.one(of: ["m", "f"]),
                ])
        case 1: return village.entry("death", on: card, day, ["on": day.iso])
        case 2:
            return village.entry(
                "moved-out", on: card, day, ["on": day.iso, "book": dice.one(of: ["", "mawar"])])
        case 3: return village.entry("moved-in", on: card, day, ["on": day.iso, "name": "Nur"])
        case 4:
            return village.entry(
                "withdrawal", on: card, day, corrects: old ?? written.last, ["reason": "keliru"])
        case 5:
            return village.entry(
                "identity", on: card, day, ["name": "Nur", "no-kia": dice.one(of: ["y", ""])])
        case 6:
            return village.entry(
                "pregnancy", on: card, day, ["last-period": day.adding(days: -60).iso])
        case 7:
            return village.entry(
                "pregnancy-end", on: card, day, ["on": day.iso, "outcome": "born"])
        case 8, 9:
            return village.entry(
                "antenatal-visit", on: card, day, corrects: old, ["provider": "midwife"])
        case 10:
            return village.entry("growth-visit", on: card, day, corrects: old, ["length": "700"])
        case 11: return village.entry("attendance", on: card, day)
        default:
            // Most are weighed month after month, so that N, T and 2T follow each other.
            let monthly = born.adding(days: 31 * dice.number(0...62) + dice.number(-3...3))
            return village.entry(
                "growth-visit", on: card, dice.happens(0.8) ? monthly : day, corrects: old,
                ["weight": weight])
        }
    }

    private func sums(_ card: Card) -> [Month: [String: Int]] {
        var sums: [Month: [String: Int]] = [:]
        let stocks = Contribution.stocks(of: card)
        for month in ContributionTests.months {
            var counts: [String: Int] = [:]
            for mark in Contribution.marks(of: card, in: month) { counts[mark, default: 0] += 1 }
            for stock in stocks where stock.month <= month {
                counts[stock.indicator, default: 0] += stock.change
            }
            sums[month] = counts
        }
        return sums
    }

    @Test(arguments: 1...8)
    func `in 1,200 lives K and D never exceed S, N is within D−O−B, and the letters add up to D`(
        seed: UInt64
    ) {
        var dice = Dice(seed: seed)
        for life in 0..<150 {
            var village = Village()
            self.life(&dice, &village) { _, _, _ in }
            for card in village.book.cards {
                for (month, counts) in sums(card) {
                    func count(_ code: String) -> Int { counts[code, default: 0] }
                    let holds =
                        (0...1).contains(count("s")) && (0...1).contains(count("residents"))
                        && count("pregnant") >= 0
                        && count("k") >= 0 && count("k") <= count("s") && count("d") <= count("s")
                        && count("n") <= count("d") - count("o") - count("b")
                        && count("n") + count("t") + count("o") + count("b") == count("d")
                        && count("2t") <= count("t")
                        && count("bgm") + count("orange") <= count("d")
                    if !holds {
                        Issue.record(
                            "seed \(seed), life \(life), \(month.iso): \(counts)\n\(village.book.entries.map { $0.line }.joined(separator: "\n"))"
                        )
                        return
                    }
                }
            }
        }
    }

    /// What keeps tallies equal to a recount: no mark changes in a month that is not looked at.
    @Test(arguments: 1...8)
    func `in 800 lives each entry reaches every month whose marks it changes`(seed: UInt64) {
        var dice = Dice(seed: 100 + seed)
        for life in 0..<100 {
            var village = Village()
            var failure: String?
            self.life(&dice, &village) { entry, before, after in
                guard failure == nil else { return }
                let reached = Set(Contribution.months(before: before, after: after))
                for month in ContributionTests.months where !reached.contains(month) {
                    let old = before.map { Contribution.marks(of: $0, in: month) } ?? []
                    let new = Contribution.marks(of: after, in: month)
                    if old != new {
                        failure =
                            "\(entry.form) of \(entry.day.iso) changed \(month.iso): \(old) to \(new)"
                    }
                }
            }
            if let failure {
                Issue.record(
                    "seed \(seed), life \(life): \(failure)\n\(village.book.entries.map { $0.line }.joined(separator: "\n"))"
                )
                return
            }
        }
    }

    @Test(arguments: 1...4) func `the verdict of a month is the one of the whole card`(seed: UInt64) {
        var dice = Dice(seed: 200 + seed)
        for _ in 0..<50 {
            var village = Village()
            life(&dice, &village) { _, _, _ in }
            for resident in village.book.cards.compactMap({ $0.resident }) {
                for verdict in Judgement.verdicts(resident) {
                    guard let judged = Judgement.child(resident, in: verdict.month) else {
                        continue
                    }
                    #expect(judged.verdict == verdict)
                }
            }
        }
    }

    @Test
    func `a first weighing that turns out to be the second changes from B to O, however late`() {
        var village = Village()
        let nur = village.child(born: "2024-01-01", on: day("2024-02-01"))
        village.write("growth-visit", on: nur, day("2025-06-10"), ["weight": "9800"])
        let before = village.book.card(nur)
        let early = village.entry("growth-visit", on: nur, day("2024-09-10"), ["weight": "8000"])
        village.take(early)
        let after = village.book.card(nur)
        #expect(
            before.map { Contribution.marks(of: $0, in: month("2025-06")) }?.contains("b") == true)
        #expect(
            after.map { Contribution.marks(of: $0, in: month("2025-06")) }?.contains("o") == true)
        #expect(
            after.map { Contribution.months(before: before, after: $0) }?
                .contains(month("2025-06")) == true)
    }

    @Test(arguments: [
        ("2021-03-20", "2026-03"), ("2021-03-01", "2026-02"), ("2021-03-02", "2026-03"),
    ])
    func `a child is in S through the month of her last day under five`(born: String, last: String) {
        var village = Village()
        let nur = village.child(born: born, on: day("2021-04-01"))
        let ends = village.book.card(nur).map {
            Contribution.stocks(of: $0).filter { $0.indicator == "s" }.map { $0.month.iso }
        }
        #expect(ends == ["2021-04", month(last).adding(1).iso])
    }

    @Test func `who was measured without being weighed is not in D`() {
        var village = Village()
        let nur = village.child()
        village.write("growth-visit", on: nur, ["length": "740"])
        let marks = village.book.card(nur).map { Contribution.marks(of: $0, in: month("2026-01")) }
        #expect(marks == ["lfa-normal"])
    }

    @Test func `who leaves and comes back in the same month counts once in it`() {
        var village = Village()
        let nur = village.child(born: "2025-01-13", on: day("2025-02-01"))
        village.write("moved-out", on: nur, day("2026-01-05"), ["on": "2026-01-05"])
        village.write("moved-in", on: nur, day("2026-01-20"), ["on": "2026-01-20", "name": "Nur"])
        let stocks =
            village.book.card(nur).map {
                Contribution.stocks(of: $0).filter { $0.indicator == "residents" }
            } ?? []
        #expect(stocks.filter { $0.month <= month("2026-01") }.map { $0.change }.reduce(0, +) == 1)
    }
}

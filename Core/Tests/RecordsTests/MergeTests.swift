import Plain
import Rules
import Seeded
import Testing

@testable import Records

/// Three cards that are merged and parted at random while all of them are written on.
@Suite struct MergeTests {
    private static let months = (0..<48).map { month("2024-01").adding($0) }

    private func event(_ dice: inout Dice, _ village: inout Village, _ cards: [ID], _ written: [ID])
        -> Entry
    {
        let card = dice.one(of: cards)
        let date = day("2024-03-01").adding(days: dice.number(0...1_000))
        let old = written.isEmpty || dice.happens(0.8) ? nil : dice.one(of: written)
        switch dice.number(0...9) {
        case 0, 1: return village.entry("merge", on: card, date, ["into": dice.one(of: cards).text])
        case 2: return village.entry("unmerge", on: card, date)
        case 3:
            return village.entry(
                "withdrawal", on: card, date, corrects: old ?? written.last, ["reason": "keliru"])
        case 4: return village.entry("death", on: card, date, ["on": date.iso])
        default:
            let weight = "\(dice.number(4_000...14_000))"
            return village.entry("growth-visit", on: card, date, corrects: old, ["weight": weight])
        }
    }

    @Test(arguments: 1...6)
    func `in 600 threes each entry reaches every card and month whose marks it changes`(
        seed: UInt64
    ) {
        var dice = Dice(seed: 300 + seed)
        for _ in 0..<100 {
            var village = Village()
            let cards = (0..<3).map { _ in village.child(born: "2024-02-01", on: day("2024-03-01")) }
            var written: [ID] = []
            for _ in 0..<16 {
                let entry = event(&dice, &village, cards, written)
                let verdict = Door.judge(
                    entry, in: village.book, by: Village.yanti, today: day("2028-01-01"))
                guard verdict == .accept, let form = Forms.find(entry.form) else { continue }
                let before = village.book
                village.take(entry)
                written.append(entry.id)
                if let failure = missed(entry, form, cards, before, village.book) {
                    let lines = village.book.entries.map { $0.line }.joined(separator: "\n")
                    Issue.record("seed \(seed): \(failure)\n\(lines)")
                    return
                }
            }
        }
    }

    private func missed(_ entry: Entry, _ form: Form, _ cards: [ID], _ before: Book, _ after: Book) -> String? {
        let changed = before.cards(changedBy: entry)
        for id in cards {
            guard let old = before.card(id), let new = after.card(id) else { continue }
            let isChanged = changed.contains(id)
            let months = isChanged ? Contribution.months(before: old, after: new) : []
            for month in MergeTests.months where !months.contains(month) {
                let (was, now) = (Contribution.marks(of: old, in: month), Contribution.marks(of: new, in: month))
                if was != now { return "\(entry.form) of \(entry.day.iso) changed \(month.iso): \(was) to \(now)" }
            }
            if !isChanged {
                let same = Contribution.stocks(of: old).elementsEqual(Contribution.stocks(of: new)) { $0 == $1 }
                if !same { return "\(entry.form) changed the stocks of a card that it is not on" }
            }
        }
        return nil
    }
}

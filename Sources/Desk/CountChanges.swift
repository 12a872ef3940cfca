import Archive
import Records
import Rules

/// What a batch changes in index rows and counts, gathered in memory and written once.
struct CountChanges {
    private struct CardKey: Hashable {
        let book: Int64
        let card: ID
    }
    private struct MonthKey: Hashable {
        let card: CardKey
        let month: Month
    }

    private var cards: [CardKey: Card] = [:]
    private var marks: [MonthKey: [String]] = [:]
    private var tallies: [TallyKey: Int] = [:]
    private var stocks: [TallyKey: Int] = [:]
    private var areas: [Int64: [String]] = [:]

    /// A tally's area of a book alone.
    static func area(ofBook id: String) -> String { "b:" + id }

    static func areas(_ place: Place) -> [String] {
        [area(ofBook: place.book)] + Regions.upwards(place.region)
    }

    mutating func note(_ entry: Entry, before: Card?, after: Card, book: Int64, place: Place) {
        guard after.kind == .resident, let form = Forms.find(entry.form) else { return }
        let key = CardKey(book: book, card: after.id)
        let areas = areas[book] ?? CountChanges.areas(place)
        self.areas[book] = areas
        cards[key] = after
        for month in Contribution.months(form.reach, entry: entry, before: before, after: after) {
            let old = before.map { Contribution.marks(of: $0, in: month) } ?? []
            let new = Contribution.marks(of: after, in: month)
            guard old != new else { continue }
            marks[MonthKey(card: key, month: month)] = new
            for mark in old { add(-1, mark, month, areas) }
            for mark in new { add(1, mark, month, areas) }
        }
        guard form.reach != .none || before == nil else { return }
        for stock in before.map({ Contribution.stocks(of: $0) }) ?? [] { addStock(-stock.change, stock, areas) }
        for stock in Contribution.stocks(of: after) { addStock(stock.change, stock, areas) }
    }

    private mutating func add(_ change: Int, _ indicator: String, _ month: Month, _ areas: [String]) {
        for area in areas {
            tallies[TallyKey(area: area, month: Int(month.number), indicator: indicator), default: 0] += change
        }
    }

    private mutating func addStock(
        _ change: Int, _ stock: (month: Month, indicator: String, change: Int), _ areas: [String]
    ) {
        for area in areas {
            let key = TallyKey(area: area, month: Int(stock.month.number), indicator: stock.indicator)
            stocks[key, default: 0] += change
        }
    }

    func store(_ writing: ArchiveWriting) throws {
        for (key, card) in cards { if let row = CardRow(card) { try writing.put(row, in: key.book) } }
        for (key, marks) in marks {
            try writing.put(
                marks: marks.joined(separator: " "), of: key.card.card.bytes, month: Int(key.month.number),
                in: key.card.book)
        }
        for (key, change) in tallies where change != 0 { try writing.addToTally(key, change) }
        for (key, change) in stocks where change != 0 { try writing.addToStock(key, change) }
    }
}

extension CardRow {
    /// The index row of a resident; other cards have none.
    init?(_ card: Card) {
        guard let resident = card.resident else { return nil }
        var state =
            switch resident.state {
            case .living: "living"
            case .died: "died"
            case .movedOut: "moved"
            }
        if resident.mergedInto != nil { state = "merged" }
        self.init(
            id: resident.id.bytes, name: resident.name, sex: resident.sex?.code ?? "",
            birth: resident.birth?.iso ?? "", mother: resident.mother, rt: resident.neighbourhood, state: state,
            stocks: Contribution.stocks(of: card).map { "\($0.indicator) \($0.month.number) \($0.change)" }
                .joined(separator: " "))
    }
}

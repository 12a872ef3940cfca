import Archive
import Plain
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

    private struct CountKey: Hashable {
        let book: Int64
        let month: Month
        let indicator: String
        /// The office for which it counts; empty for the book and the regions above.
        var office = ""
    }

    private var cards: [CardKey: Card] = [:]
    private var attentions: [CardKey: [AttentionRow]] = [:]
    private var marks: [MonthKey: [String]] = [:]
    /// By book; its areas are told apart only when all is written.
    private var tallies: [CountKey: Int] = [:]
    private var stocks: [CountKey: Int] = [:]
    private var areas: [Int64: [String]] = [:]
    private var regions: [Int64: String] = [:]

    /// A tally's area of a book alone.
    static func area(ofBook id: String) -> String { "b:" + id }

    /// A tally's area of an office.
    static func area(ofOffice book: String) -> String { "o:" + book }

    /// Where what an office has of a place is counted: for the office, and for what it has of the district.
    static func areas(ofOffice book: String, in region: String) -> [String] {
        guard !book.isEmpty else { return [] }
        let parts = region.split(separator: ".")
        return [area(ofOffice: book)]
            + (parts.count < 3 ? [] : [area(ofOffice: book, in: parts.prefix(3).joined(separator: "."))])
    }

    static func area(ofOffice book: String, in district: String) -> String { "o:\(book)@\(district)" }

    static func areas(_ place: Place) -> [String] {
        [area(ofBook: place.book)] + Regions.upwards(place.region)
    }

    /// - Parameter standing: what is known of how the card stood before, and how it stands then
    mutating func note(before: Card?, after: Card, book: Int64, place: Place, _ standing: inout Standing?) {
        guard CountChanges.counts(after) else { return }
        let key = CardKey(book: book, card: after.id)
        if areas[book] == nil {
            areas[book] = CountChanges.areas(place)
            regions[book] = place.region
        }
        var marksNow: [Month: [String]] = [:]
        for month in Contribution.months(before: before, after: after) {
            let old = standing?.marks[month] ?? before.map { Contribution.marks(of: $0, in: month) } ?? []
            let new = Contribution.marks(of: after, in: month)
            marksNow[month] = new
            let offices = (before?.complaint?.office ?? "", after.complaint?.office ?? "")
            guard old != new || offices.0 != offices.1 else { continue }
            marks[MonthKey(card: key, month: month)] = new
            for mark in old { count(-1, Mark(mark), month, book, offices.0) }
            for mark in new { count(1, Mark(mark), month, book, offices.1) }
        }
        guard after.kind != .complaint else { return }
        let old = standing ?? before.map { Standing($0) } ?? Standing()
        let new = Standing(after, marks: marksNow)
        standing = new
        if new.waiting != old.waiting { attentions[key] = new.waiting }
        let (oldStocks, newStocks) = (old.stocks, new.stocks)
        let isSame = oldStocks.elementsEqual(newStocks, by: ==)
        // Most visits change nothing that lists show: then the row stays as it is.
        guard before == nil || !isSame || !after.looksInLists(like: before) else { return }
        cards[key] = after
        guard !isSame else { return }
        for stock in oldStocks { addStock(-stock.change, stock, book) }
        for stock in newStocks { addStock(stock.change, stock, book) }
    }

    /// Kinds of cards that stand under numbers.
    private static func counts(_ card: Card) -> Bool {
        card.kind?.isCounted ?? false
    }

    /// A card with all that it adds, where nothing of it is stored.
    mutating func add(_ card: Card, book: Int64, place: Place) {
        guard CountChanges.counts(card) else { return }
        let key = CardKey(book: book, card: card.id)
        if areas[book] == nil {
            areas[book] = CountChanges.areas(place)
            regions[book] = place.region
        }
        for month in Contribution.writtenMonths(card) {
            let found = Contribution.marks(of: card, in: month)
            if found.isEmpty { continue }
            marks[MonthKey(card: key, month: month)] = found
            for mark in found { count(1, Mark(mark), month, book, card.complaint?.office ?? "") }
        }
        guard card.kind != .complaint else { return }
        cards[key] = card
        let waiting = AttentionRow.all(card)
        if !waiting.isEmpty { attentions[key] = waiting }
        for stock in Contribution.stocks(of: card) { addStock(stock.change, stock, book) }
    }

    /// The counts that stand of a book, before its cards are added anew.
    mutating func takeAway(_ stored: StoredCounts, book: Int64, place: Place) {
        areas[book] = CountChanges.areas(place)
        regions[book] = place.region
        for (month, mark, office) in stored.marks { count(-1, mark, month, book, office) }
        for stock in stored.stocks { addStock(-stock.change, stock, book) }
    }

    private mutating func count(_ sign: Int, _ mark: Mark, _ month: Month, _ book: Int64, _ office: String) {
        let change = sign * mark.amount
        tallies[CountKey(book: book, month: month, indicator: mark.indicator), default: 0] += change
        guard !office.isEmpty else { return }
        tallies[CountKey(book: book, month: month, indicator: mark.indicator, office: office), default: 0] += change
    }

    private mutating func addStock(
        _ change: Int, _ stock: (month: Month, indicator: String, change: Int), _ book: Int64
    ) {
        stocks[CountKey(book: book, month: stock.month, indicator: stock.indicator), default: 0] += change
    }

    func store(_ writing: ArchiveWriting) throws {
        for (key, card) in cards { if let row = CardRow(card) { try writing.put(row, in: key.book) } }
        for (key, marks) in marks {
            try writing.put(
                marks: marks.joined(separator: " "), of: key.card.card, month: key.month,
                in: key.card.book)
        }
        for (key, rows) in attentions { try writing.put(rows, of: key.card, in: key.book) }
        for (key, change) in byArea(tallies) where change != 0 { try writing.addToTally(key, change) }
        for (key, change) in byArea(stocks) where change != 0 { try writing.addToStock(key, change) }
    }

    /// Every change counts for the book and for each region above it.
    private func byArea(_ changes: [CountKey: Int]) -> [TallyKey: Int] {
        var found: [TallyKey: Int] = [:]
        for (key, change) in changes where change != 0 {
            let wide =
                key.office.isEmpty
                ? areas[key.book] ?? [] : CountChanges.areas(ofOffice: key.office, in: regions[key.book] ?? "")
            for area in wide {
                let key = TallyKey(area: area, month: key.month, indicator: key.indicator)
                found[key, default: 0] += change
            }
        }
        return found
    }
}

extension Card {
    /// Whether the index row says the same of both, but for the stocks.
    fileprivate func looksInLists(like other: Card?) -> Bool {
        guard let mine = resident, let its = other?.resident else {
            return other.map { CardRow(self) == CardRow($0) } ?? false
        }
        return mine.name == its.name && mine.sex == its.sex && mine.birth == its.birth && mine.mother == its.mother
            && mine.neighbourhood == its.neighbourhood && mine.state == its.state
            && mine.mergedInto == its.mergedInto
    }
}

extension CardRow {
    /// The index row of a resident, a house or an activity; other cards have none.
    init?(_ card: Card) {
        let stocks = Contribution.stocks(of: card).map { "\($0.indicator) \($0.month.number) \($0.change)" }
            .joined(separator: " ")
        guard let resident = card.resident else {
            guard let kind = card.kind, kind.isCounted, kind != .complaint else { return nil }
            self.init(
                id: card.id, kind: kind.code, name: card.name ?? "", sex: "", birth: nil, mother: "",
                rt: card.neighbourhood, state: "", stocks: stocks)
            return
        }
        var state =
            switch resident.state {
            case .living: "living"
            case .died: "died"
            case .movedOut: "moved"
            }
        if resident.mergedInto != nil { state = "merged" }
        self.init(
            id: resident.id, kind: CardKind.resident.code, name: resident.name, sex: resident.sex?.code ?? "",
            birth: resident.birth, mother: resident.mother, rt: resident.neighbourhood, state: state,
            stocks: stocks)
    }
}

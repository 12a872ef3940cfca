public import Plain

/// The index row of a resident, a house or an activity: what lists and numbers need without folding its book.
public struct CardRow: Sendable, Hashable {
    public let id: ID
    public let kind: String
    public let name: String
    public let sex: String
    public let birth: Day?
    public let mother: String
    public let rt: String
    public let state: String
    /// What begins (1) and ends (-1) with her, months as numbers: `s 24312 1 s 24372 -1`.
    public let stocks: String

    public init(
        id: ID, kind: String, name: String, sex: String, birth: Day?, mother: String, rt: String, state: String,
        stocks: String
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.sex = sex
        self.birth = birth
        self.mother = mother
        self.rt = rt
        self.state = state
        self.stocks = stocks
    }
}

extension ArchiveWriting {
    public func put(_ card: CardRow, in book: Int64) throws {
        try db.run(
            """
            INSERT INTO card (book, id, name, sex, birth, mother, rt, state, stocks, kind)
            VALUES (\(book), \(card.id), \(card.name), \(card.sex), \(card.birth?.iso ?? ""), \(card.mother), \(card.rt),
            \(card.state), \(card.stocks), \(card.kind))
            ON CONFLICT (book, id) DO UPDATE SET name = excluded.name, sex = excluded.sex,
            birth = excluded.birth, mother = excluded.mother, rt = excluded.rt, state = excluded.state,
            stocks = excluded.stocks
            """)
    }

    /// The marks of a card in a month; no row when there are none.
    public func put(marks: String, of card: ID, month: Month, in book: Int64) throws {
        if marks.isEmpty {
            try db.run("DELETE FROM card_month WHERE book = \(book) AND month = \(month) AND card = \(card)")
        } else {
            try db.run(
                """
                INSERT INTO card_month (book, month, card, marks) VALUES (\(book), \(month), \(card), \(marks))
                ON CONFLICT (book, month, card) DO UPDATE SET marks = excluded.marks
                """)
        }
    }

    /// Takes the marks of a book's cards and who of it needs action away, to be made anew in the same transaction.
    public func clearMarks(of book: Int64) throws {
        try db.run("DELETE FROM card_month WHERE book = \(book)")
        try db.run("DELETE FROM attention WHERE book = \(book)")
    }

    public func addToTally(_ key: TallyKey, _ change: Int) throws {
        try db.run(
            """
            INSERT INTO tally (area, month, indicator, count)
            VALUES (\(key.area), \(key.month), \(key.indicator), \(change))
            ON CONFLICT (area, month, indicator) DO UPDATE SET count = tally.count + excluded.count
            """)
    }

    public func addToStock(_ key: TallyKey, _ change: Int) throws {
        try db.run(
            """
            INSERT INTO stock (area, month, indicator, change)
            VALUES (\(key.area), \(key.month), \(key.indicator), \(change))
            ON CONFLICT (area, month, indicator) DO UPDATE SET change = stock.change + excluded.change
            """)
    }
}

extension ArchiveReading {
    /// Counts of an area for a span of months; stocks come as they stand at each month.
    public func tallies(of area: String, from: Month, to: Month) throws -> [TallyKey: Int] {
        var counts: [TallyKey: Int] = [:]
        try db.each(
            """
            SELECT month, indicator, count FROM tally WHERE area = \(area) AND month >= \(from) AND month <= \(to)
            """
        ) { row in
            counts[TallyKey(area: area, month: row["month"], indicator: row["indicator"])] = row["count"]
            return true
        }
        var running: [String: Int] = [:]
        var byMonth: [Month: [(String, Int)]] = [:]
        try db.each(
            """
            SELECT CASE WHEN month < \(from) THEN \(from) ELSE month END AS at, indicator, SUM(change) AS change
            FROM stock WHERE area = \(area) AND month <= \(to) GROUP BY 1, 2 ORDER BY 1
            """
        ) { row in
            byMonth[row["at"], default: []].append((row["indicator"], row["change"]))
            return true
        }
        for number in from.number...max(from, to).number {
            let month = Month(number: Int(number))
            for (indicator, change) in byMonth[month] ?? [] { running[indicator, default: 0] += change }
            for (indicator, count) in running {
                counts[TallyKey(area: area, month: month, indicator: indicator)] = count
            }
        }
        return counts
    }

    /// Every stored count, for the recount: marks, then stocks.
    public func allTallies() throws -> (marks: [TallyKey: Int], stocks: [TallyKey: Int]) {
        func collect(_ sql: SQL) throws -> [TallyKey: Int] {
            var found: [TallyKey: Int] = [:]
            try db.each(sql) { row in
                found[TallyKey(area: row["area"], month: row["month"], indicator: row["indicator"])] = row["n"]
                return true
            }
            return found
        }
        return (
            try collect("SELECT area, month, indicator, count AS n FROM tally WHERE count <> 0"),
            try collect("SELECT area, month, indicator, change AS n FROM stock WHERE change <> 0")
        )
    }

    /// Cards of a book that stand under an indicator in a month, by name.
    public func cards(marked indicator: String, month: Month, in book: BookRow) throws -> [ListedCard] {
        try db.all(
            """
            SELECT card.*, card_month.marks FROM card_month
            JOIN card ON card.book = card_month.book AND card.id = card_month.card
            WHERE card_month.book = \(book.no) AND card_month.month = \(month)
            AND (' ' || card_month.marks || ' ' LIKE \("% " + indicator + " %")
                OR ' ' || card_month.marks LIKE \("% " + indicator + "=%")) ORDER BY card.name
            """
        ) { ListedCard(card: cardRow($0), book: book.id, bookName: book.name, marks: $0["marks"]) }
    }

    /// All cards of a book, by name.
    public func cards(in book: BookRow) throws -> [ListedCard] {
        try db.all("SELECT * FROM card WHERE book = \(book.no) ORDER BY name") {
            ListedCard(card: cardRow($0), book: book.id, bookName: book.name, marks: "")
        }
    }

    func cardRow(_ row: Row) -> CardRow {
        CardRow(
            id: row["id"], kind: row["kind"], name: row["name"], sex: row["sex"],
            birth: Day(iso: row["birth"] as String),
            mother: row["mother"], rt: row["rt"], state: row["state"], stocks: row["stocks"])
    }

    /// Marks of every card and month of a book, for the recount.
    public func allMarks(of book: Int64) throws -> [MarkKey: String] {
        var found: [MarkKey: String] = [:]
        try db.each("SELECT month, card, marks FROM card_month WHERE book = \(book)") { row in
            found[MarkKey(month: row["month"], card: row["card"])] = row["marks"]
            return true
        }
        return found
    }
}

import Foundation
import GRDB

/// The index row of a resident, a house or an activity: what lists and numbers need without folding its book.
public struct CardRow: Sendable, Hashable {
    public let id: [UInt8]
    public let kind: String
    public let name: String
    public let sex: String
    public let birth: String
    public let mother: String
    public let rt: String
    public let state: String
    /// What begins (1) and ends (-1) with her, months as numbers: `s 24312 1 s 24372 -1`.
    public let stocks: String

    public init(
        id: [UInt8], kind: String, name: String, sex: String, birth: String, mother: String, rt: String, state: String,
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

/// A card standing under a number.
public struct ListedCard: Sendable {
    public let card: CardRow
    public let book: String
    public let bookName: String
    /// Indicator codes of the month, parted by spaces.
    public let marks: String
}

/// One count: an area, a month, an indicator.
public struct TallyKey: Hashable, Sendable {
    public let area: String
    public let month: Int
    public let indicator: String

    public init(area: String, month: Int, indicator: String) {
        self.area = area
        self.month = month
        self.indicator = indicator
    }
}

extension ArchiveWriting {
    public func put(_ card: CardRow, in book: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO card (book, id, name, sex, birth, mother, rt, state, stocks, kind)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (book, id) DO UPDATE SET name = excluded.name, sex = excluded.sex,
                birth = excluded.birth, mother = excluded.mother, rt = excluded.rt, state = excluded.state,
                stocks = excluded.stocks
                """)
        try statement.execute(arguments: [
            book, Data(card.id), card.name, card.sex, card.birth, card.mother, card.rt, card.state, card.stocks,
            card.kind,
        ])
    }

    /// The marks of a card in a month; no row when there are none.
    public func put(marks: String, of card: [UInt8], month: Int, in book: Int64) throws {
        if marks.isEmpty {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM card_month WHERE book = ? AND month = ? AND card = ?")
            try statement.execute(arguments: [book, month, Data(card)])
        } else {
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO card_month (book, month, card, marks) VALUES (?, ?, ?, ?)
                    ON CONFLICT (book, month, card) DO UPDATE SET marks = excluded.marks
                    """)
            try statement.step { row in
                row.bind(book)
                row.bind(Int64(month))
                row.bind(card)
                row.bind(marks)
            }
        }
    }

    /// Takes the marks of a book's cards and who of it needs action away, to be made anew in the same transaction.
    public func clearMarks(of book: Int64) throws {
        for table in ["DELETE FROM card_month WHERE book = ?", "DELETE FROM attention WHERE book = ?"] {
            try db.execute(sql: table, arguments: [book])
        }
    }

    public func addToTally(_ key: TallyKey, _ change: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO tally (area, month, indicator, count) VALUES (?, ?, ?, ?)
                ON CONFLICT (area, month, indicator) DO UPDATE SET count = tally.count + excluded.count
                """)
        try statement.execute(arguments: [key.area, key.month, key.indicator, change])
    }

    public func addToStock(_ key: TallyKey, _ change: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO stock (area, month, indicator, change) VALUES (?, ?, ?, ?)
                ON CONFLICT (area, month, indicator) DO UPDATE SET change = stock.change + excluded.change
                """)
        try statement.execute(arguments: [key.area, key.month, key.indicator, change])
    }
}

extension ArchiveReading {
    /// Counts of an area for a span of months; stocks come as they stand at each month.
    public func tallies(of area: String, from: Int, to: Int) throws -> [TallyKey: Int] {
        var counts: [TallyKey: Int] = [:]
        let marks = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT month, indicator, count FROM tally WHERE area = ? AND month >= ? AND month <= ?"),
            arguments: [area, from, to])
        while let row = try marks.next() {
            counts[TallyKey(area: area, month: row["month"], indicator: row["indicator"])] = row["count"]
        }
        let changes = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT CASE WHEN month < ? THEN ? ELSE month END AS at, indicator, SUM(change) AS change
                    FROM stock WHERE area = ? AND month <= ? GROUP BY 1, 2 ORDER BY 1
                    """),
            arguments: [from, from, area, to])
        var running: [String: Int] = [:]
        var byMonth: [Int: [(String, Int)]] = [:]
        while let row = try changes.next() { byMonth[row["at"], default: []].append((row["indicator"], row["change"])) }
        for month in from...max(from, to) {
            for (indicator, change) in byMonth[month] ?? [] { running[indicator, default: 0] += change }
            for (indicator, count) in running {
                counts[TallyKey(area: area, month: month, indicator: indicator)] = count
            }
        }
        return counts
    }

    /// Every stored count, for the recount: marks, then stocks.
    public func allTallies() throws -> (marks: [TallyKey: Int], stocks: [TallyKey: Int]) {
        func collect(_ sql: String) throws -> [TallyKey: Int] {
            var found: [TallyKey: Int] = [:]
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                found[TallyKey(area: row["area"], month: row["month"], indicator: row["indicator"])] = row["n"]
            }
            return found
        }
        return (
            try collect("SELECT area, month, indicator, count AS n FROM tally WHERE count <> 0"),
            try collect("SELECT area, month, indicator, change AS n FROM stock WHERE change <> 0")
        )
    }

    /// Cards of a book that stand under an indicator in a month, by name.
    public func cards(marked indicator: String, month: Int, in book: BookRow) throws -> [ListedCard] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT card.*, card_month.marks FROM card_month
                    JOIN card ON card.book = card_month.book AND card.id = card_month.card
                    WHERE card_month.book = ? AND card_month.month = ?
                    AND ' ' || card_month.marks || ' ' LIKE '% ' || ? || ' %' ORDER BY card.name
                    """),
            arguments: [book.no, month, indicator])
        return try collect(rows, book) { row in row["marks"] }
    }

    /// All cards of a book, by name.
    public func cards(in book: BookRow) throws -> [ListedCard] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT * FROM card WHERE book = ? ORDER BY name"), arguments: [book.no])
        return try collect(rows, book) { _ in "" }
    }

    private func collect(
        _ rows: RowCursor, _ book: BookRow, marks: (Row) -> String
    ) throws -> [ListedCard] {
        var found: [ListedCard] = []
        while let row = try rows.next() {
            let card = CardRow(
                id: Array(row["id"] as Data), kind: row["kind"], name: row["name"], sex: row["sex"],
                birth: row["birth"],
                mother: row["mother"], rt: row["rt"], state: row["state"], stocks: row["stocks"])
            found.append(ListedCard(card: card, book: book.id, bookName: book.name, marks: marks(row)))
        }
        return found
    }

    /// Marks of every card and month of a book, for the recount.
    public func allMarks(of book: Int64) throws -> [MarkKey: String] {
        var found: [MarkKey: String] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT month, card, marks FROM card_month WHERE book = ?", arguments: [book])
        while let row = try rows.next() {
            found[MarkKey(month: row["month"], card: Array(row["card"] as Data))] = row["marks"]
        }
        return found
    }
}

public struct MarkKey: Hashable, Sendable {
    public let month: Int
    public let card: [UInt8]

    public init(month: Int, card: [UInt8]) {
        self.month = month
        self.card = card
    }
}

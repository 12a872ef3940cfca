public import Plain

/// The index row of what a card puts up where it is to be found from outside of its book.
public struct SignpostRow: Sendable, Hashable {
    public let card: ID
    /// The stored code of its kind.
    public let kind: String
    /// What is looked for.
    public let key: String
    public let state: String
    public let isOpen: Bool
    public let from: Day
    public let until: Day
    /// `field=value` parted by tabs, as in an entry's line.
    public let answers: String

    public init(
        card: ID, kind: String, key: String, state: String, isOpen: Bool, from: Day, until: Day, answers: String
    ) {
        self.card = card
        self.kind = kind
        self.key = key
        self.state = state
        self.isOpen = isOpen
        self.from = from
        self.until = until
        self.answers = answers
    }
}

/// A signpost with the book in which its card lies.
public struct ListedSignpost: Sendable {
    public let row: SignpostRow
    public let book: String
    public let bookName: String
    public let region: String
}

extension ArchiveWriting {
    /// What a card puts up from now on; nothing where it was taken back.
    public func put(_ rows: [SignpostRow], of card: ID, in book: Int64) throws {
        try db.run("DELETE FROM signpost WHERE book = \(book) AND card = \(card)")
        for row in rows {
            try db.run(
                """
                INSERT INTO signpost (book, card, kind, key, state, is_open, from_day, until_day, answers)
                VALUES (\(book), \(card), \(row.kind), \(row.key), \(row.state), \(row.isOpen), \(row.from),
                \(row.until), \(row.answers)) ON CONFLICT (book, card, key) DO NOTHING
                """)
        }
    }
}

extension SQL {
    fileprivate static let listedSignposts: SQL = """
        SELECT signpost.*, book.id AS book_id, book.name AS book_name, book.region FROM signpost
        JOIN book ON book.no = signpost.book
        """
}

extension ArchiveReading {
    /// What stands under some keys and holds on a day or later, the first to end first.
    /// - Parameter kinds: of cards; all when empty
    public func signposts(to keys: [String], kinds: [String] = [], since day: Day) throws -> [ListedSignpost] {
        try db.all(
            """
            \(SQL.listedSignposts) WHERE key IN \(keys) AND until_day >= \(day)
            AND \(SQL.has("signpost.kind", anyOf: kinds)) ORDER BY until_day, from_day, card
            """, listedSignpost)
    }

    /// Open ones under some keys, whatever their day, the first to end first.
    public func openSignposts(to keys: [String], kinds: [String] = []) throws -> [ListedSignpost] {
        try db.all(
            """
            \(SQL.listedSignposts) WHERE key IN \(keys) AND is_open = 1
            AND \(SQL.has("signpost.kind", anyOf: kinds)) ORDER BY until_day, from_day, card
            """, listedSignpost)
    }

    /// All that a card puts up, wherever it lies.
    public func signposts(on card: ID) throws -> [ListedSignpost] {
        try db.all("\(SQL.listedSignposts) WHERE signpost.card = \(card) ORDER BY key", listedSignpost)
    }

    /// Those of one kind of card below a region that hold on a day or later, by key.
    public func signposts(of kind: String, below region: String, since day: Day) throws -> [ListedSignpost] {
        try db.all(
            """
            \(SQL.listedSignposts) WHERE \(SQL.lies("book.region", in: region)) AND signpost.kind = \(kind)
            AND until_day >= \(day) ORDER BY key, from_day, card
            """, listedSignpost)
    }

    /// Open ones of one kind of card whose day is over, the longest over first.
    public func lateSignposts(of kind: String, before day: Day, limit: Int) throws -> [ListedSignpost] {
        try db.all(
            """
            \(SQL.listedSignposts) WHERE signpost.kind = \(kind) AND is_open = 1 AND until_day < \(day)
            ORDER BY until_day, card LIMIT \(limit)
            """, listedSignpost)
    }

    /// All of a book, for the recount.
    public func allSignposts(of book: Int64) throws -> Set<SignpostRow> {
        Set(try db.all("SELECT * FROM signpost WHERE book = \(book)", signpostRow))
    }

    private func listedSignpost(_ row: Row) -> ListedSignpost {
        ListedSignpost(
            row: signpostRow(row), book: row["book_id"], bookName: row["book_name"], region: row["region"])
    }

    private func signpostRow(_ row: Row) -> SignpostRow {
        SignpostRow(
            card: row["card"], kind: row["kind"], key: row["key"], state: row["state"], isOpen: row["is_open"],
            from: row["from_day"], until: row["until_day"], answers: row["answers"])
    }
}

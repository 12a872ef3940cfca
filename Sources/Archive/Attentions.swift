public import Plain

/// Why somebody stands in the midwife's list.
public struct AttentionRow: Sendable, Hashable {
    public let card: ID
    /// The gravest is 0.
    public let kind: Int
    public let reasons: String
    public let since: Day
    /// The first and the last day on which it stands.
    public let from: Day
    public let until: Day

    public init(card: ID, kind: Int, reasons: String, since: Day, from: Day, until: Day) {
        self.card = card
        self.kind = kind
        self.reasons = reasons
        self.since = since
        self.from = from
        self.until = until
    }
}

extension ArchiveWriting {
    /// What a card stands for from now on, instead of what stood there.
    public func put(_ attentions: [AttentionRow], of card: ID, in book: Int64) throws {
        try db.run("DELETE FROM attention WHERE book = \(book) AND card = \(card)")
        for row in attentions {
            try db.run(
                """
                INSERT INTO attention (book, card, kind, reasons, since, from_day, until_day)
                VALUES (\(book), \(card), \(row.kind), \(row.reasons), \(row.since), \(row.from), \(row.until))
                """)
        }
    }
}

extension ArchiveReading {
    /// Who stands in the list on a day, below a region, the gravest first and of these the longest.
    public func attentions(below region: String, on day: Day, limit: Int) throws -> [ListedAttention] {
        try db.all(
            """
            SELECT attention.kind AS why, attention.reasons, attention.since, attention.from_day,
            attention.until_day, card.*, book.id AS book_id, book.name AS book_name, book.region AS village
            FROM book JOIN attention ON attention.book = book.no
            JOIN card ON card.book = attention.book AND card.id = attention.card
            WHERE \(SQL.lies("book.region", in: region))
            AND attention.from_day <= \(day) AND attention.until_day >= \(day)
            ORDER BY attention.kind, attention.since, card.name, card.id LIMIT \(limit)
            """
        ) { row in
            let card = cardRow(row)
            return ListedAttention(
                row: AttentionRow(
                    card: card.id, kind: row["why"], reasons: row["reasons"], since: row["since"],
                    from: row["from_day"], until: row["until_day"]),
                card: ListedCard(card: card, book: row["book_id"], bookName: row["book_name"], marks: ""),
                region: row["village"])
        }
    }

    /// How many people stand there on a day up to a kind, and how many in all.
    public func countAttentions(below region: String, on day: Day, upTo kind: Int) throws -> (urgent: Int, all: Int) {
        try db.first(
            """
            SELECT COUNT(DISTINCT CASE WHEN attention.kind <= \(kind) THEN card END) AS urgent,
            COUNT(DISTINCT card) AS n FROM book JOIN attention ON attention.book = book.no
            WHERE \(SQL.lies("book.region", in: region))
            AND attention.from_day <= \(day) AND attention.until_day >= \(day)
            """
        ) { ($0["urgent"], $0["n"]) } ?? (0, 0)
    }

    /// All of a book, for the recount.
    public func allAttentions(of book: Int64) throws -> Set<AttentionRow> {
        Set(
            try db.all("SELECT * FROM attention WHERE book = \(book)") { row in
                AttentionRow(
                    card: row["card"], kind: row["kind"], reasons: row["reasons"], since: row["since"],
                    from: row["from_day"], until: row["until_day"])
            })
    }
}

public import Plain

extension ArchiveWriting {
    /// Where additions to a report with this code's digest go; the last one wins when it was passed on.
    public func note(secret digest: String, card: ID, in book: Int64) throws {
        try db.run(
            """
            INSERT INTO secret_report (digest, book, card) VALUES (\(digest), \(book), \(card))
            ON CONFLICT (digest) DO UPDATE SET book = excluded.book, card = excluded.card
            """)
    }

    public func add(_ reading: ReadingRow, of card: ID) throws {
        try db.run(
            """
            INSERT INTO reading_log (account, card, part, reason, note, at)
            VALUES (\(reading.account), \(card), \(reading.part), \(reading.reason), \(reading.note), \(reading.at))
            """)
    }
}

extension ArchiveReading {
    /// The card of the report whose receipt carries the code with this digest, and its book.
    public func secret(digest: String) throws -> (book: String, card: ID)? {
        try db.first(
            """
            SELECT book.id AS book_id, card FROM secret_report JOIN book ON book.no = secret_report.book
            WHERE digest = \(digest)
            """
        ) { ($0["book_id"], $0["card"]) }
    }

    /// Every digest with its card, of a book, for the recount.
    public func secrets(of book: Int64) throws -> [String: ID] {
        Dictionary(
            uniqueKeysWithValues: try db.all("SELECT digest, card FROM secret_report WHERE book = \(book)") {
                ($0["digest"] as String, $0["card"] as ID)
            })
    }

    /// Who read a report, oldest first.
    public func readings(of card: ID) throws -> [ReadingRow] {
        try db.all("SELECT * FROM reading_log WHERE card = \(card) ORDER BY no") { row in
            ReadingRow(
                account: row["account"], part: row["part"], reason: row["reason"], note: row["note"], at: row["at"])
        }
    }

    /// When each report was last read, milliseconds since 1970, by card.
    public func lastReadings() throws -> [ID: Int64] {
        Dictionary(
            uniqueKeysWithValues: try db.all(
                "SELECT card, MAX(at) AS last FROM reading_log WHERE part = 'report' GROUP BY card"
            ) { ($0["card"] as ID, $0["last"] as Int64) })
    }
}

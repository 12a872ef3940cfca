public import Plain

extension SQL {
    /// What waits in the book of no Posyandu, so that nobody's queue has it.
    fileprivate static let homeless: SQL =
        "state = 'held' AND book NOT IN (SELECT id FROM book WHERE kind = 'posyandu')"
}

extension ArchiveWriting {
    /// Keeps a line once; the same line again changes nothing.
    public func hold(
        id: ID, book: String, writer: String, line: String, reason: String, received: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO held (id, book, writer, line, reason, received, state, resolver, resolved, note)
            VALUES (\(id), \(book), \(writer), \(line), \(reason), \(received), 'held', '', 0, '')
            ON CONFLICT (id, line) DO NOTHING
            """)
    }

    /// Puts aside what lies in the book of no Posyandu, of one writer and day: see `homelessHeld`.
    public func discardHomeless(
        of writer: String, day: Day, offset: Int64, by resolver: String, note: String, at: Int64
    ) throws {
        try db.run(
            """
            UPDATE held SET state = 'discarded', resolver = \(resolver), note = \(note), resolved = \(at)
            WHERE \(SQL.homeless) AND writer = \(writer) AND (received + \(offset)) / 86400000 = \(day)
            """)
    }

    public func resolve(held no: Int64, as state: String, by resolver: String, note: String, at: Int64) throws {
        try db.run(
            """
            UPDATE held SET state = \(state), resolver = \(resolver), note = \(note), resolved = \(at) WHERE no = \(no)
            """)
    }
}

extension ArchiveReading {
    public func held(_ no: Int64) throws -> HeldRow? {
        try db.first("SELECT * FROM held WHERE no = \(no)", heldRow)
    }

    /// What waits for a person in a book, oldest first.
    public func held(in book: String, from first: Int, limit: Int) throws -> [HeldRow] {
        try db.all(
            """
            SELECT * FROM held WHERE no IN (
                SELECT no FROM held WHERE book = \(book) AND state = 'held' ORDER BY no LIMIT \(limit) OFFSET \(first))
            ORDER BY no
            """, heldRow)
    }

    public func heldCount(in book: String) throws -> Int {
        Int(try db.number("SELECT COUNT(*) FROM held WHERE book = \(book) AND state = 'held'"))
    }

    /// What waits in a book for one reason and a card, oldest first.
    public func held(in book: String, for reason: String, on card: ID) throws -> [HeldRow] {
        try db.all(
            """
            SELECT * FROM held WHERE substr(line, 39 + length(book), 36) = \(card.text) AND state = 'held'
            AND book = \(book) AND reason = \(reason) ORDER BY no
            """, heldRow)
    }

    /// What waits and lies in the book of no Posyandu, so that nobody's queue has it: how many, by writer and day.
    /// - Parameter offset: what is added to the moment for the day that counts
    public func homelessHeld(offset: Int64) throws -> [(writer: String, day: Day, count: Int)] {
        try db.all(
            """
            SELECT writer, (received + \(offset)) / 86400000 AS day, COUNT(*) AS count FROM held
            WHERE \(SQL.homeless) GROUP BY writer, 2 ORDER BY day, writer
            """
        ) { ($0["writer"], $0["day"], $0["count"]) }
    }

    /// Every line of an account that was ever held.
    public func heldLines(of writer: String) throws -> [String] {
        try db.all("SELECT line FROM held WHERE writer = \(writer)") { $0["line"] }
    }

    /// Bytes of what waits of an account.
    public func heldBytes(of writer: String) throws -> Int {
        Int(
            try db.number(
                "SELECT COALESCE(SUM(LENGTH(line)), 0) FROM held WHERE writer = \(writer) AND state = 'held'"))
    }

    /// Whether any entry was ever held.
    public func hasHeld() throws -> Bool { try db.has("SELECT 1 FROM held LIMIT 1") }

    /// Everything ever held under an id.
    public func held(id: ID) throws -> [HeldRow] {
        try db.all("SELECT * FROM held WHERE id = \(id) ORDER BY no", heldRow)
    }

    private func heldRow(_ row: Row) -> HeldRow {
        HeldRow(
            no: row["no"], id: row["id"], book: row["book"], writer: row["writer"], line: row["line"],
            reason: row["reason"], received: row["received"], state: row["state"], resolver: row["resolver"],
            note: row["note"])
    }
}

public import Plain

extension ArchiveWriting {
    /// Keeps a card's NIK as a digest, to find the same number on another card. The number itself lies in its entry.
    public func putNationalID(_ digest: [UInt8], of card: ID, in book: Int64) throws {
        try db.run(
            """
            INSERT INTO national_id (book, card, digest) VALUES (\(book), \(card), \(digest))
            ON CONFLICT (book, card) DO UPDATE SET digest = excluded.digest
            """)
    }
}

extension ArchiveReading {
    /// Whether any card has a NIK, or is found by one.
    public func hasNationalIDs() throws -> Bool {
        try db.has("SELECT 1 FROM national_id LIMIT 1") || hasNumberedSignposts()
    }

    /// Whether any office is found by a NIK.
    public func hasNumberedSignposts() throws -> Bool {
        try db.has("SELECT 1 FROM signpost WHERE key > 'nik ' AND key < 'nik!' LIMIT 1")
    }

    /// Digests of a book by card, for the recount.
    public func nationalIDs(of book: Int64) throws -> [ID: [UInt8]] {
        var found: [ID: [UInt8]] = [:]
        try db.each("SELECT card, digest FROM national_id WHERE book = \(book)") { row in
            found[row["card"]] = row["digest"] as [UInt8]
            return true
        }
        return found
    }

    /// Living residents who share a NIK, of numbers that stand at least once in a region; by number.
    public func sharedNumbers(in region: String) throws -> [SharedNumberRow] {
        // From the region outwards: `CROSS JOIN` keeps SQLite from walking the numbers of the whole country in order.
        try db.all(
            """
            SELECT DISTINCT other.digest, card.id AS card, card.name AS resident, card.birth, book.*
            FROM book AS near CROSS JOIN national_id AS one CROSS JOIN national_id AS other
            JOIN card ON card.book = other.book AND card.id = other.card AND card.state = 'living'
            JOIN book ON book.no = other.book
            WHERE one.book = near.no AND other.digest = one.digest AND \(SQL.lies("near.region", in: region))
            AND EXISTS (
                SELECT 1 FROM national_id AS twin
                JOIN card AS double ON double.book = twin.book AND double.id = twin.card AND double.state = 'living'
                WHERE twin.digest = one.digest AND NOT (twin.book = other.book AND twin.card = other.card))
            ORDER BY other.digest, card.name
            """
        ) { row in
            SharedNumberRow(
                digest: row["digest"], card: row["card"], name: row["resident"],
                birth: Day(iso: row["birth"] as String),
                book: bookRow(row))
        }
    }
}

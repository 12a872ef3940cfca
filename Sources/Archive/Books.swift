public import Plain

/// A book as it is stored.
public struct BookRow: Sendable, Hashable {
    public let no: Int64
    public let id: String
    public let kind: String
    public let name: String
    public let number: String
    public let region: String
    /// Number and hash of the last entry; 0 and empty before the first.
    public var seq: Int
    public var hash: String
}

extension ArchiveReading {
    public func book(_ id: String) throws -> BookRow? {
        try db.first("SELECT * FROM book WHERE id = \(id)", bookRow)
    }

    public func book(number no: Int64) throws -> BookRow? {
        try db.first("SELECT * FROM book WHERE no = \(no)", bookRow)
    }

    /// The book of a registered Posyandu: `19.05.05.2004.001`.
    public func book(registered number: String) throws -> BookRow? {
        try db.first("SELECT * FROM book WHERE number = \(number) AND number <> ''", bookRow)
    }

    /// Books of a kind (or all) lying in a region, by region and name.
    public func books(in region: String, kind: String? = nil) throws -> [BookRow] {
        try db.all(
            """
            SELECT * FROM book WHERE \(SQL.lies("region", in: region))
            AND \(SQL.has("kind", anyOf: kind.map { [$0] } ?? [])) ORDER BY region, name
            """, bookRow)
    }

    /// Which Posyandu of a region weighed somebody, by month.
    public func reporting(in region: String, from: Month, to: Month) throws -> [Month: Set<String>] {
        var found: [Month: Set<String>] = [:]
        try db.each(
            """
            SELECT tally.month, book.id FROM book
            JOIN tally ON tally.area = 'b:' || book.id AND tally.month >= \(from) AND tally.month <= \(to)
                AND tally.indicator = 'd' AND tally.count > 0
            WHERE \(SQL.lies("book.region", in: region)) AND book.kind = 'posyandu'
            """
        ) { row in
            found[row["month"], default: []].insert(row["id"])
            return true
        }
        return found
    }

    /// When each Posyandu of a region wrote last, in milliseconds since 1970; 0 where nobody ever wrote.
    public func lastWritten(in region: String) throws -> [(region: String, received: Int64)] {
        try db.all(
            """
            SELECT book.region, COALESCE(entry.received, 0) AS received FROM book
            LEFT JOIN entry ON entry.book = book.no AND entry.seq = book.seq
            WHERE \(SQL.lies("book.region", in: region)) AND book.kind = 'posyandu'
            """
        ) { ($0["region"], $0["received"]) }
    }

    func bookRow(_ row: Row) -> BookRow {
        BookRow(
            no: row["no"], id: row["id"], kind: row["kind"], name: row["name"], number: row["number"],
            region: row["region"], seq: row["seq"], hash: row["hash"])
    }

    /// Goes through a book's entries in order, beyond `seq`, until `visit` says false.
    public func entries(of book: Int64, after seq: Int, visit: (EntryRow) throws -> Bool) throws {
        try db.each(
            """
            SELECT seq, envelope, body, salt, digest, hash, received FROM entry
            WHERE book = \(book) AND seq > \(seq) ORDER BY seq
            """
        ) { row in
            try visit(
                EntryRow(
                    seq: row["seq"], envelope: row["envelope"], body: row["body"], salt: row["salt"],
                    digest: row["digest"], hash: row["hash"], received: row["received"]))
        }
    }

    /// Goes through the lines of a card's entries in their order, each with its number and when it came.
    public func lines(
        of book: Int64, on card: String, visit: (_ seq: Int, _ received: Int64, UnsafeBufferPointer<UInt8>) -> Void
    ) throws {
        try db.each(
            """
            SELECT seq, received, CASE body WHEN '' THEN envelope ELSE envelope || char(9) || body END FROM entry
            WHERE book = \(book) AND substr(envelope, 38 + instr(substr(envelope, 38), char(9)), 36) = \(card)
            ORDER BY seq
            """
        ) { row in
            visit(Int(row.integer(0)), row.integer(1), row.text(2))
            return true
        }
    }

    /// The lines of all merges that were ever written in a book.
    public func merges(in book: Int64) throws -> [String] {
        try db.all(
            """
            SELECT envelope || char(9) || body AS line FROM entry
            WHERE book = \(book) AND instr(envelope, char(9) || 'merge@') > 0 ORDER BY seq
            """
        ) { $0["line"] }
    }

    /// The ids of a book's entries, in their order.
    public func ids(of book: Int64) throws -> [ID] {
        try db.all("SELECT id FROM entry WHERE book = \(book) ORDER BY seq") { $0["id"] }
    }

    /// The hash of a book at a number.
    public func hash(of book: Int64, at seq: Int) throws -> String? {
        try db.first("SELECT hash FROM entry WHERE book = \(book) AND seq = \(seq)") { $0["hash"] }
    }

    /// Where an entry lies: its book, number and canonical line.
    public func entry(_ id: ID) throws -> (book: Int64, seq: Int, line: String)? {
        try db.first("SELECT book, seq, envelope, body FROM entry WHERE id = \(id)") { row in
            let (envelope, body): (String, String) = (row["envelope"], row["body"])
            return (row["book"], row["seq"], body.isEmpty ? envelope : envelope + "\t" + body)
        }
    }

    /// Whether there is an entry of this id, in whatever book.
    public func hasEntry(_ id: ID) throws -> Bool { try db.has("SELECT 1 FROM entry WHERE id = \(id)") }
}

extension ArchiveWriting {
    public func addBook(id: String, kind: String, name: String, number: String, region: String) throws {
        try db.run(
            """
            INSERT INTO book (id, kind, name, number, region, seq, hash)
            VALUES (\(id), \(kind), \(name), \(number), \(region), 0, '')
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number, region = excluded.region
            """)
    }

    public func setHead(of book: Int64, seq: Int, hash: String) throws {
        try db.run("UPDATE book SET seq = \(seq), hash = \(hash) WHERE no = \(book)")
    }

    public func add(_ entry: EntryRow, id: ID, to book: Int64, received: Int64) throws {
        try db.run(
            """
            INSERT INTO entry (book, seq, id, envelope, body, salt, digest, hash, received)
            VALUES (\(book), \(entry.seq), \(id), \(entry.envelope), \(entry.body), \(entry.salt), \(entry.digest),
            \(entry.hash), \(received))
            """)
    }
}

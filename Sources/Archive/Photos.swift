/// A photograph whose bytes lie in `PhotoFiles`.
public struct PhotoRow: Sendable {
    public let digest: [UInt8]
    /// The accounts that sent its bytes, parted by blanks, the first one first.
    public let writer: String
    public let size: Int
    public let width: Int
    public let height: Int
    /// Milliseconds since 1970.
    public let received: Int64
    /// Sent with a form that has not become an entry yet.
    public let isLoose: Bool

    /// Whether an account sent its bytes.
    public func isFrom(_ account: String) -> Bool { writer.split(separator: " ").contains { $0 == account } }

    public init(
        digest: [UInt8], writer: String, size: Int, width: Int, height: Int, received: Int64, isLoose: Bool
    ) {
        self.digest = digest
        self.writer = writer
        self.size = size
        self.width = width
        self.height = height
        self.received = received
        self.isLoose = isLoose
    }
}

extension ArchiveReading {
    public func photo(_ digest: [UInt8]) throws -> PhotoRow? {
        try db.first("SELECT * FROM photo WHERE digest = \(digest)", photoRow)
    }

    public func photos() throws -> [PhotoRow] { try db.all("SELECT * FROM photo ORDER BY digest", photoRow) }

    /// All entries that name a photograph.
    public func mentions(ofPhoto digest: [UInt8]) throws -> [PhotoMention] {
        try db.all("SELECT * FROM photo_entry WHERE digest = \(digest)", mention)
    }

    /// All photographs that the entries of a book name.
    public func photoMentions(in book: String) throws -> [PhotoMention] {
        try db.all("SELECT * FROM photo_entry WHERE book = \(book)", mention)
    }

    /// Digests of photographs that no entry names: those received before a moment, and those of one writer beyond
    /// her newest few.
    public func loosePhotos(before moment: Int64, of writer: String, beyond most: Int) throws -> [[UInt8]] {
        let old: [[UInt8]] = try db.all("SELECT digest FROM photo WHERE loose = 1 AND received < \(moment)") {
            $0["digest"]
        }
        let many: [[UInt8]] = try db.all(
            """
            SELECT digest FROM photo WHERE loose = 1 AND writer = \(writer) ORDER BY received DESC
            LIMIT 1000 OFFSET \(most)
            """
        ) { $0["digest"] }
        return Array(Set(old + many))
    }

    private func photoRow(_ row: Row) -> PhotoRow {
        PhotoRow(
            digest: row["digest"], writer: row["writer"], size: row["size"], width: row["width"],
            height: row["height"], received: row["received"], isLoose: row["loose"])
    }

    private func mention(_ row: Row) -> PhotoMention {
        PhotoMention(
            digest: row["digest"], entry: row["entry"], book: row["book"], card: row["card"], form: row["form"],
            writer: row["writer"])
    }
}

extension ArchiveWriting {
    /// Notes that an entry names a photograph, which is no longer loose. What is held never changes what is
    /// numbered; the first writer stays.
    public func note(_ mention: PhotoMention, isHeld: Bool) throws {
        let change: SQL =
            isHeld ? "NOTHING" : "UPDATE SET book = excluded.book, card = excluded.card, form = excluded.form"
        try db.run(
            """
            INSERT INTO photo_entry (digest, entry, book, card, form, writer)
            VALUES (\(mention.digest), \(mention.entry), \(mention.book), \(mention.card), \(mention.form),
            \(mention.writer))
            ON CONFLICT (digest, entry) DO \(change)
            """)
        try db.run("UPDATE photo SET loose = 0 WHERE digest = \(mention.digest)")
    }

    /// A photograph that is named stays so when it is sent once more.
    public func put(_ photo: PhotoRow) throws {
        try db.run(
            """
            INSERT INTO photo (digest, writer, size, width, height, received, loose)
            VALUES (\(photo.digest), \(photo.writer), \(photo.size), \(photo.width), \(photo.height), \(photo.received),
            \(photo.isLoose))
            ON CONFLICT (digest) DO UPDATE SET
            loose = CASE WHEN excluded.loose = 0 THEN 0 ELSE photo.loose END,
            writer = CASE WHEN ' ' || photo.writer || ' ' LIKE '% ' || excluded.writer || ' %' THEN photo.writer
            ELSE photo.writer || ' ' || excluded.writer END
            """)
    }

    public func forgetPhoto(_ digest: [UInt8]) throws { try db.run("DELETE FROM photo WHERE digest = \(digest)") }
}

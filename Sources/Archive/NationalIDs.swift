import Foundation
import GRDB

/// A living resident whose NIK stands on another card as well.
public struct SharedNumberRow: Sendable {
    /// The same for all cards that share the number.
    public let digest: [UInt8]
    public let card: [UInt8]
    public let name: String
    public let birth: String
    public let book: BookRow
}

extension ArchiveWriting {
    /// Keeps a card's NIK as a digest, to find the same number on another card. The number itself lies in its entry.
    public func putNationalID(_ digest: [UInt8], of card: [UInt8], in book: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO national_id (book, card, digest) VALUES (?, ?, ?)
                ON CONFLICT (book, card) DO UPDATE SET digest = excluded.digest
                """)
        try statement.execute(arguments: [book, Data(card), Data(digest)])
    }
}

extension ArchiveReading {
    /// Whether any card has a NIK.
    public func hasNationalIDs() throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM national_id)") ?? false
    }

    /// Digests of a book by card, for the recount.
    public func nationalIDs(of book: Int64) throws -> [[UInt8]: [UInt8]] {
        var found: [[UInt8]: [UInt8]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT card, digest FROM national_id WHERE book = ?", arguments: [book])
        while let row = try rows.next() { found[Array(row["card"] as Data)] = Array(row["digest"] as Data) }
        return found
    }

    /// Living residents who share a NIK, of numbers that stand at least once in a region; by number.
    public func sharedNumbers(in region: String) throws -> [SharedNumberRow] {
        // From the region outwards: `CROSS JOIN` keeps SQLite from walking the numbers of the whole country in order.
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT other.digest, card.id AS card, card.name AS resident, card.birth, book.*
                FROM book AS near CROSS JOIN national_id AS one CROSS JOIN national_id AS other
                JOIN card ON card.book = other.book AND card.id = other.card AND card.state = 'living'
                JOIN book ON book.no = other.book
                WHERE one.book = near.no AND other.digest = one.digest
                AND (near.region = ? OR near.region LIKE ? OR ? = '') AND EXISTS (
                    SELECT 1 FROM national_id AS twin
                    JOIN card AS double ON double.book = twin.book AND double.id = twin.card AND double.state = 'living'
                    WHERE twin.digest = one.digest AND NOT (twin.book = other.book AND twin.card = other.card))
                ORDER BY other.digest, card.name
                """,
            arguments: [region, region + ".%", region]
        ).map { row in
            SharedNumberRow(
                digest: Array(row["digest"] as Data), card: Array(row["card"] as Data), name: row["resident"],
                birth: row["birth"], book: bookRow(row))
        }
    }
}

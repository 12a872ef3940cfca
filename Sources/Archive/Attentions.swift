import Foundation
import GRDB

/// Why somebody stands in the midwife's list; days are numbers.
public struct AttentionRow: Sendable, Hashable {
    public let card: [UInt8]
    /// The gravest is 0.
    public let kind: Int
    public let reasons: String
    public let since: Int
    /// The first and the last day on which it stands.
    public let from: Int
    public let until: Int

    public init(card: [UInt8], kind: Int, reasons: String, since: Int, from: Int, until: Int) {
        self.card = card
        self.kind = kind
        self.reasons = reasons
        self.since = since
        self.from = from
        self.until = until
    }
}

/// A line of the midwife's list.
public struct ListedAttention: Sendable {
    public let row: AttentionRow
    public let card: ListedCard
    /// The village of its book.
    public let region: String
}

extension ArchiveWriting {
    /// What a card stands for from now on, instead of what stood there.
    public func put(_ attentions: [AttentionRow], of card: [UInt8], in book: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM attention WHERE book = ? AND card = ?")
            .execute(arguments: [book, Data(card)])
        for row in attentions {
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO attention (book, card, kind, reasons, since, from_day, until_day)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)
            try statement.execute(arguments: [
                book, Data(card), row.kind, row.reasons, row.since, row.from, row.until,
            ])
        }
    }
}

extension ArchiveReading {
    /// Who stands in the list on a day, below a region, the gravest first and of these the longest.
    public func attentions(below region: String, on day: Int, limit: Int) throws -> [ListedAttention] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT attention.kind AS why, attention.reasons, attention.since, attention.from_day,
                    attention.until_day, card.*, book.id AS book_id, book.name AS book_name, book.region AS village
                    FROM book JOIN attention ON attention.book = book.no
                    JOIN card ON card.book = attention.book AND card.id = attention.card
                    WHERE (book.region = ? OR (book.region > ? AND book.region < ?))
                    AND attention.from_day <= ? AND attention.until_day >= ?
                    ORDER BY attention.kind, attention.since, card.name, card.id LIMIT ?
                    """),
            arguments: [region, region + ".", region + "/", day, day, limit])
        return rows.map { row in
            let card = CardRow(
                id: Array(row["id"] as Data), kind: row["kind"], name: row["name"], sex: row["sex"],
                birth: row["birth"], mother: row["mother"], rt: row["rt"], state: row["state"], stocks: row["stocks"])
            return ListedAttention(
                row: AttentionRow(
                    card: card.id, kind: row["why"], reasons: row["reasons"], since: row["since"],
                    from: row["from_day"], until: row["until_day"]),
                card: ListedCard(card: card, book: row["book_id"], bookName: row["book_name"], marks: ""),
                region: row["village"])
        }
    }

    /// How many people stand there on a day up to a kind, and how many in all.
    public func countAttentions(below region: String, on day: Int, upTo kind: Int) throws -> (urgent: Int, all: Int) {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT COUNT(DISTINCT CASE WHEN attention.kind <= ? THEN card END) AS urgent, COUNT(DISTINCT card) AS n
                    FROM book JOIN attention ON attention.book = book.no
                    WHERE (book.region = ? OR (book.region > ? AND book.region < ?))
                    AND attention.from_day <= ? AND attention.until_day >= ?
                    """),
            arguments: [kind, region, region + ".", region + "/", day, day]
        ).map { ($0["urgent"], $0["n"]) } ?? (0, 0)
    }

    /// All of a book, for the recount.
    public func allAttentions(of book: Int64) throws -> Set<AttentionRow> {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM attention WHERE book = ?"), arguments: [book])
        return Set(
            rows.map { row in
                AttentionRow(
                    card: Array(row["card"] as Data), kind: row["kind"], reasons: row["reasons"], since: row["since"],
                    from: row["from_day"], until: row["until_day"])
            })
    }
}

import Foundation
import GRDB

/// An entry that is kept but not counted until a person has looked.
public struct HeldRow: Sendable {
    public let no: Int64
    public let id: [UInt8]
    public let book: String
    public let writer: String
    public let line: String
    public let reason: String
    /// Milliseconds since 1970.
    public let received: Int64
    /// `held`, `released` or `discarded`.
    public let state: String
    public let resolver: String
    public let note: String
}

extension ArchiveWriting {
    /// Keeps a line once; the same line again changes nothing.
    public func hold(
        id: [UInt8], book: String, writer: String, line: String, reason: String, received: Int64
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO held (id, book, writer, line, reason, received, state, resolver, resolved, note)
                VALUES (?, ?, ?, ?, ?, ?, 'held', '', 0, '') ON CONFLICT (id, line) DO NOTHING
                """)
        try statement.execute(arguments: [Data(id), book, writer, line, reason, received])
    }

    /// Puts aside what lies in the book of no Posyandu, of one writer and day: see `homelessHeld`.
    public func discardHomeless(
        of writer: String, day: Int, offset: Int64, by resolver: String, note: String, at: Int64
    ) throws {
        try db.execute(
            sql: """
                UPDATE held SET state = 'discarded', resolver = ?, note = ?, resolved = ?
                WHERE state = 'held' AND writer = ? AND (received + ?) / 86400000 = ?
                    AND book NOT IN (SELECT id FROM book WHERE kind = 'posyandu')
                """,
            arguments: [resolver, note, at, writer, offset, day])
    }

    public func resolve(held no: Int64, as state: String, by resolver: String, note: String, at: Int64) throws {
        try db.execute(
            sql: "UPDATE held SET state = ?, resolver = ?, note = ?, resolved = ? WHERE no = ?",
            arguments: [state, resolver, note, at, no])
    }
}

extension ArchiveReading {
    public func held(_ no: Int64) throws -> HeldRow? {
        try Row.fetchOne(db, sql: "SELECT * FROM held WHERE no = ?", arguments: [no]).map(heldRow)
    }

    /// What waits for a person in a book, oldest first.
    public func held(in book: String, from first: Int, limit: Int) throws -> [HeldRow] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM held WHERE no IN (
                    SELECT no FROM held WHERE book = ? AND state = 'held' ORDER BY no LIMIT ? OFFSET ?)
                ORDER BY no
                """, arguments: [book, limit, first]
        ).map(heldRow)
    }

    public func heldCount(in book: String) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT COUNT(*) FROM held WHERE book = ? AND state = 'held'"), arguments: [book])
            ?? 0
    }

    /// What waits in a book for one reason and a card, oldest first.
    /// - Parameter card: its id, as lines write it
    public func held(in book: String, for reason: String, on card: String) throws -> [HeldRow] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM held WHERE substr(line, 39 + length(book), 36) = ? AND state = 'held' AND book = ?
                    AND reason = ? ORDER BY no
                    """),
            arguments: [card, book, reason]
        ).map(heldRow)
    }

    /// What waits and lies in the book of no Posyandu, so that nobody's queue has it: how many, by writer and day.
    /// - Parameter offset: what is added to the moment for the day that counts
    public func homelessHeld(offset: Int64) throws -> [(writer: String, day: Int, count: Int)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT writer, (received + ?) / 86400000 AS day, COUNT(*) AS count FROM held
                WHERE state = 'held' AND book NOT IN (SELECT id FROM book WHERE kind = 'posyandu')
                GROUP BY writer, 2 ORDER BY day, writer
                """, arguments: [offset]
        ).map { ($0["writer"], $0["day"], $0["count"]) }
    }

    /// Every line of an account that was ever held.
    public func heldLines(of writer: String) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT line FROM held WHERE writer = ?", arguments: [writer])
    }

    /// Bytes of what waits of an account.
    public func heldBytes(of writer: String) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT COALESCE(SUM(LENGTH(line)), 0) FROM held WHERE writer = ? AND state = 'held'"),
            arguments: [writer]) ?? 0
    }

    /// Whether any entry was ever held.
    public func hasHeld() throws -> Bool {
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM held)")) ?? false
    }

    /// Everything ever held under an id.
    public func held(id: [UInt8]) throws -> [HeldRow] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM held WHERE id = ? ORDER BY no"), arguments: [Data(id)]
        ).map(heldRow)
    }

    private func heldRow(_ row: Row) -> HeldRow {
        HeldRow(
            no: row["no"], id: Array(row["id"] as Data), book: row["book"], writer: row["writer"],
            line: row["line"], reason: row["reason"], received: row["received"], state: row["state"],
            resolver: row["resolver"], note: row["note"])
    }
}

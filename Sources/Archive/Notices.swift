import Foundation
import GRDB

/// What happened to a complaint, in codes.
public struct NoticeRow: Sendable, Hashable {
    /// The entry that it came with.
    public let entry: [UInt8]
    public let event: String
    /// Milliseconds since 1970.
    public let happened: Int64
    public let book: Int64
    public let card: [UInt8]
    public let kind: String
    public let state: String
    /// As in `ComplaintRow`.
    public let due: Int
    public let region: String
    public let office: String

    public init(
        entry: [UInt8], event: String, happened: Int64, book: Int64, card: [UInt8], kind: String, state: String,
        due: Int, region: String, office: String
    ) {
        self.entry = entry
        self.event = event
        self.happened = happened
        self.book = book
        self.card = card
        self.kind = kind
        self.state = state
        self.due = due
        self.region = region
        self.office = office
    }
}

/// A notice as a list shows it, with the place of its complaint.
public struct ListedNotice: Sendable {
    public let no: Int64
    public let row: NoticeRow
    public let book: String
    public let rt: String
    public let landmark: String
}

/// Whose notices a list shows.
public enum NoticeBound: Sendable {
    case office(String)
    case village(String)
    /// The path and all below it.
    case region(String)
}

extension ArchiveWriting {
    /// - Returns: its number
    public func add(_ notice: NoticeRow) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO notice (entry, event, happened, book, card, kind, state, due, region, office)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            Data(notice.entry), notice.event, notice.happened, notice.book, Data(notice.card), notice.kind,
            notice.state, notice.due, notice.region, notice.office,
        ])
        return db.lastInsertedRowID
    }

    /// Up to where somebody has looked, and on which day.
    public func setSeen(_ account: String, notice: Int64, day: Int) throws {
        try db.execute(
            sql: """
                INSERT INTO notice_seen (account, no, day) VALUES (?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET no = excluded.no, day = excluded.day
                """,
            arguments: [account, notice, day])
    }

    /// Takes away what is older; never the last one, so that no number comes twice.
    public func forgetNotices(before moment: Int64) throws {
        try db.execute(
            sql: "DELETE FROM notice WHERE happened < ? AND no < (SELECT MAX(no) FROM notice)", arguments: [moment])
        try db.execute(sql: "DELETE FROM delivery WHERE made < ?", arguments: [moment])
    }
}

extension ArchiveReading {
    /// Notices of some events above a number, the newest first.
    /// - Parameter events: codes with a space around each
    public func notices(
        _ bound: NoticeBound, events: String, after no: Int64 = 0, limit: Int
    ) throws -> [ListedNotice] {
        let rows: [Row]
        switch bound {
        case .office(let office):
            rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT notice.*, book.id AS book_id, complaint.rt, complaint.landmark FROM notice
                        JOIN book ON book.no = notice.book
                        JOIN complaint ON complaint.book = notice.book AND complaint.id = notice.card
                        WHERE notice.office = ? AND notice.no > ? AND ? LIKE '% ' || event || ' %'
                        ORDER BY notice.no DESC LIMIT ?
                        """),
                arguments: [office, no, events, limit])
        case .village(let village):
            rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT notice.*, book.id AS book_id, complaint.rt, complaint.landmark FROM notice
                        JOIN book ON book.no = notice.book
                        JOIN complaint ON complaint.book = notice.book AND complaint.id = notice.card
                        WHERE notice.region = ? AND notice.no > ? AND ? LIKE '% ' || event || ' %'
                        ORDER BY notice.no DESC LIMIT ?
                        """),
                arguments: [village, no, events, limit])
        case .region(let region):
            rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT notice.*, book.id AS book_id, complaint.rt, complaint.landmark FROM notice
                        JOIN book ON book.no = notice.book
                        JOIN complaint ON complaint.book = notice.book AND complaint.id = notice.card
                        WHERE (notice.region = ? OR (notice.region > ? AND notice.region < ?)) AND notice.no > ?
                        AND ? LIKE '% ' || event || ' %' ORDER BY notice.no DESC LIMIT ?
                        """),
                arguments: [region, region + ".", region + "/", no, events, limit])
        }
        return rows.map {
            ListedNotice(no: $0["no"], row: notice($0), book: $0["book_id"], rt: $0["rt"], landmark: $0["landmark"])
        }
    }

    /// How many there are above a number, counted up to a limit.
    public func countNotices(_ bound: NoticeBound, events: String, after no: Int64, limit: Int) throws -> Int {
        switch bound {
        case .office(let office):
            try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT COUNT(*) FROM (SELECT 1 FROM notice WHERE office = ? AND no > ?
                        AND ? LIKE '% ' || event || ' %' LIMIT ?) AS new
                        """),
                arguments: [office, no, events, limit]) ?? 0
        case .village(let village):
            try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT COUNT(*) FROM (SELECT 1 FROM notice WHERE region = ? AND no > ?
                        AND ? LIKE '% ' || event || ' %' LIMIT ?) AS new
                        """),
                arguments: [village, no, events, limit]) ?? 0
        case .region(let region):
            try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT COUNT(*) FROM (SELECT 1 FROM notice
                        WHERE (region = ? OR (region > ? AND region < ?)) AND no > ?
                        AND ? LIKE '% ' || event || ' %' LIMIT ?) AS new
                        """),
                arguments: [region, region + ".", region + "/", no, events, limit]) ?? 0
        }
    }

    /// Up to where somebody has looked.
    public func seen(_ account: String) throws -> (notice: Int64, day: Int)? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT no, day FROM notice_seen WHERE account = ?"), arguments: [account]
        ).map { ($0["no"], $0["day"]) }
    }

    public func lastNotice() throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT MAX(no) FROM notice")) ?? 0
    }

    /// How many open complaints of an area were due from a day to before another.
    public func countDue(in area: String, from: Int, before: Int) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT COALESCE(SUM(count), 0) FROM standing WHERE area = ? AND day >= ? AND day < ?"),
            arguments: [area, from, before]) ?? 0
    }

    func notice(_ row: Row) -> NoticeRow {
        NoticeRow(
            entry: Array(row["entry"] as Data), event: row["event"], happened: row["happened"], book: row["book"],
            card: Array(row["card"] as Data), kind: row["kind"], state: row["state"], due: row["due"],
            region: row["region"], office: row["office"])
    }
}

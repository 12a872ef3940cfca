public import Plain

/// What happened to a complaint, in codes.
public struct NoticeRow: Sendable, Hashable {
    /// The entry that it came with.
    public let entry: ID
    public let event: String
    /// Milliseconds since 1970.
    public let happened: Int64
    public let book: Int64
    public let card: ID
    public let kind: String
    public let state: String
    /// As in `ComplaintRow`.
    public let due: Day
    public let region: String
    public let office: String

    public init(
        entry: ID, event: String, happened: Int64, book: Int64, card: ID, kind: String, state: String,
        due: Day, region: String, office: String
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

extension NoticeBound {
    fileprivate var sieve: SQL {
        switch self {
        case .office(let office): "notice.office = \(office)"
        case .village(let village): "notice.region = \(village)"
        case .region(let region): SQL.lies("notice.region", in: region)
        }
    }
}

extension ArchiveWriting {
    /// - Returns: its number
    public func add(_ notice: NoticeRow) throws -> Int64 {
        try db.number(
            """
            INSERT INTO notice (entry, event, happened, book, card, kind, state, due, region, office)
            VALUES (\(notice.entry), \(notice.event), \(notice.happened), \(notice.book), \(notice.card), \(notice.kind),
            \(notice.state), \(notice.due), \(notice.region), \(notice.office)) RETURNING no
            """)
    }

    /// Up to where somebody has looked, and on which day.
    public func setSeen(_ account: String, notice: Int64, day: Day) throws {
        try db.run(
            """
            INSERT INTO notice_seen (account, no, day) VALUES (\(account), \(notice), \(day))
            ON CONFLICT (account) DO UPDATE SET no = excluded.no, day = excluded.day
            """)
    }

    /// Takes away what is older; never the last one, so that no number comes twice.
    public func forgetNotices(before moment: Int64) throws {
        try db.run("DELETE FROM notice WHERE happened < \(moment) AND no < (SELECT MAX(no) FROM notice)")
        try db.run("DELETE FROM delivery WHERE made < \(moment)")
    }
}

extension ArchiveReading {
    /// Notices of some events above a number, the newest first.
    public func notices(
        _ bound: NoticeBound, events: [String], after no: Int64 = 0, limit: Int
    ) throws -> [ListedNotice] {
        try db.all(
            """
            SELECT notice.*, book.id AS book_id, complaint.rt, complaint.landmark FROM notice
            JOIN book ON book.no = notice.book
            JOIN complaint ON complaint.book = notice.book AND complaint.id = notice.card
            WHERE \(bound.sieve) AND notice.no > \(no) AND event IN \(events) ORDER BY notice.no DESC LIMIT \(limit)
            """
        ) {
            ListedNotice(no: $0["no"], row: notice($0), book: $0["book_id"], rt: $0["rt"], landmark: $0["landmark"])
        }
    }

    /// How many there are above a number, counted up to a limit.
    public func countNotices(_ bound: NoticeBound, events: [String], after no: Int64, limit: Int) throws -> Int {
        Int(
            try db.number(
                """
                SELECT COUNT(*) FROM (
                    SELECT 1 FROM notice WHERE \(bound.sieve) AND no > \(no) AND event IN \(events) LIMIT \(limit)) AS new
                """))
    }

    /// Up to where somebody has looked.
    public func seen(_ account: String) throws -> (notice: Int64, day: Day)? {
        try db.first("SELECT no, day FROM notice_seen WHERE account = \(account)") { ($0["no"], $0["day"]) }
    }

    public func lastNotice() throws -> Int64 { try db.number("SELECT MAX(no) FROM notice") }

    /// How many open complaints of an area were due from a day to before another.
    public func countDue(in area: String, from: Day, before: Day) throws -> Int {
        Int(
            try db.number(
                """
                SELECT COALESCE(SUM(count), 0) FROM standing
                WHERE area = \(area) AND day >= \(from) AND day < \(before)
                """))
    }

    func notice(_ row: Row) -> NoticeRow {
        NoticeRow(
            entry: row["entry"], event: row["event"], happened: row["happened"], book: row["book"], card: row["card"],
            kind: row["kind"], state: row["state"], due: row["due"], region: row["region"], office: row["office"])
    }
}

public import Plain

/// The index row of a complaint: what inboxes, lists and the clock need without folding its book.
public struct ComplaintRow: Sendable, Hashable {
    /// A day that sorts behind all others.
    public static let never = Day(number: 9_999_999)

    public var id: ID
    public var kind: String
    /// Under which it is counted: its field, and whether the environment is its theme.
    public var code: String
    public var state: String
    public var isOpen: Bool
    /// The village's path.
    public var region: String
    public var rt: String
    public var landmark: String
    public var position: String
    /// The book of the office that has it or will get it; empty when nobody answers for its kind.
    public var office: String
    public var isDispatched: Bool
    public var digest: String
    public var opened: Day
    public var stage: String
    /// The last day of the stage; `never` while its clock stands.
    public var due: Day
    /// The day on which the clock has to look, or `never`.
    public var wake: Day
    /// Working days the stage takes.
    public var days: Int
    public var assignee: String
    public var supports: Int
    public var photos: Int
    public var isUrgent: Bool
    /// The day of its last step.
    public var moved: Day

    public init(
        id: ID, kind: String, code: String, state: String, isOpen: Bool, region: String, rt: String,
        landmark: String, position: String, office: String, isDispatched: Bool, digest: String,
        opened: Day, stage: String, due: Day, wake: Day, days: Int, assignee: String, supports: Int, photos: Int,
        isUrgent: Bool, moved: Day
    ) {
        self.id = id
        self.kind = kind
        self.code = code
        self.state = state
        self.isOpen = isOpen
        self.region = region
        self.rt = rt
        self.landmark = landmark
        self.position = position
        self.office = office
        self.isDispatched = isDispatched
        self.digest = digest
        self.opened = opened
        self.stage = stage
        self.due = due
        self.wake = wake
        self.days = days
        self.assignee = assignee
        self.supports = supports
        self.photos = photos
        self.isUrgent = isUrgent
        self.moved = moved
    }
}

extension ArchiveWriting {
    public func put(_ row: ComplaintRow, in book: Int64) throws {
        try db.run(
            """
            INSERT INTO complaint (book, id, kind, code, state, is_open, region, rt, landmark, position,
            office, is_dispatched, digest, opened, stage, due, wake, days, assignee, supports, photos, is_urgent,
            moved)
            VALUES (\(book), \(row.id), \(row.kind), \(row.code), \(row.state), \(row.isOpen), \(row.region), \(row.rt),
            \(row.landmark), \(row.position), \(row.office), \(row.isDispatched), \(row.digest), \(row.opened),
            \(row.stage), \(row.due), \(row.wake), \(row.days), \(row.assignee), \(row.supports), \(row.photos),
            \(row.isUrgent), \(row.moved))
            ON CONFLICT (book, id) DO UPDATE SET kind = excluded.kind, code = excluded.code,
            state = excluded.state, is_open = excluded.is_open, region = excluded.region, rt = excluded.rt,
            landmark = excluded.landmark, position = excluded.position,
            office = excluded.office, is_dispatched = excluded.is_dispatched, digest = excluded.digest,
            opened = excluded.opened, stage = excluded.stage, due = excluded.due, wake = excluded.wake,
            days = excluded.days, assignee = excluded.assignee, supports = excluded.supports,
            photos = excluded.photos, is_urgent = excluded.is_urgent, moved = excluded.moved
            """)
    }

    public func addToStanding(area: String, day: Day, indicator: String, _ change: Int) throws {
        try db.run(
            """
            INSERT INTO standing (area, day, indicator, count) VALUES (\(area), \(day), \(indicator), \(change))
            ON CONFLICT (area, day, indicator) DO UPDATE SET count = standing.count + excluded.count
            """)
    }
}

extension SQL {
    /// Rows of complaints, each with the book in which its card lies; what of them is to follow.
    static let listedComplaints: SQL = """
        SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint
        JOIN book ON book.no = complaint.book
        """

    /// The order of lists before their due days, as their indexes have it: what is urgent or was opened again, then the rest.
    static let pressing: SQL = "(CASE WHEN is_urgent = 1 OR state = 'reopened' THEN 0 ELSE 1 END)"
}

extension ArchiveReading {
    public func complaint(_ id: ID, in book: Int64) throws -> ComplaintRow? {
        try db.first("SELECT * FROM complaint WHERE book = \(book) AND id = \(id)", complaintRow)
    }

    /// The complaint whose receipt carries the code with this digest, and its book.
    public func complaint(digest: String) throws -> ListedComplaint? {
        try db.first("\(SQL.listedComplaints) WHERE digest = \(digest) AND digest <> ''", listedComplaint)
    }

    /// Complaints of a book that stand under an indicator in a month, as they were told.
    public func complaints(marked indicator: String, month: Month, in book: BookRow) throws -> [ListedComplaint] {
        try db.all(
            """
            \(SQL.listedComplaints) JOIN card_month ON card_month.book = complaint.book AND card_month.card = complaint.id
            WHERE card_month.book = \(book.no) AND card_month.month = \(month)
            AND ' ' || card_month.marks || ' ' LIKE \("% " + indicator + " %") ORDER BY complaint.opened, complaint.id
            """, listedComplaint)
    }

    /// What the clock has to look at on a day.
    public func complaintsToWake(by day: Day, from offset: Int = 0, limit: Int) throws -> [ListedComplaint] {
        try db.all(
            """
            \(SQL.listedComplaints) WHERE is_open = 1 AND wake <= \(day)
            ORDER BY wake, complaint.id LIMIT \(limit) OFFSET \(offset)
            """, listedComplaint)
    }

    /// Open complaints of a region, for counting their days anew.
    public func openComplaints(in region: String) throws -> [ListedComplaint] {
        var query = ComplaintQuery(.region(region))
        query.limit = Int.max
        return try complaints(query)
    }

    /// What stands open in an area, by indicator: all of it, what was due before a day, and what no clock runs for.
    public func standing(
        of area: String, before day: Day
    ) throws -> [(indicator: String, count: Int, late: Int, stopped: Int)] {
        try db.all(
            """
            SELECT indicator, SUM(count) AS everything,
            SUM(CASE WHEN day < \(day) THEN count ELSE 0 END) AS late,
            SUM(CASE WHEN day = \(ComplaintRow.never) THEN count ELSE 0 END) AS stopped
            FROM standing WHERE area = \(area) AND count <> 0 GROUP BY indicator
            """
        ) { ($0["indicator"], $0["everything"], $0["late"], $0["stopped"]) }
    }

    /// What stands open in an area, by day and indicator.
    public func standing(of area: String) throws -> [StandingKey: Int] {
        try standing("SELECT * FROM standing WHERE area = \(area) AND count <> 0")
    }

    /// Everything that stands, for the recount.
    public func allStanding() throws -> [StandingKey: Int] { try standing("SELECT * FROM standing WHERE count <> 0") }

    private func standing(_ sql: SQL) throws -> [StandingKey: Int] {
        var found: [StandingKey: Int] = [:]
        try db.each(sql) { row in
            found[StandingKey(area: row["area"], day: row["day"], indicator: row["indicator"])] = row["count"]
            return true
        }
        return found
    }

    /// Every complaint row of a book, for the recount.
    public func complaints(of book: Int64) throws -> [ComplaintRow] {
        try db.all("SELECT * FROM complaint WHERE book = \(book)", complaintRow)
    }

    func listedComplaint(_ row: Row) -> ListedComplaint {
        ListedComplaint(row: complaintRow(row), book: row["book_id"], bookName: row["book_name"])
    }

    private func complaintRow(_ row: Row) -> ComplaintRow {
        ComplaintRow(
            id: row["id"], kind: row["kind"], code: row["code"], state: row["state"],
            isOpen: row["is_open"], region: row["region"], rt: row["rt"], landmark: row["landmark"],
            position: row["position"], office: row["office"], isDispatched: row["is_dispatched"],
            digest: row["digest"], opened: row["opened"], stage: row["stage"], due: row["due"], wake: row["wake"],
            days: row["days"], assignee: row["assignee"], supports: row["supports"], photos: row["photos"],
            isUrgent: row["is_urgent"], moved: row["moved"])
    }
}

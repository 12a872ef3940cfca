public import Plain

/// What an account answers for beyond its first mandate, and how long: the index row of an entry on its card.
public struct MandateRow: Sendable, Hashable {
    public let entry: ID
    public let account: String
    public let role: String
    /// Region path; empty when it is for one book.
    public let region: String
    public let book: String
    /// The card of the office on which it hangs; `nil` where it hangs on none.
    public let appointment: ID?
    /// The days of that office: empty where it was taken back, all days where there is none.
    public let days: ClosedRange<Day>?

    public init(entry: ID, account: String, role: String, region: String, book: String, appointment: ID?) {
        self.init(
            entry: entry, account: account, role: role, region: region, book: book, appointment: appointment, days: nil)
    }

    fileprivate init(
        entry: ID, account: String, role: String, region: String, book: String, appointment: ID?,
        days: ClosedRange<Day>?
    ) {
        self.entry = entry
        self.account = account
        self.role = role
        self.region = region
        self.book = book
        self.appointment = appointment
        self.days = days
    }

    /// The same without the days, which another card says.
    public var alone: MandateRow {
        MandateRow(entry: entry, account: account, role: role, region: region, book: book, appointment: appointment)
    }

    /// Whether it holds: the office, where it hangs on one, is held on that day.
    public func stands(on day: Day) -> Bool { appointment == nil || days?.contains(day) == true }
}

extension SQL {
    fileprivate static let mandates: SQL = """
        SELECT mandate.*, COALESCE(MIN(signpost.from_day), 0) AS from_day, COALESCE(MAX(signpost.until_day), -1) AS until_day
        FROM mandate LEFT JOIN signpost ON signpost.card = mandate.appointment
        """
}

extension ArchiveReading {
    /// What an account answers for beyond its first mandate, in the order in which it came.
    public func mandates(of account: String) throws -> [MandateRow] {
        try db.all(
            "\(SQL.mandates) WHERE mandate.account = \(account) GROUP BY mandate.entry ORDER BY mandate.entry", mandate)
    }

    public func allMandates() throws -> [MandateRow] {
        try db.all("\(SQL.mandates) GROUP BY mandate.entry ORDER BY mandate.account, mandate.entry", mandate)
    }

    /// The accounts that hang on an office.
    public func accounts(on appointment: ID) throws -> [String] {
        try db.all("SELECT DISTINCT account FROM mandate WHERE appointment = \(appointment) ORDER BY account") {
            $0["account"]
        }
    }

    private func mandate(_ row: Row) -> MandateRow {
        let (from, until): (Day, Day) = (row["from_day"], row["until_day"])
        let appointment: [UInt8] = row["appointment"]
        return MandateRow(
            entry: row["entry"], account: row["account"], role: row["role"], region: row["region"], book: row["book"],
            appointment: appointment.count == 16 ? ID(bytes: appointment[...]) : nil,
            days: from <= until ? from...until : nil)
    }
}

extension ArchiveWriting {
    /// What an account answers for beyond its first mandate, from now on.
    public func put(_ rows: [MandateRow], of account: String) throws {
        try db.run("DELETE FROM mandate WHERE account = \(account)")
        for row in rows {
            try db.run(
                """
                INSERT INTO mandate (entry, account, role, region, book, appointment) VALUES (\(row.entry), \(account),
                \(row.role), \(row.region), \(row.book), \(row.appointment?.bytes ?? []))
                """)
        }
    }
}

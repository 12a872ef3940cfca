public import Plain

/// The index row of an office that somebody holds: what finds a second one in another book.
public struct AppointmentRow: Sendable, Hashable {
    public let card: ID
    /// The same for the same person: her name as it is searched for, and her year of birth.
    public let who: String
    public let name: String
    public let institution: String
    public let place: String
    public let position: String
    public let field: String
    public let decree: String
    public let isNamesake: Bool
    public let from: Day
    public let until: Day

    public init(
        card: ID, who: String, name: String, institution: String, place: String, position: String, field: String,
        decree: String, isNamesake: Bool, from: Day, until: Day
    ) {
        self.card = card
        self.who = who
        self.name = name
        self.institution = institution
        self.place = place
        self.position = position
        self.field = field
        self.decree = decree
        self.isNamesake = isNamesake
        self.from = from
        self.until = until
    }
}

/// An office in a list, with the book of the team that keeps it.
public struct ListedAppointment: Sendable {
    public let row: AppointmentRow
    public let book: String
    public let region: String
}

extension ArchiveWriting {
    /// What a card says from now on; `nil` where it was taken back.
    public func put(_ row: AppointmentRow?, of card: ID, in book: Int64) throws {
        try db.run("DELETE FROM appointment WHERE book = \(book) AND card = \(card)")
        guard let row else { return }
        try db.run(
            """
            INSERT INTO appointment (book, card, who, name, institution, place, position, field, decree, is_namesake,
            from_day, until_day)
            VALUES (\(book), \(card), \(row.who), \(row.name), \(row.institution), \(row.place), \(row.position),
            \(row.field), \(row.decree), \(row.isNamesake), \(row.from), \(row.until))
            """)
    }
}

extension SQL {
    fileprivate static let listedAppointments: SQL = """
        SELECT appointment.*, book.id AS book_id, book.region FROM appointment JOIN book ON book.no = appointment.book
        """
}

extension ArchiveReading {
    /// Offices that somebody holds on a day or later, below a region.
    public func appointments(of who: String, below region: String, since day: Day) throws -> [ListedAppointment] {
        try db.all(
            """
            \(SQL.listedAppointments) WHERE who = \(who) AND until_day >= \(day)
            AND \(SQL.lies("book.region || ''", in: region)) ORDER BY from_day, card
            """, listedAppointment)
    }

    /// All below a region that stand on a day or later, by person.
    public func appointments(below region: String, since day: Day) throws -> [ListedAppointment] {
        try db.all(
            """
            \(SQL.listedAppointments) WHERE \(SQL.lies("book.region", in: region)) AND until_day >= \(day)
            ORDER BY who, from_day, card
            """, listedAppointment)
    }

    /// All of a book, for the recount.
    public func allAppointments(of book: Int64) throws -> Set<AppointmentRow> {
        Set(try db.all("SELECT * FROM appointment WHERE book = \(book)", appointmentRow))
    }

    private func listedAppointment(_ row: Row) -> ListedAppointment {
        ListedAppointment(row: appointmentRow(row), book: row["book_id"], region: row["region"])
    }

    private func appointmentRow(_ row: Row) -> AppointmentRow {
        AppointmentRow(
            card: row["card"], who: row["who"], name: row["name"], institution: row["institution"],
            place: row["place"], position: row["position"], field: row["field"], decree: row["decree"],
            isNamesake: row["is_namesake"], from: row["from_day"], until: row["until_day"])
    }
}

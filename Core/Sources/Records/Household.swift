public import Rules

/// A house and those who live in it.
public struct Household: Sendable {
    public let id: ID
    /// The day its card was opened.
    public let opened: Day
    /// Keluarga Pak Rahman: the head's name.
    public var head = ""
    public var neighbourhood = ""
    public var address = ""
    public var findings = Findings()

    public init(id: ID, opened: Day) {
        self.id = id
        self.opened = opened
    }
}

/// A Posyandu as its region registers it: a setting, in the region's book.
public struct Posyandu: Sendable {
    public let id: ID
    /// The id of the Posyandu's own book.
    public var book = ""
    public var name = ""
    /// `PP.KK.CC.DDDD.NNN`
    public var number = ""
    /// The village's path.
    public var region = ""

    public init(id: ID) { self.id = id }
}

/// A mandate as its region keeps it: who does what where. Passwords lie elsewhere.
public struct Account: Sendable {
    public let id: ID
    public var account = ""
    public var name = ""
    public var role: Role?
    /// Region path, or empty when the mandate is for one book.
    public var region = ""
    public var book = ""
    public var isDisabled = false

    public init(id: ID) { self.id = id }
}

/// An agency of the regency (OPD), or a named unit, as its region registers it.
public struct Office: Sendable {
    public let id: ID
    /// The id of the office's own book.
    public var book = ""
    public var name = ""
    /// The path of the regency.
    public var region = ""
    /// What it answers for.
    public var roles: [OfficeRole] = []
    /// What its head is called: *Kepala Dinas*.
    public var head = ""
    /// Public key to which secret reports are sealed: an uncompressed point of P-256 in base64url; empty when it takes none.
    public var key = ""
    public var isDisabled = false

    public init(id: ID) { self.id = id }
}

/// A day on which a region does not work, or works although others do not.
public struct LocalHoliday: Sendable {
    public let id: ID
    public var day: Day?
    public var name = ""
    /// Offices work on it after all.
    public var isWorkingDay = false

    public init(id: ID) { self.id = id }
}

/// A region's own days: free ones beside the national, and national ones on which it works.
public struct OwnDays: Sendable {
    public var free: [Holiday] = []
    public var worked: [Day] = []

    public init() {}

    public init(_ cards: [LocalHoliday]) {
        for card in cards {
            guard let day = card.day else { continue }
            if card.isWorkingDay {
                worked.append(day)
            } else {
                free.append(Holiday(day, .local, Phrase(indonesian: card.name, english: card.name)))
            }
        }
    }

    public var calendar: WorkingCalendar {
        free.isEmpty && worked.isEmpty ? .national : WorkingCalendar(adding: free, removing: worked)
    }
}

public import Rules

/// A house and those who live in it.
public struct Household: Sendable {
    public let card: Card

    init(_ card: Card) { self.card = card }

    /// One of which nothing is known yet.
    public init(id: ID, opened: Day) { card = Card(id: id, kind: .household, opened: opened) }

    public var id: ID { card.id }
    /// The day its card was opened.
    public var opened: Day { card.opened }
    /// Keluarga Pak Rahman: the head's name.
    public var head: String { card.facts.text("head") }
    public var neighbourhood: String { card.facts.text("rt") }
    public var address: String { card.facts.text("address") }
    public var findings: Findings { card.findings }
}

/// A Posyandu as its region registers it: a setting, in the region's book.
public struct Posyandu: Sendable {
    public let id: ID
    /// The id of the Posyandu's own book.
    public let book: String
    public let name: String
    /// `PP.KK.CC.DDDD.NNN`
    public let number: String
    /// The village's path.
    public let region: String

    init(_ card: Card) {
        id = card.id
        book = card.facts.text("book")
        name = card.facts.text("name")
        number = card.facts.text("number")
        region = card.facts.text("region")
    }
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

    init(_ card: Card) {
        id = card.id
        account = card.facts.text("account")
        name = card.facts.text("name")
        role = card.facts["role"].flatMap(Role.init(code:))
        region = card.facts.text("region")
        book = card.facts.text("book")
        isDisabled = card.facts.flag("disabled")
    }
}

/// An agency of the regency (OPD), or a named unit, as its region registers it.
public struct Office: Sendable {
    public let id: ID
    /// The id of the office's own book.
    public let book: String
    public let name: String
    /// The path of the regency.
    public let region: String
    /// What it answers for.
    public let roles: [OfficeRole]
    /// What its head is called: *Kepala Dinas*.
    public let head: String
    /// Public key to which secret reports are sealed: an uncompressed point of P-256 in base64url; empty when it takes none.
    public let key: String
    public let isDisabled: Bool

    init(_ card: Card) {
        id = card.id
        book = card.facts.text("book")
        name = card.facts.text("name")
        region = card.facts.text("region")
        roles = card.facts.codes("roles").compactMap { OfficeRole(code: $0) }
        head = card.facts.text("head")
        key = card.facts.text("key")
        isDisabled = card.facts.flag("disabled")
    }
}

/// A day on which a region does not work, or works although others do not.
public struct LocalHoliday: Sendable {
    public let id: ID
    public let day: Day?
    public let name: String
    /// Offices work on it after all.
    public let isWorkingDay: Bool

    init(_ card: Card) {
        id = card.id
        day = card.facts.day("day")
        name = card.facts.text("name")
        isWorkingDay = card.facts.flag("working")
    }
}

extension Card {
    public var household: Household? { kind == .household ? Household(self) : nil }
    public var posyandu: Posyandu? { kind == .posyandu ? Posyandu(self) : nil }
    public var account: Account? { kind == .account ? Account(self) : nil }
    public var office: Office? { kind == .office ? Office(self) : nil }
    public var holiday: LocalHoliday? { kind == .holiday ? LocalHoliday(self) : nil }
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

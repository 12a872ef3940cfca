public import Plain
import Rules

/// What a card is about, as one row: lists, pages, the door, index rows and files read it. A new kind is a row beside
/// its forms; nothing else names it.
public final class CardKind: Sendable {
    /// Stored.
    public let code: String
    /// What its list is called.
    public let title: Phrase
    /// The word of its pages below the book: `warga`; empty where it has none.
    public let path: String
    /// Books that take it.
    public let books: [BookKind]
    /// Questions whose answers name it: the first that was answered.
    public let names: [String]
    /// The question whose answer is the day it is about, where one is asked.
    public let day: String
    /// It is a person: her card moves to another book, and is merged with a second one of hers.
    public let isPerson: Bool
    /// It stands under numbers, and in the lists of a region.
    public let isCounted: Bool
    /// Opened by whoever tells it, it counts from the day on which the server had it.
    public let opensOnReceipt: Bool
    /// It is opened by one of several forms, each a list of its own; else its own form opens it.
    public let isOneOfMany: Bool
    /// Who takes back what it says of itself takes back the card.
    public let isTakenBackWhole: Bool
    /// Whether more may be written on it.
    let isOpen: @Sendable (Card) -> Bool
    /// The indicators under which it stands in a month; `nil` where `Indicator.all` says how each is counted.
    let marks: (@Sendable (Card, Month) -> [String])?
    #if hasFeature(Embedded)
    typealias Signposts = Never
    #else
    typealias Signposts = @Sendable (Card, Place) -> [Signpost]
    #endif
    /// By what its cards are found outside of their book.
    let signposts: Signposts?
    /// Its id where it is named by what it is, so that several people open the same one; else that of its first entry.
    let id: @Sendable (Entry) -> ID

    init(
        _ code: String, _ title: Phrase, path: String = "", in books: [BookKind], names: [String] = [],
        day: String = "day", isPerson: Bool = false, isCounted: Bool = false, opensOnReceipt: Bool = false,
        isOneOfMany: Bool = false, isTakenBackWhole: Bool = false,
        isOpen: @escaping @Sendable (Card) -> Bool = { _ in false },
        marks: (@Sendable (Card, Month) -> [String])? = nil,
        id: @escaping @Sendable (Entry) -> ID = { $0.id },
        signposts: Signposts? = nil
    ) {
        self.code = code
        self.title = title
        self.path = path
        self.books = books
        self.names = names
        self.day = day
        self.isPerson = isPerson
        self.isCounted = isCounted
        self.opensOnReceipt = opensOnReceipt
        self.isOneOfMany = isOneOfMany
        self.isTakenBackWhole = isTakenBackWhole
        self.isOpen = isOpen
        self.marks = marks
        self.id = id
        self.signposts = signposts
    }

    #if !hasFeature(Embedded)
    /// A kind of the books of teams, which no phone carries.
    /// - Parameter signposts: by what its cards are found outside of their book
    convenience init(
        ofTeams code: String, _ title: Phrase, path: String, names: [String], day: String = "day",
        isCounted: Bool = false, isOpen: @escaping @Sendable (Card) -> Bool = { !$0.facts.isEmpty },
        marks: (@Sendable (Card, Month) -> [String])? = nil,
        signposts: @escaping @Sendable (Card, Place) -> [Signpost] = { _, _ in [] }
    ) {
        self.init(
            code, title, path: path, in: [.team], names: names, day: day, isCounted: isCounted, isTakenBackWhole: true,
            isOpen: isOpen, marks: marks, signposts: signposts)
    }
    #endif

    #if !hasFeature(Embedded)
    /// Every kind that a form writes on, in the order of the forms.
    public static let all: [CardKind] = Forms.all.reduce(into: []) { kinds, form in
        if !kinds.contains(form.card) { kinds.append(form.card) }
    }

    public static func find(_ code: String) -> CardKind? { all.first { $0.code == code } }
    #endif

    public func lies(in book: BookKind) -> Bool {
        for kind in books where kind === book { return true }
        return false
    }

    func opened(by entry: Entry) -> Day { opensOnReceipt ? entry.clockDay : entry.day }
}

extension CardKind: Hashable {
    public static func == (one: CardKind, other: CardKind) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension CardKind {
    public static let resident = CardKind(
        "resident", Phrase("Warga", "Residents"), path: "warga", in: [.posyandu], isPerson: true, isCounted: true,
        isOpen: { $0.resident?.isActive ?? false })
    public static let household = CardKind(
        "household", Phrase("Keluarga", "Families"), path: "keluarga", in: [.posyandu], names: ["head"],
        isCounted: true, isOpen: { _ in true })
    public static let activity = CardKind(
        "activity", Phrase("Kegiatan", "Activities"), path: "kegiatan", in: [.posyandu],
        names: ["school", "place", "dusun"],
        isCounted: true, isOneOfMany: true, isOpen: { !$0.findings.all.isEmpty }, signposts: Talk.signposts)
    public static let sessionDay = CardKind(
        "session-day", Phrase("Hari buka", "Session days"), in: [.posyandu], id: { SessionDay.id(on: $0.day) })
    public static let complaint = CardKind(
        "complaint", Phrase("Laporan", "Complaints"), path: "laporan", in: [.posyandu, .village], isCounted: true,
        opensOnReceipt: true, signposts: Complaint.signposts)
    public static let secretReport = CardKind(
        "secret-report", Phrase("Laporan tertutup", "Closed reports"), in: [.office])
    public static let member = CardKind(
        "member", Phrase("Petugas kasus", "Case workers"), in: [.office], id: { Member.id(of: $0["account"] ?? "") })

    public static let posyandu = CardKind("posyandu", Phrase("Posyandu", "Posyandu"), in: [.region])
    public static let account = CardKind("account", Phrase("Akun", "Accounts"), in: [.region])
    public static let office = CardKind("office", Phrase("Dinas", "Offices"), in: [.region])
    public static let holiday = CardKind("holiday", Phrase("Hari libur daerah", "Local holidays"), in: [.region])
    public static let fieldNames = CardKind("field-names", Phrase("Nama bidang", "Names of fields"), in: [.region])
    public static let terms = CardKind("terms", Phrase("Batas waktu laporan", "Time limits"), in: [.region])
    public static let subscription = CardKind(
        "subscription", Phrase("Langganan pemberitahuan", "Subscriptions"), in: [.region])
    public static let campaign = CardKind("campaign", Phrase("Pendataan", "Campaigns"), in: [.region])
}

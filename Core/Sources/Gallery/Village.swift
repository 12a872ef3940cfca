public import Pages
public import Plain
public import Records
import Rules

/// Posyandu Melati on 13 October 2026, a session day: the small village of gallery and tests.
/// Everybody in it is invented; their NIK would begin with 99, a province that there is not.
public struct Village: Sendable {
    public static let bookCode = "melati"
    public static let today = Month(year: 2026, month: 10).day(13)
    /// A quarter past nine in the morning there.
    public static let now = Int64(today.number) * 86_400_000 + (2 * 60 + 15) * 60_000
    public static let device = "hp-yanti-01"
    /// The name of a photograph.
    static let photo = String(repeating: "0123456789abcdef", count: 4)
    static let household = "Keluarga Rahman"
    static let otherDevice = "hp-sri-01"
    /// Grown up and not pregnant.
    static let grownUp = "Oki Setiawati"

    /// What the server has numbered, in that order.
    public private(set) var entries: [Entry] = []
    /// What this phone has not sent yet.
    public private(set) var waiting: [Waiting] = []
    private var clock: Int64 = 0

    public init() {}

    /// The same person's card in every stage of the village.
    public static func card(_ name: String) -> ID {
        let named = ID(naming: name)
        return ID(
            milliseconds: Int64(today.adding(days: -400).number) * 86_400_000, random: named.high, named.low)
    }

    // MARK: Writing

    enum Hand {
        case yanti, sri, midwife, village, office, clock

        var account: String {
            switch self {
            case .yanti: "yanti.melati"
            case .sri: "sri.melati"
            case .midwife: "bidan.rosa"
            case .village: "desa.sukamekar"
            case .office: "perkim.dewi"
            case .clock: "clock"
            }
        }
        var device: String {
            switch self {
            case .yanti: Village.device
            case .sri: Village.otherDevice
            case .midwife: "hp-rosa-01"
            default: "web-\(account)"
            }
        }
    }

    /// Writes an entry that the server has.
    @discardableResult
    mutating func write(
        _ form: String, on card: ID, at day: Day = today, by hand: Hand = .yanti, opens: Bool = false,
        corrects: ID? = nil, _ answers: [(String, String)] = []
    ) -> ID {
        let entry = made(form, card, day, hand, opens, corrects, answers)
        entries.append(entry)
        return entry.id
    }

    /// Writes an entry that is only on this phone, or that the server holds back.
    mutating func keep(
        _ form: String, on card: ID, opens: Bool = false, corrects: ID? = nil, as state: Waiting.State = .unsent,
        _ answers: [(String, String)] = []
    ) {
        waiting.append(Waiting(made(form, card, Village.today, .yanti, opens, corrects, answers), state))
    }

    private mutating func made(
        _ form: String, _ card: ID, _ day: Day, _ hand: Hand, _ opens: Bool, _ corrects: ID?,
        _ answers: [(String, String)]
    ) -> Entry {
        clock += 1
        let moment = Int64(day.number) * 86_400_000 + 3_600_000 + clock * 7_000
        let word = UInt64(clock) &* 0x9E37_79B9_7F4A_7C15
        return Entry(
            id: opens ? card : ID(milliseconds: moment, random: word, word &* 977),
            book: Village.bookCode, card: card, form: form, formVersion: 1, writer: hand.account,
            device: hand.device, number: Int(clock), day: day, writtenAt: moment, clockOffset: 0,
            seen: entries.count, corrects: corrects, edition: "contoh",
            answers: answers.map { Answer($0.0, $0.1) })
    }

    // MARK: Asking

    public static let place = Place(
        book: bookCode, kind: .posyandu, name: "Posyandu Melati", number: "99.05.05.2004.001",
        region: "99.05.05.2004",
        regionNames: ["Sukamekar", "Tanjung Asri", "Kabupaten Contoh", "Provinsi Contoh"])

    func made() -> Book {
        var book = Book(place: Village.place)
        for (position, entry) in entries.enumerated() { book.take(entry, seq: position + 1) }
        for item in waiting where item.isUnsent { book.takeWaiting(item.entry) }
        return book
    }

    static let office = OfficeEntry(book: "perkim", name: "Dinas Perkim", roles: ["housing", "public-works"])
    static let offices = [office, OfficeEntry(book: "disdik", name: "Dinas Pendidikan", roles: ["education"]), unit]
    /// Takes secret reports; the key opens nothing.
    static let unit = OfficeEntry(
        book: "uptdppa", name: "UPTD PPA", roles: ["women-and-children"],
        key: "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")

    public static func person(_ role: Role = .kader) -> Person {
        Person(
            account: role == .kader ? Hand.yanti.account : "pak.budi",
            name: role == .kader ? "Bu Yanti" : "Pak Budi", role: role,
            scope: Scope(books: [role == .officer ? office.book : bookCode]))
    }

    public static func context(_ language: Language = .indonesian, role: Role = .kader) -> Context {
        var context = Context(
            person: person(role), place: place,
            names: [
                (Hand.yanti.account, "Bu Yanti"), (Hand.sri.account, "Bu Sri"),
                (Hand.midwife.account, "Bidan Rosa"),
            ],
            offices: offices, origin: "https://pandu.example", language: language, isDemo: true, edition: "contoh")
        context.campaigns = [campaign]
        return context
    }

    /// Houses are looked at until the end of the month.
    static let campaign: Campaign = {
        var campaign = Campaign(id: card("Pendataan rumah"))
        (campaign.title, campaign.region, campaign.form) = ("Pendataan rumah 2026", "99.05", "housing-condition")
        (campaign.from, campaign.to) = (today.month.first, today.month.last)
        return campaign
    }()
}

#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Program kerja* of a team: what it does in a year, with whom, for how much and towards which target; and the version of
// it that was decided (*Renja*).

extension CardKind {
    public static let programme: CardKind = CardKind(
        ofTeams: "programme", Phrase("Program kerja", "Programme"), path: "program", names: ["activity"], day: "from",
        signposts: { card, place in
            guard let row = Programme(card) else { return [] }
            func post(_ key: String, isOpen: Bool, _ facts: [Answer] = []) -> Signpost {
                Signpost(
                    key, state: row.state.rawValue, isOpen: isOpen, from: row.from, until: row.until,
                    [Answer("activity", row.activity)] + facts)
            }
            var posts = row.office.isEmpty ? [] : [post(row.office, isOpen: row.state.isOpen)]
            if row.isPriority, row.state != .cancelled {
                let aim = card.facts.answers.filter { ["indicator", "target"].contains($0.field) }
                posts.append(post(Signpost.focus(of: place.region), isOpen: false, aim))
            }
            return posts
        })

    public static let yearPlan: CardKind = CardKind(
        ofTeams: "year-plan", Phrase("Renja", "Decided plan"), path: "renja", names: ["decree"])
}

extension Signpost {
    /// What the team of a region puts first.
    public static func focus(of region: String) -> String { "focus \(region)" }
}

extension Form {
    public static let programme = Form(
        "programme", on: .programme, opensCard: true, conflict: .set, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen },
        check: { entry, _ in
            var problems = webAddress(entry, "document")
            if let from = entry.day("from"), let until = entry.day("until"), until < from {
                problems.append(Problem("until", "Sampai kapan? Ini sebelum mulai.", "It ends before it begins."))
            }
            if let until = entry.day("until"), let from = entry.day("from"), until.month.year != from.month.year {
                problems.append(Problem("until", "Satu kegiatan, satu tahun.", "One activity, one year."))
            }
            if let code = entry["indicator"], Indicator.find(code)?.share == nil {
                problems.append(Problem("indicator", "Pilih dari daftar.", "Choose from the list."))
            }
            if entry["target"] != nil, entry["indicator"] == nil {
                problems.append(Problem("indicator", "Target dari angka yang mana?", "A target of which number?"))
            }
            return problems
        })

    public static let programmeStep = Form(
        "programme-step", on: .programme, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen })

    public static let programmeReport = Form(
        "programme-report", on: .programme, writers: .askedByTeams, audience: .askedByTeams, isOfAddressee: true,
        isOffered: { card, _ in Programme(card)?.state.isOpen == true })

    static let programmeWithdrawal = takingBack(
        "programme-withdrawal", on: .programme, writers: .teams, audience: .askedByTeams)

    public static let yearPlan = Form(
        "year-plan", on: .yearPlan, opensCard: true, conflict: .set, writers: .teams, audience: .teams,
        isOffered: { card, _ in card.isOpen })

    static let yearPlanWithdrawal = takingBack(
        "year-plan-withdrawal", on: .yearPlan, writers: .teams, audience: .teams)
}

/// One activity of the year, as its card says.
public struct Programme: Sendable {
    public enum State: String, CaseIterable, Sendable {
        case planned, running, postponed, done, cancelled

        public var title: Phrase {
            switch self {
            case .planned: Phrase("Direncanakan", "Planned")
            case .running: Phrase("Berjalan", "Running")
            case .postponed: Phrase("Ditunda", "Postponed")
            case .done: Phrase("Selesai", "Done")
            case .cancelled: Phrase("Batal", "Cancelled")
            }
        }

        public var isOpen: Bool { self != .done && self != .cancelled }
    }

    public let id: ID
    public let activity: String
    public let from: Day
    public let until: Day
    public let fields: [ServiceField]
    /// The book of the office or team that is responsible; empty where none is named.
    public let office: String
    /// Millions of rupiah.
    public let budget: Int?
    public let fund: String
    /// The code of the share that it moves, and the percent that it aims at.
    public let indicator: String
    public let target: Int?
    public let isPriority: Bool
    public let state: State

    /// `nil` for a card of another kind, and for one that was taken back.
    public init?(_ card: Card) {
        guard card.kind == .programme, !card.facts.isEmpty, let from = card.facts.day("from"),
            let until = card.facts.day("until")
        else { return nil }
        id = card.id
        activity = card.facts.text("activity")
        self.from = from
        self.until = until
        fields = card.facts.codes("fields").compactMap { ServiceField(code: $0) }
        office = card.facts.text("office")
        budget = card.facts["budget"].flatMap { $0.number }
        fund = card.facts.text("fund")
        indicator = card.facts.text("indicator")
        target = card.facts["target"].flatMap { $0.number }
        isPriority = card.facts.flag("priority")
        state =
            card.findings.all.reversed().lazy.compactMap { $0["state"].flatMap { State(rawValue: $0) } }.first
            ?? .planned
    }

    public var year: Int { from.month.year }

    /// Days by which it is late: not begun after its first day and a week, or not done after its last.
    public func daysLate(on day: Day) -> Int {
        guard state.isOpen else { return 0 }
        let begins = from.adding(days: 7)
        if day > until { return day.days(since: until) }
        return state == .planned && day > begins ? day.days(since: begins) : 0
    }
}
#endif

import Archive
public import Plain
public import Records
public import Rules

/// What a regency has settled: its offices and its days. The fold of its settings' book.
public struct RegionSettings: Sendable {
    /// The regency's path.
    public let region: String
    public let offices: [Office]
    public let ownDays: OwnDays
    public let calendar: WorkingCalendar
    /// How it shows the six fields.
    public let fields: FieldPresentation
    /// Its working days for each stage, and its ladder.
    public let terms: ComplaintTerms
    /// *Pendataan*, those that are over among them.
    public let campaigns: [Campaign]
    /// What it wants to reach of indicators, by year.
    public let targets: [RegionTarget]
    /// Who holds the posts of the ladder.
    public let holders: [Subscription]
    public var ladder: EscalationLadder { terms.ladder }
    /// What the head of a village is called there; empty where she is a Kepala Desa.
    public let villageHead: String
    /// Minutes that its clock is ahead of UTC; `nil` where the server's holds.
    public let utcOffsetMinutes: Int?

    init(region: String, cards: [Card]) {
        self.region = region
        offices = cards.compactMap { $0.office }.filter { !$0.isDisabled }.sorted { $0.name < $1.name }
        ownDays = OwnDays(cards.compactMap { $0.holiday })
        calendar = ownDays.calendar
        fields = cards.lazy.compactMap { $0.fieldNames?.presentation }.first ?? .canonical
        villageHead = cards.lazy.compactMap { $0.fieldNames?.villageHead }.first ?? ""
        utcOffsetMinutes = cards.lazy.compactMap { $0.terms?.utcOffsetMinutes }.first
        campaigns = cards.compactMap { $0.campaign }
        targets = cards.compactMap { RegionTarget($0) }.sorted { $0.year < $1.year }
        holders = cards.compactMap { $0.subscription }.filter { $0.post != nil && !$0.isDisabled }
        terms = cards.lazy.compactMap { $0.terms?.terms }.first ?? .proposed
    }

    /// The office that answers for a role; the first by name when two say that they do.
    public func office(for role: OfficeRole) -> Office? { offices.first { $0.roles.contains(role) } }

    /// Who holds a post above a village, or above an office.
    public func holder(of post: Post, in village: String, office: String) -> Subscription? {
        holders.first {
            $0.post == post && ($0.office.isEmpty ? Scope.path(village, liesUnder: $0.area) : $0.office == office)
        }
    }

    /// How many percent of an indicator are to be reached in a year: what the region set, else what its source says.
    public func target(of indicator: Indicator, in year: Int) -> Int? {
        targets.first { $0.indicator == indicator.code && $0.year == year }?.percent ?? indicator.target?.percent
    }

    public func office(book: String) -> Office? { offices.first { $0.book == book } }

    /// Roles that kinds of complaints lead to and nobody answers for. A village answers for itself.
    public var unanswered: [OfficeRole] {
        OfficeRole.allCases.filter { role in
            role != .village && office(for: role) == nil
                && (role == .inspectorate || Catalogue.all.contains { $0.office == role })
        }
    }
}

extension Regencies {
    /// The day that it is in a region now.
    public func today(in region: String) throws -> Day {
        guard region.split(separator: ".").count >= 2 else { return store.today }
        return day(by: try settings(of: region))
    }

    /// The day that it is where somebody serves.
    public func today(for person: Person) throws -> Day { try now(for: person).day }

    /// The day and the hour that it is where somebody serves.
    public func now(for person: Person) throws -> (day: Day, hour: Int) {
        let region = try store.home(of: person)
        let minutes = region.split(separator: ".").count < 2 ? nil : try settings(of: region).utcOffsetMinutes
        let local = (store.clock() / 60_000) + Int64(minutes ?? store.utcOffsetMinutes)
        return (Day(number: Int(local / 1440)), Int(local % 1440 / 60))
    }

    /// How the regency of somebody shows the six fields; as the regulation does for those of several.
    public func fields(for person: Person) throws -> FieldPresentation {
        try fields(in: store.home(of: person))
    }

    /// How the regency of a region shows them.
    func fields(in region: String) throws -> FieldPresentation {
        region.split(separator: ".").count < 2 ? .canonical : try settings(of: region).fields
    }

    /// The day that it is now where these settings hold.
    func day(by settings: RegionSettings) -> Day {
        let minutes = settings.utcOffsetMinutes ?? store.utcOffsetMinutes
        return Day(number: Int((store.clock() + Int64(minutes) * 60_000) / 86_400_000))
    }

    /// The day in the easternmost zone: nothing that is due anywhere is due later.
    var latestToday: Day {
        let minutes = Form.zones.reduce(store.utcOffsetMinutes) { max($0, $1.minutes) }
        return Day(number: Int((store.clock() + Int64(minutes) * 60_000) / 86_400_000))
    }

    /// What the regency of a region has settled.
    public func settings(of path: String) throws -> RegionSettings {
        try store.archive.read { try settings(of: path, $0) }
    }

    /// The same inside a transaction. Settings are few, so they are folded when asked for and kept until they change.
    func settings(of path: String, _ reading: ArchiveReading) throws -> RegionSettings {
        let regency = Desk.regency(of: path)
        guard let row = try reading.book(Desk.settingsBook(of: regency)) else {
            return RegionSettings(region: regency, cards: [])
        }
        if let kept = store.settled.find(regency, at: row.hash) { return kept }
        var book = Book(place: store.place(of: row))
        var reader = EntryReader()
        try reading.entries(of: row.no, after: 0) { stored in
            // Up to the head whose hash they are kept under: what is written just now may yet be taken back.
            guard stored.seq <= row.seq else { return false }
            if let entry = store.entry(stored, &reader) { book.take(entry, seq: stored.seq, hash: stored.hash) }
            return true
        }
        let settings = RegionSettings(region: regency, cards: book.cards)
        store.settled.keep(settings, at: row.hash)
        return settings
    }
}

extension Desk {
    /// The regency of a village or any region below it.
    static func regency(of path: String) -> String {
        path.split(separator: ".").prefix(2).joined(separator: ".")
    }
}

public import Plain
public import Records
public import Rules

/// Whose book it is and who looks at it. Server and phone build the same one, so they draw the same pages.
public struct Context: Sendable {
    public var person: Person
    public var place: Place
    /// Display names of those who wrote in the book.
    public var names: [(account: String, name: String)]
    /// Other Posyandu of the district, by book: where somebody may move to.
    public var neighbours: [(book: String, name: String)]
    /// Offices of the regency and what each answers for.
    public var offices: [OfficeEntry]
    /// How the region shows the six fields.
    public var fields: FieldPresentation
    #if !hasFeature(Embedded)
    /// Offices and teams that can be asked for something, those of one group together.
    public var parties: [Party] = []
    /// Meetings that a team may pass on, where a page asks.
    public var meetings: [(id: ID, title: String)] = []
    /// How much of each share the team's region has reached this month, in percent, where a page asks.
    public var reached: [String: Int] = [:]
    /// How many of the team's area know what they do, where a page asks.
    public var roles: (known: Int, all: Int)?
    /// What stands elsewhere of the card that a page shows.
    public var elsewhere: [(label: Phrase, words: Phrase)] = []
    /// The Posyandu that an announcement is told, where a page asks, and whether somebody there has read it.
    public var readers: [(name: String, hasRead: Bool)] = []
    #endif
    /// What the region calls the head of a village; empty where she is a Kepala Desa.
    public var villageHead = ""
    /// Campaigns of the region, those that are over among them.
    public var campaigns: [Campaign] = []
    /// What teams tell this Posyandu, the last first.
    public var news: [TeamNews] = []
    /// How long each stage of a complaint may take there.
    public var terms: ComplaintTerms
    /// The days on which the region's offices work.
    public let calendar: WorkingCalendar
    let ownDays: OwnDays
    /// Where this is served: `https://pandu.example.go.id`, for what is read on paper.
    public var origin: String
    /// Where a desk may go besides; a phone has none.
    public var deskLinks: [(title: String, path: String, isCurrent: Bool)] = []
    /// The office, village or regency whose desk it is; a phone has none.
    public var deskTitle = ""
    public var language: Language
    /// Minutes that the region's clock is ahead of UTC: 420 for WIB.
    public var utcOffsetMinutes: Int
    public var isDemo: Bool
    /// The build of Core, also the version of the assets.
    public var edition: String

    public init(
        person: Person, place: Place, names: [(account: String, name: String)] = [],
        neighbours: [(book: String, name: String)] = [], offices: [OfficeEntry] = [],
        fields: FieldPresentation = .canonical, terms: ComplaintTerms = .proposed,
        ownDays: OwnDays = OwnDays(), origin: String = "", language: Language = .indonesian,
        utcOffsetMinutes: Int = 420, isDemo: Bool = false, edition: String = ""
    ) {
        self.person = person
        self.place = place
        self.names = names
        self.neighbours = neighbours
        self.offices = offices
        self.fields = fields
        self.terms = terms
        self.ownDays = ownDays
        calendar = ownDays.calendar
        self.origin = origin
        self.language = language
        self.utcOffsetMinutes = utcOffsetMinutes
        self.isDemo = isDemo
        self.edition = edition
    }

    public func name(of account: String) -> String {
        #if !hasFeature(Embedded)
        if account == Role.clock.code { return "Pandu" }
        #endif
        for (known, name) in names where known == account { return name }
        return account == person.account ? person.name : account
    }

    /// What a Posyandu of the district is called; what was typed when it is none.
    public func posyandu(_ code: String) -> String {
        for (book, name) in neighbours where book == code { return name }
        return code
    }

    #if !hasFeature(Embedded)
    /// What an office or a team is called.
    public func party(_ book: String) -> String { parties.first { $0.book == book }?.name ?? book }
    #endif

    /// The region's day at a moment.
    public func day(at milliseconds: Int64) -> Day {
        let local = milliseconds + Int64(utcOffsetMinutes) * 60_000
        let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        return Day(number: Int(days))
    }

    /// The region's time of day at a moment, `09.14`.
    public func clock(at milliseconds: Int64) -> String {
        let local = milliseconds + Int64(utcOffsetMinutes) * 60_000
        let minutes = Int(((local % 86_400_000) + 86_400_000) % 86_400_000 / 60_000)
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(two(minutes / 60)).\(two(minutes % 60))"
    }

    /// What the office that has a complaint, or will get it, is called.
    public func officeName(for complaint: Complaint) -> String {
        if !complaint.officeName.isEmpty { return complaint.officeName }
        guard let role = complaint.catalogued?.office else { return "" }
        for office in offices where office.roles.contains(role.code) { return office.name }
        return Words(language)("Dinas", "The office")
    }

    // MARK: Text

    /// One fact a line, columns parted by tabs, ended by an empty line.
    public var text: String {
        var lines = [
            ["person", person.account, person.name, person.role.code],
            ["scope-books"] + person.scope.books, ["scope-regions"] + person.scope.regions,
            ["place", place.book, place.kind.code, place.name, place.number, place.region],
            ["region-names"] + place.regionNames,
            ["language", language == .english ? "en" : "id"],
            ["utc-offset", "\(utcOffsetMinutes)"], ["demo", isDemo ? "1" : "0"], ["edition", edition],
        ]
        lines.append(["origin", origin])
        if !villageHead.isEmpty { lines.append(["village-head", villageHead]) }
        lines.append(["worked"] + ownDays.worked.map { $0.iso })
        for holiday in ownDays.free { lines.append(["holiday", holiday.day.iso, holiday.name.indonesian]) }
        for group in fields.groups {
            lines.append(
                [
                    "group", group.code, group.title.indonesian, group.title.english,
                    group.takesEnvironment ? "environment" : "",
                ] + group.fields.map { $0.code })
        }
        lines.append(["terms"] + [terms.village, terms.response, terms.looked, terms.unlooked].map { "\($0)" })
        for office in offices { lines.append(["office", office.book, office.name, office.key] + office.roles) }
        for campaign in campaigns {
            lines.append(
                [
                    "campaign", campaign.id.text, campaign.title, campaign.region, campaign.form,
                    campaign.from?.iso ?? "", campaign.to?.iso ?? "",
                ])
        }
        for one in news { lines.append(["news", one.id.text, one.title, one.text, one.link, one.team]) }
        for (book, name) in neighbours { lines.append(["neighbour", book, name]) }
        for (account, name) in names { lines.append(["name", account, name]) }
        return lines.map { $0.map { clean($0) }.joined(separator: "\t") + "\n" }.joined() + "\n"
    }

    public init?(text: String) {
        var facts: [[String]] = []
        var names: [(account: String, name: String)] = []
        var neighbours: [(book: String, name: String)] = []
        var offices: [OfficeEntry] = []
        var groups: [FieldGroup] = []
        var campaigns: [Campaign] = []
        var news: [TeamNews] = []
        var terms = ComplaintTerms.proposed
        var own = OwnDays()
        for line in text.cut(at: UInt8(ascii: "\n")) {
            let columns = line.cut(at: UInt8(ascii: "\t"), keepingEmpty: true)
            switch columns[0] {
            case "name" where columns.count == 3: names.append((columns[1], columns[2]))
            case "neighbour" where columns.count == 3: neighbours.append((columns[1], columns[2]))
            case "office" where columns.count >= 4:
                offices.append(
                    OfficeEntry(
                        book: columns[1], name: columns[2], roles: Array(columns.dropFirst(4)), key: columns[3]))
            case "group" where columns.count >= 5: groups.append(FieldGroup(columns: columns))
            case "campaign" where columns.count == 7:
                if let campaign = Campaign(columns: columns) { campaigns.append(campaign) }
            case "news" where columns.count == 6:
                if let id = ID(columns[1]) {
                    news.append(
                        TeamNews(id: id, title: columns[2], text: columns[3], link: columns[4], team: columns[5]))
                }
            case "terms" where columns.count == 5: terms = ComplaintTerms(columns: columns)
            case "holiday" where columns.count == 3:
                if let day = Day(iso: columns[1]) {
                    own.free.append(Holiday(day, .local, Phrase(indonesian: columns[2], english: columns[2])))
                }
            case "worked": own.worked = columns.dropFirst().compactMap { Day(iso: $0) }
            default: facts.append(columns)
            }
        }
        func fact(_ name: String) -> [String]? {
            for columns in facts where columns[0] == name { return Array(columns.dropFirst()) }
            return nil
        }
        guard let person = fact("person"), person.count == 3, let role = Role(code: person[2]),
            let place = fact("place"), place.count == 5, let kind = BookKind.find(place[1])
        else { return nil }
        let scope = Scope(books: fact("scope-books") ?? [], regions: fact("scope-regions") ?? [])
        self.init(
            person: Person(account: person[0], name: person[1], role: role, scope: scope),
            place: Place(
                book: place[0], kind: kind, name: place[2], number: place[3], region: place[4],
                regionNames: fact("region-names") ?? []),
            names: names, neighbours: neighbours, offices: offices,
            fields: groups.isEmpty ? .canonical : FieldPresentation(groups), terms: terms,
            ownDays: own, origin: fact("origin")?.first ?? "",
            language: fact("language")?.first == "en" ? .english : .indonesian,
            utcOffsetMinutes: fact("utc-offset")?.first.flatMap { $0.number } ?? 420,
            isDemo: fact("demo")?.first == "1", edition: fact("edition")?.first ?? "")
        (self.campaigns, self.news) = (campaigns, news)
        villageHead = fact("village-head")?.first ?? ""
    }
}

extension Campaign {
    /// As a line of the context's text has it.
    fileprivate init?(columns: [String]) {
        guard let id = ID(columns[1]) else { return nil }
        self.init(id: id)
        (title, region, form) = (columns[2], columns[3], columns[4])
        (from, to) = (Day(iso: columns[5]), Day(iso: columns[6]))
    }
}

extension FieldGroup {
    fileprivate init(columns: [String]) {
        self.init(
            columns[1], Phrase(indonesian: columns[2], english: columns[3]),
            columns.dropFirst(5).compactMap { ServiceField(code: $0) }, takesEnvironment: columns[4] == "environment")
    }
}

extension ComplaintTerms {
    fileprivate init(columns: [String]) {
        let days = columns.dropFirst().map { $0.number ?? 0 }
        self.init(village: days[0], response: days[1], looked: days[2], unlooked: days[3])
    }
}

private func clean(_ text: String) -> String {
    String(decoding: text.bytes.map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
}

import Archive
public import Plain
public import Records
import Rules

/// What runs for some weeks, and how far it is.
/// - Throws: in all its functions what `Desk` names.
public struct Campaigns: Sendable {
    let store: Store

    /// Campaigns that touch what somebody answers for, those that run first.
    public func all(for person: Person) throws -> [Campaign] {
        guard Permission.allows(person.role, .readTallies) else { throw Refusal.notFound }
        let own = try store.archive.read { reading in
            try person.scope.regions + person.scope.books.compactMap { try reading.book($0)?.region }
        }
        var regencies: [String] = []
        for region in own {
            let found =
                region.split(separator: ".").count >= 2
                ? [Desk.regency(of: region)]
                : Set(
                    try store.archive.read { try $0.books(in: region, kind: BookKind.posyandu.code) }.map {
                        Desk.regency(of: $0.region)
                    }
                ).sorted()
            for regency in found where !regencies.contains(regency) { regencies.append(regency) }
        }
        let all = try regencies.flatMap { try Regencies(store: store).settings(of: $0).campaigns }
        return all.filter { campaign in
            own.contains { Scope.path($0, liesUnder: campaign.region) || Scope.path(campaign.region, liesUnder: $0) }
        }.sorted { ($0.isEnded ? 1 : 0, -($0.to?.number ?? 0)) < ($1.isEnded ? 1 : 0, -($1.to?.number ?? 0)) }
    }

    /// What is wrong with a new one: its area, or that one of the same form runs there already. What is written names one
    /// campaign, so the other would stay empty.
    func problems(_ entry: Entry, in home: String, _ reading: ArchiveReading) throws -> [Problem] {
        let area = entry["region"] ?? ""
        let isInside = store.regions.name(area) != nil && Scope.path(area, liesUnder: home)
        guard isInside, home.split(separator: ".").count == 2 else {
            return [Problem("region", "Pilih wilayah yang menjadi tugas Ibu.", "Choose an area of your own.")]
        }
        guard let from = entry.day("from"), let to = entry.day("to"), !entry.flag("ended") else { return [] }
        let running = try Regencies(store: store).settings(of: home, reading).campaigns
        guard
            let other = running.first(where: { other in
                other.id != entry.card && !other.isEnded && other.form == entry["form"]
                    && other.from.map { $0 <= to } ?? false && other.to.map { from <= $0 } ?? false
                    && (Scope.path(area, liesUnder: other.region) || Scope.path(other.region, liesUnder: area))
            })
        else { return [] }
        return [
            Problem(
                "form",
                Phrase(
                    indonesian: "Sudah ada pendataan yang sama: \(other.title).",
                    english: "There is such a campaign already: \(other.title)."))
        ]
    }

    /// Read from tallies: cards that named the campaign, each once, among those that stand there at its end or today.
    public func progress(
        of campaign: Campaign, in area: String, for person: Person
    ) throws -> CampaignProgress {
        guard let from = campaign.from?.month, let to = campaign.to?.month else { throw Refusal.notFound }
        let last = min(to, max(from, store.today.month))
        let counts = try Overview(store: store).counts(of: area, from: from, to: last, for: person)
        var done = 0
        var month = from
        while month <= last {
            done += counts.count(campaign.indicator, month)
            month = month.adding(1)
        }
        let expected = campaign.expectedStocks.reduce(0) { $0 + counts.count($1, last) }
        return CampaignProgress(area: area, name: counts.name, done: done, expected: expected)
    }

    /// The areas of a campaign that lie below one of somebody's, else the area itself.
    public func progress(
        of campaign: Campaign, below area: String, for person: Person
    ) throws -> [CampaignProgress] {
        try Overview(store: store).areas(below: area, month: store.today.month, for: person)
            .filter {
                $0.area.hasPrefix("b:") || Scope.path($0.area, liesUnder: campaign.region)
                    || Scope.path(campaign.region, liesUnder: $0.area)
            }
            .map { try progress(of: campaign, in: $0.area, for: person) }
    }
}

extension Desk {
    /// Begins, changes or ends a campaign of a regency or a part of it.
    public func putCampaign(_ typed: [(String, String)], on card: ID? = nil, by writer: Person) throws {
        guard Permission.allows(writer.role, toWrite: .campaign) else { throw Refusal.notFound }
        let area = typed.first { $0.0 == "region" }?.1 ?? ""
        try writeSetting(.campaign, on: card, in: Desk.regency(of: area), part: area, typed, by: writer)
    }
}

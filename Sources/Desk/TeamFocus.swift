import Archive
import Plain
public import Records
import Rules

/// What a team puts first in a quarter, and how far the number is that it moves.
public struct TeamFocus: Sendable {
    public let activity: String
    /// The team whose programme it is.
    public let team: String
    /// Its page, for whoever opens that team's book.
    public let path: String
    public let region: String
    /// Nothing where it moves none.
    public let indicator: Indicator?
    public let target: Int?
    /// Percent of the area that is looked at, this month or the last one that is whole.
    public let percent: Int?
}

extension Desk {
    /// What the team of an area and those above it put first in this quarter; its own first.
    /// - Parameter counts: of the area, this month and the last one
    nonisolated func focus(of area: String, on today: Day, _ counts: AreaCounts?) throws -> [TeamFocus] {
        let parts = area.split(separator: ".")
        let keys = (0...parts.count).map { Signpost.focus(of: parts.prefix($0).joined(separator: ".")) }
        let first = today.month.adding(-(today.month.monthOfYear - 1) % 3)
        let last = first.adding(2).last
        let found = try signposts.under(keys, [.programme], since: first.first).filter { $0.from <= last }
        let own = found.sorted { ($1.region.utf8.count, $0.from, $0.card) < ($0.region.utf8.count, $1.from, $1.card) }
        return own.map { one in
            let indicator = Indicator.find(one.text("indicator"))
            let share = indicator?.share
            return TeamFocus(
                activity: one.text("activity"), team: one.bookName, path: one.path, region: one.region,
                indicator: indicator, target: one.text("target").number,
                percent: share.flatMap { share in
                    counts.flatMap { $0.percent(share, today.month) ?? $0.percent(share, today.month.adding(-1)) }
                })
        }
    }

    /// The same for whoever looks at an area.
    /// - Throws: `Refusal.notFound` for an area that is not hers
    public nonisolated func focus(of area: String, for person: Person) throws -> [TeamFocus] {
        guard !area.isEmpty else { return [] }
        let region: String
        if area.hasPrefix("b:") {
            region = try places.find(String(area.dropFirst(2)), for: person).region
        } else {
            region = area
        }
        let today = try regencies.today(for: person)
        let counts = try overview.counts(of: area, from: today.month.adding(-1), to: today.month, for: person)
        return try focus(of: region, on: today, counts)
    }
}

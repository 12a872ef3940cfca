import Archive
public import Plain
public import Records
import Rules

/// What somebody at a desk opens the day with: what is late, who does not report, the next meeting, what is off course. It is
/// put together from counts, index rows and the one book of her team.
public struct Start: Sendable {
    /// Her team's follow-ups that are late, the latest first.
    public let followUps: [FollowUp]
    /// Activities of her team's year that are late.
    public let activities: [Programme]
    /// The next meeting of her team; `nil` where none is called.
    public let meeting: Meeting?
    /// What coaching teams ask of her.
    public let waiting: [Signposts.Found]
    /// Complaints that are late, the first few, and how many of hers are open, new and late.
    public let complaints: ComplaintList
    /// Terms of her team that end soon.
    public let ending: Int
    /// Villages of her area that have a Posyandu, and those of them that wrote nothing for long.
    public let villages: Int
    public let silent: [(code: String, name: String)]
    /// The next day of each Posyandu of a village; empty for larger areas.
    public let openings: [(name: String, day: Day)]
    /// Counts of this month and the last one; `nil` for whoever reads none.
    public let counts: AreaCounts?
    /// Shares of the last month that missed their target, the furthest first.
    public let offCourse: [(indicator: Indicator, percent: Int, target: Int)]
    /// What her team and those above it put first in this quarter.
    public let focus: [TeamFocus]
    /// Whether she answered what she does here.
    public let knowsRole: Bool
}

extension Desk {
    /// - Throws: `Refusal.notFound` for whoever has no desk with an inbox
    public func start(for person: Person) throws -> Start {
        let today = try regencies.today(for: person)
        let region = person.scope.regions.first
        let team = try region.map { try book(BookKind.team.book(of: $0), for: person) }
        let counts = try region.map {
            try overview.counts(of: $0, from: today.month.adding(-1), to: today.month, for: person)
        }
        let (villages, silent) = try region.map { try villageGaps.silent(in: $0, on: today) } ?? (0, [])
        let settings = try region.map { try regencies.settings(of: $0) }
        let off = Indicator.all.compactMap { indicator -> (indicator: Indicator, percent: Int, target: Int)? in
            guard let counts, let share = indicator.share, indicator.direction == .more,
                let target = settings?.target(of: indicator, in: today.year),
                let percent = counts.percent(share, today.month.adding(-1)), percent < target
            else { return nil }
            return (indicator, percent, target)
        }
        let isVillage = region?.split(separator: ".").count == 4
        let openings = try isVillage ? region.map { try schedules.all(in: $0, for: person) } ?? [] : []
        let cards = team?.cards ?? []
        return Start(
            followUps: cards.compactMap { FollowUp($0) }.filter { $0.daysLate(on: today) > 0 }
                .sorted { ($0.due, $0.id) < ($1.due, $1.id) },
            activities: cards.compactMap { Programme($0) }.filter { $0.daysLate(on: today) > 0 }
                .sorted { $0.daysLate(on: today) > $1.daysLate(on: today) },
            meeting: cards.compactMap { Meeting($0) }.filter { $0.day >= today }.min { $0.day < $1.day },
            waiting: try signposts.waiting(on: today, for: person),
            complaints: try complaints.inbox(.late, for: person),
            ending: cards.compactMap { Appointment($0) }.filter { held in
                held.until >= today && held.until <= today.adding(days: OfficeTerm.noticeDays)
            }.count,
            villages: villages, silent: silent,
            openings: openings.compactMap { one in one.coming(1).first.map { (one.place.name, $0.day) } },
            counts: counts,
            offCourse: off.sorted { $0.target - $0.percent > $1.target - $1.percent },
            focus: try region.map { try focus(of: $0, on: today, counts) } ?? [],
            knowsRole: try knowsRole(person))
    }
}

extension VillageGaps {
    /// How many villages of an area have a Posyandu, and which of them wrote nothing for long.
    func silent(in area: String, on today: Day) throws -> (villages: Int, silent: [(code: String, name: String)]) {
        let written = try store.archive.read { try $0.lastWritten(in: area) }
        let last = Dictionary(written.map { ($0.region, $0.received) }, uniquingKeysWith: max)
        let silent = last.filter { _, moment in
            moment == 0 || store.day(at: moment).adding(days: VillageGaps.silentDays) < today
        }
        return (last.count, silent.keys.sorted().map { ($0, store.regions.name($0) ?? $0) })
    }
}

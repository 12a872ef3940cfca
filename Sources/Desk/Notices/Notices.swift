import Archive
import Plain
public import Records
import Rules

/// What happened since somebody looked, and what is late.
/// - Throws: in all its functions what `Desk` names.
public struct Notices: Sendable {
    let store: Store

    /// Counting goes up to this: more is more.
    public static let mostCounted = 99
    private static let mostShown = 50

    /// Whether a role is told here; a kader's news are her tasks.
    public static func hasNews(_ role: Role) -> Bool {
        Roles([.officer, .villageOperator, .midwife, .coaches, .administrator]).contains(role)
    }

    /// How much is new to somebody since she looked: notices and what became late; for an administrator, what could
    /// not be delivered.
    public func count(for person: Person) throws -> Int {
        guard Notices.hasNews(person.role) else { return 0 }
        if person.role == .administrator {
            return min(
                Notices.mostCounted, try Subscriptions(store: store).all(for: person).reduce(0) { $0 + $1.givenUp })
        }
        let today = try Regencies(store: store).today(for: person)
        return try store.archive.read { reading in
            let seen = try reading.seen(person.account)
            var count = try lateCount(since: seen?.day ?? Day(number: 0), before: today, person, reading)
            if let (bound, events) = noticeBound(of: person) {
                count += try reading.countNotices(
                    bound, events: events, after: seen?.notice ?? 0, limit: Notices.mostCounted)
            }
            return min(count, Notices.mostCounted)
        }
    }

    public func news(for person: Person) throws -> News {
        guard Notices.hasNews(person.role), person.role != .administrator else { throw Refusal.notFound }
        let late = try Complaints(store: store).inbox(.late, for: person)
        let today = try Regencies(store: store).today(for: person)
        return try store.archive.read { reading in
            let seen = try reading.seen(person.account)
            var lines: [NoticeLine] = []
            if let (bound, events) = noticeBound(of: person) {
                lines = try reading.notices(bound, events: events, limit: Notices.mostShown).map {
                    try line($0, reading, isNew: $0.no > seen?.notice ?? 0)
                }
            }
            return News(
                lines: lines, late: late.counts[.late] ?? 0,
                newlyLate: try lateCount(since: seen?.day ?? Day(number: 0), before: today, person, reading),
                lateLines: Array(late.lines.prefix(10)), last: try reading.lastNotice(), day: today)
        }
    }

    /// She has looked at this.
    public func looked(at news: News, _ person: Person) throws {
        try store.archive.write { try $0.setSeen(person.account, notice: news.last, day: news.day) }
    }

    private func noticeBound(of person: Person) -> (NoticeBound, events: [String])? {
        let events = NoticeEvent.heard(by: person.role)
        guard !events.isEmpty else { return nil }
        let codes = events.map(\.rawValue)
        if let office = person.scope.books.first { return (.office(office), codes) }
        return person.scope.regions.first.map {
            (Places(store: store).isVillage($0) ? .village($0) : .region($0), codes)
        }
    }

    /// What is late and was not yet on a day. A day that was due is late from the next on.
    private func lateCount(
        since day: Day, before today: Day, _ person: Person, _ reading: ArchiveReading
    ) throws -> Int {
        guard let area = person.scope.books.first.map({ CountChanges.area(ofOffice: $0) }) ?? person.scope.regions.first
        else { return 0 }
        return try reading.countDue(in: area, from: day, before: today)
    }

    private func line(
        _ listed: ListedNotice, _ reading: ArchiveReading, isNew: Bool
    ) throws -> NoticeLine {
        NoticeLine(
            event: NoticeEvent(rawValue: listed.row.event) ?? .told, happened: listed.row.happened,
            offsetMinutes: try Regencies(store: store).settings(of: listed.row.region, reading).utcOffsetMinutes
                ?? store.utcOffsetMinutes,
            complaint: listed.row.card, book: listed.book, kind: Catalogue.find(listed.row.kind),
            regionName: store.regions.name(listed.row.region) ?? listed.row.region, rt: listed.rt,
            landmark: listed.landmark, isNew: isNew)
    }
}

import Archive
public import Plain
public import Records
import Rules

/// When a Posyandu opens, as those at a desk and residents see it.
public struct ListedSchedule: Sendable {
    public let place: Place
    public let schedule: Schedule
    public let today: Day
    /// Its clock, in minutes ahead of UTC.
    public let utcOffsetMinutes: Int
    /// Days of the last months that passed without opening, the last first; empty for residents.
    public let missed: [Day]

    /// The next days, at most so many.
    public func coming(_ most: Int) -> [Schedule.OpenDay] {
        Array(schedule.days(from: today, through: today.adding(days: 400)).prefix(most))
    }
}

/// When Posyandu open. Of each book the one card that says it is folded, and nothing else.
/// - Throws: in all its functions what `Desk` names.
public struct Schedules: Sendable {
    let store: Store

    /// A day that passed is looked for so far back.
    public static let lookedBackDays = 92

    /// Those of an area, by region and name.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or larger than a regency
    public func all(in area: String, for person: Person) throws -> [ListedSchedule] {
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2, store.regions.name(area) != nil
        else { throw Refusal.notFound }
        return try store.archive.read { reading in
            try reading.books(in: area, kind: BookKind.posyandu.code).map { try listed($0, reading, isPublic: false) }
        }
    }

    /// Those of a village, for everybody.
    public func all(ofVillage village: String) throws -> [ListedSchedule] {
        try store.archive.read { reading in
            try reading.books(in: village, kind: BookKind.posyandu.code).map { try listed($0, reading, isPublic: true) }
        }
    }

    /// That of one Posyandu, for everybody; `nil` for any other book.
    public func one(ofBook id: String) throws -> ListedSchedule? {
        try store.archive.read { reading in
            guard let row = try reading.book(id), row.kind == BookKind.posyandu.code else { return nil }
            return try listed(row, reading, isPublic: true)
        }
    }

    private func listed(_ row: BookRow, _ reading: ArchiveReading, isPublic: Bool) throws -> ListedSchedule {
        let settings = try Regencies(store: store).settings(of: row.region, reading)
        let offset = settings.utcOffsetMinutes ?? store.utcOffsetMinutes
        let today = Day(number: Int((store.clock() + Int64(offset) * 60_000) / 86_400_000))
        let schedule = Schedule(try store.fold(Schedule.card, in: row, reading))
        return ListedSchedule(
            place: store.place(of: row), schedule: schedule, today: today, utcOffsetMinutes: offset,
            missed: isPublic ? [] : try missed(schedule, row, today, reading))
    }

    /// A day counts as opened when anybody was weighed or measured in its month, or when it was closed.
    private func missed(
        _ schedule: Schedule, _ row: BookRow, _ today: Day, _ reading: ArchiveReading
    ) throws -> [Day] {
        let passed = schedule.passed(before: today).map(\.day)
            .filter { $0 >= today.adding(days: -Schedules.lookedBackDays) }
        guard let first = passed.first, let last = passed.last else { return [] }
        let counts = try reading.tallies(of: CountChanges.area(ofBook: row.id), from: first.month, to: last.month)
        let signs: Set = ["d", Form.adultCheck.code, Form.schoolCheck.code]
        let served = Set(counts.filter { $0.value > 0 && signs.contains($0.key.indicator) }.map(\.key.month))
        return try passed.filter { day in
            guard !served.contains(day.month) else { return false }
            var isClosed = false
            try reading.lines(of: row.no, on: SessionDay.id(on: day).text) { _, _, _ in isClosed = true }
            return !isClosed
        }.reversed()
    }
}

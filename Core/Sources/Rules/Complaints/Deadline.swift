public import Plain

/// A number of working days from a day on, without those in a pause: when it is over, what is left, and why.
/// Days only: which day it is in the region is for the caller to say. `Rule.complaintClock`.
public struct Deadline: Sendable {
    /// The day from which it runs. It is not counted.
    public let start: Day
    /// 0...1,000
    public let workingDays: Int
    public let calendar: WorkingCalendar
    /// In any order; they may overlap.
    public let pauses: [Pause]
    /// The last day that is in time; `nil` while the clock stands still before it is reached.
    public let due: Day?

    public init(
        from start: Day, workingDays: Int, pauses: [Pause] = [], in calendar: WorkingCalendar = .national
    ) {
        self.start = start
        self.workingDays = min(max(workingDays, 0), WorkingCalendar.mostWorkingDays)
        self.pauses = pauses
        self.calendar = calendar
        // From the beginning of the first pause that is open nothing is counted any more.
        var stopped: Day?
        for pause in pauses where pause.until == nil { stopped = min(stopped ?? pause.from, pause.from) }
        var day = start
        var left = self.workingDays
        while left > 0 {
            day = day.adding(days: 1)
            if let stopped, day >= stopped { break }
            if Deadline.counts(day, pauses, calendar) { left -= 1 }
        }
        due = left == 0 ? day : nil
    }

    /// Working days that are left when `today` is over: 0 on the due day itself, −2 when it is late by two. The
    /// clock that stands still keeps its number.
    public func left(on today: Day) -> Int { workingDays - counted(through: today) }

    /// Whether the due day is over.
    public func isLate(on today: Day) -> Bool {
        guard let due else { return false }
        return due < today
    }

    /// Working days since the due day; 0 on a weekend right after it, `nil` while it is in time.
    public func daysLate(on today: Day) -> Int? { isLate(on: today) ? -left(on: today) : nil }

    /// Each day since the start with what it counted for: up to the due day, or up to `today` while the clock
    /// stands still.
    public func steps(on today: Day) -> [DeadlineStep] {
        var steps: [DeadlineStep] = []
        var counted = 0
        let end = due ?? max(today, start)
        for number in start.number..<end.number {
            let day = Day(number: Int(number) + 1)
            let reason: DeadlineStep.Reason
            if let holiday = calendar.holiday(on: day) {
                reason = .holiday(holiday)
            } else if !calendar.isWorking(day) {
                reason = .weekend
            } else if pauses.contains(where: { $0.covers(day) }) {
                reason = .paused
            } else {
                counted += 1
                reason = .working(counted)
            }
            steps.append(DeadlineStep(day: day, reason: reason))
        }
        return steps
    }

    private func counted(through today: Day) -> Int {
        var count = 0
        guard today > start else { return count }
        for number in start.number..<today.number
        where Deadline.counts(Day(number: Int(number) + 1), pauses, calendar) { count += 1 }
        return count
    }

    private static func counts(_ day: Day, _ pauses: [Pause], _ calendar: WorkingCalendar) -> Bool {
        for pause in pauses where pause.covers(day) { return false }
        return calendar.isWorking(day)
    }
}

extension WorkingCalendar {
    /// Each day after `day` up to the one that is `count` working days later, with what it counted for.
    public func steps(from day: Day, workingDays count: Int) -> [DeadlineStep] {
        Deadline(from: day, workingDays: count, in: self).steps(on: day)
    }
}

public import Rules

/// Whose turn it is, and therefore which clock runs.
public enum ComplaintStage: UInt8, CaseIterable, Sendable {
    /// The village looks and sends it on.
    case village
    /// The office answers that it has it.
    case response
    /// The office solves it.
    case completion
    /// The reporter says whether it is solved.
    case confirmation
    case ended

    /// The stored code.
    public var code: String {
        switch self {
        case .village: "village"
        case .response: "response"
        case .completion: "completion"
        case .confirmation: "confirmation"
        case .ended: "ended"
        }
    }

    public var title: Phrase {
        switch self {
        case .village: Phrase("Waktu desa memeriksa", "Time for the village to look")
        case .response: Phrase("Waktu dinas menjawab", "Time for the office to answer")
        case .completion: Phrase("Waktu dinas menyelesaikan", "Time for the office to finish")
        case .confirmation: Phrase("Waktu pelapor memastikan", "Time for the reporter to make sure")
        case .ended: Phrase("Sudah selesai", "Ended")
        }
    }
}

extension Complaint {
    public var stage: ComplaintStage {
        if ComplaintStates.atVillage.contains(state) { return .village }
        if ComplaintStates.atOffice.contains(state) { return answered == nil ? .response : .completion }
        return state == .claimed ? .confirmation : .ended
    }

    /// Sent on at once, with a copy to the village: kinds that are urgent, and where somebody is in danger.
    public var goesAtOnce: Bool { isUrgent || catalogued?.isUrgent == true }

    /// Days after the claim on which the reporter is asked again.
    public static let reminderDays = [3, 6, 9]
    /// Days of silence after the last reminder, until it is closed as not confirmed.
    public static let silentDays = 14

    /// The deadline of the stage in which it stands; `nil` where nobody has one.
    public func deadline(clock: ComplaintClock, calendar: WorkingCalendar) -> Deadline? {
        switch stage {
        case .village: clock.deadline(.village, from: opened, in: calendar)
        case .response: clock.deadline(.response, from: officeSince ?? opened, pauses: stops, in: calendar)
        case .completion:
            // A complaint that comes back is begun anew; one that is passed on goes on with the time that is left.
            clock.deadline(
                .completion, from: (reopenings > 0 ? officeSince : dispatched) ?? opened, pauses: stops, in: calendar)
        case .confirmation, .ended: nil
        }
    }

    private var stops: [Rules.Pause] { pauses.map { Rules.Pause(from: $0.from, until: $0.to) } }

    /// The next post that has to be told that an office is late.
    public func nextRung(_ ladder: EscalationLadder) -> EscalationLadder.Rung? {
        guard let running = ClockStage(code: stage.code) else { return nil }
        for rung in ladder.rungs(for: running) where !escalations.contains("\(stage.code):\(rung.post.code)") {
            return rung
        }
        return nil
    }

    /// The day on which the clock has to look at it next.
    public func wakes(clock: ComplaintClock, calendar: WorkingCalendar, ladder: EscalationLadder) -> Day? {
        if stage == .confirmation {
            guard let claimed else { return nil }
            return reminders < Complaint.reminderDays.count
                ? claimed.adding(days: Complaint.reminderDays[reminders])
                : claimed.adding(days: (Complaint.reminderDays.last ?? 0) + Complaint.silentDays)
        }
        if goesAtOnce, stage == .village { return opened }
        if state == .submitted { return steps.last?.day }
        guard let due = deadline(clock: clock, calendar: calendar)?.due else { return nil }
        // A village that is late is told of it, and loses it; an office that is late climbs the ladder.
        if stage == .village { return due.adding(days: 1) }
        guard let rung = nextRung(ladder) else { return nil }
        return rung.daysLate == 0 ? due.adding(days: 1) : calendar.adding(workingDays: rung.daysLate, to: due)
    }
}

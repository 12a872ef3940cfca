public import Plain
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

    private var stops: [Pause] { pauses.map { Pause(from: $0.from, until: $0.to) } }

    /// A post that has to be told, and from which day on.
    public struct Escalation: Sendable {
        public let stage: ClockStage
        public let post: Post
        public let day: Day
    }

    /// Whom the clock tells next: of a village that did not look, also after the complaint was sent on without it, and
    /// of the office that has it now.
    public func nextEscalation(
        clock: ComplaintClock, calendar: WorkingCalendar, ladder: EscalationLadder
    ) -> Escalation? {
        var next: Escalation?
        func look(_ stage: ClockStage, _ due: Day?) {
            guard let due,
                let rung = ladder.rungs(for: stage).first(where: {
                    !escalations.contains("\(stage.code):\($0.post.code)")
                })
            else { return }
            let day =
                rung.daysLate == 0 ? due.adding(days: 1) : calendar.adding(workingDays: rung.daysLate, to: due)
            if next.map({ day < $0.day }) ?? true { next = Escalation(stage: stage, post: rung.post, day: day) }
        }
        let isVillageLate = stage == .village || (stage == .response && isUnverified)
        if isVillageLate, !goesAtOnce, state != .submitted {
            look(.village, clock.deadline(.village, from: opened, in: calendar).due)
        }
        if stage == .response || stage == .completion, let running = ClockStage(code: stage.code) {
            look(running, deadline(clock: clock, calendar: calendar)?.due)
        }
        return next
    }

    /// The day on which the clock has to look at it next.
    /// - Parameter hasOffice: somebody answers for its kind
    public func wakes(
        clock: ComplaintClock, calendar: WorkingCalendar, ladder: EscalationLadder, hasOffice: Bool = true
    ) -> Day? {
        if stage == .confirmation {
            guard let claimed else { return nil }
            return reminders < Complaint.reminderDays.count
                ? claimed.adding(days: Complaint.reminderDays[reminders])
                : claimed.adding(days: (Complaint.reminderDays.last ?? 0) + Complaint.silentDays)
        }
        if goesAtOnce, stage == .village { return opened }
        if state == .submitted { return steps.last?.day }
        // A village that is late loses it; what no office answers for stays there, and the ladder is climbed.
        if stage == .village, hasOffice {
            return deadline(clock: clock, calendar: calendar)?.due.map { $0.adding(days: 1) }
        }
        return nextEscalation(clock: clock, calendar: calendar, ladder: ladder)?.day
    }
}

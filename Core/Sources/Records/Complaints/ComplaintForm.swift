import Plain
import Rules

extension Roles {
    public static let officer = Roles(.officer)
    public static let resident = Roles(.resident)
    static let clock = Roles(.clock)
    static let regencyCoach = Roles(.regencyCoach)
    /// Who may look at a complaint that concerns them.
    static let complaintReaders: Roles = [.readers, .coaches, .officer, .resident]
}

extension Form {
    /// A step of a complaint's way.
    /// - Parameters:
    ///   - from: the states in which it is possible; an entry that comes too late is held with an explanation
    ///   - to: the state after it; the same as before when there is none
    ///   - change: what else it does to the complaint
    static func step(
        _ code: String, from: ComplaintStates, to: ComplaintState? = nil, writers: Roles,
        audience: Roles = .complaintReaders,
        check: (@Sendable (Entry, CheckContext) -> [Problem])? = nil,
        change: @escaping @Sendable (Entry, inout Complaint) -> Void = { _, _ in }
    ) -> Form {
        Form(
            code, on: .complaint, writers: writers, audience: audience,
            from: from,
            isOffered: { card, _ in card.complaint.map { from.contains($0.state) } ?? false }, check: check,
            fold: { entry, card in
                // What a kader may not read must change nothing that she sees: her phone never gets it.
                guard audience.contains(.carers) else { return }
                card.changeComplaint { complaint in
                    guard from.contains(complaint.state) else { return }
                    change(entry, &complaint)
                    complaint.move(to: to ?? complaint.state, by: entry)
                }
            })
    }
}

extension Complaint {
    mutating func move(to next: ComplaintState, by entry: Entry) {
        state = next
        steps.append(Step(entry: entry.id, form: entry.form, day: entry.clockDay, state: next))
        if !ComplaintStates.ended.contains(next) { ended = nil } else if ended == nil { ended = entry.clockDay }
    }

    /// The clock goes on.
    mutating func resume(on day: Day) {
        guard let last = pauses.indices.last, pauses[last].to == nil else { return }
        pauses[last].to = day
    }

    /// The office has answered, whatever it said.
    mutating func noteAnswer(_ entry: Entry) {
        if answered == nil { answered = entry.clockDay }
        resume(on: entry.clockDay)
    }
}

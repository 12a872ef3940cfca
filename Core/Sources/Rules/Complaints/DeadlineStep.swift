public import Plain

/// One day on the way to a due day, and what it counted for.
public struct DeadlineStep: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The first working day that is counted is 1.
        case working(Int)
        case weekend
        case holiday(Holiday)
        /// A working day within a pause.
        case paused
    }

    public let day: Day
    public let reason: Reason

    public var words: Phrase {
        switch reason {
        case .working(let number): Phrase("Hari kerja ke-\(number)", "Working day \(number)")
        case .weekend: Phrase("Akhir pekan", "Weekend")
        case .holiday(let holiday): holiday.words
        case .paused: Phrase("Jeda, tidak dihitung", "Paused, not counted")
        }
    }
}

public import Plain

/// A time in which nobody's clock runs, such as while the resident looks for a letter.
public struct Pause: Hashable, Sendable {
    /// The day on which the clock was stopped. It is not counted any more.
    public let from: Day
    /// The day on which it was started again, which is counted; `nil` while it stands still.
    public let until: Day?

    public init(from: Day, until: Day? = nil) {
        self.from = from
        self.until = until
    }

    func covers(_ day: Day) -> Bool {
        guard day >= from else { return false }
        guard let until else { return true }
        return day < until
    }
}

public import Plain
import Rules

/// *Penjemputan sasaran*: somebody did not come, and a kader goes and asks.
public struct VisitTask: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    public let reason: String
    /// When to go there: after a visit that found nobody, the day after it.
    public var due: Day
    public var done: Day?
}

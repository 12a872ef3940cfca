public import Plain

/// Which complaints a list shows. Every list is bounded by an office or by a region.
public struct ComplaintQuery: Sendable {
    public enum Bound: Sendable {
        case office(String)
        /// One village.
        case village(String)
        /// The path and all below it.
        case region(String)
    }

    public var bound: Bound
    public var isOpen = true
    /// Codes; all when empty.
    public var states: [String] = []
    /// Under which they are counted; all when empty.
    public var codes: [String] = []
    /// Only what is due before this day.
    public var dueBefore: Day?
    /// Only those whose clock stands while an office waits.
    public var isWaiting = false
    /// The name of whoever does it; everybody's when empty.
    public var assignee = ""
    public var limit = 25
    public var offset = 0

    public init(_ bound: Bound) { self.bound = bound }

    var isNarrow: Bool { (1...5).contains(states.count) && offset <= 1_000 }

    /// What is sifted by beside the bound and the states.
    var sieve: SQL {
        """
        is_open = \(isOpen) AND due >= \(isWaiting ? ComplaintRow.never : Day(number: 0))
        AND due < \(dueBefore ?? ComplaintRow.never.adding(days: 1)) AND \(SQL.has("code", anyOf: codes))
        """
    }
}

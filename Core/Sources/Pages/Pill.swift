/// Unsent work, as the pill shows it.
public enum Pill: Sendable {
    case hidden
    case allSent
    case waiting(Int)
    case sending(Int)
    case attention(Int)
    /// Entries that this phone lost before they were sent.
    case lost(Int)
}

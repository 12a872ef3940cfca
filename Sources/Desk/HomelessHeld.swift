public import Plain

/// Held entries in the book of no Posyandu that one account sent on one day.
public struct HomelessHeld: Sendable {
    public let writer: String
    /// As people call her.
    public let name: String
    public let day: Day
    public let count: Int
}

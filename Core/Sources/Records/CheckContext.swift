public import Plain

/// What a check may look at.
public struct CheckContext: Sendable {
    public let today: Day
    /// The card as it stands, or `nil` when the entry opens it.
    public let card: Card?
    /// What the writer is, where it matters.
    public let role: Role?

    public init(today: Day, card: Card?, role: Role? = nil) {
        self.today = today
        self.card = card
        self.role = role
    }
}

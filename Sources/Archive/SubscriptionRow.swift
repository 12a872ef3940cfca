public import Plain

/// Who hears of complaints outside of Pandu: the index row of a subscription's card.
public struct SubscriptionRow: Sendable, Hashable {
    public let card: ID
    public let name: String
    public let region: String
    public let office: String
    public let channel: String
    public let address: String
    /// What signs webhooks, under lock; empty for others.
    public let secret: String
    public let isDisabled: Bool
}

/// A line of the midwife's list.
public struct ListedAttention: Sendable {
    public let row: AttentionRow
    public let card: ListedCard
    /// The village of its book.
    public let region: String
}

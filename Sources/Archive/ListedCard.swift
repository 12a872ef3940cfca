/// A card standing under a number.
public struct ListedCard: Sendable {
    public let card: CardRow
    public let book: String
    public let bookName: String
    /// Indicator codes of the month, parted by spaces.
    public let marks: String
}

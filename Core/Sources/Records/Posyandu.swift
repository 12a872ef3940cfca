public import Plain

/// A Posyandu as its region registers it: a setting, in the region's book.
public struct Posyandu: Sendable {
    public let id: ID
    /// The id of the Posyandu's own book.
    public let book: String
    public let name: String
    /// `PP.KK.CC.DDDD.NNN`
    public let number: String
    /// The village's path.
    public let region: String

    init(_ card: Card) {
        id = card.id
        book = card.facts.text("book")
        name = card.facts.text("name")
        number = card.facts.text("number")
        region = card.facts.text("region")
    }
}

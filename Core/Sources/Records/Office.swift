public import Plain
public import Rules

/// An agency of the regency (OPD), or a named unit, as its region registers it.
public struct Office: Sendable {
    public let id: ID
    /// The id of the office's own book.
    public let book: String
    public let name: String
    /// The path of the regency.
    public let region: String
    /// What it answers for.
    public let roles: [OfficeRole]
    /// What its head is called: *Kepala Dinas*.
    public let head: String
    /// Public key to which secret reports are sealed: an uncompressed point of P-256 in base64url; empty when it takes none.
    public let key: String
    public let isDisabled: Bool

    init(_ card: Card) {
        id = card.id
        book = card.facts.text("book")
        name = card.facts.text("name")
        region = card.facts.text("region")
        roles = card.facts.codes("roles").compactMap { OfficeRole(code: $0) }
        head = card.facts.text("head")
        key = card.facts.text("key")
        isDisabled = card.facts.flag("disabled")
    }
}

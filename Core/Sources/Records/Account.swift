public import Plain

/// A mandate as its region keeps it: who does what where. Passwords lie elsewhere.
public struct Account: Sendable {
    public let id: ID
    public var account = ""
    public var name = ""
    public var role: Role?
    /// Region path, or empty when the mandate is for one book.
    public var region = ""
    public var book = ""
    /// Numbers of the RT that she heads, parted by blanks; empty for other roles.
    public var rt = ""
    public var isDisabled = false

    public init(id: ID) { self.id = id }

    init(_ card: Card) {
        id = card.id
        account = card.facts.text("account")
        name = card.facts.text("name")
        role = card.facts["role"].flatMap(Role.init(code:))
        region = card.facts.text("region")
        book = card.facts.text("book")
        rt = card.facts.text("neighbourhoods")
        isDisabled = card.facts.flag("disabled")
    }
}

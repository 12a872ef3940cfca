public import Plain

/// Who signs in, as a region keeps it: her first mandate and those that came to it. Passwords lie elsewhere.
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
    #if !hasFeature(Embedded)
    /// What else she answers for, and on which office her first mandate hangs.
    public var mandates: [Granted] = []
    #endif

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
        #if !hasFeature(Embedded)
        mandates = card.findings.all.filter { $0.form === Form.mandate }.compactMap { Granted($0) }
        #endif
    }
}

#if !hasFeature(Embedded)
extension Account {
    /// A mandate that came to an account: role and where it holds, and the office for which she has it.
    public struct Granted: Sendable, Hashable {
        /// Of its entry.
        public let id: ID
        public let role: Role
        /// Region path, or empty when it is for one book.
        public let region: String
        public let book: String
        /// The card of the office on which it hangs: it holds as long as that one. `nil` where it hangs on none.
        public let appointment: ID?

        init?(_ finding: Finding) {
            guard let role = finding["role"].flatMap({ Role(code: $0) }) else { return nil }
            id = finding.entry
            self.role = role
            region = finding["region"] ?? ""
            book = finding["book"] ?? ""
            appointment = finding["appointment"].flatMap { ID($0) }
        }
    }
}
#endif

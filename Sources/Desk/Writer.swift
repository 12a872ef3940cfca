public import Records

/// Who pushes: the account a token or a session stands for.
public struct Writer: Sendable {
    public let person: Person
    /// Why all that comes is only held: the account is disabled, or the key was ended.
    public let holding: HeldReason?
    /// The device that a key is of; empty for who has none.
    let device: String
    /// Whether ids may be named by what they are. Only the server itself names so: whoever sends such an id would stand
    /// where the clock, an import or a unit is about to write.
    let isNaming: Bool
    /// Whether what is not taken is kept for a person to look at. Residents without an account hear at once that it was
    /// not received; nobody could ask them, and anybody could fill the disk.
    var keepsHeld: Bool { person.role != .resident }

    public init(person: Person, holding: HeldReason? = nil) {
        self.init(person: person, holding: holding, device: "", isNaming: false)
    }

    init(person: Person, holding: HeldReason? = nil, device: String = "", isNaming: Bool) {
        self.person = person
        self.holding = holding
        self.device = device
        self.isNaming = isNaming
    }
}

public import Records

/// Who pushes: the account a token or a session stands for.
public struct Writer: Sendable {
    public let person: Person
    public let isDisabled: Bool
    /// Whether ids may be named by what they are. Only the server itself names so: whoever sends such an id would stand
    /// where the clock, an import or a unit is about to write.
    let isNaming: Bool
    /// Whether what is not taken is kept for a person to look at. Residents without an account hear at once that it was
    /// not received; nobody could ask them, and anybody could fill the disk.
    var keepsHeld: Bool { person.role != .resident }

    public init(person: Person, isDisabled: Bool = false) {
        self.init(person: person, isDisabled: isDisabled, isNaming: false)
    }

    init(person: Person, isDisabled: Bool = false, isNaming: Bool) {
        self.person = person
        self.isDisabled = isDisabled
        self.isNaming = isNaming
    }
}

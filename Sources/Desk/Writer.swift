public import Records

/// Who pushes: the account a token or a session stands for.
public struct Writer: Sendable {
    /// One for each of her mandates: the same account, never empty.
    private let people: [Person]
    /// As whom she writes where nothing says which of her mandates is meant.
    public var person: Person { people[0] }
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
        self.init(people: [person], holding: holding, device: "", isNaming: false)
    }

    init(person: Person, holding: HeldReason? = nil, device: String = "", isNaming: Bool) {
        self.init(people: [person], holding: holding, device: device, isNaming: isNaming)
    }

    /// - Parameter people: at least one
    init(people: [Person], holding: HeldReason?, device: String, isNaming: Bool) {
        self.people = people
        self.holding = holding
        self.device = device
        self.isNaming = isNaming
    }
}

extension Writer {
    /// As whom an entry of hers is written: the first of her mandates that may write it there.
    func person(writing form: String, in place: Place) -> Person { people.writing(form, in: place) }
}

extension [Person] {
    /// The first that may write a form in a place; the first of all where none may. They are one account's.
    func writing(_ form: String, in place: Place) -> Person {
        guard count > 1, let form = Forms.find(form) else { return self[0] }
        return first { Permission.allows($0.role, toWrite: form) && Permission.serves($0, place) } ?? self[0]
    }
}

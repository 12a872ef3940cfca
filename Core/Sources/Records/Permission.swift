/// What a person can ask of Pandu besides writing a form (a form names its own writers).
public enum Action: UInt8, CaseIterable, Sendable {
    /// Residents by name: cards, lists, session days.
    case readResidents
    /// Counts, and lists without names.
    case readTallies
    case importResidents
    case exportRegister
    /// Look at held entries of a book, release or discard them.
    case resolveHeld
    case manageAccounts
    /// A phone's copy of a book.
    case carryBook
}

/// The one table of who may do what. `PermissionTests` walks it completely.
public enum Permission {
    public static func allows(_ role: Role, _ action: Action) -> Bool {
        roles(for: action).contains(role)
    }

    public static func allows(_ role: Role, toWrite form: Form) -> Bool {
        form.writers.contains(role)
    }

    static func roles(for action: Action) -> Roles {
        switch action {
        case .readResidents: .readers
        case .readTallies: [.readers, .coaches, .administrator]
        case .importResidents: [.chair, .midwife, .villageOperator]
        case .exportRegister: [.chair, .midwife, .villageOperator]
        case .resolveHeld: [.chair, .midwife, .villageOperator]
        case .manageAccounts: .administrator
        case .carryBook: .carers
        }
    }
}

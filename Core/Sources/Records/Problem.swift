public import Rules

/// What the person must mend, in a sentence that says what is wrong, what is allowed and what to do.
public struct Problem: Hashable, Sendable {
    /// The code of the field it concerns; empty for the form as a whole.
    public let field: String
    public let sentence: Phrase

    @inline(never)
    public init(_ field: String, _ indonesian: StaticString, _ english: StaticString) {
        self.init(field, Phrase(indonesian, english))
    }

    @_disfavoredOverload
    @inline(never)
    public init(_ field: String, _ indonesian: consuming Text, _ english: consuming Text) {
        self.init(field, Phrase(indonesian, english))
    }

    public init(_ field: String, _ sentence: Phrase) {
        self.field = field
        self.sentence = sentence
    }
}

/// We refuse, and the kind says how it maps to a status and to an exit code.
public enum Refusal: Error, Hashable, Sendable {
    case invalid([Problem])
    case notFound
    case forbidden
    case conflict
}

/// Why the server's disk takes nothing more. Reading goes on; writing is asked for again later.
public enum StorageTrouble: UInt8, Error, Sendable {
    case full, readOnly, failing
    /// Another program writes, and does not end.
    case busy
}

#if !hasFeature(Embedded)
extension StorageTrouble {
    /// For whoever runs the machine.
    public var sentence: String {
        switch self {
        case .full: "The disk is full, or nearly: make room."
        case .readOnly: "The database cannot be written: look at its owner and at how its disk is mounted."
        case .busy: "Another program has been writing in the database for seconds: look who has it open."
        case .failing: "The disk fails: nothing is stored. Look at the machine's log."
        }
    }
}
#endif

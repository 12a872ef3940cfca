/// What the person must mend, in a sentence that says what is wrong, what is allowed and what to do.
public struct Problem: Hashable, Sendable {
    /// The code of the field it concerns; empty for the form as a whole.
    public let field: String
    public let sentence: Phrase

    public init(_ field: String, _ indonesian: String, _ english: String) {
        self.field = field
        self.sentence = Phrase(indonesian, english)
    }
}

/// We refuse, and the kind says how it maps to a status and to an exit code.
public enum Refusal: Error, Hashable, Sendable {
    case invalid([Problem])
    case notFound
    case forbidden
    case conflict
}

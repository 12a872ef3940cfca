public import Plain
import Rules

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

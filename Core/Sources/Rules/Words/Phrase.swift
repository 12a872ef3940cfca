/// A sentence in both languages of the screens.
public struct Phrase: Hashable, Sendable {
    public let indonesian: String
    public let english: String

    /// Never inlined: a text that lies in the data compresses better than the same in instructions.
    @inline(never)
    public init(_ indonesian: StaticString, _ english: StaticString) {
        self.init(indonesian: indonesian.description, english: english.description)
    }

    @_disfavoredOverload
    @inline(never)
    public init(_ indonesian: consuming Text, _ english: consuming Text) {
        self.init(indonesian: indonesian.string, english: english.string)
    }

    public init(indonesian: String, english: String) {
        self.indonesian = indonesian
        self.english = english
    }
}

/// A sentence in both languages of the screens. A class: screenings, forms and kinds of complaints hand about thousands of
/// them, and the phone's module carries one address where there were two texts.
public final class Phrase: Hashable, Sendable {
    public let indonesian: String
    public let english: String

    public init(indonesian: String, english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// Never inlined: a text that lies in the data compresses better than the same in instructions.
    @inline(never)
    public convenience init(_ indonesian: StaticString, _ english: StaticString) {
        self.init(indonesian: indonesian.description, english: english.description)
    }

    @_disfavoredOverload
    @inline(never)
    public convenience init(_ indonesian: consuming Text, _ english: consuming Text) {
        self.init(indonesian: indonesian.string, english: english.string)
    }

    public static func == (one: Phrase, other: Phrase) -> Bool {
        one.indonesian == other.indonesian && one.english == other.english
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(indonesian)
        hasher.combine(english)
    }
}

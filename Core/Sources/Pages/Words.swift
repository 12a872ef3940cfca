public import Plain
import Rules

/// What is said on a screen, in the reader's language: `say("Simpan", "Save")`.
public struct Words: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// One of the two; both stand side by side in the source so that neither is forgotten.
    @inline(__always)
    public func callAsFunction(_ indonesian: StaticString, _ english: StaticString) -> String {
        chosen(indonesian.utf8Start, english.utf8Start)
    }

    @inline(never)
    private func chosen(_ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>) -> String {
        (language == .indonesian ? first : second).words
    }

    /// The same with values in them. There is none for `String`s: the compiler would take it for every sentence.
    @_disfavoredOverload
    @inline(never)
    public func callAsFunction(_ indonesian: consuming Text, _ english: consuming Text) -> String {
        language == .indonesian ? indonesian.string : english.string
    }

    public func callAsFunction(_ phrase: Phrase) -> String { either(phrase.indonesian, phrase.english) }

    /// One of two that are at hand already.
    public func either(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }
}

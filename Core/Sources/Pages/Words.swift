public import Rules

/// What is said on a screen, in the reader's language: `say("Simpan", "Save")`.
public struct Words: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// One of the two; both stand side by side in the source so that neither is forgotten.
    @inline(never)
    public func callAsFunction(_ indonesian: consuming Text, _ english: consuming Text) -> String {
        language == .indonesian ? indonesian.string : english.string
    }

    @_disfavoredOverload
    public func callAsFunction(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }
}

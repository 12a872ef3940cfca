public import Rules

/// What is said on a screen, in the reader's language: `say("Simpan", "Save")`.
public struct Words: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// One of the two; both stand side by side in the source so that neither is forgotten.
    @inline(never)
    public func callAsFunction(_ indonesian: consuming String, _ english: consuming String) -> String {
        language == .indonesian ? indonesian : english
    }
}

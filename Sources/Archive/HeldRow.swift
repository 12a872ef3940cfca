public import Plain

/// An entry that is kept but not counted until a person has looked.
public struct HeldRow: Sendable {
    public let no: Int64
    public let id: ID
    public let book: String
    public let writer: String
    public let line: String
    public let reason: String
    /// Milliseconds since 1970.
    public let received: Int64
    /// `held`, `released`, `discarded` or `mended`.
    public let state: String
    public let resolver: String
    public let note: String
}

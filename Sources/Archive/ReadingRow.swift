/// One reading of a secret report, kept for ever.
public struct ReadingRow: Sendable, Hashable {
    public let account: String
    /// `report` or `identity`.
    public let part: String
    public let reason: String
    public let note: String
    /// Milliseconds since 1970.
    public let at: Int64

    public init(account: String, part: String, reason: String, note: String, at: Int64) {
        self.account = account
        self.part = part
        self.reason = reason
        self.note = note
        self.at = at
    }
}

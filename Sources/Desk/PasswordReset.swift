public import Plain

/// A new first password that somebody gave.
public struct PasswordReset: Sendable {
    /// Whose.
    public let account: String
    /// The account of who gave it.
    public let by: String
    public let day: Day
}

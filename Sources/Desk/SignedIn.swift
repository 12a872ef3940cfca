/// What came of trying to sign in.
public enum SignedIn: Sendable, Equatable {
    /// The session's secret.
    case open(String)
    /// Name and password do not belong together, or the account is disabled.
    case wrong
    /// The offices for which she had the account are over.
    case over
    /// Too many tries; nothing was looked at.
    case wait(seconds: Int)

    public var secret: String? {
        if case .open(let secret) = self { secret } else { nil }
    }
}

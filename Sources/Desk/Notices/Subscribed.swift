public import Records

/// A subscription with what waits for it.
public struct Subscribed: Sendable {
    public let subscription: Subscription
    public let waiting: Int
    public let givenUp: Int
    /// What went wrong last.
    public let remark: String
}

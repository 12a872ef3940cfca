import Rules

/// What only a phone knows: its outbox and its health. On the server there is none.
public struct PhoneState: Sendable {
    public var waiting: [Waiting] = []
    /// Entries being sent just now.
    public var sending = 0
    /// Photographs of saved entries that the server has not got.
    public var photos = 0
    /// Shell, module and book are stored.
    public var isReady = false
    /// This is the second try after the module stopped.
    public var isRetry = false
    public var isClockWrong = false
    public var isStorageLow = false
    /// Milliseconds since 1970 of the last contact, 0 when there was none.
    public var lastContact: Int64 = 0
    /// What the server did not take: its code, and milliseconds since 1970 until which it is not tried, 0 for no time.
    public var refusal: (code: String, until: Int64)?
    /// Accounts that have signed in on this phone: account and name.
    public var people: [(account: String, name: String)] = []
    /// What waits here of others than whoever is on duty, and whether their keys have ended.
    public var others: [(name: String, count: Int, isShut: Bool)] = []

    public init() {}
}

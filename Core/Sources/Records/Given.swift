public import Plain

/// A service or a counselling message given on a day.
public struct Given: Hashable, Sendable {
    public let entry: ID
    public let code: String
    public let day: Day
}

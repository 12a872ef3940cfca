public import Plain

/// A value in force from a day on. Later values are added, earlier ones never edited.
public struct Dated<Value: Sendable>: Sendable {
    public let since: Day
    public let value: Value
    public init(since: Day, _ value: Value) {
        self.since = since
        self.value = value
    }
}

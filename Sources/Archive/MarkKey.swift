public import Records

public struct MarkKey: Hashable, Sendable {
    public let month: Int
    public let card: ID

    public init(month: Int, card: ID) {
        self.month = month
        self.card = card
    }
}

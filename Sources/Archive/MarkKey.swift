public import Plain

public struct MarkKey: Hashable, Sendable {
    public let month: Month
    public let card: ID

    public init(month: Month, card: ID) {
        self.month = month
        self.card = card
    }
}

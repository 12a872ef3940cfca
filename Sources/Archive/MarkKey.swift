public struct MarkKey: Hashable, Sendable {
    public let month: Int
    public let card: [UInt8]

    public init(month: Int, card: [UInt8]) {
        self.month = month
        self.card = card
    }
}

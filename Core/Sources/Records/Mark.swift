import Plain
import Rules

/// One line of what a card adds to a month: an indicator, and by how much it moves. `seen:housing` adds one,
/// `seen-days:housing=3` three.
public struct Mark: Hashable, Sendable {
    public let indicator: String
    public let amount: Int

    public init(_ indicator: String, _ amount: Int = 1) {
        self.indicator = indicator
        self.amount = amount
    }

    public init(_ text: String) {
        let parts = text.cut(at: UInt8(ascii: "="), most: 2)
        let amount = parts.count == 2 ? parts[1].number : nil
        self.init(amount == nil ? text : parts[0], amount ?? 1)
    }

    public var text: String { amount == 1 ? indicator : "\(indicator)=\(amount)" }
}

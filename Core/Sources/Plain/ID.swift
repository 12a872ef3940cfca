/// A UUID: version 7 for entries (its own time order), version 8 for things named by what they are.
/// A card is known by the id of the entry that opened it.
public struct ID: Hashable, Comparable, Sendable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A version 7 id from milliseconds since 1970 and 16 random bytes given by the host.
    public init(milliseconds: Int64, random high: UInt64, _ low: UInt64) {
        self.high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | (high & 0xFFF)
        self.low = 0x8000_0000_0000_0000 | (low >> 2)
    }

    /// The version 8 id of a thing that is named by what it is: the same words, the same id.
    public init(naming text: String) {
        // FNV-1a, forwards and backwards: no secret, only a name.
        let prime: UInt64 = 0x0000_0100_0000_01B3
        var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
        let bytes = text.bytes
        for byte in bytes { high = (high ^ UInt64(byte)) &* prime }
        for byte in bytes.reversed() { low = (low ^ UInt64(byte)) &* prime }
        self.high = (high & ~0xF000) | 0x8000
        self.low = 0x8000_0000_0000_0000 | (low >> 2)
    }

    /// Whether it is named by what it is: anybody can work it out.
    public var isNamed: Bool { high & 0xF000 == 0x8000 }

    /// Reads the usual 36 characters, lower or upper case, and nothing else.
    public init?(_ text: String) {
        var text = text
        guard let id = text.withUTF8({ ID($0) }) else { return nil }
        self = id
    }

    /// The same from bytes.
    public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 36 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for place in 0..<36 {
            let byte = bytes[place]
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let nibble: UInt8
            switch byte {
            case 48...57: nibble = byte &- 48
            case 97...102: nibble = byte &- 87
            case 65...70: nibble = byte &- 55
            default: return nil
            }
            if place < 18 { words.0 = words.0 << 4 | UInt64(nibble) } else { words.1 = words.1 << 4 | UInt64(nibble) }
        }
        self.init(high: words.0, low: words.1)
    }

    public var text: String {
        @inline(never) get { spelled }
    }

    private var spelled: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The id `count` places after this one: the further entries that one form writes.
    public func following(_ count: Int) -> ID { ID(high: high, low: low &+ UInt64(count)) }

    public static func < (a: ID, b: ID) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }

    /// The random half is hash enough.
    public func hash(into hasher: inout Hasher) { hasher.combine(low ^ high) }

    #if !hasFeature(Embedded)
    /// Sixteen bytes, most significant first, as a database keeps them.
    public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16) { bytes, count in
            for place in 0..<8 {
                bytes[place] = UInt8(truncatingIfNeeded: high >> UInt64(56 - place * 8))
                bytes[place + 8] = UInt8(truncatingIfNeeded: low >> UInt64(56 - place * 8))
            }
            count = 16
        }
    }

    public init(bytes: some Collection<UInt8>) {
        let high = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = bytes.dropFirst(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(high: high, low: low)
    }
    #endif

    /// Writes its 36 characters.
    public func append(to bytes: inout [UInt8]) {
        for place in 0..<32 {
            let word = place < 16 ? high : low
            let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - (place % 16) * 4)) & 15
            if place == 8 || place == 12 || place == 16 || place == 20 { bytes.append(45) }
            bytes.append(nibble < 10 ? 48 + nibble : 87 + nibble)
        }
    }
}

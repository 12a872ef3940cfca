import Plain
import Rules

/// What a resident holds to follow her complaint: 55 random bits as eleven characters, and one that checks them.
/// `K7QF-3M9T-XA2P`
///
/// The characters are Crockford's: digits and letters without I, L, O and U. The check character makes
/// α¹¹c₁ + α¹⁰c₂ + … + c₁₂ zero in the field of 32 elements (α⁵ = α² + 1). All twelve weights differ, so one wrong
/// character, two that changed places wherever they stand, and a pair mistaken for another (`44` for `77`) are
/// always found.
public struct TicketCode: Hashable, Sendable {
    /// The twelve values, 0...31 each.
    private let values: [UInt8]

    private static let alphabet: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    private static let length = 12

    /// - Parameter random: 64 bits that nobody can guess, given by the host; its lowest 55 are used
    public init(random: UInt64) {
        var values: [UInt8] = []
        for place in 1..<TicketCode.length {
            let shift = UInt64(55 - 5 * place)
            values.append(UInt8(truncatingIfNeeded: random >> shift) & 31)
        }
        // In this field a sum is zero when its last member is the sum of the others.
        values.append(TicketCode.sum(values + [0]))
        self.values = values
    }

    /// Reads a code as people type it: small letters, O for 0, I and L for 1, U for V, with spaces, dashes of any
    /// kind and points anywhere. `nil` when it is none, or when the check character does not fit.
    public init?(typed: String) {
        var values: [UInt8] = []
        for scalar in typed.unicodeScalars {
            if TicketCode.isBetween(scalar.value) { continue }
            guard let value = TicketCode.value(scalar.value), values.count < TicketCode.length else { return nil }
            values.append(value)
        }
        guard values.count == TicketCode.length, TicketCode.sum(values) == 0 else { return nil }
        self.values = values
    }

    /// `K7QF-3M9T-XA2P`
    public var text: String { spelled(dash: true) }

    /// `K7QF3M9TXA2P`: what a digest is taken over. Never kept or logged itself.
    public var secret: String { spelled(dash: false) }

    private func spelled(dash: Bool) -> String {
        var bytes: [UInt8] = []
        for place in values.indices {
            if dash, place > 0, place % 4 == 0 { bytes.append(UInt8(ascii: "-")) }
            bytes.append(TicketCode.alphabet.withUTF8Buffer { $0[Int(values[place])] })
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func sum(_ values: [UInt8]) -> UInt8 {
        var sum: UInt8 = 0
        for value in values {
            // Times α.
            sum = sum & 16 == 0 ? sum << 1 : sum << 1 ^ 0b100101
            sum ^= value
        }
        return sum
    }

    private static func value(_ scalar: UInt32) -> UInt8? {
        guard scalar < 128 else { return nil }
        var letter = UInt8(scalar)
        if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") { letter -= 32 }
        switch letter {
        case UInt8(ascii: "O"): letter = UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): letter = UInt8(ascii: "1")
        case UInt8(ascii: "U"): letter = UInt8(ascii: "V")
        default: break
        }
        return alphabet.withUTF8Buffer { symbols in
            for place in symbols.indices where symbols[place] == letter { return UInt8(place) }
            return nil
        }
    }

    /// Blanks, points, dashes, and what chats add unseen: those of ASCII and those that stand in their place.
    private static func isBetween(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 45, 46, 95, 0x2010...0x2015, 0x2212: true
        default: TypedText.isSpace(scalar) || TypedText.isInvisible(scalar)
        }
    }
}

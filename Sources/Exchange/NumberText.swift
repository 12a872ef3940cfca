/// Numbers as programs write them.
enum NumberText {
    /// A decimal number, with point or comma, rounded as IEEE 754 asks; nil when the bytes are something else.
    static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var mantissa: UInt64 = 0
        var (digits, decimals, place) = (0, 0, 0)
        var hasPoint = false
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { place = 1 }
        while place < bytes.count {
            let byte = bytes[place]
            if byte &- 48 < 10 {
                mantissa = mantissa &* 10 &+ UInt64(byte &- 48)
                digits += 1
                if hasPoint { decimals += 1 }
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), !hasPoint {
                hasPoint = true
            } else {
                return slow(bytes)
            }
            place += 1
        }
        guard digits > 0 else { return nil }
        // Both sides are exact in a Double: one division rounds correctly.
        guard digits <= 15 else { return slow(bytes) }
        let value = Double(mantissa) / powers[decimals]
        return isNegative ? -value : value
    }

    private static func slow(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        let text = String(decoding: bytes, as: UTF8.self).replacing(",", with: ".")
        // Digits, a point, an exponent: what programs write. `0x1p3` is no measurement.
        guard let first = text.utf8.first, first < 58, text.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    private static let powers: [Double] = (0...15).map { place in
        var power = 1.0
        for _ in 0..<place { power *= 10 }
        return power
    }
}

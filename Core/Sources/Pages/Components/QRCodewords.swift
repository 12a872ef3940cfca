import Plain
import Rules

/// What a QR code says, before it is drawn: the text as bits, filled up, with what mends them.
struct QRCodewords {
    /// 1...6
    let version: Int
    /// Data and error codewords in the order in which they are drawn.
    private(set) var all: [UInt8] = []

    /// Level M, by version: codewords of data, blocks they are cut into, error codewords of each block.
    private static let contents = [16, 28, 44, 64, 86, 108]
    private static let blocks = [1, 1, 1, 2, 2, 4]
    private static let errors = [10, 16, 26, 18, 24, 16]
    private static let longest = 154

    /// `nil` when the text is too long.
    init?(_ text: String) {
        let bytes = text.bytes
        guard bytes.count <= QRCodewords.longest else { return nil }
        var bits = QRBits()
        if !bits.appendPacked(bytes) { bits.appendPlain(bytes) }
        var place = 0
        while bits.count > QRCodewords.contents[place] * 8 {
            place += 1
            if place == 6 { return nil }
        }
        version = place + 1
        bits.fill(QRCodewords.contents[place])
        interleave(bits.words, blocks: QRCodewords.blocks[place], errors: QRCodewords.errors[place])
    }

    /// The first codeword of every block, then the second, …; the error codewords alike.
    private mutating func interleave(_ words: [UInt8], blocks: Int, errors: Int) {
        let length = words.count / blocks
        let generator = QRCodewords.generator(errors)
        var rests: [[UInt8]] = []
        for block in 0..<blocks {
            var rest = [UInt8](repeating: 0, count: errors + 1)
            for place in 0..<length {
                let factor = words[block * length + place] ^ rest[0]
                for place in 0..<errors { rest[place] = rest[place + 1] ^ QRCodewords.times(generator[place], factor) }
            }
            rests.append(rest)
        }
        for place in 0..<length {
            for block in 0..<blocks { all.append(words[block * length + place]) }
        }
        for place in 0..<errors {
            for rest in rests { all.append(rest[place]) }
        }
    }

    /// (x − 1)(x − 2)(x − 4)… without its leading one, and a zero behind.
    private static func generator(_ degree: Int) -> [UInt8] {
        var product = [UInt8](repeating: 0, count: degree + 1)
        product[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree { product[place] = times(product[place], root) ^ product[place + 1] }
            root = times(root, 2)
        }
        return product
    }

    /// In the field of 256 elements with x⁸ + x⁴ + x³ + x² + 1.
    @inline(never)
    private static func times(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var (a, b, product) = (a, b, UInt8(0))
        while b > 0 {
            if b & 1 == 1 { product ^= a }
            a = a & 0x80 == 0 ? a << 1 : a << 1 ^ 0x1D
            b >>= 1
        }
        return product
    }
}

/// Bits in a row, the highest of each number first.
private struct QRBits {
    private(set) var words: [UInt8] = []
    private(set) var count = 0

    @inline(never)
    private mutating func append(_ value: Int, _ width: Int) {
        var shift = width
        while shift > 0 {
            shift -= 1
            if count % 8 == 0 { words.append(0) }
            words[count / 8] |= UInt8(truncatingIfNeeded: value >> shift & 1) << UInt8(7 - count % 8)
            count += 1
        }
    }

    /// Two characters in eleven bits; false, and nothing written, when one is not among the 45.
    mutating func appendPacked(_ bytes: [UInt8]) -> Bool {
        let symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".bytes
        var values: [Int] = []
        for byte in bytes {
            guard let value = symbols.firstIndex(of: byte) else { return false }
            values.append(value)
        }
        append(0b0010, 4)
        append(values.count, 9)
        var place = 0
        while place + 1 < values.count {
            append(values[place] * 45 + values[place + 1], 11)
            place += 2
        }
        if place < values.count { append(values[place], 6) }
        return true
    }

    mutating func appendPlain(_ bytes: [UInt8]) {
        append(0b0100, 4)
        append(bytes.count, 8)
        for byte in bytes { append(Int(byte), 8) }
    }

    /// With the end mark, as far as there is room for it, and what fills the rest.
    mutating func fill(_ capacity: Int) {
        append(0, min(4, capacity * 8 - count))
        var filler: UInt8 = 0xEC
        while words.count < capacity {
            words.append(filler)
            filler ^= 0xEC ^ 0x11
        }
    }
}

import Rules

/// A QR code (ISO/IEC 18004): versions 1 to 6 at level M, which bears 15 % of damage, letters and digits packed when
/// nothing else is in the text. Up to 154 characters of `0–9 A–Z $%*+-./:` and space, or 106 bytes.
public struct QRCode: Sendable {
    /// Modules on a side: 21...41.
    public let size: Int
    /// The rows from above; the lowest bit is the module on the left, and 1 is dark.
    public private(set) var rows: [UInt64]
    /// The modules that are the same in every code of this size, which no mask turns round.
    private var fixed: [UInt64]

    private static let longest = 154

    /// `nil` when the text is too long.
    public init?(_ text: String) {
        let bytes = text.bytes
        guard bytes.count <= QRCode.longest else { return nil }
        let bits = QRBits.packed(bytes) ?? QRBits.plain(bytes)
        // Version, error codewords of a block, blocks, codewords of data.
        let versions = [
            (1, 10, 1, 16), (2, 16, 1, 28), (3, 26, 1, 44), (4, 18, 2, 64), (5, 24, 2, 86), (6, 16, 4, 108),
        ]
        for (version, checks, blocks, capacity) in versions {
            guard let words = bits.filled(capacity) else { continue }
            size = 17 + 4 * version
            rows = Array(repeating: 0, count: size)
            fixed = rows
            drawPatterns()
            draw(QRCode.interleaved(words, blocks: blocks, checks: checks))
            choosePattern()
            return
        }
        return nil
    }

    public func isDark(_ x: Int, _ y: Int) -> Bool { rows[y] >> UInt64(x) & 1 == 1 }

    /// The drawing: each stretch of dark modules is one rectangle, with the four light modules around that the
    /// standard asks for. It needs a light ground.
    /// - Parameter label: what it is, for those who listen
    public func svg(label: String) -> HTML {
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                let start = x
                while x < size, isDark(x, y) { x += 1 }
                if x > start { path += Text("M\(start) \(y)h\(x - start)v1H\(start)z").string } else { x += 1 }
            }
        }
        return """
            <svg class="qr" viewBox="-4 -4 \(size + 8) \(size + 8)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><path d="\(path)"/></svg>
            """
    }

    // MARK: Codewords

    /// Each block's data and its error codewords, the first of every block, then the second, …
    private static func interleaved(_ words: [UInt8], blocks: Int, checks: Int) -> [UInt8] {
        let length = words.count / blocks
        var all: [UInt8] = []
        for place in 0..<length {
            for block in 0..<blocks { all.append(words[block * length + place]) }
        }
        let errors = (0..<blocks).map { block in
            remainder(words[block * length..<(block + 1) * length], generator(checks))
        }
        for place in 0..<checks {
            for block in errors { all.append(block[place]) }
        }
        return all
    }

    /// (x − 1)(x − 2)(x − 4)… without its leading one.
    private static func generator(_ degree: Int) -> [UInt8] {
        var product = [UInt8](repeating: 0, count: degree)
        product[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                product[place] = times(product[place], root) ^ (place + 1 < degree ? product[place + 1] : 0)
            }
            root = times(root, 2)
        }
        return product
    }

    private static func remainder(_ words: ArraySlice<UInt8>, _ generator: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for word in words {
            let factor = word ^ rest.removeFirst()
            rest.append(0)
            for place in rest.indices { rest[place] ^= times(generator[place], factor) }
        }
        return rest
    }

    /// In the field of 256 elements with x⁸ + x⁴ + x³ + x² + 1.
    private static func times(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var (a, b, product) = (a, b, UInt8(0))
        while b > 0 {
            if b & 1 == 1 { product ^= a }
            a = a & 0x80 == 0 ? a << 1 : a << 1 ^ 0x1D
            b >>= 1
        }
        return product
    }

    // MARK: Modules

    private mutating func set(_ x: Int, _ y: Int, _ dark: Bool, fixing: Bool = true) {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return }
        let bit: UInt64 = 1 << UInt64(x)
        rows[y] = dark ? rows[y] | bit : rows[y] & ~bit
        if fixing { fixed[y] |= bit }
    }

    private mutating func drawPatterns() {
        for place in 0..<size {
            set(place, 6, place % 2 == 0)
            set(6, place, place % 2 == 0)
        }
        // Three eyes with a light edge; rings are told by their distance from the middle.
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawRings(x, y, reach: 4) }
        if size > 21 { drawRings(size - 7, size - 7, reach: 2) }
        drawFormat(mask: 0)
    }

    private mutating func drawRings(_ x: Int, _ y: Int, reach: Int) {
        for dy in -reach...reach {
            for dx in -reach...reach {
                let ring = max(abs(dx), abs(dy))
                set(x + dx, y + dy, reach == 4 ? ring != 2 && ring != 4 : ring != 1)
            }
        }
    }

    /// Level and mask, twice, each with ten bits that correct it.
    private mutating func drawFormat(mask: Int) {
        // Level M is 00.
        var rest = mask << 10
        for shift in [4, 3, 2, 1, 0] where rest >> (shift + 10) & 1 == 1 { rest ^= 0x537 << shift }
        let bits = (mask << 10 | rest) ^ 0x5412
        for place in 0..<15 {
            let dark = bits >> place & 1 == 1
            let along = place < 6 ? place : place < 8 ? place + 1 : size - 15 + place
            set(8, along, dark)
            set(place < 8 ? size - 1 - place : place == 8 ? 7 : 14 - place, 8, dark)
        }
        set(8, size - 8, true)
    }

    /// From the right, two columns at a time, up and down by turns, past what is fixed.
    private mutating func draw(_ words: [UInt8]) {
        var place = 0
        var right = size - 1
        var isUpward = true
        while right > 0 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                let y = isUpward ? size - 1 - step : step
                for x in [right, right - 1] where fixed[y] >> UInt64(x) & 1 == 0 && place < words.count * 8 {
                    set(x, y, words[place / 8] >> UInt8(7 - place % 8) & 1 == 1, fixing: false)
                    place += 1
                }
            }
            right -= 2
            isUpward.toggle()
        }
    }

    // MARK: Masks

    /// Takes the mask that leaves the fewest shapes which a reader may stumble over.
    private mutating func choosePattern() {
        var best = self
        var least = Int.max
        for mask in 0..<8 {
            var tried = self
            tried.turn(mask)
            tried.drawFormat(mask: mask)
            let penalty = tried.penalty
            if penalty < least { (best, least) = (tried, penalty) }
        }
        self = best
    }

    private mutating func turn(_ mask: Int) {
        for y in 0..<size {
            for x in 0..<size where fixed[y] >> UInt64(x) & 1 == 0 {
                let turns =
                    switch mask {
                    case 0: (x + y) % 2 == 0
                    case 1: y % 2 == 0
                    case 2: x % 3 == 0
                    case 3: (x + y) % 3 == 0
                    case 4: (x / 3 + y / 2) % 2 == 0
                    case 5: x * y % 2 + x * y % 3 == 0
                    case 6: (x * y % 2 + x * y % 3) % 2 == 0
                    default: ((x + y) % 2 + x * y % 3) % 2 == 0
                    }
                if turns { rows[y] ^= 1 << UInt64(x) }
            }
        }
    }

    private var penalty: Int {
        var columns = [UInt64](repeating: 0, count: size)
        var dark = 0
        for y in 0..<size {
            for x in 0..<size where isDark(x, y) {
                columns[x] |= 1 << UInt64(y)
                dark += 1
            }
        }
        var penalty = linePenalty(rows) + linePenalty(columns)
        for y in 1..<size {
            // Both rows alike here and on the left: a bit for each block of four.
            let same = ~(rows[y] ^ rows[y - 1])
            let beside = ~(rows[y] ^ rows[y] >> 1)
            let blocks = same & same >> 1 & beside & (1 << UInt64(size - 1) - 1)
            penalty += 3 * blocks.nonzeroBitCount
        }
        // Ten for each step of five percent away from a half.
        return penalty + abs(dark * 20 - size * size * 10) / (size * size) * 10
    }

    /// Runs of five and more, and what looks like an eye with light beside it.
    private func linePenalty(_ lines: [UInt64]) -> Int {
        var penalty = 0
        for line in lines {
            var run = 1
            for x in 1...size {
                if x < size, (line >> UInt64(x) ^ line >> UInt64(x - 1)) & 1 == 0 {
                    run += 1
                } else {
                    if run >= 5 { penalty += run - 2 }
                    run = 1
                }
            }
            for x in 0...size - 11 {
                let window = line >> UInt64(x) & 0x7FF
                if window == 0b000_0101_1101 || window == 0b101_1101_0000 { penalty += 40 }
            }
        }
        return penalty
    }
}

/// The text as bits, the highest of each number first.
private struct QRBits {
    private var words: [UInt8] = []
    private var count = 0

    /// Two characters in eleven bits; `nil` when one is not among the 45.
    static func packed(_ bytes: [UInt8]) -> QRBits? {
        let symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".bytes
        var bits = QRBits()
        bits.append(0b0010, 4)
        bits.append(bytes.count, 9)
        var held: Int?
        for byte in bytes {
            guard let value = symbols.firstIndex(of: byte) else { return nil }
            if let first = held {
                bits.append(first * 45 + value, 11)
                held = nil
            } else {
                held = value
            }
        }
        if let held { bits.append(held, 6) }
        return bits
    }

    static func plain(_ bytes: [UInt8]) -> QRBits {
        var bits = QRBits()
        bits.append(0b0100, 4)
        bits.append(bytes.count, 8)
        for byte in bytes { bits.append(Int(byte), 8) }
        return bits
    }

    private mutating func append(_ value: Int, _ width: Int) {
        for shift in stride(from: width - 1, through: 0, by: -1) {
            if count % 8 == 0 { words.append(0) }
            words[count / 8] |= UInt8(value >> shift & 1) << UInt8(7 - count % 8)
            count += 1
        }
    }

    /// With the end mark and what fills the rest; `nil` when it is longer than that many codewords.
    func filled(_ capacity: Int) -> [UInt8]? {
        guard count <= capacity * 8 else { return nil }
        var bits = self
        bits.append(0, min(4, capacity * 8 - count))
        var filler: UInt8 = 0xEC
        while bits.words.count < capacity {
            bits.words.append(filler)
            filler ^= 0xEC ^ 0x11
        }
        return bits.words
    }
}

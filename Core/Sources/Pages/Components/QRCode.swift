/// A QR code (ISO/IEC 18004): versions 1 to 6 at level M, which bears 15 % of damage, letters and digits packed when
/// nothing else is in the text. Up to 154 characters of `0–9 A–Z $%*+-./:` and space, or 106 bytes.
public struct QRCode: Sendable {
    /// Modules on a side: 21...41.
    public let size: Int
    /// The rows from above; the lowest bit is the module on the left, and 1 is dark.
    public private(set) var rows: [UInt64]
    /// The modules that are the same in every code of this size, which no mask turns round.
    private var fixed: [UInt64]

    /// `nil` when the text is too long.
    public init?(_ text: String) {
        guard let words = QRCodewords(text) else { return nil }
        size = 17 + 4 * words.version
        rows = Array(repeating: 0, count: size)
        fixed = rows
        drawPatterns()
        draw(words.all)
        chooseMask()
    }

    public func isDark(_ x: Int, _ y: Int) -> Bool { rows[y] >> UInt64(x) & 1 == 1 }

    /// The drawing: each stretch of dark modules is one rectangle, with the four light modules around that the
    /// standard asks for. It needs a light ground.
    /// - Parameter label: what it is, for those who listen
    public func svg(label: String) -> HTML {
        var path: HTML = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                let start = x
                while x < size, isDark(x, y) { x += 1 }
                if x > start { path += "M\(start) \(y)h\(x - start)v1H\(start)z" } else { x += 1 }
            }
        }
        return """
            <svg class="qr" viewBox="-4 -4 \(size + 8) \(size + 8)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><path d="\(path)"/></svg>
            """
    }

    // MARK: Modules

    @inline(never)
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
        drawRings(3, 3, reach: 4)
        drawRings(size - 4, 3, reach: 4)
        drawRings(3, size - 4, reach: 4)
        if size > 21 { drawRings(size - 7, size - 7, reach: 2) }
        drawFormat(mask: 0)
    }

    @inline(never)
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
        for place in 0..<5 where rest >> (14 - place) & 1 == 1 { rest ^= 0x537 << (4 - place) }
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
                for side in 0..<2 where fixed[y] >> UInt64(right - side) & 1 == 0 && place < words.count * 8 {
                    set(right - side, y, words[place / 8] >> UInt8(7 - place % 8) & 1 == 1, fixing: false)
                    place += 1
                }
            }
            right -= 2
            isUpward.toggle()
        }
    }

    // MARK: Masks

    /// Takes the mask that leaves the fewest shapes which a reader may stumble over.
    private mutating func chooseMask() {
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
    @inline(never)
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

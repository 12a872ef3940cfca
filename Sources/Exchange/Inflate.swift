/// Unpacks what a zip file holds, and no more than it was asked to: some hundred bytes can claim to be gigabytes.
/// Source: RFC 1951.
struct Inflate {
    private let bytes: ArraySlice<UInt8>
    private let most: Int
    private var place: Int
    private var held: UInt32 = 0
    private var heldCount = 0
    private var out: [UInt8] = []

    /// - Returns: nil when the bytes are damaged or hold more than `most`
    static func unpack(_ bytes: ArraySlice<UInt8>, most: Int) -> [UInt8]? {
        var inflate = Inflate(bytes, most: most)
        return inflate.run() ? inflate.out : nil
    }

    private init(_ bytes: ArraySlice<UInt8>, most: Int) {
        self.bytes = bytes
        self.most = most
        place = bytes.startIndex
        out.reserveCapacity(min(most, bytes.count * 4))
    }

    private mutating func run() -> Bool {
        while true {
            guard let isLast = bits(1), let kind = bits(2) else { return false }
            let isDone =
                switch kind {
                case 0: stored()
                case 1: Inflate.fixed.map { packed($0.0, $0.1) } ?? false
                case 2: dynamic()
                default: false
                }
            guard isDone else { return false }
            if isLast == 1 { return true }
        }
    }

    private mutating func bits(_ count: Int) -> Int? {
        while heldCount < count {
            guard place < bytes.endIndex else { return nil }
            held |= UInt32(bytes[place]) << UInt32(heldCount)
            place += 1
            heldCount += 8
        }
        let value = held & (1 << UInt32(count) - 1)
        held >>= UInt32(count)
        heldCount -= count
        return Int(value)
    }

    private mutating func stored() -> Bool {
        (held, heldCount) = (0, 0)
        guard place + 4 <= bytes.endIndex else { return false }
        let length = Int(bytes[place]) | Int(bytes[place + 1]) << 8
        let mirrored = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
        place += 4
        guard length == ~mirrored & 0xFFFF, place + length <= bytes.endIndex, out.count + length <= most else {
            return false
        }
        out += bytes[place..<(place + length)]
        place += length
        return true
    }

    /// Codes by their lengths, shortest first, as they are written.
    private struct Codes {
        private var counts = [Int](repeating: 0, count: 16)
        private var symbols: [Int]

        /// - Returns: nil when more codes are written than there can be
        init?(_ lengths: ArraySlice<Int>) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            var left = 1
            var starts = [Int](repeating: 0, count: 17)
            for length in 1...15 {
                left = left * 2 - counts[length]
                guard left >= 0 else { return nil }
                starts[length + 1] = starts[length] + counts[length]
            }
            symbols = [Int](repeating: 0, count: lengths.count)
            for (symbol, length) in lengths.enumerated() where length > 0 {
                symbols[starts[length]] = symbol
                starts[length] += 1
            }
        }

        func next(_ source: inout Inflate) -> Int? {
            var (code, first, place) = (0, 0, 0)
            for length in 1...15 {
                guard let bit = source.bits(1) else { return nil }
                code |= bit
                let count = counts[length]
                if code - count < first { return symbols[place + code - first] }
                place += count
                first = (first + count) << 1
                code <<= 1
            }
            return nil
        }
    }

    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthExtra = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]

    private mutating func packed(_ codes: Codes, _ distances: Codes) -> Bool {
        while true {
            guard let symbol = codes.next(&self) else { return false }
            if symbol == 256 { return true }
            if symbol < 256 {
                guard out.count < most else { return false }
                out.append(UInt8(symbol))
                continue
            }
            guard symbol - 257 < Inflate.lengthBase.count, let extra = bits(Inflate.lengthExtra[symbol - 257]),
                let code = distances.next(&self), code < Inflate.distanceBase.count,
                let far = bits(max(0, code / 2 - 1))
            else { return false }
            let length = Inflate.lengthBase[symbol - 257] + extra
            let distance = Inflate.distanceBase[code] + far
            guard distance <= out.count, out.count + length <= most else { return false }
            for _ in 0..<length { out.append(out[out.count - distance]) }
        }
    }

    private static let fixed: (Codes, Codes)? = {
        let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
        guard let codes = Codes(lengths[...]), let distances = Codes([Int](repeating: 5, count: 30)[...]) else {
            return nil
        }
        return (codes, distances)
    }()

    private mutating func dynamic() -> Bool {
        guard let more = bits(5), let far = bits(5), let written = bits(4) else { return false }
        let (count, distanceCount) = (more + 257, far + 1)
        guard count <= 286, distanceCount <= 30 else { return false }
        var lengths = [Int](repeating: 0, count: 19)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        for place in 0..<(written + 4) {
            guard let length = bits(3) else { return false }
            lengths[order[place]] = length
        }
        guard let codes = Codes(lengths[...]), let all = self.lengths(count + distanceCount, codes) else {
            return false
        }
        // A block without an end is none.
        guard all[256] > 0, let letters = Codes(all[..<count]), let distances = Codes(all[count...]) else {
            return false
        }
        return packed(letters, distances)
    }

    private mutating func lengths(_ count: Int, _ codes: Codes) -> [Int]? {
        var found: [Int] = []
        while found.count < count {
            guard let symbol = codes.next(&self) else { return nil }
            if symbol < 16 {
                found.append(symbol)
                continue
            }
            let (base, extra) = symbol == 16 ? (3, 2) : symbol == 17 ? (3, 3) : (11, 7)
            guard let times = bits(extra), found.count + base + times <= count else { return nil }
            if symbol == 16, found.isEmpty { return nil }
            let length = symbol == 16 ? found[found.count - 1] : 0
            found += [Int](repeating: length, count: base + times)
        }
        return found
    }
}

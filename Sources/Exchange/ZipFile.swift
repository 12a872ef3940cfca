/// The parts of a zip file, by their names in small letters. Source: PKWARE's APPNOTE 6.3; without ZIP64.
struct ZipFile {
    /// No village's workbook unpacks to more, all its parts together; a part that is asked for again counts again.
    static let mostBytes = 32 << 20
    private var unpacked = 0
    private static let mostParts = 2_000

    private struct Part {
        let start: Int
        let packed: Int
        let size: Int
        let method: Int
        let sum: UInt32
        let isLocked: Bool
    }

    private let bytes: [UInt8]
    private var parts: [String: Part] = [:]
    private(set) var names: [String] = []

    init(_ bytes: [UInt8]) throws(FileText.Problem) {
        self.bytes = bytes
        guard let end = ZipFile.end(bytes), let count = number(end + 10, 2), let start = number(end + 16, 4),
            count <= ZipFile.mostParts
        else { throw .damagedWorkbook }
        var place = start
        for _ in 0..<count {
            guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2), let method = number(place + 10, 2),
                let sum = number(place + 16, 4), let packed = number(place + 20, 4), let size = number(place + 24, 4),
                let length = number(place + 28, 2), let extra = number(place + 30, 2),
                let comment = number(place + 32, 2), let offset = number(place + 42, 4),
                place + 46 + length <= bytes.count
            else { throw .damagedWorkbook }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
                .replacing("\\", with: "/").lowercased()
            names.append(name)
            parts[name] = Part(
                start: offset, packed: packed, size: size, method: method, sum: UInt32(sum), isLocked: flags & 1 == 1)
            place += 46 + length + extra + comment
        }
    }

    /// Whether all these parts may still be unpacked, one after another.
    func allows(_ names: [String]) -> Bool {
        names.reduce(unpacked) { $0 + (parts[$1.lowercased()]?.size ?? 0) } <= ZipFile.mostBytes
    }

    /// The bytes of a part; nil when there is none of that name.
    mutating func bytes(of name: String) throws(FileText.Problem) -> [UInt8]? {
        guard let part = parts[name.lowercased()] else { return nil }
        guard !part.isLocked else { throw .lockedWorkbook }
        guard part.size <= ZipFile.mostBytes - unpacked else { throw .tooLarge }
        unpacked += part.size
        guard number(part.start, 4) == 0x0403_4B50, let length = number(part.start + 26, 2),
            let extra = number(part.start + 28, 2)
        else { throw .damagedWorkbook }
        let start = part.start + 30 + length + extra
        guard start + part.packed <= bytes.count else { throw .damagedWorkbook }
        let packed = bytes[start..<(start + part.packed)]
        let found =
            switch part.method {
            case 0: Array(packed)
            case 8: Inflate.unpack(packed, most: part.size)
            default: nil as [UInt8]?
            }
        // A flipped bit could else be another weight.
        guard let found, found.count == part.size, ZipFile.sum(found) == part.sum else { throw .damagedWorkbook }
        return found
    }

    /// Where the list of parts is announced: behind everything but a comment.
    private static func end(_ bytes: [UInt8]) -> Int? {
        var place = bytes.count - 22
        while place >= 0, place >= bytes.count - 22 - 0xFFFF {
            if bytes[place] == 0x50, bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 5, 6]) { return place }
            place -= 1
        }
        return nil
    }

    private func number(_ place: Int, _ count: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// CRC-32.
    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 255)] ^ sum >> 8 }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { place in
        (0..<8).reduce(UInt32(place)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
}

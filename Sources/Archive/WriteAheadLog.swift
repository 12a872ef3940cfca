import Foundation

/// The file beside a database in which its last writings lie. SQLite reads it up to the first frame that is not whole
/// and takes the rest for what a crash left behind; a bit that flipped there would take writings away unseen.
struct WriteAheadLog {
    private static let (headerSize, frameHeaderSize) = (32, 24)

    private let bytes: Data
    private let pageSize: Int
    private let isBigEndian: Bool

    /// Nil when there is nothing in it.
    init?(path: String) {
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)), bytes.count > WriteAheadLog.headerSize
        else { return nil }
        self.bytes = bytes
        isBigEndian = bytes[3] & 1 == 1
        pageSize = Int(WriteAheadLog.number(bytes, 8))
    }

    /// Whether a writing that was finished lies behind the place where reading stops.
    var hidesWritings: Bool {
        let (first, size) = (WriteAheadLog.headerSize, WriteAheadLog.frameHeaderSize + pageSize)
        guard (512...65_536).contains(pageSize) else { return true }
        var sums = checksum(0..<24, (0, 0))
        guard sums == (number(24), number(28)) else { return true }
        let salt = bytes[16..<24]
        var isReading = true
        for start in stride(from: first, through: bytes.count - size, by: size) {
            let isOurs = bytes[start + 8..<start + 16].elementsEqual(salt)
            if isReading {
                sums = checksum(start..<start + 8, sums)
                sums = checksum(start + WriteAheadLog.frameHeaderSize..<start + size, sums)
                isReading = isOurs && sums == (number(start + 16), number(start + 20))
            } else if isOurs, number(start + 4) != 0 {
                return true
            }
        }
        return false
    }

    private static func number(_ bytes: Data, _ place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[place + $1]) }
    }

    private func number(_ place: Int) -> UInt32 { WriteAheadLog.number(bytes, place) }

    /// SQLite's sum over pairs of words, going on from another.
    private func checksum(_ range: Range<Int>, _ start: (UInt32, UInt32)) -> (UInt32, UInt32) {
        bytes.withUnsafeBytes { raw in
            var (one, other) = start
            for place in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
                let first = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
                let second = raw.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
                one &+= (isBigEndian ? first.bigEndian : first.littleEndian) &+ other
                other &+= (isBigEndian ? second.bigEndian : second.littleEndian) &+ one
            }
            return (one, other)
        }
    }
}

extension Archive {
    /// Whether the write-ahead log beside the database holds writings that SQLite does not come to.
    public func damagedLog() -> [String] {
        // A server that writes meanwhile may have a frame half done: what is damaged stays so.
        for _ in 0..<3 {
            guard let log = WriteAheadLog(path: engine.path + "-wal"), log.hidesWritings else { return [] }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return ["the write-ahead log is damaged: what was written after that place is lost"]
    }
}

import Foundation

/// Cuts a stream into blocks of whole records.
struct Blocks {
    private static let size = 1 << 20
    private let file: Int32
    private var rest: [UInt8] = []
    private var isAtEnd = false

    /// - Parameter name: standard input where there is none, or `-`
    init(ofFile name: String?) throws {
        guard let name, name != "-" else {
            file = STDIN_FILENO
            return
        }
        file = open(name, O_RDONLY)
        guard file >= 0 else { throw Failure.input("\(name) cannot be read: \(String(cString: strerror(errno)))") }
    }

    /// The first line with its line feed.
    mutating func firstLine() throws -> [UInt8] {
        while !rest.contains(UInt8(ascii: "\n")), !isAtEnd { try fill() }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.count
        defer { rest.removeFirst(end) }
        return Array(rest[..<end])
    }

    /// The next records; empty at the end.
    mutating func next() throws -> [UInt8] {
        while true {
            while rest.count < Blocks.size, !isAtEnd { try fill() }
            let end = isAtEnd ? rest.count : Blocks.lastRecordEnd(rest)
            if end == 0, !isAtEnd {
                // A record longer than a block.
                try fill()
                continue
            }
            let block = end == rest.count ? rest : Array(rest[..<end])
            rest = end == rest.count ? [] : Array(rest[end...])
            return block
        }
    }

    private mutating func fill() throws {
        let before = rest.count
        let piece = try [UInt8](unsafeUninitializedCapacity: Blocks.size) { buffer, count in
            count = 0
            while true {
                let got = Foundation.read(file, buffer.baseAddress, Blocks.size)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw Failure.input("Reading fails: \(String(cString: strerror(errno)))") }
                count = got
                return
            }
        }
        if before == 0 { rest = piece } else { rest += piece }
        isAtEnd = piece.isEmpty
    }

    /// Behind the last line feed that does not stand inside a quoted cell.
    private static func lastRecordEnd(_ bytes: [UInt8]) -> Int {
        let hasQuotes = bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0, 34, buffer.count) != nil } ?? false
        }
        guard hasQuotes else { return bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0 }
        var (end, isQuoted) = (0, false)
        for (place, byte) in bytes.enumerated() {
            if byte == 34 { isQuoted.toggle() }
            if byte == 10, !isQuoted { end = place + 1 }
        }
        return end
    }
}

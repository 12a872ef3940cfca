/// One record of a CSV file, cut into cells without copying. RFC 4180: a cell may be quoted, and then hold
/// separators, line ends and doubled quotes.
struct CSVLine {
    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    /// Where each cell begins; the last number is one behind the end of the record.
    private(set) var starts: [Int] = []
    /// Line feeds inside quoted cells of this record.
    private(set) var innerLineFeeds = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        starts.reserveCapacity(32)
    }

    /// Cuts the record that begins at `start`. Returns where the next begins.
    mutating func cut(at start: Int) -> Int {
        starts.removeAll(keepingCapacity: true)
        starts.append(start)
        innerLineFeeds = 0
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            if byte == separator {
                starts.append(place + 1)
            } else if byte == UInt8(ascii: "\n") {
                break
            } else if byte == UInt8(ascii: "\""), place == starts[starts.count - 1] {
                place += 1
                while place < bytes.count {
                    if bytes[place] == UInt8(ascii: "\"") {
                        guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else { break }
                        place += 1
                    } else if bytes[place] == UInt8(ascii: "\n") {
                        innerLineFeeds += 1
                    }
                    place += 1
                }
            }
            place += 1
        }
        let end = min(place, bytes.count)
        let isReturned = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        starts.append((isReturned ? end - 1 : end) + 1)
        return end + 1
    }

    var count: Int { starts.count - 1 }

    /// The bytes of a cell as they stand; empty when the record is too short.
    func raw(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        guard cell < count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
        return UnsafeBufferPointer(rebasing: bytes[starts[cell]..<max(starts[cell], starts[cell + 1] - 1)])
    }

    /// The cell without quotes and without blanks around it.
    func bare(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        var found = raw(cell)
        if found.count >= 2, found[0] == UInt8(ascii: "\""), found[found.count - 1] == UInt8(ascii: "\"") {
            found = UnsafeBufferPointer(rebasing: found[1..<(found.count - 1)])
        }
        while let first = found.first, first == 32 || first == 9 {
            found = UnsafeBufferPointer(rebasing: found[1...])
        }
        while let last = found.last, last == 32 || last == 9 {
            found = UnsafeBufferPointer(rebasing: found[..<(found.count - 1)])
        }
        return found
    }

    /// The cell as text.
    func text(_ cell: Int) -> String {
        let text = String(decoding: bare(cell), as: UTF8.self)
        return text.utf8.contains(UInt8(ascii: "\"")) ? text.replacing("\"\"", with: "\"") : text
    }

    /// The whole record, without its line end.
    var whole: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[starts[0]..<max(starts[0], starts[starts.count - 1] - 1)])
    }
}

/// A whole CSV file: header and records, as texts. For files that people make; growth data streams instead.
public struct CSVTable: Sendable {
    public struct Row: Sendable {
        /// The line of the file on which it begins, from 1.
        public let line: Int
        public let cells: [String]
    }

    public let separator: Character
    public let header: [String]
    public let rows: [Row]

    /// - Parameter text: UTF-8, with or without a byte order mark; parted by comma, semicolon or tab.
    public init(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.starts(with: CSV.byteOrderMark) { bytes.removeFirst(3) }
        let separator = CSV.separator(bytes)
        var header: [String] = []
        var rows: [Row] = []
        bytes.withUnsafeBufferPointer { buffer in
            var line = CSVLine(buffer, separator: separator)
            var (place, number, isFirst) = (0, 1, true)
            while place < buffer.count {
                let next = line.cut(at: place)
                let cells = (0..<line.count).map { line.text($0) }
                if isFirst { header = cells } else if cells != [""] { rows.append(Row(line: number, cells: cells)) }
                isFirst = false
                number += 1 + line.innerLineFeeds
                place = next
            }
        }
        self.separator = Character(Unicode.Scalar(separator))
        self.header = header
        self.rows = rows
    }
}

/// How cells are written.
public enum CSV {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// What parts the cells of the first line: comma, semicolon or tab, whichever stands there most.
    static func separator(_ bytes: some Sequence<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { break }
            counts[byte, default: 0] += 1
        }
        let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? choices[0]
    }

    /// A cell that no spreadsheet runs: what begins like a formula gets an apostrophe before it.
    /// Source: OWASP, CSV injection.
    public static func cell(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first), Double(text) == nil { text = "'" + text }
        guard text.utf8.contains(where: { ",;\"\n\r\t".utf8.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    public static func line(_ cells: [String]) -> String { cells.map { cell($0) }.joined(separator: ",") + "\r\n" }
}

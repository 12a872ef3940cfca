/// One record of a CSV file, cut into cells without copying. RFC 4180: a cell may be quoted, and then hold
/// separators, line ends and doubled quotes.
struct CSVLine {
    /// What is wrong with the quotes of a record. It then holds its first line alone, quotes and all, so that no
    /// line after it is swallowed.
    enum Fault: Hashable, Sendable {
        case unclosedQuote
        case textAfterQuote
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    /// Where each cell begins; the last number is one behind the end of the record.
    private(set) var starts: [Int] = []
    /// Line feeds inside quoted cells of this record.
    private(set) var innerLineFeeds = 0
    private(set) var fault: Fault?
    /// The record ends with a line end, not with the file.
    private(set) var isEnded = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        starts.reserveCapacity(32)
    }

    /// Cuts the record that begins at `start`. Returns where the next begins.
    mutating func cut(at start: Int) -> Int {
        fault = nil
        let next = cut(at: start, quotes: true)
        return fault == nil ? next : cut(at: start, quotes: false)
    }

    private mutating func cut(at start: Int, quotes: Bool) -> Int {
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
            } else if quotes, byte == UInt8(ascii: "\""), opensCell(place) {
                place = closing(after: place)
                guard fault == nil else { return start }
            }
            place += 1
        }
        let end = min(place, bytes.count)
        isEnded = place < bytes.count
        let isReturned = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        starts.append((isReturned ? end - 1 : end) + 1)
        return end + 1
    }

    /// A quote opens a cell when nothing but blanks stands before it.
    private func opensCell(_ place: Int) -> Bool {
        bytes[starts[starts.count - 1]..<place].allSatisfy { $0 == 32 }
    }

    /// The place of the quote that closes the cell, or of the blank before what parts it from the next.
    private mutating func closing(after opening: Int) -> Int {
        var place = opening + 1
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "\"") {
                guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else {
                    while place + 1 < bytes.count, bytes[place + 1] == 32 { place += 1 }
                    guard place + 1 < bytes.count else { return place }
                    let next = bytes[place + 1]
                    if next != separator, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") {
                        fault = .textAfterQuote
                    }
                    return place
                }
                place += 1
            } else if bytes[place] == UInt8(ascii: "\n") {
                innerLineFeeds += 1
            }
            place += 1
        }
        fault = .unclosedQuote
        return place
    }

    var count: Int { starts.count - 1 }

    /// The bytes of a cell as they stand; empty when the record is too short.
    func raw(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        guard cell < count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
        return UnsafeBufferPointer(rebasing: bytes[starts[cell]..<max(starts[cell], starts[cell + 1] - 1)])
    }

    /// The cell without quotes and without blanks around it.
    func bare(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        var found = trimmed(raw(cell))
        if isQuoted(found) { found = trimmed(UnsafeBufferPointer(rebasing: found[1..<(found.count - 1)])) }
        return found
    }

    private func isQuoted(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        fault == nil && cell.count >= 2 && cell[0] == UInt8(ascii: "\"") && cell[cell.count - 1] == UInt8(ascii: "\"")
    }

    private func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var found = cell
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
        guard text.utf8.contains(UInt8(ascii: "\"")), isQuoted(trimmed(raw(cell))) else { return text }
        return text.replacing("\"\"", with: "\"")
    }

    /// The whole record, without its line end.
    var whole: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[starts[0]..<max(starts[0], starts[starts.count - 1] - 1)])
    }
}

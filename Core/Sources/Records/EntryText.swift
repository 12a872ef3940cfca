import Rules

/// The one canonical text of an entry, used by hash, storage and the boundary of the phone's module:
/// columns parted by tabs, a line an entry. Thirteen columns of envelope, then `field=value` columns.
/// Tab, line feed, carriage return and backslash are written `\t`, `\n`, `\r`, `\\`.
extension Entry {
    /// The thirteen columns of the envelope.
    public var envelopeText: String { String(decoding: envelopeBytes, as: UTF8.self) }

    /// The answers, parted by tabs; empty when there are none.
    public var bodyText: String { String(decoding: bodyBytes, as: UTF8.self) }

    /// Envelope and body as one line, without the line feed.
    public var line: String {
        var bytes = envelopeBytes
        if !answers.isEmpty {
            bytes.append(tab)
            bytes += bodyBytes
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var envelopeBytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(220)
        id.append(to: &out)
        out.append(tab)
        escape(book, into: &out)
        out.append(tab)
        card.append(to: &out)
        out.append(tab)
        escape(form, into: &out)
        out.append(UInt8(ascii: "@"))
        append(Int64(formVersion), to: &out)
        out.append(tab)
        escape(writer, into: &out)
        out.append(tab)
        escape(device, into: &out)
        out.append(tab)
        append(Int64(number), to: &out)
        out.append(tab)
        out += day.iso.utf8
        for value in [writtenAt, clockOffset, Int64(seen)] {
            out.append(tab)
            append(value, to: &out)
        }
        out.append(tab)
        corrects?.append(to: &out)
        out.append(tab)
        escape(edition, into: &out)
        return out
    }

    private var bodyBytes: [UInt8] {
        var out: [UInt8] = []
        for answer in answers {
            if !out.isEmpty { out.append(tab) }
            escape(answer.field, into: &out)
            out.append(UInt8(ascii: "="))
            escape(answer.text, into: &out)
        }
        return out
    }
}

/// Reads lines of entries, sharing the strings that repeat from line to line.
public struct EntryReader {
    private var book = Repeated()
    private var form = Repeated()
    private var writer = Repeated()
    private var device = Repeated()
    private var edition = Repeated()
    private var fields: [Repeated] = []

    public init() {}

    /// `nil` when the line is no entry.
    public mutating func read(_ line: String) -> Entry? {
        var line = line
        return line.withUTF8 { read($0) }
    }

    /// `nil` when the bytes (one line, without its line feed) are no entry.
    public mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Entry? {
        var cursor = Columns(line)
        guard let id = cursor.next().flatMap(readID), let bookColumn = cursor.next(),
            let card = cursor.next().flatMap(readID), let formColumn = cursor.next(),
            let at = formColumn.lastIndex(of: UInt8(ascii: "@")),
            let version = readInteger(slice(formColumn, at + 1, formColumn.count)),
            let writerColumn = cursor.next(), let deviceColumn = cursor.next(),
            let number = cursor.next().flatMap(readInteger), let dayColumn = cursor.next(),
            let day = Day(iso: dayColumn), let writtenAt = cursor.next().flatMap(readInteger),
            let offset = cursor.next().flatMap(readInteger), let seen = cursor.next().flatMap(readInteger),
            let correctsColumn = cursor.next(), let editionColumn = cursor.next(),
            let smallNumber = Int32(exactly: number), let smallSeen = Int32(exactly: seen),
            let smallVersion = Int32(exactly: version)
        else { return nil }
        let corrects = readID(correctsColumn)
        guard corrects != nil || correctsColumn.isEmpty else { return nil }
        var answers: [Answer] = []
        while let column = cursor.next() {
            guard let equals = column.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            answers.append(
                Answer(
                    fieldName(slice(column, 0, equals), answers.count),
                    unescape(slice(column, equals + 1, column.count))))
        }
        return Entry(
            id: id, book: book.read(bookColumn), card: card, form: form.read(slice(formColumn, 0, at)),
            formVersion: Int(smallVersion), writer: writer.read(writerColumn),
            device: device.read(deviceColumn), number: Int(smallNumber), day: day, writtenAt: writtenAt,
            clockOffset: offset,
            seen: Int(smallSeen), corrects: corrects, edition: edition.read(editionColumn), answers: answers)
    }

    private mutating func fieldName(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> String {
        if position == fields.count { fields.append(Repeated()) }
        return fields[position].read(bytes)
    }
}

/// The text that a column had last, shared for as long as its bytes stay the same.
private struct Repeated {
    private var bytes: [UInt8] = []
    private var text = ""

    mutating func read(_ column: UnsafeBufferPointer<UInt8>) -> String {
        if isSame(column) { return text }
        bytes = Array(column)
        text = unescape(column)
        return text
    }

    private func isSame(_ column: UnsafeBufferPointer<UInt8>) -> Bool {
        guard column.count == bytes.count else { return false }
        for place in bytes.indices where column[place] != bytes[place] { return false }
        return true
    }
}

let tab = UInt8(ascii: "\t")

/// Cuts a line at its tabs.
struct Columns {
    private let line: UnsafeBufferPointer<UInt8>
    private var start = 0

    init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        guard start <= line.count else { return nil }
        var end = start
        while end < line.count, line[end] != tab { end += 1 }
        defer { start = end + 1 }
        return slice(line, start, end)
    }
}

func slice(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[from..<to])
}

func readID(_ bytes: UnsafeBufferPointer<UInt8>) -> ID? {
    guard bytes.count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for place in 0..<36 {
        let byte = bytes[place]
        if place == 8 || place == 13 || place == 18 || place == 23 {
            guard byte == UInt8(ascii: "-") else { return nil }
            continue
        }
        let nibble: UInt8
        switch byte {
        case 48...57: nibble = byte &- 48
        case 97...102: nibble = byte &- 87
        case 65...70: nibble = byte &- 55
        default: return nil
        }
        if place < 18 { words.0 = words.0 << 4 | UInt64(nibble) } else { words.1 = words.1 << 4 | UInt64(nibble) }
    }
    return ID(high: words.0, low: words.1)
}

func readInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var value: Int64 = 0
    var place = 0
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { place = 1 }
    guard bytes.count > place, bytes.count - place <= 18 else { return nil }
    while place < bytes.count {
        guard bytes[place] >= 48, bytes[place] <= 57 else { return nil }
        // Eighteen digits always fit.
        value = value &* 10 &+ Int64(bytes[place] &- 48)
        place += 1
    }
    return negative ? -value : value
}

func append(_ number: Int64, to out: inout [UInt8]) { out += String(number).utf8 }

func escape(_ text: String, into out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
        // Nearly every value is plain and goes over whole.
        if bytes.allSatisfy({ $0 != 92 && ($0 < 9 || $0 > 13) }) {
            out.append(contentsOf: bytes)
        } else {
            escape(bytes, into: &out)
        }
    }
}

private func escape(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "\\"): out += [92, 92]
        case tab: out += [92, UInt8(ascii: "t")]
        case UInt8(ascii: "\n"): out += [92, UInt8(ascii: "n")]
        case UInt8(ascii: "\r"): out += [92, UInt8(ascii: "r")]
        default: out.append(byte)
        }
    }
}

func unescape(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(92) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var place = 0
    while place < bytes.count {
        var byte = bytes[place]
        if byte == 92, place + 1 < bytes.count {
            place += 1
            switch bytes[place] {
            case UInt8(ascii: "t"): byte = tab
            case UInt8(ascii: "n"): byte = 10
            case UInt8(ascii: "r"): byte = 13
            default: byte = bytes[place]
            }
        }
        out.append(byte)
        place += 1
    }
    return String(decoding: out, as: UTF8.self)
}

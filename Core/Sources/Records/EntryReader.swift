import Plain
import Rules

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
        guard let id = cursor.next().flatMap({ ID($0) }), let bookColumn = cursor.next(),
            let card = cursor.next().flatMap({ ID($0) }), let formColumn = cursor.next(),
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
        let corrects = ID(correctsColumn)
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

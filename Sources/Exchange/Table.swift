public import Plain
import Records
import Rules

/// A whole table that people made: header and rows, as texts. Growth data streams instead (`GrowthSheet`).
public struct Table: Sendable {
    public struct Row: Sendable {
        /// The line of the file on which it begins, from 1.
        public let line: Int
        public let cells: [String]
        /// Why it cannot be read as it stands.
        public var fault: Fault?
    }

    /// Why a row cannot be read: nothing of it is guessed.
    public enum Fault: Hashable, Sendable {
        case unclosedQuote, textAfterQuote
        /// More cells than the header, or fewer: which is which, nobody knows.
        case tooMany(Int), tooFew(Int)
        /// A quote that was never closed where it should be has other rows in it.
        case swallowed
        /// A letter that an earlier program could not write.
        case lostLetter
    }

    /// No table of residents has more; a file of four megabytes can ask for millions.
    static let mostColumns = 1_000
    static let mostRows = 50_000

    public private(set) var header: [String] = []
    public private(set) var rows: [Row] = []
    /// In a workbook days are numbers too, counted from this one.
    public private(set) var dayZero: Day?
    /// The sheet of the workbook that it is.
    public private(set) var sheetName: String?
    /// Other sheets of the workbook with something in them.
    public private(set) var otherSheets: [String] = []
    /// Lines above the header that say something.
    public private(set) var linesAbove: [Int] = []

    /// - Parameters:
    ///   - text: parted by comma, semicolon or tab, whatever the first line or a line `sep=` says
    ///   - isHeading: knows the names of columns; the header is the line among the first twenty with most of them
    public init(_ text: String, isHeading: (String) -> Bool = { !$0.isEmpty }) {
        var bytes = Array(text.utf8)
        bytes = Array(bytes.drop(mark: CSV.byteOrderMark))
        let start = Table.declared(bytes)
        let choices = start.map { [$0.separator] } ?? [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var best: Dialect?
        for choice in choices {
            let records = Table.records(bytes, from: start?.end ?? 0, line: start?.lines ?? 1, choice, most: 40)
            if let found = Dialect(records, separator: choice, isHeading),
                best.map({ found.isBetter(than: $0) }) ?? true
            {
                best = found
            }
        }
        guard let best else { return }
        take(Table.records(bytes, from: start?.end ?? 0, line: start?.lines ?? 1, best.separator), best)
    }

    /// The sheet of a workbook with most of the headings; the first, where several have as many.
    init(_ workbook: Workbook, isHeading: (String) -> Bool) {
        dayZero = workbook.dayZero
        var best: (dialect: Dialect, place: Int)?
        let sheets = workbook.sheets.map { $0.rows.map { Record(line: $0.line, cells: $0.cells) } }
        for (place, records) in sheets.enumerated() {
            guard let found = Dialect(Array(records.prefix(40)), separator: 0, isHeading) else { continue }
            if best.map({ found.known > $0.dialect.known }) ?? true { best = (found, place) }
        }
        guard let best else { return }
        sheetName = workbook.sheets[best.place].name
        otherSheets = sheets.indices.filter { $0 != best.place && !sheets[$0].allSatisfy { $0.isBlank } }
            .map { workbook.sheets[$0].name }
        take(sheets[best.place], best.dialect)
    }

    /// Blanks and invisible signs are nothing.
    static func isBlank(_ cell: String) -> Bool { cell.isEmpty || cell.tidied().isEmpty }

    // MARK: Records

    struct Record {
        let line: Int
        var cells: [String]
        var fault: Fault?
        var isEnded = true
        /// Separators behind a line end inside quotes.
        var swallowed = 0

        var isBlank: Bool { cells.allSatisfy { Table.isBlank($0) } }
        /// The one cell that says something, when it is the first.
        var only: String? { cells.dropFirst().allSatisfy { Table.isBlank($0) } ? cells.first : nil }
    }

    /// `sep=;`, by which Excel is told how a file is parted.
    private static func declared(_ bytes: [UInt8]) -> (separator: UInt8, end: Int, lines: Int)? {
        let line = bytes.prefix(16).prefix { $0 != 10 && $0 != 13 }
        let bare = line.filter { $0 != UInt8(ascii: "\"") }
        guard bare.count == 5 || bare.count > 5 && bare[5...].allSatisfy({ $0 == bare[4] }),
            String(decoding: bare[..<4], as: UTF8.self).lowercased() == "sep="
        else { return nil }
        let end = bytes.firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
        return (bare[4], end, 2)
    }

    private static func records(
        _ bytes: [UInt8], from start: Int, line first: Int, _ separator: UInt8, most: Int = .max
    ) -> [Record] {
        var found: [Record] = []
        bytes.withUnsafeBufferPointer { buffer in
            var line = CSVLine(buffer, separator: separator)
            var (place, number) = (start, first)
            while place < buffer.count, found.count < most {
                let next = line.cut(at: place)
                // One beyond says that there are more.
                let count = min(line.count, Table.mostColumns + 1)
                var record = Record(line: number, cells: (0..<count).map { line.text($0) })
                record.isEnded = line.isEnded
                if line.innerLineFeeds > 0 { record.swallowed = swallowed(line) }
                record.fault = line.fault.map { $0 == .unclosedQuote ? .unclosedQuote : .textAfterQuote }
                found.append(record)
                number += 1 + line.innerLineFeeds
                place = next
            }
        }
        return found
    }

    /// The most separators that stand behind a line end within one cell.
    private static func swallowed(_ line: borrowing CSVLine) -> Int {
        var most = 0
        for cell in 0..<line.count {
            let bytes = line.bare(cell)
            guard let end = bytes.firstIndex(of: 10) else { continue }
            most = max(most, bytes[end...].count { $0 == line.separator })
        }
        return most
    }

    /// How a file is parted and where its header stands; both are found together.
    private struct Dialect {
        let separator: UInt8
        /// The place of the header among the records, and its cells.
        let place: Int
        let header: [String]
        /// The whole header stands in one cell, parted by this.
        let inner: UInt8?
        /// Headings that are known, and whether most rows are as wide as the header.
        let known: Int
        let fits: Bool

        init?(_ records: [Record], separator: UInt8, _ isHeading: (String) -> Bool) {
            var best: (place: Int, header: [String], inner: UInt8?, known: Int)?
            for (place, record) in records.prefix(20).enumerated() {
                var readings: [([String], UInt8?)] = [(record.cells, nil)]
                if let only = record.only, separator != 0 {
                    for inner in CSV.separators where inner != separator && only.utf8.contains(inner) {
                        readings.append((Table.cut(only, inner), inner))
                    }
                }
                for (cells, inner) in readings {
                    let known = cells.count { isHeading($0) }
                    if known > best?.known ?? 0 { best = (place, cells, inner, known) }
                }
            }
            guard let best else { return nil }
            var header = best.header.map { $0.tidied() }
            while header.last?.isEmpty == true { header.removeLast() }
            let width = header.count
            (self.separator, place, self.header, inner) = (separator, best.place, header, best.inner)
            known = best.known
            let below = records.dropFirst(best.place + 1).filter { !$0.isBlank }
            let fitting = below.count { record in
                var cells = record.cells
                if cells.count == 1, let inner = best.inner { cells = Table.cut(cells[0], inner) }
                return cells.count >= width && cells.dropFirst(width).allSatisfy { Table.isBlank($0) }
            }
            fits = fitting * 2 > below.count
        }

        func isBetter(than other: Dialect) -> Bool {
            if known != other.known { return known > other.known }
            if fits != other.fits { return fits }
            return inner == nil && other.inner != nil
        }
    }

    private static func cut(_ text: String, _ separator: UInt8) -> [String] {
        records(Array(text.utf8), from: 0, line: 1, separator, most: 1).first?.cells ?? []
    }

    private mutating func take(_ records: [Record], _ dialect: Dialect) {
        header = dialect.header
        let width = header.count
        linesAbove = records.prefix(dialect.place).filter { !$0.isBlank }.map { $0.line }
        for place in records.indices.dropFirst(dialect.place + 1) {
            var record = records[place]
            if record.isBlank { continue }
            if let inner = dialect.inner, let only = record.only, only.utf8.contains(inner) {
                record.cells = Table.cut(only, inner)
            }
            var row = Row(line: record.line, cells: record.cells, fault: record.fault)
            if row.fault == nil { row.fault = fault(record, width) }
            if case .tooFew = row.fault, isOmitted(records, place) { row.fault = nil }
            rows.append(row)
        }
    }

    private func fault(_ record: Record, _ width: Int) -> Fault? {
        if record.cells.dropFirst(width).contains(where: { !Table.isBlank($0) }) { return .tooMany(record.cells.count) }
        if dayZero == nil, record.cells.count < width { return .tooFew(record.cells.count) }
        if width > 1, record.swallowed >= width - 1 { return .swallowed }
        return record.cells.contains { $0.unicodeScalars.contains("\u{FFFD}") } ? .lostLetter : nil
    }

    /// Excel leaves out the empty cells at the end of sixteen rows together, and never of one alone.
    /// Source: Microsoft, "Column delimiters are missing in an Excel spreadsheet that is saved as text".
    private func isOmitted(_ records: [Record], _ place: Int) -> Bool {
        let first = place / 16 * 16
        let together = records[first..<min(first + 16, records.count)]
        return first > 0 && records[place].isEnded
            && together.allSatisfy { $0.cells.count == records[place].cells.count }
    }
}

extension Table.Fault {
    /// - Parameter width: how many columns the header has
    func problem(width: Int) -> Problem {
        switch self {
        case .unclosedQuote:
            Problem(
                "", "Tanda kutip (\") tidak ditutup. Tutup atau hapus tandanya.",
                "A quote (\") is not closed. Close it or take it away.")
        case .textAfterQuote:
            Problem(
                "", "Ada tulisan sesudah tanda kutip (\") penutup. Hapus tanda kutipnya.",
                "There is text after a closing quote (\"). Take the quotes away.")
        case .swallowed:
            Problem(
                "", "Tanda kutip (\") menelan baris berikutnya. Periksa tanda kutipnya.",
                "A quote (\") swallows the next row. Check the quotes.")
        case .tooMany(let count):
            Problem(
                "", "Ada \(count) kolom, judulnya \(width). Tulis angka berkoma dalam tanda kutip.",
                "There are \(count) columns, the header has \(width). Put numbers with a comma in quotes.")
        case .tooFew(let count):
            Problem(
                "", "Ada \(count) kolom, judulnya \(width). Lengkapi kolom yang kurang.",
                "There are \(count) columns, the header has \(width). Add those that lack.")
        case .lostLetter:
            Problem(
                "", "Ada huruf yang rusak (\u{FFFD}). Tulis ulang huruf itu.",
                "A letter is lost (\u{FFFD}). Write it again.")
        }
    }
}

public import Records
public import Rules

/// A CSV of residents, with or without their weighings: the columns of e-PPGBM, or our own few.
/// Its rows become entries like any others; what cannot is given back with the reason.
public struct ResidentSheet: Sendable {
    public enum Problem: Error, Hashable, CustomStringConvertible {
        case missingColumn(String)
        case file(FileText.Problem)

        public var description: String { sentence.indonesian }
    }

    /// What becomes of a row.
    public enum Outcome: Sendable {
        /// These entries are new: the resident, her weighing, or both.
        case new([Entry])
        case known
        case refused([Records.Problem])
    }

    public struct Planned: Sendable {
        public let line: Int
        public let name: String
        public let outcome: Outcome
        let cells: [String]

        /// What the row writes; nothing when it is known or refused.
        public var entries: [Entry] {
            guard case .new(let entries) = outcome else { return [] }
            return entries
        }

        public func refused(_ problems: [Records.Problem]) -> Planned {
            Planned(line: line, name: name, outcome: .refused(problems), cells: cells)
        }
    }

    /// Who writes, and with which numbers.
    public struct Hand: Sendable {
        let writer: Person
        let device: String
        let number: Int
        let now: Int64
        let today: Day

        public init(writer: Person, device: String, number: Int, now: Int64, today: Day) {
            self.writer = writer
            self.device = device
            self.number = number
            self.now = now
            self.today = today
        }
    }

    /// Our own columns: what `template` offers.
    public static let template = CSV.line(["Nama lengkap", "Jenis kelamin", "Tanggal lahir", "Nama ibu", "RT", "NIK"])

    private let table: Table
    private let columns: [String: Int]

    /// - Parameter bytes: a file as it came: a CSV in whatever dialect
    public init(_ bytes: [UInt8]) throws(Problem) {
        do {
            table = Table(try FileText.decode(bytes), isHeading: { Heading.field($0) != nil })
        } catch {
            throw .file(error)
        }
        var columns: [String: Int] = [:]
        for (place, heading) in table.header.enumerated() {
            if let field = Heading.field(heading), columns[field] == nil { columns[field] = place }
        }
        self.columns = columns
        for (field, shown) in [("name", "Nama"), ("sex", "Jenis kelamin"), ("birth", "Tanggal lahir")]
        where columns[field] == nil { throw .missingColumn(shown) }
        guard !table.rows.isEmpty else { throw .file(.empty) }
    }

    public init(_ text: String) throws(Problem) { try self.init(Array(text.utf8)) }

    /// What of the file as a whole is not taken in: columns that nobody asks for, lines above the header.
    public var leftOut: [Phrase] {
        let taken = Set(columns.values)
        let unread = table.header.indices.filter { column in
            !taken.contains(column) && Heading.field(table.header[column]) != Heading.reason
                && table.rows.contains { column < $0.cells.count && !Table.isBlank($0.cells[column]) }
        }
        var found: [Phrase] = []
        if !unread.isEmpty {
            let names = unread.map { table.header[$0].isEmpty ? "\($0 + 1)" : table.header[$0] }.joined(separator: ", ")
            found.append(Phrase("Kolom yang tidak disimpan: \(names).", "Columns that are left out: \(names)."))
        }
        if !table.linesAbove.isEmpty {
            let lines = table.linesAbove.map { "\($0)" }.joined(separator: ", ")
            found.append(
                Phrase("Baris di atas judul kolom tidak disimpan: \(lines).", "Lines above the header: \(lines)."))
        }
        return found
    }

    /// What each row would write in a book; nothing is written here.
    public func plan(for book: Book, by hand: Hand) -> [Planned] {
        var planner = ImportPlanner(book: book, hand: hand)
        return table.rows.map { row in
            func cell(_ field: String) -> String {
                guard let column = columns[field], column < row.cells.count else { return "" }
                return CSV.plain(row.cells[column].tidied()).tidied()
            }
            let outcome = row.fault.map { .refused([fault($0)]) } ?? planner.plan(cell)
            return Planned(line: row.line, name: cell("name"), outcome: outcome, cells: row.cells)
        }
    }

    private func fault(_ fault: Table.Fault) -> Records.Problem {
        let width = table.header.count
        return switch fault {
        case .unclosedQuote:
            Records.Problem(
                "", "Tanda kutip (\") tidak ditutup. Tutup atau hapus tandanya.",
                "A quote (\") is not closed. Close it or take it away.")
        case .textAfterQuote:
            Records.Problem(
                "", "Ada tulisan sesudah tanda kutip (\") penutup. Hapus tanda kutipnya.",
                "There is text after a closing quote (\"). Take the quotes away.")
        case .swallowed:
            Records.Problem(
                "", "Tanda kutip (\") menelan baris berikutnya. Periksa tanda kutipnya.",
                "A quote (\") swallows the next row. Check the quotes.")
        case .tooMany(let count):
            Records.Problem(
                "", "Ada \(count) kolom, judulnya \(width). Tulis angka berkoma dalam tanda kutip.",
                "There are \(count) columns, the header has \(width). Put numbers with a comma in quotes.")
        case .tooFew(let count):
            Records.Problem(
                "", "Ada \(count) kolom, judulnya \(width). Lengkapi kolom yang kurang.",
                "There are \(count) columns, the header has \(width). Add those that lack.")
        case .lostLetter:
            Records.Problem(
                "", "Ada huruf yang rusak (\u{FFFD}). Tulis ulang huruf itu.",
                "A letter is lost (\u{FFFD}). Write it again.")
        }
    }

    /// The refused rows alone, with a last column that says what to mend: corrected, it can be offered again.
    public func refused(_ planned: [Planned]) -> String {
        let staying = table.header.indices.filter { Heading.field(table.header[$0]) != Heading.reason }
        var text = CSV.line(staying.map { table.header[$0] } + [Heading.reason])
        for row in planned {
            guard case .refused(let problems) = row.outcome else { continue }
            let cells = staying.map { $0 < row.cells.count ? CSV.plain(row.cells[$0]) : "" }
            let beyond = row.cells.dropFirst(table.header.count).map { CSV.plain($0) }
            text += CSV.line(cells + [problems.map { $0.sentence.indonesian }.joined(separator: " ")] + beyond)
        }
        return text
    }
}

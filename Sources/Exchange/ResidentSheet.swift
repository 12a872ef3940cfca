public import Plain
public import Records
import Rules

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
        /// What of the row is not taken in.
        public let left: [Records.Problem]
        let cells: [String]

        /// What the row writes; nothing when it is known or refused.
        public var entries: [Entry] {
            guard case .new(let entries) = outcome else { return [] }
            return entries
        }

        public func refused(_ problems: [Records.Problem]) -> Planned {
            Planned(line: line, name: name, outcome: .refused(problems), left: [], cells: cells)
        }
    }

    /// Our own columns: what `template` offers.
    public static let template = CSV.line(["Nama lengkap", "Jenis kelamin", "Tanggal lahir", "Nama ibu", "RT", "NIK"])

    private let table: Table
    private let columns: [String: Int]

    /// - Parameter bytes: a file as it came: a workbook of Excel, or a CSV in whatever dialect
    public init(_ bytes: [UInt8]) throws(Problem) {
        do {
            let isHeading = { (text: String) in Heading.field(text) != nil }
            table =
                FileText.isWorkbook(bytes)
                ? Table(try Workbook(bytes), isHeading: isHeading)
                : Table(try FileText.decode(bytes), isHeading: isHeading)
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
        guard table.header.count <= Table.mostColumns, table.rows.count <= Table.mostRows else {
            throw .file(.tooLarge)
        }
    }

    public init(_ text: String) throws(Problem) { try self.init(Array(text.utf8)) }

    /// All that is not taken in: columns that nobody asks for, lines above the header, and values of rows.
    public func leftOut(_ planned: [Planned]) -> [Phrase] {
        var lines: [Phrase: [Int]] = [:]
        var sentences: [Phrase] = []
        for row in planned {
            for problem in row.left {
                if lines[problem.sentence] == nil { sentences.append(problem.sentence) }
                lines[problem.sentence, default: []].append(row.line)
            }
        }
        return leftOut
            + sentences.map { sentence in
                let all = lines[sentence] ?? []
                let shown = all.prefix(20).map { "\($0)" }.joined(separator: ", ")
                let more = all.count - 20
                return Phrase(
                    "\(sentence.indonesian) Baris \(shown)\(more > 0 ? " dan \(more) lagi" : "").",
                    "\(sentence.english) Rows \(shown)\(more > 0 ? " and \(more) more" : "").")
            }
    }

    private var leftOut: [Phrase] {
        let taken = Set(columns.values)
        let unread = table.header.indices.filter { column in
            !taken.contains(column) && !isOfMending(column)
                && table.rows.contains { column < $0.cells.count && !Table.isBlank($0.cells[column]) }
        }
        var found: [Phrase] = []
        if !unread.isEmpty {
            let names = unread.map { table.header[$0].isEmpty ? "\($0 + 1)" : table.header[$0] }.joined(separator: ", ")
            found.append(Phrase("Kolom yang tidak disimpan: \(names).", "Columns that are left out: \(names)."))
        }
        if !table.otherSheets.isEmpty {
            let names = table.otherSheets.joined(separator: ", ")
            found.append(Phrase("Lembar lain tidak disimpan: \(names).", "Other sheets are left out: \(names)."))
        }
        if !table.linesAbove.isEmpty {
            let lines = table.linesAbove.map { "\($0)" }.joined(separator: ", ")
            found.append(
                Phrase("Baris di atas judul kolom tidak disimpan: \(lines).", "Lines above the header: \(lines)."))
        }
        return found
    }

    /// The sheet of a workbook that is read; nil for a CSV.
    public var sheetName: String? { table.sheetName }

    /// What each row would write in a book; nothing is written here.
    public func plan(for book: Book, by hand: Hand) -> [Planned] {
        var planner = ImportPlanner(book: book, hand: hand)
        return table.rows.map { row in
            func cell(_ field: String) -> String {
                guard let column = columns[field], column < row.cells.count else { return "" }
                let text = CSV.plain(row.cells[column].tidied()).tidied()
                return (field == "birth" || field == "day" ? day(text) : nil) ?? text
            }
            let result =
                row.fault.map { ImportPlanner.Result(outcome: .refused([$0.problem(width: table.header.count)])) }
                ?? planner.plan(line: row.line, cell)
            return Planned(
                line: row.line, name: cell("name"), outcome: result.outcome, left: result.left, cells: row.cells)
        }
    }

    /// A day that a workbook has as a bare number.
    private func day(_ text: String) -> String? {
        guard let zero = table.dayZero, text.utf8.count == 5, let serial = Double(text) else { return nil }
        return Workbook.day(serial, zero)?.iso
    }

    private func isOfMending(_ column: Int) -> Bool {
        let field = Heading.field(table.header[column])
        return field == Heading.reason || field == "answer"
    }

    /// The refused rows alone, with a column that says what to mend, and one for the answer to what is asked: corrected,
    /// it can be offered again.
    public func refused(_ planned: [Planned]) -> String {
        let staying = table.header.indices.filter { !isOfMending($0) }
        var text = CSV.line(staying.map { table.header[$0] } + [Heading.reason, Heading.answer])
        for row in planned {
            guard case .refused(let problems) = row.outcome else { continue }
            func cell(_ column: Int) -> String { column < row.cells.count ? CSV.plain(row.cells[column]) : "" }
            let reasons = problems.map { $0.sentence.indonesian }.joined(separator: " ")
            // Cells beyond the header are part of what is to be mended.
            let beyond = row.cells.dropFirst(table.header.count).map { CSV.plain($0) }
            text += CSV.line(staying.map { cell($0) } + [reasons, columns["answer"].map { cell($0) } ?? ""] + beyond)
        }
        return text
    }
}

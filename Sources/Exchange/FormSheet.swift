import Plain
public import Records
import Rules

/// A table that people made of one form: a row for each card, a column for each question. Headings are the questions as the
/// form says them, or what offices call them.
public struct FormSheet: Sendable {
    /// A row as it would be typed into the form.
    public struct Row: Sendable {
        /// The line of the file on which it begins, from 1.
        public let line: Int
        public let typed: [(String, String)]
        /// Why it cannot be read as it stands.
        public let fault: Records.Problem?

        /// What was typed for a question; empty where nothing was.
        public func text(_ field: String) -> String { typed.first { $0.0 == field }?.1 ?? "" }
    }

    public let rows: [Row]
    /// The sheet of a workbook that is read; nil for a CSV.
    public let sheetName: String?
    /// Columns that nobody asks for.
    public let leftOut: [String]

    /// - Parameters:
    ///   - bytes: a file as it came: a workbook of Excel, or a CSV in whatever dialect
    ///   - names: what else a column may be called, by the code of its question
    ///   - isNeeded: the codes without which no row can be read
    public init(
        _ bytes: [UInt8], of form: Form, also names: [String: [String]] = [:], needs isNeeded: [String]
    ) throws(ResidentSheet.Problem) {
        let headings = FormSheet.headings(form, names)
        let isHeading = { (text: String) in headings[FormSheet.plain(text)] != nil }
        let table: Table
        do {
            table =
                FileText.isWorkbook(bytes)
                ? Table(try Workbook(bytes), isHeading: isHeading)
                : Table(try FileText.decode(bytes), isHeading: isHeading)
        } catch {
            throw .file(error)
        }
        var columns: [String: Int] = [:]
        var unread: [String] = []
        for (place, heading) in table.header.enumerated() {
            if let field = headings[FormSheet.plain(heading)], columns[field] == nil {
                columns[field] = place
            } else if !heading.isEmpty {
                unread.append(heading)
            }
        }
        for code in isNeeded where columns[code] == nil {
            throw .missingColumn(form.field(code)?.label.indonesian ?? code)
        }
        guard !table.rows.isEmpty else { throw .file(.empty) }
        guard table.header.count <= Table.mostColumns, table.rows.count <= FormSheet.mostRows else {
            throw .file(.tooLarge)
        }
        sheetName = table.sheetName
        leftOut = unread
        rows = table.rows.map { row in
            let typed = form.fields.compactMap { field -> (String, String)? in
                guard let column = columns[field.code], column < row.cells.count else { return nil }
                // What is longer than any answer is refused as it is, without being read to its end.
                let text = CSV.plain(String(row.cells[column].prefix(1_000)).tidied()).tidied()
                return text.isEmpty ? nil : (field.code, FormSheet.typed(text, field, table.dayZero))
            }
            return Row(line: row.line, typed: typed, fault: row.fault.map { $0.problem(width: table.header.count) })
        }
    }

    /// A village has fewer people in office, and one commit takes them all.
    private static let mostRows = 2_000

    /// The headings of a form, for a file to fill in.
    public static func template(of form: Form, without left: Set<String> = []) -> String {
        CSV.line(form.fields.filter { !left.contains($0.code) }.map { $0.label.indonesian })
    }

    private static func headings(_ form: Form, _ names: [String: [String]]) -> [String: String] {
        var found: [String: String] = [:]
        for field in form.fields {
            for name in [field.label.indonesian, field.label.english] + (names[field.code] ?? []) {
                found[plain(name)] = field.code
            }
        }
        return found
    }

    /// A heading without what stands around it: `Tgl. Lahir *`, `Berat (kg)`.
    private static func plain(_ heading: String) -> String {
        let bare = heading.prefix(120).prefix { $0 != "(" && $0 != "[" }
        return String(bare.map { "._*:?".contains($0) ? " " : $0 }).tidied().small()
    }

    /// A cell as a browser would send it: a choice by its code, a day that a workbook has as a number as a day.
    private static func typed(_ text: String, _ field: Field, _ dayZero: Day?) -> String {
        switch field.kind {
        case .choice(let choices):
            let chosen = choices.first { choice in
                [choice.code, choice.label.indonesian, choice.label.english].contains { $0.sought == text.sought }
            }
            return chosen?.code ?? text
        case .pastDay, .anyDay:
            guard let zero = dayZero, text.utf8.count == 5, let serial = Double(text) else { return text }
            return Workbook.day(serial, zero)?.iso ?? text
        case .flag: return ["ya", "y", "yes", "x", "1"].contains(text.small()) ? "y" : text
        default: return text
        }
    }
}

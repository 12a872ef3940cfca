import CXlsxWriter
import Foundation
public import Plain
import Rules

/// Tables as a workbook of Excel: a sheet each, headings that stay in sight, numbers as numbers, days as days, and what is a
/// text never taken for a formula. The same as a CSV, for whoever wants that.
public struct Spreadsheet: Sendable {
    public enum Cell: Sendable, Hashable {
        case text(String)
        case number(Int)
        /// Tenths, hundredths, …: 82 and 1 are 8,2.
        case decimal(Int, places: Int)
        case day(Day)
    }

    public struct Sheet: Sendable {
        let name: String
        let heads: [String]
        let rows: [[Cell]]

        /// - Parameter name: on its tab; what Excel does not take in one is left out
        public init(_ name: String, heads: [String], rows: [[Cell]]) {
            self.name = name
            self.heads = heads
            self.rows = rows
        }

        /// Rows of texts: a day as pages write one for files is a day, and a count a number. What only looks like a number (a NIK,
        /// a telephone, the code of a region) stays a text.
        public init(_ name: String, heads: [String], texts: [[String]]) {
            self.init(name, heads: heads, rows: texts.map { $0.map { Cell(read: $0) } })
        }
    }

    /// The library did not write it.
    public struct Trouble: Error {
        public let code: Int
    }

    private let sheets: [Sheet]

    /// - Parameter sheets: at least one
    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// The first sheet as lines of a CSV.
    public var csv: String {
        guard let sheet = sheets.first else { return "" }
        return sheet.rows.reduce(into: CSV.line(sheet.heads)) { text, row in
            text += CSV.line(
                row.map { cell in
                    switch cell {
                    case .text(let text): text
                    case .number(let number): "\(number)"
                    case .decimal(let number, let places): Spreadsheet.decimal(number, places)
                    case .day(let day): day.iso
                    }
                })
        }
    }

    /// The bytes of the workbook.
    /// - Throws: `Trouble`
    public func workbook() throws(Trouble) -> [UInt8] {
        // The library writes files.
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("pandu-\(UUID().uuidString).xlsx").path
        defer { unlink(path) }
        let code = write(workbook_new(path))
        guard code == LXW_NO_ERROR, let bytes = FileManager.default.contents(atPath: path) else {
            throw Trouble(code: Int(code.rawValue))
        }
        return [UInt8](bytes)
    }

    private func write(_ book: UnsafeMutablePointer<lxw_workbook>?) -> lxw_error {
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        let dated = workbook_add_format(book)
        format_set_num_format(dated, "dd-mm-yyyy")
        let decimals = Spreadsheet.decimalFormats.map { format in
            let made = workbook_add_format(book)
            format_set_num_format(made, format)
            return made
        }
        for sheet in sheets {
            let page = workbook_add_worksheet(book, Spreadsheet.tab(sheet.name))
            for (column, head) in sheet.heads.enumerated() {
                worksheet_write_string(page, 0, UInt16(column), Spreadsheet.plain(head), bold)
                let longest = sheet.rows.prefix(200).map { $0.count > column ? $0[column].width : 0 }.max() ?? 0
                let width = Double(min(60, max(8, head.count, longest) + 2))
                worksheet_set_column(page, UInt16(column), UInt16(column), width, nil)
            }
            worksheet_freeze_panes(page, 1, 0)
            for (line, row) in sheet.rows.enumerated() {
                for (column, cell) in row.enumerated() {
                    let (line, column) = (UInt32(line + 1), UInt16(column))
                    switch cell {
                    case .text(let text):
                        if !text.isEmpty { worksheet_write_string(page, line, column, Spreadsheet.plain(text), nil) }
                    case .number(let number): worksheet_write_number(page, line, column, Double(number), nil)
                    case .decimal(let number, let places):
                        let value = Double(number) / pow(10, Double(places))
                        let format = decimals[min(max(places, 1), decimals.count) - 1]
                        worksheet_write_number(page, line, column, value, format)
                    case .day(let day):
                        let serial = Double(Int(day.number) + Spreadsheet.daysBefore1970)
                        worksheet_write_number(page, line, column, serial, dated)
                    }
                }
            }
        }
        return workbook_close(book)
    }

    /// How tenths, hundredths and more are shown.
    private static let decimalFormats = ["0.0", "0.00", "0.0##", "0.0####"]

    /// With a comma, as the programs of Indonesia read numbers in a file that is parted by semicolons.
    private static func decimal(_ number: Int, _ places: Int) -> String {
        var digits = "\(number.magnitude)"
        while digits.utf8.count <= places { digits = "0" + digits }
        return (number < 0 ? "-" : "") + digits.dropLast(places) + "," + digits.suffix(places)
    }

    /// Excel counts days from 30 December 1899.
    private static let daysBefore1970 = 25_569
    /// What a cell of Excel holds at most.
    private static let longestText = 32_767

    /// Without signs that no XML may have.
    private static func plain(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longestText)
        where scalar.value >= 32 || scalar == "\n" || scalar == "\t" {
            kept.append(scalar)
        }
        return String(kept)
    }

    /// A name that Excel takes for a tab: at most 31 signs, none of `[]:*?/\`.
    private static func tab(_ name: String) -> String {
        let kept = name.filter { !"[]:*?/\\'".contains($0) }.prefix(31)
        return kept.isEmpty ? "Tabel" : String(kept)
    }
}

extension Spreadsheet.Cell {
    /// A day, a count, or else a text.
    public init(read text: String) {
        if text.utf8.count == 10, let day = Day(iso: text) {
            self = .day(day)
        } else if text.utf8.count <= 9, text == "0" || !text.hasPrefix("0"), let number = Int(text), number >= 0 {
            self = .number(number)
        } else {
            self = .text(text)
        }
    }

    /// Signs that it takes.
    fileprivate var width: Int {
        switch self {
        case .text(let text): text.count
        case .number(let number), .decimal(let number, _): "\(number)".count + 1
        case .day: 10
        }
    }
}

import Plain
import Rules

/// A workbook of Excel (.xlsx): its sheets as rows of texts. Source: ECMA-376 part 1, SpreadsheetML.
struct Workbook {
    struct Sheet {
        let name: String
        /// Rows by their numbers; cells as people see them.
        var rows: [(line: Int, cells: [String])] = []
    }

    private(set) var sheets: [Sheet] = []
    /// The day that the serial number 0 stands for.
    private(set) var dayZero = Day(number: -25_569)  // 1899-12-30

    private var zip: ZipFile
    private var texts: [String] = []
    /// Which styles show a day.
    private var dayStyles: [Bool] = []
    /// Cells and bytes of text that were made of it: a small file can ask for very many.
    private var cells = 0
    private var letters = 0

    private static let mostCells = 4_000_000
    /// Rows of the longest sheet that Excel writes.
    private static let mostRows = 1_048_576
    /// Sheets, styles and relations of one workbook.
    private static let mostNamed = 2_000

    init(_ bytes: [UInt8]) throws(FileText.Problem) {
        zip = try ZipFile(bytes)
        if zip.names.contains("content.xml") { throw .openDocument }
        if zip.names.contains("xl/workbook.bin") { throw .oldWorkbook }
        guard let book = zip.names.first(where: { $0.hasSuffix("workbook.xml") }) else { throw .document }
        let folder = String(book.dropLast("workbook.xml".count))
        let targets = try self.targets(folder)
        if let part = try zip.bytes(
            of: targets.first { $0.kind == "sharedStrings" }?.path ?? folder + "sharedStrings.xml")
        {
            try readTexts(part)
        }
        if let part = try zip.bytes(of: targets.first { $0.kind == "styles" }?.path ?? folder + "styles.xml") {
            readStyles(part)
        }
        let numbered = zip.names.filter { $0.hasPrefix(folder + "worksheets/") && $0.hasSuffix(".xml") }
            .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        let named = try list(book).enumerated().compactMap { place, sheet -> (name: String, path: String)? in
            let path = targets.first { $0.id == sheet.id && $0.kind == "worksheet" }?.path
            let other = targets.isEmpty && place < numbered.count ? numbered[place] : nil
            return (path ?? other).map { (sheet.name, $0) }
        }
        // Many sheets may name one part.
        guard zip.allows(named.map { $0.path }) else { throw .tooLarge }
        for sheet in named {
            guard let part = try zip.bytes(of: sheet.path) else { throw .damagedWorkbook }
            sheets.append(try read(part, name: sheet.name))
        }
        guard !sheets.isEmpty else { throw .damagedWorkbook }
    }

    // MARK: Parts

    private mutating func targets(
        _ folder: String
    ) throws(FileText.Problem) -> [(id: String, kind: String, path: String)] {
        guard let part = try zip.bytes(of: folder + "_rels/workbook.xml.rels") else { return [] }
        var reader = XMLReader(part)
        var found: [(id: String, kind: String, path: String)] = []
        while let piece = reader.next() {
            guard found.count < Workbook.mostNamed, case .open("Relationship", _) = piece,
                let id = reader.attribute("Id"), let target = reader.attribute("Target")
            else { continue }
            let kind = reader.attribute("Type")?.split(separator: "/").last.map { String($0) } ?? ""
            found.append((id, kind, target.hasPrefix("/") ? String(target.dropFirst()) : folder + target))
        }
        return found
    }

    /// The names of the sheets and by what they are found.
    private mutating func list(_ path: String) throws(FileText.Problem) -> [(name: String, id: String)] {
        guard let part = try zip.bytes(of: path) else { throw .damagedWorkbook }
        var reader = XMLReader(part)
        var found: [(name: String, id: String)] = []
        while let piece = reader.next() {
            if case .open("workbookPr", _) = piece, let since = reader.attribute("date1904"),
                since == "1" || since == "true"
            {
                dayZero = Day(number: -24_107)  // 1904-01-01
            }
            if case .open("sheet", _) = piece, found.count < 200 {
                found.append((reader.attribute("name") ?? "", reader.attribute("id") ?? ""))
            }
        }
        return found
    }

    private mutating func readTexts(_ part: [UInt8]) throws(FileText.Problem) {
        var reader = XMLReader(part)
        var (text, isShown, isText) = ("", true, false)
        while let piece = reader.next() {
            switch piece {
            case .open("si", let isEmpty):
                guard texts.count < Workbook.mostCells else { throw .tooLarge }
                text = ""
                if isEmpty { texts.append("") }
            // How a word is spoken is no part of it.
            case .open("rPh", let isEmpty): isShown = isEmpty
            case .close("rPh"): isShown = true
            case .open("t", let isEmpty): isText = !isEmpty
            case .close("t"): isText = false
            case .text(let piece): if isText, isShown { text += piece }
            case .close("si"): texts.append(text)
            default: break
            }
        }
    }

    private mutating func readStyles(_ part: [UInt8]) {
        var reader = XMLReader(part)
        var own: [Int: Bool] = [:]
        var isCell = false
        while let piece = reader.next() {
            switch piece {
            case .open("numFmt", _):
                if own.count < Workbook.mostNamed, let id = reader.attribute("numFmtId").flatMap({ Int($0) }) {
                    own[id] = Workbook.showsDay(reader.attribute("formatCode") ?? "")
                }
            case .open("cellXfs", let isEmpty): isCell = !isEmpty
            case .close("cellXfs"): isCell = false
            case .open("xf", _) where isCell:
                let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
                dayStyles.append(own[id] ?? [14...17, 22...22, 27...36, 50...58].contains { $0.contains(id) })
            default: break
            }
        }
    }

    /// A format with a day or a year in it, outside of quotes and brackets.
    private static func showsDay(_ format: String) -> Bool {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for byte in format.lowercased().utf8 {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if isQuoted {
                continue
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
                isBracketed = byte == UInt8(ascii: "[")
            } else if !isBracketed, byte == UInt8(ascii: "d") || byte == UInt8(ascii: "y") {
                return true
            }
        }
        return false
    }

    // MARK: Sheets

    /// A cell while it is read.
    private struct Cell {
        var column = 0
        var kind = "n"
        var style = 0
        var value = ""
        var isFormula = false
    }

    private mutating func read(_ part: [UInt8], name: String) throws(FileText.Problem) -> Sheet {
        var reader = XMLReader(part)
        var sheet = Sheet(name: name)
        var row: [String] = []
        var (line, next) = (0, 0)
        var cell = Cell()
        var (isValue, isShown) = (false, true)
        while let piece = reader.next() {
            switch piece {
            case .open("row", _):
                let said = reader.attribute("r").flatMap { Int($0) } ?? 0
                line = (1...Workbook.mostRows).contains(said) ? said : line + 1
                (row, next) = ([], 0)
            case .close("row"):
                // An empty row takes room and time as well.
                cells += 16
                guard cells <= Workbook.mostCells else { throw .tooLarge }
                sheet.rows.append((line, row))
            case .open("c", let isEmpty):
                cell = Cell()
                cell.column = reader.attribute("r").flatMap { Workbook.column($0) } ?? next
                next = cell.column + 1
                cell.kind = reader.attribute("t") ?? "n"
                cell.style = reader.attribute("s").flatMap { Int($0) } ?? 0
                if isEmpty { continue }
            case .open("f", _): cell.isFormula = true
            case .open("rPh", let isEmpty): isShown = isEmpty
            case .close("rPh"): isShown = true
            case .open("v", let isEmpty), .open("t", let isEmpty):
                isValue = !isEmpty
            case .close("v"), .close("t"): isValue = false
            case .text(let text): if isValue, isShown { cell.value += text }
            case .close("c"): try place(shown(cell), cell.column, in: &row)
            default: break
            }
        }
        return sheet
    }

    private mutating func place(_ text: String, _ column: Int, in row: inout [String]) throws(FileText.Problem) {
        guard !text.isEmpty else { return }
        // What stands beyond is no part of a header, but is seen to be there.
        let column = min(column, Table.mostColumns)
        cells += max(1, column + 1 - row.count)
        letters += text.utf8.count
        guard cells <= Workbook.mostCells, letters <= ZipFile.mostBytes else { throw .tooLarge }
        while row.count <= column { row.append("") }
        row[column] = text
    }

    /// `AB12` → 27
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            let letter = byte & ~32
            guard letter >= 65, letter <= 90 else { break }
            column = column * 26 + Int(letter) - 64
            guard column < 100_000 else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }

    private func shown(_ cell: Cell) -> String {
        // A formula that nobody has worked out says nothing that can be kept.
        if cell.isFormula, cell.value.isEmpty, cell.kind != "str" { return "#N/A" }
        switch cell.kind {
        case "s":
            guard let place = Int(cell.value), texts.indices.contains(place) else {
                return cell.value.isEmpty ? "" : "#REF!"
            }
            return texts[place]
        case "n": return number(cell.value, isDay: dayStyles.indices.contains(cell.style) && dayStyles[cell.style])
        case "b": return cell.value == "1" ? "TRUE" : "FALSE"
        default: return cell.value
        }
    }

    /// Numbers with a comma, days as days. Of sixteen digits Excel keeps fifteen and a zero: such a number is shown as
    /// it would be there, so that it is asked back.
    private func number(_ text: String, isDay: Bool) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        if isDay, let day = Workbook.day(value, dayZero) { return day.iso }
        if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), text.utf8.count < 16 || !text.hasSuffix("0") { return text }
        if abs(value) >= 1e15 { return "\(value / 1e15)E+15".replacing(".", with: ",") }
        if value == value.rounded() { return "\(Int(value))" }
        // 9.299999999999999 is shown as 9,3.
        let shown = abs(value) < 1e6 ? (value * 1e9).rounded() / 1e9 : value
        return "\(shown)".replacing(".", with: ",")
    }

    /// The day of a serial number, whatever time stands behind its point.
    static func day(_ serial: Double, _ zero: Day) -> Day? {
        guard serial >= 1, serial < 110_000 else { return nil }
        // Excel's calendar has a 29 February 1900.
        let days = Int(serial) + (zero.number == -25_569 && serial < 60 ? 1 : 0)
        return zero.adding(days: days)
    }
}

import Exchange
import Pages
import Plain
import Records
import Rules

/// A register as a sheet of a workbook: the columns of its page, with what was measured as numbers.
struct RegisterSheet {
    private let register: Register
    private let table: RegisterTable
    private let fields: [Field]
    /// Columns of the table behind those of the fields: where it is.
    private let behind: Int

    init(_ register: Register) {
        self.register = register
        table = RegisterTable(register, Words(.indonesian))
        fields = table.fields
        behind = register.form.field("position") == nil ? 0 : 2
    }

    var name: String { register.form.title.indonesian }

    /// Of people who she is comes first, in place of name and RT.
    var heads: [String] {
        let first = table.head.count - behind - fields.count
        let named = table.head.enumerated().map { place, title in
            guard fields.indices.contains(place - first), let unit = unit(fields[place - first]),
                !title.hasSuffix("(\(unit))")
            else { return title }
            return "\(title) (\(unit))"
        }
        return isOfPeople ? ResidentColumns.heads + ["Umur (tahun)"] + named.dropFirst(2) : named
    }

    private var isOfPeople: Bool { register.form.card == .resident }

    func rows(of book: Book, _ columns: ResidentColumns) -> [[Spreadsheet.Cell]] {
        register.lines(of: book).map { line in
            let texts = table.cells(line)
            let first = texts.count - behind - fields.count
            let cells = texts.enumerated().map { place, text -> Spreadsheet.Cell in
                if place >= texts.count - behind { return degrees(text) }
                guard fields.indices.contains(place - first) else { return Spreadsheet.Cell(read: text) }
                return cell(fields[place - first], line.finding, text)
            }
            guard isOfPeople, let resident = line.card.resident else { return cells }
            let age = resident.birth.map { Spreadsheet.Cell.number(line.finding.day.months(since: $0) / 12) }
            return columns.cells(resident) + [age ?? .text("")] + cells.dropFirst(2)
        }
    }

    private func unit(_ field: Field) -> String? {
        switch field.kind {
        case .weight: "kg"
        case .length: "cm"
        case .count(_, let unit): unit.isEmpty ? nil : unit
        default: nil
        }
    }

    private func cell(_ field: Field, _ finding: Finding, _ text: String) -> Spreadsheet.Cell {
        guard let answer = finding[field.code] else { return .text("") }
        switch field.kind {
        case .weight: return Int(answer).map { .decimal($0, places: 3) } ?? .text(text)
        case .length: return Int(answer).map { .decimal($0, places: 1) } ?? .text(text)
        case .count: return Int(answer).map { .number($0) } ?? .text(text)
        case .pastDay, .anyDay: return Day(iso: answer).map { .day($0) } ?? .text(text)
        default: return .text(text)
        }
    }

    /// `-2.104567` as the table writes it.
    private func degrees(_ text: String) -> Spreadsheet.Cell {
        Double(text).map { .decimal(Int(($0 * 1_000_000).rounded()), places: 6) } ?? .text(text)
    }
}

public import Records
public import Rules

/// A CSV of residents, with or without their weighings: the columns of e-PPGBM, or our own few.
/// Its rows become entries like any others; what cannot is given back with the reason.
public struct ResidentSheet: Sendable {
    public enum Problem: Error, Hashable, CustomStringConvertible {
        case missingColumn(String)
        case empty

        public var description: String {
            switch self {
            case .missingColumn(let name): "Kolom \(name) belum ada."
            case .empty: "Berkas ini belum berisi warga."
            }
        }
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

    private let table: CSVTable
    private let columns: [String: Int]

    /// Names that a column may have, in small letters, by the field it fills.
    private static let names: [(field: String, names: [String])] = [
        ("name", ["nama lengkap", "nama", "nama anak", "name"]),
        ("sex", ["jenis kelamin", "jk", "sex"]),
        ("birth", ["tanggal lahir", "tgl lahir", "birth"]),
        ("mother", ["nama ibu", "nama ortu", "nama orang tua", "mother"]),
        ("rt", ["rt"]), ("address", ["alamat"]), ("nik", ["nik"]), ("posyandu", ["posyandu"]),
        ("day", ["tanggal pengukuran", "tgl pengukuran"]), ("weight", ["berat", "bb"]), ("length", ["tinggi", "tb"]),
        ("measure", ["cara ukur"]), ("arm", ["lila"]),
    ]

    public init(_ text: String) throws(Problem) {
        table = CSVTable(text)
        let header = table.header.map { $0.lowercased() }
        var columns: [String: Int] = [:]
        for (field, names) in ResidentSheet.names {
            for name in names where columns[field] == nil { columns[field] = header.firstIndex(of: name) }
        }
        self.columns = columns
        for (field, shown) in [("name", "Nama"), ("sex", "Jenis kelamin"), ("birth", "Tanggal lahir")]
        where columns[field] == nil { throw .missingColumn(shown) }
        guard !table.rows.isEmpty else { throw .empty }
    }

    /// What each row would write in a book; nothing is written here.
    public func plan(for book: Book, by hand: Hand) -> [Planned] {
        var planner = ImportPlanner(book: book, hand: hand)
        return table.rows.map { row in
            let outcome = planner.plan { field in
                guard let column = columns[field], column < row.cells.count else { return "" }
                return ResidentSheet.clean(row.cells[column])
            }
            let name = columns["name"].flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
            return Planned(line: row.line, name: name, outcome: outcome, cells: row.cells)
        }
    }

    /// The refused rows alone, with a last column that says what to mend: corrected, it can be offered again.
    public func refused(_ planned: [Planned]) -> String {
        let reason = "Yang perlu diperbaiki"
        let width = table.header.filter { $0 != reason }.count
        var text = CSV.line(Array(table.header.prefix(width)) + [reason])
        for row in planned {
            guard case .refused(let problems) = row.outcome else { continue }
            let cells = row.cells.prefix(width) + Array(repeating: "", count: max(0, width - row.cells.count))
            text += CSV.line(Array(cells) + [problems.map { $0.sentence.indonesian }.joined(separator: " ")])
        }
        return text
    }

    /// Without blanks around it and without the apostrophe that spreadsheets put before digits.
    private static func clean(_ cell: String) -> String {
        var text = cell[...]
        while text.first == " " || text.first == "'" || text.first == "\u{A0}" { text.removeFirst() }
        while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
        return String(text)
    }
}

public import Desk
public import Exchange
import Plain
public import Records
import Rules

/// Who holds which office, from a file into a team's book: our own columns, or those of the national register of kader.
public struct PeopleImport: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// What becomes of a row.
    public struct Planned: Sendable {
        public let line: Int
        public let name: String
        public let outcome: Written
    }

    /// What offices call our columns.
    private static let names: [String: [String]] = [
        "name": ["nama lengkap", "nama kader"], "birth-year": ["tahun kelahiran"], "nik": ["no nik", "nomor nik"],
        "institution": ["jenis lembaga"], "place": ["posyandu", "nama posyandu", "nama lembaga", "tempat"],
        "phone": ["no hp", "hp", "no telepon", "telepon"], "decree": ["no sk", "sk", "nomor sk kader"],
        "decree-day": ["tgl sk"], "from": ["mulai", "tmt", "sejak"], "until": ["sampai", "berakhir"],
    ]

    /// What a file to fill in looks like.
    public static let template = FormSheet.template(of: .appointment, without: ["namesake"])

    public static func sheet(_ bytes: [UInt8]) throws(ResidentSheet.Problem) -> FormSheet {
        try FormSheet(bytes, of: .appointment, also: names, needs: ["name", "birth-year"])
    }

    /// Writes what the rows of a file say, each by itself, or says what would become of each.
    /// - Throws: `Refusal.notFound` for whoever keeps no such book
    public func run(
        _ sheet: FormSheet, into book: String, as person: Person, isRehearsal: Bool
    ) async throws -> [Planned] {
        guard Permission.allows(person.role, toWrite: .appointment) else { throw Refusal.notFound }
        let today = try desk.regencies.today(for: person)
        let wanted = sheet.rows.map { PeopleImport.wanted($0, into: book, today: today) }
        let readable = zip(sheet.rows, wanted).filter { $0.0.fault == nil }.map(\.1)
        var outcomes = try await desk.writeEach(readable, in: book, as: person, isRehearsal: isRehearsal).makeIterator()
        return sheet.rows.map { row in
            let outcome = row.fault.map { Written.refused([$0]) } ?? outcomes.next() ?? .known
            return Planned(
                line: row.line, name: String(row.text("name").prefix(80)), outcome: PeopleImport.named(outcome))
        }
    }

    /// A row as it would be typed. The national register has kader of Posyandu alone, and says so nowhere.
    private static func wanted(_ row: FormSheet.Row, into book: String, today: Day) -> Wanted {
        var typed = row.typed
        if row.text("institution").isEmpty, !row.text("place").isEmpty {
            typed.append(("institution", Institution.posyandu.rawValue))
            if row.text("position").isEmpty { typed.append(("position", OfficePosition.kader.rawValue)) }
        }
        // A list says *Posyandu Melati*; the form asks for its name.
        typed = typed.map { field, text in
            let word = "posyandu "
            return field == "place" && text.lowercased().hasPrefix(word)
                ? (field, String(text.dropFirst(word.count))) : (field, text)
        }
        if row.text("from").isEmpty, !row.text("decree-day").isEmpty { typed.append(("from", row.text("decree-day"))) }
        // Offered once more, a row is known by what it says, however it is typed.
        let read = Typing.answers(.appointment, typed, today: today).answers
        let said = ["name", "birth-year", "institution", "place", "position", "field", "from"].map { code in
            read.text(code)?.sought ?? ""
        }
        let id = ID(naming: "impor \(book) " + said.joined(separator: "\t"))
        return Wanted(.appointment, id, typed: typed, today: today)
    }

    /// In a list of rows a sentence says of which column it is.
    private static func named(_ outcome: Written) -> Written {
        guard case .refused(let problems) = outcome else { return outcome }
        return .refused(
            problems.map { problem in
                guard let field = Form.appointment.field(problem.field) else { return problem }
                let sentence = Phrase(
                    indonesian: "\(field.label.indonesian): \(problem.sentence.indonesian)",
                    english: "\(field.label.english): \(problem.sentence.english)")
                return Problem(problem.field, sentence)
            })
    }
}

import Records
import Rules

/// Turns rows into entries, one after another, remembering whom it has already met.
struct ImportPlanner {
    private let book: Book
    private let hand: ResidentSheet.Hand
    private var cards: [String: ID] = [:]
    private var cardsByNIK: [String: ID] = [:]
    private var measured: Set<String> = []
    private var number: Int

    init(book: Book, hand: ResidentSheet.Hand) {
        self.book = book
        self.hand = hand
        number = hand.number
        for resident in book.residents {
            if let sex = resident.sex, let birth = resident.birth {
                cards[ImportPlanner.key(resident.name, sex.code, birth.iso)] = resident.id
            }
            for reading in resident.readings { measured.insert(ImportPlanner.key(resident.id, reading.day)) }
        }
        for entry in book.entries where entry.form == "national-id" {
            if let nik = entry["nik"] { cardsByNIK[nik] = entry.card }
        }
    }

    mutating func plan(_ cell: (String) -> String) -> ResidentSheet.Outcome {
        var problems: [Problem] = []
        // `0` and sixteen zeros say: none yet.
        let nik = cell("nik").saysNothing || NationalID.standsForNone(cell("nik")) ? "" : cell("nik")
        let posyandu = ImportPlanner.plain(cell("posyandu"))
        if !posyandu.isEmpty, posyandu != ImportPlanner.plain(book.place.name) {
            return .refused([
                Problem(
                    "posyandu", "Baris ini milik Posyandu \(cell("posyandu")).",
                    "This row belongs to \(cell("posyandu")).")
            ])
        }
        let typed = [
            ("name", cell("name")), ("sex", ImportPlanner.sex(cell("sex"))), ("birth", cell("birth")),
            ("mother", cell("mother").saysNothing ? "" : cell("mother")),
            ("rt", ImportPlanner.isEmpty(cell("rt")) ? "" : cell("rt")),
        ]
        let person = Typing.answers(.resident, typed, today: hand.today)
        problems += person.problems
        func answer(_ field: String) -> String { person.answers.first { $0.field == field }?.text ?? "" }
        let key = ImportPlanner.key(answer("name"), answer("sex"), answer("birth"))
        let known = cardsByNIK[nik] ?? (problems.isEmpty ? cards[key] : nil)
        let id = known ?? ID(naming: "impor \(book.place.book) \(key)")
        var entries: [Entry] = []
        if known == nil {
            let entry = entry(.resident, id: id, card: id, day: hand.today, person.answers)
            if problems.isEmpty { problems += Form.resident.check(entry, CheckContext(today: hand.today, card: nil)) }
            entries.append(entry)
            if !nik.isEmpty { nationalID(nik, id, &entries, &problems) }
        }
        visit(cell, id, Sex(code: answer("sex")), Day(iso: answer("birth")), &entries, &problems)
        guard problems.isEmpty else { return .refused(problems) }
        cards[key] = id
        if !nik.isEmpty { cardsByNIK[nik] = id }
        for entry in entries where entry.form == Form.growthVisit.code {
            measured.insert(ImportPlanner.key(id, entry.day))
        }
        return entries.isEmpty ? .known : .new(numbered(entries))
    }

    private func nationalID(_ text: String, _ card: ID, _ entries: inout [Entry], _ problems: inout [Problem]) {
        let typed = Typing.answers(.nationalID, [("nik", text)], today: hand.today)
        problems += typed.problems
        entries.append(
            entry(.nationalID, id: ID(naming: "impor \(card.text) nik"), card: card, day: hand.today, typed.answers))
    }

    /// The weighing of the row, when it has one that is not in the book and the writer may write it.
    private func visit(
        _ cell: (String) -> String, _ card: ID, _ sex: Sex?, _ birth: Day?, _ entries: inout [Entry],
        _ problems: inout [Problem]
    ) {
        let hasValue = ["weight", "length", "arm"].contains { !ImportPlanner.isEmpty(cell($0)) }
        guard hasValue, Permission.allows(hand.writer.role, toWrite: .growthVisit) else { return }
        guard let day = NumberReading.day(cell("day")), day <= hand.today else {
            problems.append(
                Problem(
                    "day", "Tanggal pengukuran tidak terbaca. Contoh: 27-03-2025.",
                    "The date of measuring cannot be read."))
            return
        }
        if let birth, day < birth {
            problems.append(
                Problem("day", "Tanggal pengukuran sebelum tanggal lahir.", "Measured before the date of birth."))
        }
        guard !measured.contains(ImportPlanner.key(card, day)) else { return }
        var typed = ["weight", "length", "arm"].map { ($0, cell($0)) }.filter { !ImportPlanner.isEmpty($0.1) }
        typed.append(("measure", ImportPlanner.measure(cell("measure"))))
        let answers = Typing.answers(.growthVisit, typed, today: hand.today)
        problems += answers.problems
        let entry = entry(
            .growthVisit, id: ID(naming: "impor \(card.text) \(day.iso)"), card: card, day: day, answers.answers)
        if let sex, let birth, answers.problems.isEmpty, isImplausible(entry, sex, birth) {
            problems.append(
                Problem(
                    "weight", "Berat atau tinggi hampir mustahil. Periksa angkanya.",
                    "Weight or height is hardly possible. Check."))
        }
        entries.append(entry)
    }

    private func isImplausible(_ entry: Entry, _ sex: Sex, _ birth: Day) -> Bool {
        let growth = ChildGrowth(
            sex: sex, birth: birth, on: entry.day, weight: entry.integer("weight").map { Grams($0) },
            length: entry.integer("length").map { Millimetres($0) },
            measure: entry["measure"].flatMap(Measure.init(code:)), head: nil,
            arm: entry.integer("arm").map { Millimetres($0) }, hasOedema: false)
        return growth.hasImplausibleWeight || growth.hasImplausibleLength
    }

    private func entry(_ form: Form, id: ID, card: ID, day: Day, _ answers: [Answer]) -> Entry {
        Entry(
            id: id, book: book.place.book, card: card, form: form.code, formVersion: form.version,
            writer: hand.writer.account, device: hand.device, number: 0, day: day, writtenAt: hand.now,
            clockOffset: 0, seen: book.seq, corrects: nil, edition: "impor", answers: answers)
    }

    private mutating func numbered(_ entries: [Entry]) -> [Entry] {
        entries.map { entry in
            var entry = entry
            entry.number = number
            number += 1
            return entry
        }
    }

    // MARK: Words of others

    private static func key(_ name: String, _ sex: String, _ birth: String) -> String {
        "\(plain(name)) \(sex) \(birth)"
    }

    private static func key(_ card: ID, _ day: Day) -> String { card.text + day.iso }

    /// Small letters, single blanks, without the word Posyandu.
    private static func plain(_ text: String) -> String {
        text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).filter { $0 != "posyandu" }
            .joined(separator: " ")
    }

    /// e-PPGBM writes a dash where nothing was measured.
    private static func isEmpty(_ text: String) -> Bool { text.saysNothing || text == "0" }

    private static func sex(_ text: String) -> String {
        switch text.lowercased() {
        case "l", "lk", "laki-laki", "laki laki", "m", "1": "m"
        case "p", "pr", "perempuan", "f", "2": "f"
        default: text
        }
    }

    private static func measure(_ text: String) -> String {
        switch text.lowercased() {
        case "telentang", "terlentang", "l": "l"
        case "berdiri", "h": "h"
        default: ""
        }
    }
}

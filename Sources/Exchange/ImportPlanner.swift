import Plain
import Records
import Rules

/// Turns rows into entries, one after another, on a copy of the book that grows with them: what is doubtful is asked
/// back as the pages do, and the door judges each entry as it will when it comes.
struct ImportPlanner {
    /// What becomes of a row, and what of it is left out.
    struct Result {
        let outcome: ResidentSheet.Outcome
        var left: [Problem] = []
    }

    private var book: Book
    /// What the writer has seen: the book as it was.
    private let seen: Int
    private let hand: Hand
    private var people: ImportPeople

    init(book: Book, hand: Hand) {
        self.book = book
        self.hand = hand
        seen = book.seq
        people = ImportPeople(book)
    }

    mutating func plan(line: Int, _ cell: (String) -> String) -> Result {
        let posyandu = cell("posyandu")
        if !posyandu.saysNothing, ImportPlanner.plain(posyandu) != ImportPlanner.plain(book.place.name) {
            let whose = Problem(
                "posyandu", "Baris ini milik Posyandu \(posyandu).", "This row belongs to \(posyandu).")
            return Result(outcome: .refused([whose]))
        }
        let row = ImportRow(line: line, today: hand.today, cell)
        guard row.problems.isEmpty else { return Result(outcome: .refused(row.problems)) }
        var draft: Draft
        switch people.who(row, in: book) {
        case .asked(let problem): return Result(outcome: .refused([problem]))
        case .new(let card): draft = Draft(card: card, row: row, isNew: true, trial: Book(place: book.place))
        case .known(let card): draft = Draft(card: card, row: row, isNew: false, trial: trial(of: card))
        }
        person(&draft)
        nationalID(&draft)
        weighing(&draft)
        gone(&draft)
        guard draft.problems.isEmpty else { return Result(outcome: .refused(draft.problems)) }
        people.claim(draft.card, line: line)
        guard !draft.entries.isEmpty else { return Result(outcome: .known, left: draft.left) }
        for entry in draft.entries { book.take(entry, seq: book.seq + 1) }
        if let resident = book.resident(draft.card) { people.know(resident) }
        if let nik = draft.nik { people.know(nik, of: draft.card) }
        return Result(outcome: .new(draft.entries), left: draft.left)
    }

    /// What a row is going to write on a card.
    private struct Draft {
        let card: ID
        let row: ImportRow
        let isNew: Bool
        /// The card alone, with what was planned so far.
        var trial: Book
        var entries: [Entry] = []
        var problems: [Problem] = []
        var left: [Problem]
        /// The NIK that is written with it.
        var nik: String?

        init(card: ID, row: ImportRow, isNew: Bool, trial: Book) {
            self.card = card
            self.row = row
            self.isNew = isNew
            self.trial = trial
            left = row.left
        }

        var resident: Resident? { trial.resident(card) }
        mutating func leave(_ indonesian: Text, _ english: Text) { left.append(Problem("", indonesian, english)) }
    }

    /// A book of one card: small enough to try each row on.
    private func trial(of card: ID) -> Book {
        let timeline = book.timeline(of: card)
        // What happened on a card merged into it is folded with both.
        guard timeline.allSatisfy({ $0.card == card }) else { return book }
        var trial = Book(place: book.place)
        for entry in timeline { trial.take(entry, seq: trial.seq + 1) }
        return trial
    }

    /// Adds an entry when the door lets it in and nothing in it is doubtful.
    private func add(_ form: Form, _ answers: [Answer], day: Day, id: ID, to draft: inout Draft) {
        guard draft.problems.isEmpty else { return }
        guard Permission.allows(hand.person.role, toWrite: form) else {
            return draft.leave(
                "\(form.title.indonesian) tidak disimpan: bukan tugas Ibu atau Bapak.",
                "\(form.title.english) is left out: not yours to write.")
        }
        let isChecked = draft.row.reply == .checked && form.field("confirmed") != nil
        let entry = hand.entry(
            form, id: id, in: book.place.book, on: draft.card, seen: seen, day: day,
            isChecked ? answers + [Answer("confirmed", "y")] : answers)
        let context = CheckContext(today: day, card: draft.trial.card(draft.card), role: hand.person.role)
        draft.problems += form.check(entry, context)
        let doubts = isChecked ? [] : form.doubts(entry, context)
        if let last = doubts.last {
            draft.problems += doubts
            draft.problems.append(
                Problem(
                    last.field, "Kalau benar, tulis “sudah diperiksa” di kolom Jawaban.",
                    "If it is right, write “sudah diperiksa” under Jawaban."))
        }
        guard draft.problems.isEmpty else { return }
        if case .hold(let reason) = Door.judge(entry, in: draft.trial, by: hand.person, today: hand.today) {
            draft.problems.append(Problem("", reason.sentence))
            return
        }
        draft.trial.take(entry, seq: draft.trial.seq + 1)
        draft.entries.append(entry)
    }

    // MARK: The person

    private func person(_ draft: inout Draft) {
        let row = draft.row
        if draft.isNew { add(.resident, row.answers, day: hand.today, id: draft.card, to: &draft) }
        guard let resident = draft.resident else { return }
        if !draft.isNew { differences(resident, &draft) }
        // What the book does not know yet is added; what it knows otherwise stays, and is said.
        var added: [Answer] = []
        for (field, label, known, said) in [
            ("mother", "Nama ibu", resident.mother, row.mother ?? ""),
            ("rt", "RT", resident.neighbourhood, row.neighbourhood ?? ""),
            ("address", "Alamat", resident.address, row.address ?? ""),
        ] where !said.isEmpty && known.sought != said.sought {
            if field == "mother", !known.isEmpty, row.mayMean(known) { continue }
            if known.isEmpty { added.append(Answer(field, said)) } else { stays(label, known, said, &draft) }
        }
        guard !added.isEmpty else { return }
        if !resident.hasHealthBook { added.append(Answer("no-kia", "y")) }
        let values = added.map { $0.field + $0.text }.joined(separator: " ")
        add(
            .identity, [Answer("name", resident.name)] + added, day: hand.today,
            id: ID(naming: "impor \(draft.card.text) \(values)"), to: &draft)
    }

    private func differences(_ resident: Resident, _ draft: inout Draft) {
        let row = draft.row
        if resident.name.sought != row.name.sought { stays("Nama", resident.name, row.name, &draft) }
        if let birth = resident.birth, let said = row.birth, birth != said {
            stays("Tanggal lahir", DayWords.digits(birth), DayWords.digits(said), &draft)
        }
        if let sex = resident.sex, let said = row.sex, sex != said {
            stays("Jenis kelamin", sex == .male ? "L" : "P", said == .male ? "L" : "P", &draft)
        }
    }

    private func stays(_ label: String, _ known: String, _ said: String, _ draft: inout Draft) {
        draft.leave(
            "\(label) di buku tetap “\(known)”, bukan “\(said)”.",
            "\(label) stays “\(known)” in the book, not “\(said)”.")
    }

    /// Who died or moved away comes back by a person's hand, not by a file.
    private func gone(_ draft: inout Draft) {
        guard !draft.isNew, let resident = book.resident(draft.card), !resident.isActive else { return }
        if draft.entries.isEmpty, draft.problems.isEmpty {
            draft.leave(
                "\(resident.name) tercatat pindah atau meninggal.",
                "\(resident.name) moved away or died, says the book.")
        } else {
            draft.problems = [
                Problem(
                    "name", "Di buku tercatat pindah atau meninggal. Periksa dulu kartunya.",
                    "The book says that she moved away or died. Look at her card first.")
            ]
        }
    }

    private func nationalID(_ draft: inout Draft) {
        guard let nik = draft.row.nik else {
            if draft.row.maskedNIK != nil, people.nik(of: draft.card) == nil {
                draft.leave("NIK yang ditutup titik tidak disimpan.", "A masked NIK is left out.")
            }
            return
        }
        if let known = people.nik(of: draft.card) {
            if known != nik { stays("NIK", NationalIDText.masked(known), NationalIDText.masked(nik), &draft) }
            return
        }
        draft.nik = nik
        add(
            .nationalID, [Answer("nik", nik)], day: hand.today, id: ID(naming: "impor \(draft.card.text) nik \(nik)"),
            to: &draft)
    }

    // MARK: The weighing

    /// The weighing of the row: what the book has of that day already is compared, what it has not is added.
    private func weighing(_ draft: inout Draft) {
        guard let (day, answers) = draft.row.weighed, let resident = draft.resident else { return }
        guard Permission.allows(hand.person.role, toWrite: .growthVisit) else {
            return draft.leave(
                "Penimbangan tidak disimpan: hanya kader dan bidan yang mencatat.",
                "Weighings are left out: kader and midwife write them.")
        }
        let known = resident.reading(on: day)
        func value(_ field: String) -> Int? { answers.first { $0.field == field }?.text.number }
        let weight = compare("Berat", known?.weight.map { Int($0.value) }, value("weight"), 1000, day, &draft)
        let length = compare("Tinggi", known?.length.map { Int($0.value) }, value("length"), 10, day, &draft)
        let arm = compare("LiLA", known?.arm.map { Int($0.value) }, value("arm"), 10, day, &draft)
        let measure = answers.first { $0.field == "measure" }?.text
        if let measure, let old = known?.measure, old.code != measure {
            draft.problems.append(
                Problem(
                    "measure", "Cara ukur \(DayWords.digits(day)) di buku lain. Periksa mana yang benar.",
                    "The book has another way of measuring on that day. Check which is right."))
        }
        guard draft.problems.isEmpty else { return }
        var added: [String] = []
        if weight { added.append("weight") }
        if length || measure != nil && known?.length != nil && known?.measure == nil { added += ["length", "measure"] }
        if arm { added.append("arm") }
        let chosen = answers.filter { added.contains($0.field) }
        guard chosen.contains(where: { $0.field != "measure" }) else { return }
        let values = chosen.map { "\($0.field) \($0.text)" }.joined(separator: " ")
        let id = ID(naming: "impor \(draft.card.text) \(day.iso) \(values)")
        guard book.entry(id) == nil else {
            return draft.leave(
                "Penimbangan \(DayWords.digits(day)) sudah dibatalkan atau diganti di buku.",
                "The weighing of \(DayWords.digits(day)) was taken back or corrected in the book.")
        }
        add(.growthVisit, chosen, day: day, id: id, to: &draft)
    }

    /// Whether a value is new; a different one of the same day is a line to mend.
    private func compare(
        _ label: String, _ known: Int?, _ said: Int?, _ unit: Int, _ day: Day, _ draft: inout Draft
    ) -> Bool {
        guard let said else { return false }
        guard let known else { return true }
        if known != said {
            let (old, new) = (NumberWords.short(known, unit), NumberWords.short(said, unit))
            draft.problems.append(
                Problem(
                    "weight",
                    "\(label) \(DayWords.digits(day)) sudah tercatat \(old), di berkas \(new). Samakan, atau betulkan di kartunya.",
                    "\(label) of that day is \(old) already, in the file \(new). Mend the file or the card."))
        }
        return false
    }

    /// Small letters, single blanks, without the word Posyandu.
    private static func plain(_ text: String) -> String {
        text.sought.words.filter { $0 != "posyandu" }.joined(separator: " ")
    }
}

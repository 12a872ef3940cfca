import Plain
import Records
import Rules

/// Who is who in a file is decided by the questions that the pages ask: by NIK first; the same name and birth may be
/// one person, or twins.
struct ImportPeople {
    enum Who {
        case new(ID)
        case known(ID)
        case asked(Problem)
    }

    private var byNIK: [String: ID] = [:]
    private var numbers: [ID: String] = [:]
    private var byName: [String: [ID]] = [:]
    /// The line of this file that somebody was found by her name in.
    private var lines: [ID: Int] = [:]

    init(_ book: Book) {
        for card in book.cards {
            if let resident = card.resident, resident.mergedInto == nil { know(resident) }
        }
        for entry in book.entries where entry.form == Form.nationalID.code {
            if let nik = entry["nik"] { know(nik, of: book.standIn(for: entry.card)) }
        }
    }

    func nik(of card: ID) -> String? { numbers[card] }

    mutating func know(_ resident: Resident) {
        let key = ImportPeople.key(resident.name, resident.birth)
        if byName[key]?.contains(resident.id) != true { byName[key, default: []].append(resident.id) }
    }

    mutating func know(_ nik: String, of card: ID) {
        if let old = numbers[card], byNIK[old] == card { byNIK[old] = nil }
        numbers[card] = nik
        byNIK[nik] = card
    }

    /// Whoever was found is this line's.
    mutating func claim(_ card: ID, line: Int) { lines[card] = lines[card] ?? line }

    func who(_ row: ImportRow, in book: Book) -> Who {
        if let nik = row.nik, let holder = byNIK[nik].flatMap({ book.resident($0) }) {
            let isSame = ImportPeople.isAlike(row, holder) && holder.sex == row.sex
            if isSame || row.reply == .same { return .known(holder.id) }
            return .asked(
                Problem(
                    "nik", "NIK ini milik \(ImportPeople.shown(holder)). Periksa nama dan NIK-nya.",
                    "This NIK belongs to \(holder.name). Check name and NIK."))
        }
        let base = "impor \(book.place.book) \(ImportPeople.key(row.name, row.birth)) \(row.sex?.code ?? "")"
        var alike = (byName[ImportPeople.key(row.name, row.birth)] ?? []).compactMap { book.resident($0) }
        // Named or born otherwise in the book by now, but brought in by this very row.
        if alike.isEmpty, let brought = book.resident(ID(naming: base)) { alike = [brought] }
        alike = alike.filter { !isSomebodyElse($0, row) }
        guard let found = alike.first else { return .new(free(base, row, book)) }
        if row.reply == .other { return other(base, row, book) }
        if alike.count > 1 {
            return .asked(
                Problem(
                    "name", "Ada \(alike.count) orang bernama \(row.name), lahirnya sama. Isi NIK-nya.",
                    "\(alike.count) people bear this name and birth. Fill in the NIK."))
        }
        if row.reply == .same { return .known(found.id) }
        let isOtherSex = found.sex != nil && found.sex != row.sex
        let isOtherMother = !row.mayMean(found.mother)
        // A second weighing is hers; a second line without one may be a twin.
        let isTwice = lines[found.id] != nil && row.weighed == nil
        if isOtherSex || isOtherMother || isTwice {
            return .asked(
                Problem(
                    "name",
                    "Apakah sama dengan \(ImportPeople.shown(found))? Tulis “orang sama” atau “orang lain” di kolom Jawaban.",
                    "Is this \(found.name), or somebody else? Write “orang sama” or “orang lain” under Jawaban."))
        }
        return .known(found.id)
    }

    /// Two numbers are two people.
    private func isSomebodyElse(_ resident: Resident, _ row: ImportRow) -> Bool {
        guard let own = numbers[resident.id] else { return false }
        if let nik = row.nik { return nik != own }
        return row.maskedNIK.map { $0 != NationalIDText.masked(own) } ?? false
    }

    /// A name for a new card: the same again when the file is brought again.
    private func free(_ base: String, _ row: ImportRow, _ book: Book) -> ID {
        let first = ID(naming: base)
        guard book.card(first) != nil else { return first }
        return ID(naming: "\(base) \(row.nik ?? "lain")")
    }

    /// Somebody else of the same name: the second, third … that this file brings.
    private func other(_ base: String, _ row: ImportRow, _ book: Book) -> Who {
        if let nik = row.nik { return .new(ID(naming: "\(base) \(nik)")) }
        var place = 2
        while true {
            let card = ID(naming: "\(base) \(place)")
            if book.card(card) == nil { return .new(card) }
            if lines[card] == nil { return .known(card) }
            place += 1
        }
    }

    // MARK: Comparing

    static func isAlike(_ row: ImportRow, _ resident: Resident) -> Bool {
        key(row.name, row.birth) == key(resident.name, resident.birth)
    }

    private static func key(_ name: String, _ birth: Day?) -> String { "\(name.sought) \(birth?.iso ?? "")" }

    /// Siti Aminah, perempuan, lahir 01-09-2025, ibu Wati
    private static func shown(_ resident: Resident) -> String {
        var parts = [resident.name]
        if let sex = resident.sex { parts.append(sex == .male ? "laki-laki" : "perempuan") }
        if let birth = resident.birth { parts.append("lahir \(DayWords.digits(birth))") }
        if !resident.mother.isEmpty { parts.append("ibu \(resident.mother)") }
        return parts.joined(separator: ", ")
    }
}

import Plain
import Records
import Rules

/// What a row says, before anybody is looked for: a person, and perhaps her weighing. Problems are said all at once.
struct ImportRow {
    /// What was answered in the column *Jawaban* of a file to mend, as the pages ask it.
    enum Reply: Hashable {
        case none, same, other, checked
    }

    let line: Int
    private(set) var problems: [Problem] = []
    /// What is not taken in, and is said.
    private(set) var left: [Problem] = []
    /// The answers of a new resident.
    private(set) var answers: [Answer] = []
    /// Sixteen digits, or nil when there are none yet.
    private(set) var nik: String?
    /// `9901••••••••0001`, as our own register shows it to those who may not see more.
    private(set) var maskedNIK: String?
    private(set) var address: String?
    private(set) var reply = Reply.none
    /// The day and the values of a weighing; none when nothing was measured.
    private(set) var weighed: (day: Day, answers: [Answer])?

    var name: String { answer("name") ?? "" }
    var sex: Sex? { answer("sex").flatMap(Sex.init(code:)) }
    var birth: Day? { answer("birth").flatMap { Day(iso: $0) } }
    var mother: String? { answer("mother") }
    /// Whether the row may mean this mother; our own register writes her alone where e-PPGBM has both parents.
    func mayMean(_ known: String) -> Bool {
        known.isEmpty || mother == nil || known.sought == mother?.sought || known.sought == parents.sought
    }
    /// Both parents in one cell, as they stand there.
    private var parents = ""
    var neighbourhood: String? { answer("rt")?.asNeighbourhood }

    private func answer(_ field: String) -> String? { answers.first { $0.field == field }?.text }

    init(line: Int, today: Day, _ cell: (String) -> String) {
        self.line = line
        func said(_ field: String) -> String { cell(field).saysNothing ? "" : cell(field) }
        func measured(_ field: String) -> String { ImportRow.isZero(said(field)) ? "" : said(field) }
        for field in ["name", "mother", "birth", "nik", "rt", "address", "day", "weight", "length", "arm", "measure"]
        where ImportRow.isFailed(cell(field)) {
            problems.append(
                Problem(
                    field, "Ada galat Excel: \(cell(field)). Tulis isinya.",
                    "An error of Excel: \(cell(field)). Write the value."))
            return
        }
        readReply(said("answer"))
        let mother = mother(said("mother"), parents: said("parents"))
        let person = Typing.answers(
            .resident,
            [
                ("name", cell("name").saysNothing ? "" : cell("name")), ("sex", ImportRow.sex(said("sex"))),
                ("birth", said("birth")), ("mother", mother), ("rt", measured("rt")),
            ], today: today)
        answers = person.answers
        problems += person.problems
        if !said("address").isEmpty {
            let typed = Typing.answers(.identity, [("name", "-"), ("address", said("address"))], today: today)
            problems += typed.problems
            address = typed.answers.first { $0.field == "address" }?.text
        }
        readNIK(said("nik"), today)
        readWeighing(["weight", "length", "arm"].map { ($0, measured($0)) }, said("day"), said("measure"), today)
    }

    /// e-PPGBM writes both parents in one cell: `Ayah / Ibu`.
    private mutating func mother(_ mother: String, parents: String) -> String {
        self.parents = parents
        let parts = parents.split(separator: "/").map { String($0).tidied() }.filter { !$0.saysNothing }
        let found = mother.isEmpty ? parts.last ?? "" : mother
        if parts.contains(where: { $0.sought != found.sought }) {
            left.append(
                Problem("", "Nama ayah tidak disimpan: belum ada tempatnya.", "The father's name is left out."))
        }
        return found
    }

    private mutating func readReply(_ text: String) {
        let words = text.small().words
        if words.isEmpty { return }
        if words.contains("lain") {
            reply = .other
        } else if words.contains("sama") {
            reply = .same
        } else if words.contains("diperiksa") || words.contains("benar") {
            reply = .checked
        } else {
            problems.append(
                Problem(
                    "answer", "Jawaban “\(text)” tidak dikenal. Tulis: orang sama, orang lain, sudah diperiksa.",
                    "The answer “\(text)” is not known: orang sama, orang lain, sudah diperiksa."))
        }
    }

    private mutating func readNIK(_ text: String, _ today: Day) {
        guard !text.isEmpty, !NationalID.standsForNone(text) else { return }
        if text.contains("•") {
            maskedNIK = text
        } else if text.small().contains("e+") {
            problems.append(
                Problem(
                    "nik", "NIK dirusak Excel (\(text)). Salin lagi dari kartunya, sebagai teks.",
                    "Excel has spoilt the NIK (\(text)). Copy it from the card again, as text."))
        } else {
            let typed = Typing.answers(.nationalID, [("nik", text)], today: today)
            problems += typed.problems
            nik = typed.answers.first?.text
        }
    }

    private mutating func readWeighing(
        _ cells: [(String, String)], _ day: String, _ measure: String, _ today: Day
    ) {
        let typed = cells.filter { !$0.1.isEmpty }
        guard !typed.isEmpty else { return }
        guard let read = NumberReading.day(day), read <= today else {
            problems.append(
                Problem(
                    "day", "Tanggal pengukuran tidak terbaca. Contoh: 27-03-2025.",
                    "The date of measuring cannot be read."))
            return
        }
        if let birth, read < birth {
            problems.append(
                Problem("day", "Tanggal pengukuran sebelum tanggal lahir.", "Measured before the date of birth."))
        }
        guard let code = ImportRow.measure(measure) else {
            problems.append(
                Problem(
                    "measure", "Cara ukur “\(measure)” tidak dikenal. Tulis telentang atau berdiri.",
                    "The way of measuring “\(measure)” is not known: telentang or berdiri."))
            return
        }
        let answers = Typing.answers(.growthVisit, typed + [("measure", code)], today: today)
        problems += answers.problems
        weighed = (read, answers.answers)
    }

    // MARK: Words of others

    private static func isZero(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 == 48 || $0 == 44 || $0 == 46 }
    }

    /// `#N/A`, `#REF!`: a formula of Excel that failed.
    private static func isFailed(_ text: String) -> Bool {
        let upper = text.uppercased()
        return upper.hasPrefix("#")
            && ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"].contains(upper)
            || text.utf8.count > 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
    }

    /// `Laki - laki`, `Pr.`, `laki2`: by its letters.
    private static func sex(_ text: String) -> String {
        let letters = text.small().filter { $0.isASCII && $0.isLetter }
        switch letters.isEmpty ? text : letters {
        case "l", "lk", "lakilaki", "laki", "lelaki", "pria", "m", "male", "1": return "m"
        case "p", "pr", "perempuan", "wanita", "f", "female", "2": return "f"
        default: return text
        }
    }

    /// The code, empty when nothing is said, nil when it is not known.
    private static func measure(_ text: String) -> String? {
        switch text.small() {
        case "": ""
        case "telentang", "terlentang", "baring", "berbaring", "tidur", "pb", "l", "t": "l"
        case "berdiri", "tegak", "tb", "h", "b": "h"
        default: nil
        }
    }
}

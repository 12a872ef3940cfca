public import Plain
public import Rules

/// Turns what a person typed into a form's answers, or says everything that must be mended at once.
public enum Typing {
    /// - Parameter typed: field codes with the text of their inputs; a code may come several times.
    public static func answers(
        _ form: Form, _ typed: [(String, String)], today: Day
    ) -> (answers: [Answer], problems: [Problem]) {
        var answers: [Answer] = []
        var problems: [Problem] = []
        for field in form.fields {
            let texts = typed.filter { $0.0 == field.code }.map { tidied($0.1, field) }.filter { !$0.isEmpty }
            guard let text = texts.first else {
                if field.isMissing(in: answers) { problems.append(missing(field)) }
                continue
            }
            #if hasFeature(Embedded)
            let isSeveral = if case .choices = field.kind { true } else { false }
            #else
            let isSeveral =
                switch field.kind {
                case .choices, .parties: true
                default: false
                }
            #endif
            if isSeveral {
                let joined = texts.joined(separator: " ")
                if field.kind.allows(joined, today: today) {
                    answers.append(Answer(field.code, joined))
                } else {
                    problems.append(Problem(field.code, "Pilih dari daftar.", "Choose from the list."))
                }
                continue
            }
            let read =
                if case .photos(let most) = field.kind { photos(field, texts, most) } else {
                    value(field, text, today: today)
                }
            switch read {
            case .success(let value): answers.append(Answer(field.code, value))
            case .failure(let wrong): problems.append(wrong.problem)
            }
        }
        return (answers, problems)
    }

    struct Wrong: Error {
        let problem: Problem
    }

    private static func value(_ field: Field, _ text: String, today: Day) -> Result<String, Wrong> {
        switch field.kind {
        case .weight(let range):
            return measured(field, text, range, decimals: 2, scale: 1, unit: "kg", per: 1000)
        case .length(let range):
            return measured(field, text, range, decimals: 1, scale: 100, unit: "cm", per: 10)
        case .tenths(let range, let unit):
            return measured(field, text, range, decimals: 1, scale: 100, unit: unit, per: 10)
        case .count(let range, let unit):
            guard case .success(let number) = NumberReading.thousandths(text, decimals: 0, unit: unit) else {
                return wrong(field, "\(label(field)) harus angka bulat.", "\(english(field)) must be a whole number.")
            }
            guard range.contains(number / 1000) else {
                return wrong(
                    field,
                    "\(label(field)) \(range.lowerBound) sampai \(range.upperBound)\(after(unit)). Periksa lagi.",
                    "\(english(field)): \(range.lowerBound) to \(range.upperBound)\(after(unit)). Check again.")
            }
            return .success("\(number / 1000)")
        case .pastDay, .anyDay: return day(field, text, today: today)
        case .choice(let choices):
            return choices.contains { $0.code == text }
                ? .success(text) : wrong(field, "Pilih salah satu.", "Choose one.")
        case .choices, .photos, .flag:
            return text == "on" || text == "y" ? .success("y") : wrong(field, "Pilih salah satu.", "Choose one.")
        case .text(let limit):
            return text.letters <= limit
                ? .success(text)
                : wrong(field, "Terlalu panjang. Paling banyak \(limit) huruf.", "Too long. At most \(limit) letters.")
        case .nationalID:
            // Parted by blanks, points or dashes, and with the apostrophe of spreadsheets.
            let between: [UInt8] = [32, 39, 45, 46]
            let digits = String(decoding: text.bytes.filter { !between.contains($0) }, as: UTF8.self)
            if NationalID.standsForNone(digits) {
                return wrong(field, "Ini bukan NIK. Kalau belum ada, kosongkan.", "This is no NIK. Leave it empty.")
            }
            return field.kind.allows(digits, today: today)
                ? .success(digits)
                : wrong(
                    field, "NIK harus 16 angka. Yang ditulis \(digits.letters).",
                    "A NIK has 16 digits. You wrote \(digits.letters).")
        case .registered(let length, let isDigits):
            let between: [UInt8] = [32, 39, 45, 46]
            let kept = text.bytes.filter { !between.contains($0) }
            let plain = String(decoding: kept.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
            if field.kind.allows(plain, today: today) { return .success(plain) }
            return isDigits
                ? wrong(
                    field, "\(label(field)) harus \(length) angka. Periksa lagi.",
                    "\(english(field)) has \(length) digits. Check again.")
                : wrong(
                    field, "\(label(field)) harus \(length) huruf atau angka. Periksa lagi.",
                    "\(english(field)) has \(length) letters or digits. Check again.")
        case .posyandu:
            return field.kind.allows(text, today: today)
                ? .success(text) : wrong(field, "Nomor Posyandu terlalu panjang.", "The number is too long.")
        case .position:
            // What a phone could not find is left out; RT and landmark are asked besides.
            return Position(text) != nil ? .success(text) : wrong(field, "Lokasi tidak terbaca.", "No such position.")
        case .reference:
            return ID(text) != nil ? .success(text) : wrong(field, "Pilih dari daftar.", "Choose from the list.")
        #if !hasFeature(Embedded)
        case .parties: return .success(text)
        case .document:
            return PhotoName.isOne(text)
                ? .success(text) : .failure(Wrong(problem: Problem(field.code, DocumentTrouble(text).sentence)))
        #endif
        }
    }

    /// The names of all that were chosen, or what became of one of them.
    private static func photos(_ field: Field, _ texts: [String], _ most: Int) -> Result<String, Wrong> {
        var names: [String] = []
        for text in texts where !names.contains(text) {
            if !PhotoName.isOne(text) {
                let trouble = PhotoTrouble(rawValue: text) ?? .unreadable
                return .failure(Wrong(problem: Problem(field.code, trouble.sentence)))
            }
            names.append(text)
        }
        return names.count <= most
            ? .success(names.joined(separator: " "))
            : wrong(field, "Paling banyak \(most) foto. Pilih yang perlu saja.", "At most \(most) photographs.")
    }

    /// - Parameters:
    ///   - scale: thousandths typed in one stored unit
    ///   - per: stored units in the unit that is typed
    private static func measured(
        _ field: Field, _ text: String, _ range: ClosedRange<Int>, decimals: Int, scale: Int, unit: String,
        per: Int
    ) -> Result<String, Wrong> {
        switch NumberReading.thousandths(text, decimals: decimals, unit: unit) {
        case .success(let thousandths):
            let stored = thousandths / scale
            return range.contains(stored) ? .success("\(stored)") : outside(field, text, range, unit, per)
        case .failure(.tooLarge): return outside(field, text, range, unit, per)
        case .failure(.ambiguous):
            return wrong(
                field, "\(text) bisa dua arti. Tulis dengan koma.", "\(text) is unclear. Write it with a comma.")
        case .failure(.tooManyDecimals):
            return wrong(
                field, "Cukup \(decimals) angka di belakang koma.", "At most \(decimals) digits after the comma.")
        case .failure(.notANumber):
            return wrong(field, "Tulis angka saja, contoh 7,8.", "Write a number, such as 7,8.")
        }
    }

    private static func outside(
        _ field: Field, _ text: String, _ range: ClosedRange<Int>, _ unit: String, _ per: Int
    ) -> Result<String, Wrong> {
        let low = NumberWords.short(range.lowerBound, per)
        let high = NumberWords.short(range.upperBound, per)
        return wrong(
            field, "\(text) di luar batas (\(low)–\(high) \(unit)). Periksa satuannya.",
            "\(text) is out of range (\(low)–\(high) \(unit)). Check the unit.")
    }

    private static func day(_ field: Field, _ text: String, today: Day) -> Result<String, Wrong> {
        guard let day = NumberReading.day(text) else {
            return wrong(
                field, "Tanggal tidak terbaca. Contoh: 27-03-2025.", "The date cannot be read. Example: 27-03-2025.")
        }
        if case .pastDay = field.kind, day > today {
            return wrong(
                field, "Tanggal belum terjadi: \(DayWords.plain(day, .indonesian)). Periksa tahunnya.",
                "The date has not come: \(DayWords.plain(day, .english)). Check the year.")
        }
        guard day.days(since: today) > -47_500 else {
            return wrong(field, "Lebih dari 130 tahun lalu. Periksa tahunnya.", "Over 130 years ago. Check the year.")
        }
        return .success(day.iso)
    }

    private static func missing(_ field: Field) -> Problem {
        let (indonesian, english) = (asked(label(field)).begunSmall(), asked(english(field)))
        return switch field.kind {
        // More than one sentence: it goes into no other.
        case .choice where indonesian.words.contains { $0.bytes.last == UInt8(ascii: ".") }:
            Problem(field.code, "Pilih salah satu.", "Choose one.")
        case .choice: Problem(field.code, "Pilih \(indonesian).", "Choose: \(english).")
        case .photos: Problem(field.code, "Ambil \(indonesian).", "Take: \(english).")
        default: Problem(field.code, "Isi \(indonesian).", "Fill in: \(english).")
        }
    }

    private static func after(_ unit: String) -> String { unit.isEmpty ? "" : " " + unit }

    private static func wrong(_ field: Field, _ indonesian: Text, _ english: Text) -> Result<String, Wrong> {
        .failure(Wrong(problem: Problem(field.code, indonesian, english)))
    }

    private static func label(_ field: Field) -> String { field.label.indonesian }
    private static func english(_ field: Field) -> String { field.label.english }

    /// A question as a thing that is asked for.
    private static func asked(_ label: String) -> String {
        label.bytes.last == UInt8(ascii: "?") ? label.beginning(label.utf8.count - 1) : label
    }

    /// Line ends stay where a page gives room for them.
    private static func tidied(_ text: String, _ field: Field) -> String {
        // A sign that no keyboard has is no part of a number: what it stands in cannot be read.
        if field.kind.isMeasured, text.bytes.contains(where: { $0 < 9 || $0 == 127 }) { return "?" }
        let tidy = text.tidied(keepsLines: field.kind.keepsLines)
        guard case .text = field.kind, field.code == "rt" else { return tidy }
        return tidy.asNeighbourhood
    }
}

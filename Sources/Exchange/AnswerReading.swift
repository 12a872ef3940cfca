import Plain
import Records
import Rules

/// Reads values and gathers what is wrong with them.
struct AnswerReading {
    private(set) var problems: [Problem] = []

    mutating func refuse(_ pointer: String, _ indonesian: String, _ english: String) {
        problems.append(Problem(pointer, Phrase(indonesian: indonesian, english: english)))
    }

    mutating func refuseUnknown(_ members: [JSON.Pair], _ known: [String], at pointer: String) {
        for member in members where !known.contains(member.name) {
            refuse(
                "\(pointer)/\(member.name)", "Nama ini tidak dikenal.", "This name is not known.")
        }
    }

    mutating func entry(_ item: JSON, at pointer: String, book: String, writer: String) -> Entry? {
        guard let members = item.members else {
            refuse(pointer, "Catatan harus berupa objek.", "An entry is an object.")
            return nil
        }
        let before = problems.count
        refuseUnknown(members, EntryJSON.names, at: pointer)
        let id = id(item["id"], "\(pointer)/id")
        let card = item["card"] == nil ? id : self.id(item["card"], "\(pointer)/card")
        let code = word(item["form"], 1...40, "\(pointer)/form")
        let version = number(item["formVersion"], 1...999, or: 1, "\(pointer)/formVersion")
        let device = word(item["device"], 8...64, "\(pointer)/device")
        let count = number(item["number"], 1...2_147_483_647, or: nil, "\(pointer)/number")
        let day = day(item["day"], "\(pointer)/day")
        let writtenAt = number(
            item["writtenAt"], 0...9_999_999_999_999, or: nil, "\(pointer)/writtenAt")
        let offset = number(
            item["clockOffset"], -9_999_999_999_999...9_999_999_999_999, or: 0,
            "\(pointer)/clockOffset")
        let seen = number(item["seen"], 0...2_147_483_647, or: 0, "\(pointer)/seen")
        let corrects =
            item["corrects"] == nil || item["corrects"] == .null
            ? nil : self.id(item["corrects"], "\(pointer)/corrects")
        let edition =
            item["edition"] == nil ? "api" : word(item["edition"], 1...40, "\(pointer)/edition")
        let answers = answers(item["answers"], Forms.find(code), "\(pointer)/answers")
        guard problems.count == before, let id, let card, let day else { return nil }
        return Entry(
            id: id, book: book, card: card, form: code, formVersion: version, writer: writer,
            device: device,
            number: count, day: day, writtenAt: Int64(writtenAt), clockOffset: Int64(offset),
            seen: seen,
            corrects: corrects, edition: edition, answers: answers)
    }

    private mutating func id(_ value: JSON?, _ pointer: String) -> ID? {
        let id = value?.string.flatMap { ID($0) }
        if id == nil {
            refuse(pointer, "Isi UUID dengan 36 huruf.", "Give a UUID of 36 characters.")
        }
        return id
    }

    /// Printable ASCII without spaces.
    private mutating func word(_ value: JSON?, _ lengths: ClosedRange<Int>, _ pointer: String)
        -> String
    {
        if let text = value?.string, lengths.contains(text.utf8.count),
            text.utf8.allSatisfy({ (33...126).contains($0) })
        {
            return text
        }
        refuse(
            pointer, "Isi \(lengths.lowerBound) sampai \(lengths.upperBound) huruf tanpa spasi.",
            "Give \(lengths.lowerBound) to \(lengths.upperBound) characters of ASCII without spaces."
        )
        return ""
    }

    private mutating func number(
        _ value: JSON?, _ range: ClosedRange<Int>, or fallback: Int?, _ pointer: String
    ) -> Int {
        if value == nil, let fallback { return fallback }
        if let number = value?.integer, range.contains(number) { return number }
        refuse(
            pointer, "Isi angka bulat \(range.lowerBound) sampai \(range.upperBound).",
            "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
        return 0
    }

    mutating func day(_ value: JSON?, _ pointer: String) -> Day? {
        let day = value?.string.flatMap { Day(iso: $0) }
        if day == nil {
            refuse(pointer, "Isi tanggal seperti 2026-01-13.", "Give a day such as 2026-01-13.")
        }
        return day
    }

    /// In the order of the form's fields; a false is no answer.
    mutating func answers(_ value: JSON?, _ form: Form?, _ pointer: String) -> [Answer] {
        guard let members = value?.members, members.count <= 60 else {
            refuse(
                pointer, "Isi objek dengan paling banyak 60 jawaban.",
                "Give an object of at most 60 answers.")
            return []
        }
        var answers: [Answer] = []
        for member in members {
            guard !member.name.isEmpty,
                member.name.utf8.allSatisfy({
                    (97...122).contains($0) || (48...57).contains($0) || $0 == 45
                })
            else {
                refuse(
                    "\(pointer)/\(member.name)", "Nama ini tidak dikenal.",
                    "This name is not known.")
                continue
            }
            if member.value == .bool(false) { continue }
            guard let text = text(member.value), !text.utf8.contains(0) else {
                refuse(
                    "\(pointer)/\(member.name)", "Isi teks, angka bulat, atau daftar kode.",
                    "Give text, a whole number, or a list of codes.")
                continue
            }
            answers.append(Answer(member.name, text))
        }
        let order = form?.fields.map(\.code) ?? []
        func place(_ answer: Answer) -> Int { order.firstIndex(of: answer.field) ?? order.count }
        return answers.enumerated().sorted {
            (place($0.element), $0.offset) < (place($1.element), $1.offset)
        }.map(\.element)
    }

    private func text(_ value: JSON) -> String? {
        switch value {
        case .string(let text): return text
        case .integer, .number:
            return value.integer.flatMap {
                (-EntryJSON.largestNumber...EntryJSON.largestNumber).contains($0) ? "\($0)" : nil
            }
        case .bool(true): return "y"
        case .array(let items):
            let codes = items.compactMap(\.string)
            return codes.count == items.count ? codes.joined(separator: " ") : nil
        default: return nil
        }
    }
}

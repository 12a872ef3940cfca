import Plain
public import Records
import Rules

/// Entries as JSON objects, for other programs. Inside the house an entry has one canonical text; this is
/// another spelling of it: the same envelope under its own names, and the answers by field code.
public enum EntryJSON {
    public static let mostEntries = 200
    /// The largest that every program reads exactly.
    public static let largestNumber = 9_007_199_254_740_991

    // MARK: Out

    /// The lines of a feed, `SEQ⇥ENTRY` each, as objects.
    public static func objects(feed: String) -> [JSON] {
        var reader = EntryReader()
        return feed.split(separator: "\n").compactMap { line in
            guard let tab = line.firstIndex(of: "\t"), let seq = Int(line[..<tab]),
                let entry = reader.read(String(line[line.index(after: tab)...]))
            else { return nil }
            return object(entry, seq: seq)
        }
    }

    public static func object(_ entry: Entry, seq: Int) -> JSON {
        let form = Forms.find(entry.form)
        var names = Set<String>()
        let answers = entry.answers.filter { names.insert($0.field).inserted }
            .map { JSON.Pair($0.field, value(of: $0, form?.field($0.field))) }
        return [
            "seq": .integer(seq), "id": .string(entry.id.text), "book": .string(entry.book),
            "card": .string(entry.card.text), "form": .string(entry.form),
            "formVersion": .integer(entry.formVersion), "writer": .string(entry.writer),
            "device": .string(entry.device), "number": .integer(entry.number),
            "day": .string(entry.day.iso),
            "writtenAt": .integer(Int(entry.writtenAt)),
            "clockOffset": .integer(Int(entry.clockOffset)),
            "seen": .integer(entry.seen),
            "corrects": entry.corrects.map { .string($0.text) } ?? .null,
            "edition": .string(entry.edition), "answers": .object(answers),
        ]
    }

    /// Numbers as numbers, a yes as true, several choices as a list; what the form does not know as text.
    private static func value(of answer: Answer, _ field: Field?) -> JSON {
        switch field?.kind {
        case .weight, .length, .count: Int(answer.text).map { .integer($0) } ?? .string(answer.text)
        case .flag: answer.text == "y" ? .bool(true) : .string(answer.text)
        case .choices, .photos, .parties: .array(answer.text.split(separator: " ").map { .string(String($0)) })
        default: .string(answer.text)
        }
    }

    // MARK: In

    /// The entries of `{"entries": […]}`, written by one person in one book; or all that must be mended.
    /// A problem's field is the JSON pointer (RFC 6901) of the value.
    public static func entries(
        _ request: JSON, book: String, writer: String
    ) -> (entries: [Entry], problems: [Problem]) {
        guard let members = request.members, let items = request["entries"]?.items else {
            return ([], [Problem("/entries", "Isi daftar catatan.", "Give a list of entries.")])
        }
        var reading = AnswerReading()
        reading.refuseUnknown(members, ["entries"], at: "")
        guard (1...mostEntries).contains(items.count) else {
            reading.refuse(
                "/entries", "Kirim 1 sampai \(mostEntries) catatan.",
                "Send 1 to \(mostEntries) entries.")
            return ([], reading.problems)
        }
        let entries = items.enumerated().compactMap { place, item in
            reading.entry(item, at: "/entries/\(place)", book: book, writer: writer)
        }
        return (entries, reading.problems)
    }

    /// What a writer gives for each entry.
    static let names = [
        "id", "card", "form", "formVersion", "device", "number", "day", "writtenAt", "clockOffset",
        "seen",
        "corrects", "edition", "answers",
    ]
}

import Archive
import Plain
import Records
import Rules

/// Moving to another Posyandu: the old card is closed and the same card is opened in the new book, in one
/// transaction, with all that was written for her. What still arrives for the old card is held in the new book.
extension Desk {
    /// The book that goes on with the card, by its id or its registered number; `nil` when there is none.
    func destination(_ code: String, _ reading: ArchiveReading) throws -> String? {
        let row = try reading.book(code) ?? reading.book(registered: code)
        return row.flatMap { $0.kind == BookKind.posyandu.code ? $0.id : nil }
    }

    /// Opens the card that `leaving` closed in the book `target`, and writes there what comes along.
    /// - Parameter old: the old book, with her card and `leaving` as its last entry
    func carry(
        _ leaving: Entry, from old: Book, to target: String, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws {
        guard let resident = old.resident(leaving.card), var stored = try lift(target, &batch, writing.reading) else {
            return
        }
        defer { batch.books[target] = stored }
        try open([leaving.card], in: &stored, writing.reading)
        var arriving = leaving.copied(into: stored.book)
        arriving.form = Form.movedIn.code
        arriving.formVersion = Form.movedIn.version
        arriving.answers = Desk.arrival(resident, leaving, from: old)
        _ = try number(arriving, &stored, &batch, writing)
        let known = Set(stored.book.timeline(of: leaving.card).map { $0.origin })
        for entry in old.timeline(of: leaving.card) {
            guard let form = Forms.find(entry.form), form.movesAlong, !known.contains(entry.origin) else { continue }
            var copy = entry.copied(into: stored.book)
            copy.card = leaving.card
            _ = try number(copy, &stored, &batch, writing)
        }
    }

    private static func arrival(_ resident: Resident, _ leaving: Entry, from old: Book) -> [Answer] {
        let facts: [(String, String?)] = [
            ("on", (leaving.day("on") ?? leaving.day).iso), ("name", resident.name), ("sex", resident.sex?.code),
            ("birth", resident.birth?.iso), ("mother", resident.mother), ("phone", resident.phone),
            ("from", old.place.name), ("hash", old.hash), ("no-kia", resident.hasHealthBook ? nil : "y"),
        ]
        return facts.compactMap { field, text in
            text.flatMap { $0.isEmpty ? nil : Answer(field, $0) }
        }
    }
}

extension Entry {
    /// The same fact in another book, under an id that says where it came from.
    func copied(into book: Book) -> Entry {
        var copy = self
        copy.id = Entry.copyID(id, book.place.book)
        copy.book = book.place.book
        copy.seen = book.seq
        copy.corrects = corrects.map { Entry.copyID($0, book.place.book) }
        return copy
    }

    private static func copyID(_ id: ID, _ book: String) -> ID { ID(naming: "\(id.text) \(book)") }

    /// What a copy has in common with the entry it was made from.
    struct Origin: Hashable {
        let form: String
        let writer: String
        let device: String
        let number: Int
        let day: Day
    }

    var origin: Origin { Origin(form: form, writer: writer, device: device, number: number, day: day) }
}

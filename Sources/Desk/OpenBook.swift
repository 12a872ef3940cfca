import Archive
import Plain
import Records

/// A book inside one commit: where its chain stands, and of its cards those alone that the commit's entries need. What
/// is asked of any other card must be opened first.
struct OpenBook {
    let no: Int64
    /// At the head of the whole book, with the opened cards.
    var book: Book
    fileprivate var opened: Set<ID> = []
    /// How cards stand since their last entry here.
    var standing: [ID: Standing] = [:]
    /// Cards that were ever merged, each with the other.
    fileprivate var merges: [(ID, ID)] = []
    fileprivate var reader = EntryReader()

    fileprivate init(no: Int64, book: Book) {
        self.no = no
        self.book = book
    }

    /// Whether the book still ends, and hangs, where it did when its cards were opened.
    fileprivate func stands(as row: BookRow) -> Bool {
        let place = book.place
        return book.seq == row.seq && book.hash == row.hash && place.kind.code == row.kind && place.name == row.name
            && place.number == row.number && place.region == row.region
    }

    /// Numbers an entry as the book's next.
    mutating func take(_ entry: Entry, hash: String) {
        book.take(entry, seq: book.seq + 1, hash: hash)
        if let merge = OpenBook.merge(entry) { merges.append(merge) }
    }

    fileprivate static func merge(_ entry: Entry) -> (ID, ID)? {
        guard entry.form == Form.merge.code else { return nil }
        return entry.id("into").map { (entry.card, $0) }
    }

    /// Those of the cards, and of all that were merged with them, that are not opened yet.
    fileprivate func closed(_ cards: [ID]) -> [ID] {
        var found = cards.filter { !opened.contains($0) }
        var place = 0
        while place < found.count {
            for (one, other) in merges {
                let next = one == found[place] ? other : other == found[place] ? one : nil
                if let next, !opened.contains(next), !found.contains(next) { found.append(next) }
            }
            place += 1
        }
        return found
    }
}

extension Store {
    /// The entries of a card in their order, with their numbers.
    func entries(
        on card: ID, in book: Int64, _ reading: ArchiveReading, _ reader: inout EntryReader
    ) throws -> [(seq: Int, entry: Entry)] {
        var found: [(seq: Int, entry: Entry)] = []
        try reading.lines(of: book, on: card.text) { seq, received, line in
            guard var entry = reader.read(line) else { return }
            entry.received = day(at: received)
            found.append((seq, entry))
        }
        return found
    }

    /// One card, folded from its own entries alone.
    func fold(_ card: ID, in row: BookRow, _ reading: ArchiveReading) throws -> Book {
        var book = Book(place: place(of: row))
        var reader = EntryReader()
        for (seq, entry) in try entries(on: card, in: row.no, reading, &reader) { book.take(entry, seq: seq) }
        book.advance(to: row.seq, hash: row.hash)
        return book
    }
}

extension Desk {
    /// The book for the time of the batch, with the cards that the last commits opened, as long as nobody else wrote in it
    /// since. Its head is the one of this transaction: whatever another program wrote stands before, and while this one
    /// lasts nobody else writes. Whoever lifts it in a transaction that fails has taken it away: what it did to the cards
    /// leaves no trace.
    func lift(_ id: String, _ batch: inout Batch, _ reading: ArchiveReading) throws -> OpenBook? {
        if let stored = batch.books.removeValue(forKey: id) { return stored }
        guard let row = try reading.book(id) else { return nil }
        if let known = openBooks.lift(id), known.stands(as: row) { return known }
        var book = Book(place: store.place(of: row))
        book.advance(to: row.seq, hash: row.hash)
        var stored = OpenBook(no: row.no, book: book)
        for line in try reading.merges(in: row.no) {
            if let merge = stored.reader.read(line).flatMap({ OpenBook.merge($0) }) { stored.merges.append(merge) }
        }
        return stored
    }

    /// Folds what the checks and the counts of an entry look at: its card, those that it names, and, in the book of a
    /// unit, the people whom the unit let in.
    nonisolated func open(_ entry: Entry, in stored: inout OpenBook, _ reading: ArchiveReading) throws {
        var cards = [entry.card]
        for field in Forms.find(entry.form)?.fields ?? [] {
            if case .reference = field.kind, let other = entry.id(field.code) { cards.append(other) }
        }
        if stored.book.place.kind == .office {
            let unit = stored.book.place.book
            for account in try reading.accounts() where account.book == unit {
                cards.append(Member.id(of: account.name))
            }
        }
        try open(cards, in: &stored, reading)
    }

    nonisolated func open(_ cards: [ID], in stored: inout OpenBook, _ reading: ArchiveReading) throws {
        let closed = stored.closed(cards)
        guard !closed.isEmpty else { return }
        let (seq, hash) = (stored.book.seq, stored.book.hash)
        var found: [(seq: Int, entry: Entry)] = []
        for card in closed {
            found += try store.entries(on: card, in: stored.no, reading, &stored.reader)
            stored.opened.insert(card)
        }
        // Of cards that were merged each other's entries stand between.
        if closed.count > 1 { found.sort { $0.seq < $1.seq } }
        for (seq, entry) in found { stored.book.take(entry, seq: seq) }
        stored.book.advance(to: seq, hash: hash)
    }
}

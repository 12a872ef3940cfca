import Plain
import Records
import Rules

/// What somebody wants to write here with a form on a card, and what of it could not be read as it was typed.
struct Wanted: Sendable {
    let form: Form
    /// Of the entry; the same thing sent twice has the same.
    let id: ID
    let card: ID
    let answers: [Answer]
    let slips: [Problem]

    /// - Parameter card: its own where it opens one
    init(_ form: Form, _ id: ID, on card: ID? = nil, _ answers: [Answer] = []) {
        self.form = form
        self.id = id
        self.card = card ?? id
        self.answers = answers
        slips = []
    }

    /// What was typed, as a browser or a command sends it.
    init(_ form: Form, _ id: ID, on card: ID? = nil, typed: [(String, String)], today: Day) {
        self.form = form
        self.id = id
        self.card = card ?? id
        // A zero byte would end the text in the database's eyes.
        (answers, slips) = Typing.answers(form, typed.map { ($0.0, $0.1.filter { $0 != "\0" }) }, today: today)
    }

    /// Nothing was said at all.
    var isEmpty: Bool { answers.isEmpty && slips.isEmpty }

    func entry(by hand: Hand, in book: Book) -> Entry {
        hand.entry(form, id: id, in: book.place.book, on: card, seen: book.seq, answers)
    }

    /// All that must be mended before it is handed in: what could not be read, else what the form finds.
    func problems(_ entry: Entry, by hand: Hand, in book: Book) -> [Problem] {
        guard slips.isEmpty else { return slips }
        return form.check(entry, CheckContext(today: entry.day, card: book.card(card), role: hand.person.role))
    }
}

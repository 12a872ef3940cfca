public import Plain
public import Rules

/// What somebody wants to write with a form on a card, and what of it could not be read as it was typed: the one way from
/// what is typed to an entry, for pages, residents, commands and the clock.
public struct Wanted: Sendable {
    public let form: Form
    /// Of the entry; the same thing sent twice has the same.
    public let id: ID
    public let card: ID
    /// On which it happened; today where nothing is said.
    public var day: Day?
    /// The entry that it says anew or takes back.
    public var corrects: ID?
    public var answers: [Answer]
    public let slips: [Problem]

    /// - Parameter card: its own where it opens one
    public init(_ form: Form, _ id: ID, on card: ID? = nil, _ answers: [Answer] = []) {
        self.form = form
        self.id = id
        self.card = card ?? id
        self.answers = answers
        slips = []
    }

    /// What was typed, as a browser or a command sends it.
    public init(_ form: Form, _ id: ID, on card: ID? = nil, typed: [(String, String)], today: Day) {
        self.form = form
        self.id = id
        self.card = card ?? id
        (answers, slips) = Typing.answers(form, typed, today: today)
    }

    /// Nothing was said at all.
    public var isEmpty: Bool { answers.isEmpty && slips.isEmpty }

    /// - Parameter index: among entries that are written at once
    public func entry(by hand: Hand, in book: Book, index: Int = 0) -> Entry {
        var entry = hand.entry(form, id: id, in: book.place.book, on: card, seen: book.seq, day: day, answers)
        entry.corrects = corrects
        entry.number += index
        return entry
    }

    /// All that must be mended before it is handed in: what could not be read, else what the form finds. The door asks the
    /// form in the same way.
    public func problems(_ entry: Entry, by hand: Hand, in book: Book) -> [Problem] {
        guard slips.isEmpty else { return slips }
        return form.check(entry, CheckContext(today: entry.day, card: book.card(card), role: hand.person.role))
    }
}

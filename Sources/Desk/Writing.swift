import Archive
public import Records
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

    fileprivate func entry(by hand: Hand, in book: Book) -> Entry {
        hand.entry(form, id: id, in: book.place.book, on: card, seen: book.seq, answers)
    }

    /// All that must be mended before it is handed in: what could not be read, else what the form finds.
    fileprivate func problems(_ entry: Entry, by hand: Hand, in book: Book) -> [Problem] {
        guard slips.isEmpty else { return slips }
        return form.check(entry, CheckContext(today: entry.day, card: book.card(card), role: hand.person.role))
    }
}

/// The one way from what is wanted to entries, for all who write without a phone: residents, units, commands and the clock.
/// (Pages make entries on the phone as here, and hand them in by `write(in:as:make:)`.)
extension Desk {
    /// The hand of somebody who writes without a phone, in a region.
    nonisolated func hand(of person: Person, in region: String) throws -> Hand {
        Hand(
            person, device: Desk.webDevice(of: person), now: clock(),
            today: try Regencies(store: store).today(in: region))
    }

    /// Hands in what belongs together.
    /// - Parameter isNaming: see `Writer`
    /// - Throws: `Refusal.invalid` with all that must be mended; then nothing of it is handed in
    func write(
        _ wanted: [Wanted], in id: String, by hand: Hand, isNaming: Bool = false
    ) async throws -> [Receipt] {
        let (entries, problems) = try archive.read { reading in
            guard let row = try reading.book(id) else { throw Refusal.notFound }
            return try wanted.reduce(into: ([Entry](), [Problem]())) { found, wanted in
                let book = try store.fold(wanted.card, in: row, reading)
                let entry = wanted.entry(by: hand, in: book)
                found.0.append(entry)
                found.1 += wanted.problems(entry, by: hand, in: book)
            }
        }
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
        return try await submit(written: entries, by: Writer(person: hand.person, isNaming: isNaming))
    }

    /// Hands in what residents write who have no account: known by a code, not by a name.
    /// - Throws: `Refusal.conflict` when something with this id was received before, `invalid` when an entry is held
    ///   for another reason: nobody is told that it was received
    func writeForResidents(_ wanted: [Wanted], in book: String, by hand: Hand, isNaming: Bool = false) async throws {
        let receipts = try await write(wanted, in: book, by: hand, isNaming: isNaming)
        guard let held = receipts.first(where: { !$0.isReceived }) else { return }
        throw receipts[0].isReceived || held.reason == .clash ? Refusal.conflict : Refusal.invalid([Desk.notReceived])
    }

    /// What a resident hears whose report is not in the book, though every question was answered.
    public static let notReceived = Problem(
        "", "Laporan belum masuk. Periksa isinya, lalu kirim lagi.",
        "The report has not arrived. Check what you wrote, then send it again.")

    /// The same inside a transaction that changes something else as well; nothing is ever held.
    /// - Returns: `nil` when it is written; else what must be mended, which is nothing where the door does not take it
    func write(
        _ wanted: Wanted, in id: String, by hand: Hand, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> [Problem]? {
        guard var stored = try lift(id, &batch, writing.reading) else { throw Refusal.notFound }
        defer { batch.books[id] = stored }
        return try write(wanted, &stored, by: hand, &batch, writing)
    }

    func write(
        _ wanted: Wanted, _ stored: inout OpenBook, by hand: Hand, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> [Problem]? {
        var entry = wanted.entry(by: hand, in: stored.book)
        try open(entry, in: &stored, writing.reading)
        var problems = wanted.problems(entry, by: hand, in: stored.book)
        problems += try settingProblems(entry, in: stored.book, by: hand.person, writing.reading)
            .filter { found in !problems.contains { $0.field == found.field } }
        guard problems.isEmpty else { return problems }
        guard try !writing.reading.hasEntry(entry.id.bytes),
            Door.judge(entry, in: stored.book, by: hand.person, today: batch.today) == .accept
        else { return [] }
        entry.number = try batch.numbers.next(of: entry.device, writing.reading)
        _ = try number(entry, &stored, &batch, writing)
        return nil
    }
}

import Archive
public import Plain
public import Records
import Rules

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
        guard try !writing.reading.hasEntry(entry.id),
            Door.judge(entry, in: stored.book, by: hand.person, today: batch.today) == .accept
        else { return [] }
        entry.number = try batch.numbers.next(of: entry.device, writing.reading)
        _ = try number(entry, &stored, &batch, writing)
        return nil
    }
}

/// What became of one of several things that were written at once.
public enum Written: Sendable {
    case new, known
    case refused([Problem])
}

extension Desk {
    /// Takes back a transaction in which it was only tried what would be written.
    private struct Rehearsed: Error {
        let outcomes: [Written]
    }

    /// Writes several things in one transaction, each by itself: what must be mended, or is hardly true, is left out and said;
    /// what was written before is known by its id. Nothing is ever held.
    /// - Parameter isRehearsal: nothing is written, and what would become of each is said
    /// - Throws: `Refusal.notFound` for whoever does not open the book; `Rehearsed` goes no further than here
    public func writeEach(
        _ wanted: [Wanted], in id: String, as person: Person, isRehearsal: Bool
    ) throws -> [Written] {
        let place = try places.find(id, for: person)
        if !place.kind.prefix.isEmpty { try openRegionBook(id, for: person) }
        let hand = try hand(of: person, in: place.region)
        do {
            return try commit { batch, writing in
                guard var stored = try lift(id, &batch, writing.reading) else { throw Refusal.notFound }
                defer { batch.books[id] = stored }
                let outcomes = try wanted.map { one -> Written in
                    if try writing.reading.hasEntry(one.id) { return .known }
                    let entry = one.entry(by: hand, in: stored.book)
                    let context = CheckContext(today: entry.day, card: stored.book.card(one.card), role: person.role)
                    let doubts = one.slips.isEmpty ? one.form.doubts(entry, context) : []
                    if !doubts.isEmpty { return .refused(doubts) }
                    let problems = try write(one, &stored, by: hand, &batch, writing)
                    return problems.map { .refused($0) } ?? .new
                }
                if isRehearsal { throw Rehearsed(outcomes: outcomes) }
                return outcomes
            }
        } catch let rehearsed as Rehearsed {
            return rehearsed.outcomes
        }
    }

    /// The device under which forms without a worker write.
    public static func webDevice(of person: Person) -> String { "web-" + person.account }

    /// Answers a plain form: makes entries from the book as it stands, and takes them in at the same door.
    /// - Parameters:
    ///   - isNaming: the entries have ids that are named by what they are, see `Writer`
    ///   - make: gets the book; the entries are numbered when they are written
    public func write<Answer: Sendable>(
        in book: String, as person: Person, isNaming: Bool = false,
        make: @Sendable (Book) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try self.book(book, for: person), as: person, isNaming, make: make)
    }

    /// The same for pages that ask back: what only storage can tell to be wrong is found before anything is taken in.
    /// - Parameter make: gets what was found, at first nothing; with it, it writes nothing and says what must be mended
    public func write<Answer: Sendable>(
        in id: String, as person: Person, asking make: @Sendable (Book, [Problem]) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try self.book(id, for: person), as: person, asking: make)
    }

    /// The entries of one card that somebody sees without its book, as far as she may read them.
    /// - Throws: `Refusal.notFound` when it does not concern her
    public nonisolated func book(of card: ID, _ kind: CardKind, in id: String, for person: Person) throws -> Book {
        kind == .complaint
            ? try complaints.find(card, in: id, for: person) : try signposts.book(of: card, in: id, for: person)
    }

    /// The same on one card, for those whom it concerns without its book.
    public func write<Answer: Sendable>(
        on card: ID, _ kind: CardKind, in id: String, as person: Person,
        asking make: @Sendable (Book, [Problem]) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        try await write(in: try book(of: card, kind, in: id, for: person), as: person, asking: make)
    }

    private func write<Answer: Sendable>(
        in book: Book, as person: Person, asking make: @Sendable (Book, [Problem]) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        let found = try store.archive.read { reading in
            try make(book, []).1.flatMap { try settingProblems($0, in: book, by: person, reading) }
        }
        return try await write(in: book, as: person, false) { make($0, found) }
    }

    private func write<Answer: Sendable>(
        in book: Book, as person: Person, _ isNaming: Bool, make: @Sendable (Book) -> (Answer, [Entry])
    ) async throws -> (Answer, [Receipt]) {
        let (answer, entries) = make(book)
        guard !entries.isEmpty else { return (answer, []) }
        return (answer, try await submit(written: entries, by: Writer(person: person, isNaming: isNaming)))
    }
}

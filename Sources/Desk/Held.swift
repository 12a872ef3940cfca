import Archive
public import Plain
public import Records
import Rules

/// What waits for a person to look: held entries, lost ones, numbers that several share.
/// - Throws: in all its functions what `Desk` names.
public struct Held: Sendable {
    let store: Store

    /// Bytes of one account's entries that may wait for a person to look.
    static let mostBytes = 4 * 1024 * 1024

    /// Whether so much of an account waits already that nothing more of it is taken. Nothing that waits is dropped.
    public func isFull(_ writer: Writer) throws -> Bool {
        try store.archive.read { try $0.heldBytes(of: writer.person.account) } > Held.mostBytes
    }

    /// What waits in a book for a person to look, oldest first.
    public func entries(
        in book: String, for person: Person, from first: Int = 0, limit: Int = HeldPage.size
    ) throws -> [HeldEntry] {
        guard Permission.allows(person.role, .resolveHeld) else { throw Refusal.notFound }
        let place = try Places(store: store).find(book, for: person)
        var reader = EntryReader()
        return try store.archive.read { reading in
            func name(_ account: String) throws -> String { try reading.account(account)?.title ?? account }
            return try reading.held(in: book, from: first, limit: limit).map { row in
                let entry = reader.read(row.line)
                let other = entry.map(\.writer).flatMap { $0 == row.writer ? nil : $0 }
                return HeldEntry(
                    no: row.no, place: place, entry: entry, writer: row.writer, name: try name(row.writer),
                    otherName: try other.map(name), reason: HeldReason(code: row.reason) ?? .unreadable)
            }
        }
    }

    /// What waits in all books that somebody looks after, a page at a time: junk must not bury what is true.
    /// - Parameter asked: from 0; behind the last page stands the last
    public func page(_ asked: Int, for person: Person) throws -> HeldPage {
        guard Permission.allows(person.role, .resolveHeld) else { throw Refusal.notFound }
        let places = try Places(store: store).all(for: person)
        let counts = try store.archive.read { reading in try places.map { try reading.heldCount(in: $0.book) } }
        let total = counts.reduce(0, +)
        let pages = max(1, (total + HeldPage.size - 1) / HeldPage.size)
        let number = min(max(asked, 0), pages - 1)
        var (skipped, entries) = (number * HeldPage.size, [HeldEntry]())
        for (place, count) in zip(places, counts) where entries.count < HeldPage.size {
            if skipped < count {
                entries += try self.entries(
                    in: place.book, for: person, from: skipped, limit: HeldPage.size - entries.count)
            }
            skipped = max(0, skipped - count)
        }
        return HeldPage(entries: entries, number: number, pages: pages, total: total)
    }

    /// What waits and lies in no Posyandu's book, so that no midwife has it, by sender and day. It is counted and not
    /// shown: it may tell of residents, whom an administrator does not read.
    public func homeless(for person: Person) throws -> [HomelessHeld] {
        guard Permission.allows(person.role, .resolveHomeless) else { throw Refusal.notFound }
        return try store.archive.read { reading in
            try reading.homelessHeld(offset: dayOffset).compactMap { row -> HomelessHeld? in
                let account = try reading.account(row.writer)
                let region = try account.flatMap { try Desk.region(of: $0.region, $0.book, reading) } ?? ""
                guard person.scope.covers(region: region) else { return nil }
                return HomelessHeld(
                    writer: row.writer, name: account?.title ?? row.writer, day: row.day,
                    count: row.count)
            }
        }
    }

    fileprivate var dayOffset: Int64 { Int64(store.utcOffsetMinutes) * 60_000 }
}

extension Desk {
    /// Puts aside, with a reason, what lies in no Posyandu's book of one sender and day. It stays stored.
    public func discardHomeless(of writer: String, on day: Day, note: String, by person: Person) throws {
        guard try Held(store: store).homeless(for: person).contains(where: { $0.writer == writer && $0.day == day })
        else {
            throw Refusal.notFound
        }
        guard writer != person.account else { throw Refusal.forbidden }
        guard !note.isEmpty else { throw Desk.reasonIsMissing }
        let now = clock()
        try archive.write {
            try $0.discardHomeless(
                of: writer, day: day, offset: Held(store: store).dayOffset, by: person.account, note: note,
                at: now)
        }
    }

    private static let reasonIsMissing = Refusal.invalid([Problem("note", "Tulis alasannya.", "Write the reason.")])

    /// Lets a held entry in, with all that waited for it. Only what a person can answer is answered by it (see
    /// `HeldReason.isAnswerable`): every other check of the door runs, and nobody lets in her own.
    /// - Throws: `Refusal.conflict` when it cannot be let in
    public func release(_ no: Int64, by person: Person) throws {
        let row = try heldRow(no, for: person)
        try commit { batch, writing in
            guard var stored = try lift(row.book, &batch, writing.reading) else { throw Refusal.notFound }
            defer { batch.books[row.book] = stored }
            try admit(row, by: person, isReleased: true, &stored, &batch, writing)
            guard let card = batch.reader.read(row.line)?.card else { return }
            try admitWaiting(for: card, &stored, by: person, &batch, writing)
            try admitArrived(on: card, &stored, &batch, writing)
        }
    }

    /// Lets in what waited for a card that is in the book now, oldest first. What waits for others is not looked at: there
    /// may be thousands.
    func admitWaiting(
        for card: ID, _ stored: inout OpenBook, by person: Person, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws {
        guard stored.book.card(card) != nil else { return }
        let rows = try writing.reading.held(
            in: stored.book.place.book, for: HeldReason.waiting.code, on: card)
        for row in rows {
            do {
                // Nobody looked at this one: it passes every check, as though it came now.
                try admit(row, by: person, isReleased: false, &stored, &batch, writing)
            } catch is Refusal {
                // It has troubles of its own, and goes on being held.
            }
        }
    }

    /// What was held only because it came before its card, or before what it corrects, is taken in once that is there, by
    /// the same checks as though it came now.
    func admitArrived(
        on card: ID, _ stored: inout OpenBook, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws {
        guard stored.book.card(card) != nil else { return }
        let early = HeldReason.allCases.filter { $0.isEarly }
        for row in try early.flatMap({
            try writing.reading.held(in: stored.book.place.book, for: $0.code, on: card)
        }) {
            guard let entry = batch.reader.read(row.line), entry.card == card,
                entry.book == stored.book.place.book,
                let author = try author(of: row, writing: entry.form, in: stored, writing.reading),
                entry.writer == author.account,
                try store.mandate(of: row.writer, writing.reading).map({ !$0.isDisabled }) ?? true,
                try writing.reading.entry(entry.id) == nil,
                try objection(entry, in: &stored, by: author, &batch, writing) == nil
            else { continue }
            _ = try write(entry, &stored, &batch, writing)
            try writing.resolve(
                held: row.no, as: "released", by: Role.clock.code, note: "", at: batch.now)
        }
    }

    private func admit(
        _ row: HeldRow, by person: Person, isReleased: Bool, _ stored: inout OpenBook, _ batch: inout Batch,
        _ writing: ArchiveWriting
    ) throws {
        guard let reason = HeldReason(code: row.reason), reason.isAnswerable,
            var entry = batch.reader.read(row.line),
            let author = try author(of: row, writing: entry.form, in: stored, writing.reading),
            entry.writer == author.account
        else { throw Refusal.conflict }
        if entry.book != row.book { entry = entry.copied(into: stored.book) }
        guard try writing.reading.entry(entry.id) == nil,
            try objection(entry, in: &stored, by: author, isReleased: isReleased, &batch, writing) == nil
        else { throw Refusal.conflict }
        _ = try write(entry, &stored, &batch, writing)
        try writing.resolve(held: row.no, as: "released", by: person.account, note: "", at: batch.now)
    }

    /// Whose key brought a held entry: an account that there is, as whom it may write the form, or the residents' own door.
    private nonisolated func author(
        of row: HeldRow, writing form: String, in stored: OpenBook, _ reading: ArchiveReading
    ) throws -> Person? {
        row.writer == Desk.residents.account
            ? Desk.residents
            : try store.mandate(of: row.writer, reading)?.people.writing(form, in: stored.book.place)
    }

    /// Puts a held entry aside with a reason; it stays stored, and its writer is told.
    public func discard(_ no: Int64, note: String, by person: Person) throws {
        let row = try heldRow(no, for: person)
        guard !note.isEmpty else { throw Desk.reasonIsMissing }
        let now = clock()
        try archive.write {
            try $0.resolve(held: row.no, as: "discarded", by: person.account, note: note, at: now)
        }
    }

    private func heldRow(_ no: Int64, for person: Person) throws -> HeldRow {
        guard Permission.allows(person.role, .resolveHeld),
            let row = try archive.read({ try $0.held(no) }), row.state == "held"
        else { throw Refusal.notFound }
        var reader = EntryReader()
        if let form = reader.read(row.line).flatMap({ Forms.find($0.form) }), form.isHidden(from: person.role) {
            throw Refusal.forbidden
        }
        _ = try Places(store: store).find(row.book, for: person)
        guard row.writer != person.account else { throw Refusal.forbidden }
        return row
    }
}

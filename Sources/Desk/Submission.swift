import Archive
import Plain
public import Records
import Rules

/// Entries that wait for the next commit.
struct Submission {
    /// What came as a line, or was made here.
    enum Item: Sendable {
        case entry(Entry)
        /// A line that is no entry.
        case unreadable(String)

        init(_ line: String, _ reader: inout EntryReader) {
            self = (Item.isText(line) ? reader.read(line) : nil).map { .entry($0) } ?? .unreadable(line)
        }

        init(_ entry: Entry) {
            let line = entry.line
            self = Item.isText(line) ? .entry(entry) : .unreadable(line)
        }

        /// A zero byte would end the text in the database's eyes and break the chain.
        private static func isText(_ line: String) -> Bool {
            !line.utf8.contains(0) && line.utf8.count <= Door.longestLine
        }
    }

    let items: [Item]
    /// Whether they were written here, so that the commit gives them their device's numbers.
    let isWrittenHere: Bool
    let writer: Writer
    let done: CheckedContinuation<[Receipt], any Error>
}

extension Desk {
    /// The one door: checks, numbers, chains, counts and stores entries, and answers each with a receipt.
    /// When it returns, what it says is on the disk.
    /// - Parameter lines: canonical lines, oldest first
    public nonisolated func submit(_ lines: [String], by writer: Writer) async throws -> [Receipt] {
        var reader = EntryReader()
        return try await submit(lines.map { Submission.Item($0, &reader) }, by: writer, isWrittenHere: false)
    }

    /// The same for entries that are at hand.
    public nonisolated func submit(_ entries: [Entry], by writer: Writer) async throws -> [Receipt] {
        try await submit(entries.map { .init($0) }, by: writer, isWrittenHere: false)
    }

    /// The same for entries that are written here; each gets the next number of its device.
    nonisolated func submit(written entries: [Entry], by writer: Writer) async throws -> [Receipt] {
        try await submit(entries.map { .init($0) }, by: writer, isWrittenHere: true)
    }

    private func submit(
        _ items: [Submission.Item], by writer: Writer, isWrittenHere: Bool
    ) async throws -> [Receipt] {
        try await withCheckedThrowingContinuation { done in
            queue.append(Submission(items: items, isWrittenHere: isWrittenHere, writer: writer, done: done))
            guard !isDraining else { return }
            isDraining = true
            // Those who knock meanwhile stand before this task in the actor's queue: one commit takes them all.
            Task { self.drain() }
        }
    }

    private func drain() {
        isDraining = false
        let submissions = queue
        queue = []
        do {
            let receipts = try commit { batch, writing in
                try submissions.map { submission in
                    try submission.items.map {
                        try take($0, submission.writer, isWrittenHere: submission.isWrittenHere, &batch, writing)
                    }
                }
            }
            // What was committed stays committed, whatever the clock makes of it; it is asked again every minute.
            try? tick()
            for (submission, receipts) in zip(submissions, receipts) {
                submission.done.resume(returning: receipts)
            }
        } catch {
            for submission in submissions { submission.done.resume(throwing: error) }
        }
    }

    /// Runs a change of entries in one transaction, which begins before anything is read: no other program comes
    /// between what is looked at and what is written.
    func commit<Result>(_ change: (inout Batch, ArchiveWriting) throws -> Result) throws -> Result {
        let (result, recounted, books) = try archive.write { writing in
            var batch = Batch(
                now: clock(), today: today, hasHeld: try writing.reading.hasHeld(),
                countedUpTo: try Recount(store: store).countedUpTo(writing.reading))
            let result = try change(&batch, writing)
            try batch.counts.store(writing)
            for (no, head) in batch.heads { try writing.setHead(of: no, seq: head.seq, hash: head.hash) }
            try batch.numbers.store(writing)
            for region in batch.resettled { try resettle(region, &batch, writing) }
            try batch.complaints.store(writing)
            try batch.notices.store(writing, now: batch.now)
            return (result, batch.recounted, batch.books)
        }
        self.recounted.formUnion(recounted)
        for (id, stored) in books { openBooks.put(stored, entries: stored.book.entries.count, as: id) }
        return result
    }

    private func take(
        _ item: Submission.Item, _ writer: Writer, isWrittenHere: Bool, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> Receipt {
        var entry: Entry
        switch item {
        case .entry(let found): entry = found
        case .unreadable(let line): return try holdUnreadable(line, writer, &batch, writing)
        }
        let text = entry.id.text
        let id = entry.id
        let earlier = try writing.reading.hasEntry(id) ? writing.reading.entry(id) : nil
        if let earlier,
            earlier.line == entry.line || batch.reader.read(earlier.line).map(entry.saysTheSame(as:)) ?? false
        {
            return Receipt(id: text, status: .known, seq: earlier.seq)
        }
        if isWrittenHere { entry.number = try batch.numbers.next(of: entry.device, writing.reading) }
        if earlier != nil { return try hold(entry, .clash, writer, &batch, writing) }
        if batch.hasHeld, let answered = try answeredBefore(entry, writing) {
            guard answered.status == .held, answered.reason?.isEarly == true, writer.holding == nil,
                var stored = try lift(entry.book, &batch, writing.reading)
            else { return answered }
            defer { batch.books[entry.book] = stored }
            try open(entry, in: &stored, writing.reading)
            try admitArrived(on: entry.card, &stored, &batch, writing)
            return try writing.reading.entry(id).map { Receipt(id: text, status: .known, seq: $0.seq) } ?? answered
        }
        if let reason = writer.holding { return try hold(entry, reason, writer, &batch, writing) }
        guard entry.writer == writer.person.account else {
            return try hold(entry, .notAllowed, writer, &batch, writing)
        }
        guard writer.device.isEmpty || entry.device == writer.device else {
            return try hold(entry, .otherDevice, writer, &batch, writing)
        }
        guard writer.isNaming || !entry.id.isNamed else { return try hold(entry, .invalid, writer, &batch, writing) }
        guard var stored = try lift(entry.book, &batch, writing.reading) else {
            return try hold(entry, .outOfScope, writer, &batch, writing)
        }
        defer { batch.books[entry.book] = stored }
        try open(entry, in: &stored, writing.reading)

        if batch.hasHeld, entry.card != entry.id, entry.card != entry.corrects,
            stored.book.card(entry.card) == nil,
            try writing.reading.held(id: entry.card).contains(where: { $0.state == "held" })
        {
            return try hold(entry, .waiting, writer, &batch, writing)
        }
        let person = writer.person(writing: entry.form, in: stored.book.place)
        if let reason = try objection(entry, in: &stored, by: person, &batch, writing) {
            let home = reason == .movedAway ? try movedTo(entry.card, stored.book, writing) : nil
            return try hold(entry, reason, in: home, writer, &batch, writing)
        }
        let seq = try write(entry, &stored, &batch, writing)
        if batch.hasHeld, try mend(entry, writer, &batch, writing) {
            try admitWaiting(for: entry.card, &stored, by: person, &batch, writing)
        }
        if batch.hasHeld { try admitArrived(on: entry.card, &stored, &batch, writing) }
        return Receipt(id: text, status: .stored, seq: seq)
    }

    /// Why an entry is not numbered, if it is not: the checks of the door and what only storage knows, for entries that
    /// come and for those that are let in.
    func objection(
        _ entry: Entry, in stored: inout OpenBook, by writer: Person, isReleased: Bool = false, _ batch: inout Batch,
        _ writing: ArchiveWriting
    ) throws -> HeldReason? {
        try open(entry, in: &stored, writing.reading)
        let book = stored.book
        if case .hold(let reason) = Door.judge(
            entry, in: book, by: writer, today: batch.today, isReleased: isReleased)
        {
            return reason
        }
        // Whoever mends a held first entry opens its card; what has a number already is another card, here or elsewhere.
        if entry.card != entry.id, entry.card == entry.corrects, book.card(entry.card) == nil,
            try writing.reading.hasEntry(entry.card)
        {
            return .unknownCard
        }
        if let old = entry.corrects, !isReleased, book.entry(old) == nil,
            try !writing.reading.held(id: old).contains(where: { row in
                // What waits itself for what it corrects is not mended: this one waits with it.
                row.writer == entry.writer
                    && (row.state != "held" || row.reason != HeldReason.unknownEntry.code)
            })
        {
            return .unknownEntry
        }
        guard try settingProblems(entry, in: book, by: writer, writing.reading).isEmpty else { return .invalid }
        if let named = Desk.named(entry), try destination(named, writing.reading).map({ $0 == entry.book }) ?? true {
            return .unknownPosyandu
        }
        return nil
    }

    /// Numbers an entry that nothing objects to; who moves away arrives with it in the other Posyandu.
    func write(
        _ entry: Entry, _ stored: inout OpenBook, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> Int {
        let seq = try number(entry, &stored, &batch, writing)
        if let target = try Desk.named(entry).flatMap({ try destination($0, writing.reading) }) {
            try carry(entry, from: stored.book, to: target, &batch, writing)
        }
        return seq
    }

    /// The Posyandu to which somebody moves, as it was written.
    private static func named(_ entry: Entry) -> String? {
        entry.form == Form.movedOut.code ? entry["book"] : nil
    }

    /// A new entry that names one of its writer's held ones, or corrects the same as one of them, takes its place.
    private func mend(
        _ entry: Entry, _ writer: Writer, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> Bool {
        guard let old = entry.corrects else { return false }
        var rows = try writing.reading.held(id: old).filter { $0.state == "held" }
        for reason in HeldReason.allCases where reason.isMendable {
            rows += try writing.reading.held(in: entry.book, for: reason.code, on: entry.card)
                .filter { batch.reader.read($0.line)?.corrects == old }
        }
        rows.removeAll { $0.writer != writer.person.account }
        for row in rows {
            try writing.resolve(
                held: row.no, as: "mended", by: writer.person.account, note: entry.id.text, at: batch.now)
        }
        return !rows.isEmpty
    }

    /// The book in which a card that moved away goes on.
    private func movedTo(_ card: ID, _ book: Book, _ writing: ArchiveWriting) throws -> String? {
        guard case .movedOut(_, let target)? = book.resident(book.standIn(for: card))?.state else { return nil }
        return try destination(target, writing.reading)
    }

    /// Gives the entry its number and hash, folds it and notes what it changes in the counts.
    func number(
        _ entry: Entry, _ stored: inout OpenBook, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> Int {
        try recountFirst(stored.book.place.book, &batch, writing)
        var entry = entry
        entry.received = store.day(at: batch.now)
        try open(entry, in: &stored, writing.reading)
        let seq = stored.book.seq + 1
        let (envelope, body) = (entry.envelopeText, entry.bodyText)
        let salt = batch.salt()
        let digest = Chain.bodyDigest(salt: salt, body: body)
        let hash = Chain.hash(previous: stored.book.hash, seq: seq, envelope: envelope, bodyDigest: digest)
        try writing.add(
            EntryRow(seq: seq, envelope: envelope, body: body, salt: salt, digest: digest, hash: hash),
            id: entry.id, to: stored.no, received: batch.now)
        try noteNationalID(entry, in: stored.no, writing)
        try notePhotos(of: entry, by: entry.writer, in: stored.book.place.book, writing)
        let before = stored.book.cards(changedBy: entry).map { ($0, stored.book.card($0)) }
        stored.take(entry, hash: hash)
        for (card, before) in before {
            guard let after = stored.book.card(card) else { continue }
            batch.counts.note(
                before: before, after: after, book: stored.no, place: stored.book.place, &stored.standing[card])
            try index(after, in: stored.no, at: stored.book.place, by: entry.writer, &batch, writing)
            if let complaint = after.complaint {
                let settings = try Regencies(store: store).settings(of: stored.book.place.region, writing.reading)
                let row = batch.complaints.note(
                    complaint, in: stored.no, place: stored.book.place, settings: settings)
                batch.notices.note(entry, row, in: stored.no, at: batch.now)
            }
            if let secret = after.secretReport, secret.passedTo.isEmpty {
                try writing.note(secret: secret.codeDigest, card: card, in: stored.no)
            }
        }
        batch.heads[stored.no] = (seq, hash)
        return seq
    }

    /// What was held under this id, with this very line, is answered as it stands now.
    private func answeredBefore(_ entry: Entry, _ writing: ArchiveWriting) throws -> Receipt? {
        for row in try writing.reading.held(id: entry.id) where row.line == entry.line {
            switch row.state {
            case "discarded":
                return Receipt(
                    id: entry.id.text, status: .discarded, reason: HeldReason(code: row.reason), note: row.note)
            case "held": return Receipt(id: entry.id.text, status: .held, reason: HeldReason(code: row.reason))
            case "mended": return Receipt(id: entry.id.text, status: .mended)
            // Let in where the card is now: nothing of it will come back in this book's feed.
            case "released": return Receipt(id: entry.id.text, status: .known, seq: 0)
            default: return nil
            }
        }
        return nil
    }

    private func holdUnreadable(
        _ line: String, _ writer: Writer, _ batch: inout Batch, _ writing: ArchiveWriting
    ) throws -> Receipt {
        if writer.keepsHeld {
            batch.hasHeld = true
            try writing.hold(
                id: ID(bytes: Digest.sha256(Array(line.utf8)).prefix(16)), book: "", writer: writer.person.account,
                line: line, reason: HeldReason.unreadable.code, received: batch.now)
        }
        return Receipt(id: "", status: .held, reason: .unreadable)
    }

    private func hold(
        _ entry: Entry, _ reason: HeldReason, in book: String? = nil, _ writer: Writer, _ batch: inout Batch,
        _ writing: ArchiveWriting
    ) throws -> Receipt {
        guard writer.keepsHeld else { return Receipt(id: entry.id.text, status: .held, reason: reason) }
        batch.hasHeld = true
        try writing.hold(
            id: entry.id, book: book ?? entry.book, writer: writer.person.account, line: entry.line,
            reason: reason.code, received: batch.now)
        try notePhotos(of: entry, by: writer.person.account, in: book ?? entry.book, isHeld: true, writing)
        return Receipt(id: entry.id.text, status: .held, reason: reason)
    }
}

extension Entry {
    /// The same form sent twice, once by the worker and once without it: another device and moment, but one fact.
    func saysTheSame(as other: Entry) -> Bool {
        id == other.id && book == other.book && card == other.card && form == other.form && writer == other.writer
            && day == other.day && corrects == other.corrects && answers == other.answers
    }
}

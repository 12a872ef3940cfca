import Archive
import Records
import Rules

/// A release that counts otherwise than the one before counts everything anew, while the server serves.
/// - Throws: in all its functions what `Desk` names.
public struct Recount: Sendable {
    let store: Store

    private static let countingVersion = "counting-version"
    /// The number of the last book that was counted anew; empty when all are.
    private static let countingProgress = "counting-progress"

    /// Whether what is stored was counted, or is being counted anew, as this release counts.
    public func isOfThisRelease() throws -> Bool {
        try store.archive.read { try $0.setting(Recount.countingVersion) } == Contribution.version
    }

    /// From now on the database is this release's, though its numbers are still those of another.
    public func begin() throws { try store.archive.write { try begin($0) } }

    private func begin(_ writing: ArchiveWriting) throws {
        let version = try writing.reading.setting(Recount.countingVersion)
        guard version != Contribution.version else { return }
        try writing.setSetting(Recount.countingVersion, Contribution.version)
        // A new database has nothing to count.
        try writing.setSetting(Recount.countingProgress, version == nil ? "" : "0")
    }

    /// Whether some numbers are still those of another release.
    public func isBeingRecounted() throws -> Bool { try store.archive.read { try countedUpTo($0) } != nil }

    /// How many books are still to be counted anew.
    public func booksLeft() throws -> Int {
        try store.archive.read { reading in
            guard let done = try countedUpTo(reading) else { return 0 }
            return try reading.books(in: "").filter { $0.no > done }.count
        }
    }

    /// The last book, in the order of their numbers, that is counted as this release counts; `nil` when all are.
    func countedUpTo(_ reading: ArchiveReading) throws -> Int64? {
        guard let version = try reading.setting(Recount.countingVersion) else { return nil }
        guard version == Contribution.version else { return 0 }
        return try reading.setting(Recount.countingProgress).flatMap { Int64($0) }
    }

    /// Counts the next book anew.
    /// - Returns: whether there was one
    /// - Throws: `StorageTrouble` when the disk takes nothing more
    public func next() throws -> Bool {
        guard try isBeingRecounted() else { return false }
        return try store.archive.write { writing in
            try begin(writing)
            guard let done = try countedUpTo(writing.reading) else { return false }
            let next = try writing.reading.books(in: "").filter { $0.no > done }.min { $0.no < $1.no }
            if let next { try recount(next, writing) }
            try writing.setSetting(Recount.countingProgress, next.map { "\($0.no)" } ?? "")
            return next != nil
        }
    }

    /// What commands do before they write: nobody waits for them.
    public func all() throws {
        while try next() {}
    }

    /// Takes away what stands of a book and puts there what its cards count now, in it and in all that lies above.
    fileprivate func recount(_ row: BookRow, _ writing: ArchiveWriting) throws {
        let place = store.place(of: row)
        let settings = try Regencies(store: store).settings(of: row.region, writing.reading)
        var counts = CountChanges()
        var complaints = ComplaintChanges()
        try counts.takeAway(StoredCounts(of: row, writing.reading), book: row.no, place: place)
        for card in try folded(row, writing.reading).cards {
            counts.add(card, book: row.no, place: place)
            if let complaint = card.complaint {
                complaints.note(complaint, in: row.no, place: place, settings: settings)
            }
            if card.kind?.putsUpSignposts == true {
                let rows = try SignpostRow.all(card, in: place) { try store.nationalIDKey(writing.reading) }
                try writing.put(rows, of: card.id, in: row.no)
            }
        }
        try writing.clearMarks(of: row.no)
        try counts.store(writing)
        try complaints.store(writing)
    }

    private func folded(_ row: BookRow, _ reading: ArchiveReading) throws -> Book {
        var book = Book(place: store.place(of: row))
        var reader = EntryReader()
        try reading.entries(of: row.no, after: 0) { stored in
            if let entry = store.entry(stored, &reader) { book.take(entry, seq: stored.seq, hash: stored.hash) }
            return true
        }
        return book
    }
}

extension Desk {
    /// Before more is added to a book whose turn has not come.
    func recountFirst(_ id: String, _ batch: inout Batch, _ writing: ArchiveWriting) throws {
        guard let done = batch.countedUpTo, !batch.recounted.contains(id), !recounted.contains(id) else { return }
        batch.recounted.insert(id)
        guard let row = try writing.reading.book(id), row.no > done else { return }
        try Recount(store: store).recount(row, writing)
    }
}

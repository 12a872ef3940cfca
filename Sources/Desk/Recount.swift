import Archive
import Records
import Rules

/// A release that counts otherwise than the one before counts everything anew: book by book, each in one transaction,
/// while the server serves. Until a book's turn its old numbers stand; what is written into it meanwhile counts it
/// first. Where it stopped stands beside the numbers, so an end in the middle loses nothing.
extension Desk {
    private static let countingVersion = "counting-version"
    /// The number of the last book that was counted anew; empty when all are.
    private static let countingProgress = "counting-progress"

    /// Whether what is stored was counted, or is being counted anew, as this release counts.
    public nonisolated func isCountedByThis() throws -> Bool {
        try archive.read { try $0.setting(Desk.countingVersion) } == Contribution.version
    }

    /// From now on the database is this release's, though its numbers are still those of another.
    public nonisolated func beginRecount() throws { try archive.write { try beginRecount($0) } }

    private nonisolated func beginRecount(_ writing: ArchiveWriting) throws {
        let version = try writing.reading.setting(Desk.countingVersion)
        guard version != Contribution.version else { return }
        try writing.setSetting(Desk.countingVersion, Contribution.version)
        // A new database has nothing to count.
        try writing.setSetting(Desk.countingProgress, version == nil ? "" : "0")
    }

    /// Whether some numbers are still those of another release.
    public nonisolated func isBeingRecounted() throws -> Bool { try archive.read { try countedUpTo($0) } != nil }

    /// How many books are still to be counted anew.
    public nonisolated func booksToRecount() throws -> Int {
        try archive.read { reading in
            guard let done = try countedUpTo(reading) else { return 0 }
            return try reading.books(in: "").filter { $0.no > done }.count
        }
    }

    /// The last book, in the order of their numbers, that is counted as this release counts; `nil` when all are.
    nonisolated func countedUpTo(_ reading: ArchiveReading) throws -> Int64? {
        guard let version = try reading.setting(Desk.countingVersion) else { return nil }
        guard version == Contribution.version else { return 0 }
        return try reading.setting(Desk.countingProgress).flatMap { Int64($0) }
    }

    /// Counts the next book anew.
    /// - Returns: whether there was one
    /// - Throws: `StorageTrouble` when the disk takes nothing more
    public nonisolated func recountNext() throws -> Bool {
        guard try isBeingRecounted() else { return false }
        return try archive.write { writing in
            try beginRecount(writing)
            guard let done = try countedUpTo(writing.reading) else { return false }
            let next = try writing.reading.books(in: "").filter { $0.no > done }.min { $0.no < $1.no }
            if let next { try recount(next, writing) }
            try writing.setSetting(Desk.countingProgress, next.map { "\($0.no)" } ?? "")
            return next != nil
        }
    }

    /// What commands do before they write: nobody waits for them.
    public nonisolated func recountAll() throws {
        while try recountNext() {}
    }

    /// Before more is added to a book whose turn has not come.
    func recountFirst(_ id: String, _ batch: inout Batch, _ writing: ArchiveWriting) throws {
        guard let done = batch.countedUpTo, !batch.recounted.contains(id), !recounted.contains(id) else { return }
        batch.recounted.insert(id)
        guard let row = try writing.reading.book(id), row.no > done else { return }
        try recount(row, writing)
    }

    /// Takes away what stands of a book and puts there what its cards count now, in it and in all that lies above.
    private nonisolated func recount(_ row: BookRow, _ writing: ArchiveWriting) throws {
        let place = place(of: row)
        let settings = try regionSettings(of: row.region, writing.reading)
        var counts = CountChanges()
        var complaints = ComplaintChanges()
        try counts.takeAway(StoredCounts(of: row, writing.reading), book: row.no, place: place)
        for card in try folded(row, writing.reading).cards {
            counts.add(card, book: row.no, place: place)
            if let complaint = card.complaint {
                complaints.note(complaint, in: row.no, place: place, settings: settings)
            }
        }
        try writing.clearMarks(of: row.no)
        try counts.store(writing)
        try complaints.store(writing)
    }

    private nonisolated func folded(_ row: BookRow, _ reading: ArchiveReading) throws -> Book {
        var book = Book(place: place(of: row))
        var reader = EntryReader()
        try reading.entries(of: row.no, after: 0) { stored in
            if let entry = entry(stored, &reader) { book.take(entry, seq: stored.seq, hash: stored.hash) }
            return true
        }
        return book
    }
}

/// What stands stored of a book, whichever release counted it.
struct StoredCounts {
    /// With the office for which a complaint counts.
    private(set) var marks: [(month: Month, mark: Mark, office: String)] = []
    private(set) var stocks: [(month: Month, indicator: String, change: Int)] = []

    init(of row: BookRow, _ reading: ArchiveReading) throws {
        var offices: [[UInt8]: String] = [:]
        for complaint in try reading.complaints(of: row.no) where complaint.isDispatched {
            offices[complaint.id] = complaint.office
        }
        for (key, text) in try reading.allMarks(of: row.no) {
            for mark in text.split(separator: " ") {
                marks.append((Month(number: key.month), Mark(String(mark)), offices[key.card] ?? ""))
            }
        }
        for listed in try reading.cards(in: row) {
            let parts = listed.card.stocks.split(separator: " ")
            for index in stride(from: 0, to: parts.count - 2, by: 3) {
                guard let month = Int(parts[index + 1]), let change = Int(parts[index + 2]) else { continue }
                stocks.append((Month(number: month), String(parts[index]), change))
            }
        }
    }
}

import Archive
import Records

extension Desk {
    /// What a release must do that counts otherwise than the one before: every count and index row of cards is made
    /// anew from the entries, in one transaction, before anything is served. Says whether it had to.
    @discardableResult
    public nonisolated func recountWhenCountedOtherwise() throws -> Bool {
        guard try isCountedOtherwise() else { return false }
        try archive.write { writing in
            try writing.clearCounts()
            for row in try writing.reading.books(in: "") {
                // Book by book, so that a province fits in memory.
                var counts = CountChanges()
                let place = place(of: row)
                var complaints = ComplaintChanges()
                let settings = try regionSettings(of: row.region, writing.reading)
                for card in try folded(row, writing.reading).cards {
                    counts.add(card, book: row.no, place: place)
                    if let complaint = card.complaint {
                        complaints.note(complaint, in: row.no, place: place, settings: settings)
                    }
                }
                try counts.store(writing)
                try complaints.store(writing)
            }
            try writing.setSetting(Desk.countingVersion, "\(Contribution.version)")
        }
        return true
    }

    /// Whether what is stored was counted by another version.
    public nonisolated func isCountedOtherwise() throws -> Bool {
        try archive.read { try $0.setting(Desk.countingVersion) } != "\(Contribution.version)"
    }

    private static let countingVersion = "counting-version"

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

import Archive
import Plain
import Records
import Rules

/// Whether all that stands here is what was written.
/// - Throws: in all its functions what `Desk` names.
public struct Verification: Sendable {
    let store: Store

    /// Looks the database through, walks every chain, refolds every card, recounts every number. Returns what differs,
    /// one line each; nothing when all is well.
    public func differences(progress: (String) -> Void = { _ in }) throws -> [String] {
        try store.archive.read { reading in
            var differences = try store.archive.damagedLog() + reading.faults()
            guard differences.isEmpty else { return differences }
            differences += try store.archive.brokenSeals(reading)
            if store.keyring.nationalIDKey == nil, try reading.hasNationalIDs() {
                differences.append("\(store.keyring.missing)")
            }
            differences += store.keyring.damaged().map {
                "the key file \($0) was changed: what was sealed to it is lost"
            }
            var marks: [TallyKey: Int] = [:]
            var stocks: [TallyKey: Int] = [:]
            var standing: [StandingKey: Int] = [:]
            var settings = SettingCards()
            let counted = try Recount(store: store).countedUpTo(reading)
            for book in try reading.books(in: "") {
                progress(book.name)
                if BookKind.find(book.kind) == nil { differences.append("\(book.id): there is no such kind of book") }
                let folded = try walk(book, reading, &differences)
                if folded.place.kind == .region { settings.take(folded) }
                if let counted, book.no > counted {
                    try addStored(of: book, reading, &marks, &stocks, &standing)
                } else {
                    try recount(folded, book, reading, &marks, &stocks, &differences)
                    try recountComplaints(folded, book, reading, &standing, &differences)
                }
                try compareNationalIDs(folded, book, reading, &differences)
                try compareSecrets(folded, book, reading, &differences)
                try Photos(store: store).comparePhotos(folded, book, reading, &differences)
            }
            let stored = try reading.allTallies()
            compare(marks, stored.marks, "tally", &differences)
            compare(stocks, stored.stocks, "stock", &differences)
            if try standing.filter({ $0.value != 0 }) != reading.allStanding() {
                differences.append("the counts of open complaints differ")
            }
            try settings.compare(with: reading, &differences)
            try Photos(store: store).comparePhotoFiles(reading, &differences)
            return differences
        }
    }

    private func walk(
        _ row: BookRow, _ reading: ArchiveReading, _ differences: inout [String]
    ) throws -> Book {
        var book = Book(place: store.place(of: row))
        var reader = EntryReader()
        var (seq, hash) = (0, "")
        var ids = try reading.ids(of: row.no).makeIterator()
        try reading.entries(of: row.no, after: 0) { entry in
            let id = ids.next()
            if entry.seq != seq + 1 { differences.append("\(row.id): number \(seq + 1) is missing") }
            if Chain.bodyDigest(salt: entry.salt, body: entry.body) != entry.digest {
                differences.append("\(row.id): the body of number \(entry.seq) was changed")
            }
            let expected = Chain.hash(
                previous: hash, seq: entry.seq, envelope: entry.envelope, bodyDigest: entry.digest)
            if expected != entry.hash { differences.append("\(row.id): the chain breaks at number \(entry.seq)") }
            (seq, hash) = (entry.seq, entry.hash)
            if let read = store.entry(entry, &reader) {
                if read.id != id { differences.append("\(row.id): number \(entry.seq) has another entry's id") }
                book.take(read, seq: entry.seq, hash: entry.hash)
            } else {
                differences.append("\(row.id): number \(entry.seq) is no entry")
            }
            return true
        }
        if seq != row.seq || hash != row.hash { differences.append("\(row.id): the head is not the last entry") }
        return book
    }

    private func recount(
        _ book: Book, _ row: BookRow, _ reading: ArchiveReading, _ marks: inout [TallyKey: Int],
        _ stocks: inout [TallyKey: Int], _ differences: inout [String]
    ) throws {
        var expected: [MarkKey: String] = [:]
        var cards = Set<CardRow>()
        var attentions = Set<AttentionRow>()
        let secret = store.keyring.nationalIDKey ?? ""
        let posts = Set(book.cards.flatMap { SignpostRow.all($0, in: book.place) { secret } })
        if try reading.allSignposts(of: row.no) != posts {
            differences.append("\(row.id): by what its cards are found differs")
        }
        let wide = CountChanges.areas(book.place)
        for card in book.cards {
            let office = card.complaint?.office ?? ""
            let areas = wide + CountChanges.areas(ofOffice: office, in: row.region)
            if let row = CardRow(card) { cards.insert(row) }
            attentions.formUnion(AttentionRow.all(card))
            for month in Contribution.writtenMonths(card) {
                let found = Contribution.marks(of: card, in: month)
                if found.isEmpty { continue }
                expected[MarkKey(month: month, card: card.id)] = found.joined(separator: " ")
                for area in areas {
                    for mark in found.map({ Mark($0) }) {
                        let key = TallyKey(area: area, month: month, indicator: mark.indicator)
                        marks[key, default: 0] += mark.amount
                    }
                }
            }
            for stock in Contribution.stocks(of: card) {
                for area in areas {
                    let key = TallyKey(area: area, month: stock.month, indicator: stock.indicator)
                    stocks[key, default: 0] += stock.change
                }
            }
        }
        if try reading.allMarks(of: row.no) != expected { differences.append("\(row.id): the marks of a month differ") }
        if try reading.allAttentions(of: row.no) != attentions {
            differences.append("\(row.id): who needs action differs")
        }
        if Set(try reading.cards(in: row).map { $0.card }) != cards {
            differences.append("\(row.id): the index of cards differs")
        }
    }

    /// A book that another release counted agrees with its own rows; what they should say is known at its turn.
    private func addStored(
        of row: BookRow, _ reading: ArchiveReading, _ marks: inout [TallyKey: Int], _ stocks: inout [TallyKey: Int],
        _ standing: inout [StandingKey: Int]
    ) throws {
        let stored = try StoredCounts(of: row, reading)
        let wide = CountChanges.areas(store.place(of: row))
        for (month, mark, office) in stored.marks {
            for area in wide + CountChanges.areas(ofOffice: office, in: row.region) {
                let key = TallyKey(area: area, month: month, indicator: mark.indicator)
                marks[key, default: 0] += mark.amount
            }
        }
        for stock in stored.stocks {
            for area in wide {
                let key = TallyKey(area: area, month: stock.month, indicator: stock.indicator)
                stocks[key, default: 0] += stock.change
            }
        }
        for complaint in try reading.complaints(of: row.no) {
            for key in complaint.standing(book: row.id) { standing[key, default: 0] += 1 }
        }
    }

    private func recountComplaints(
        _ book: Book, _ row: BookRow, _ reading: ArchiveReading, _ standing: inout [StandingKey: Int],
        _ differences: inout [String]
    ) throws {
        let settings = try Regencies(store: store).settings(of: row.region, reading)
        let rows = book.complaints.map { ComplaintRow($0, region: row.region, settings: settings) }
        for found in rows {
            for key in found.standing(book: row.id) { standing[key, default: 0] += 1 }
        }
        if Set(rows) != Set(try reading.complaints(of: row.no)) {
            differences.append("\(row.id): the index of complaints differs")
        }
    }

    private func compareNationalIDs(
        _ book: Book, _ row: BookRow, _ reading: ArchiveReading, _ differences: inout [String]
    ) throws {
        // Said once, where it is missing.
        guard let key = store.keyring.nationalIDKey else { return }
        var expected: [ID: [UInt8]] = [:]
        for entry in book.entries where entry.form == Form.nationalID.code {
            expected[entry.card] = entry["nik"].map { Digest.nationalID($0, key: key) }
        }
        if try reading.nationalIDs(of: row.no) != expected {
            differences.append("\(row.id): the index of NIKs differs")
        }
    }

    /// Every code leads to a report that has it and that this unit still has.
    private func compareSecrets(
        _ book: Book, _ row: BookRow, _ reading: ArchiveReading, _ differences: inout [String]
    ) throws {
        let stored = try reading.secrets(of: row.no)
        let reports = book.cards.compactMap { $0.secretReport }.filter { $0.passedTo.isEmpty }
        let isWhole = reports.allSatisfy { stored[$0.codeDigest] != nil }
        let isRight = stored.allSatisfy { digest, card in
            reports.contains { $0.codeDigest == digest && $0.id == card }
        }
        if !isWhole || !isRight { differences.append("\(row.id): the index of codes differs") }
    }

    private func compare(
        _ expected: [TallyKey: Int], _ stored: [TallyKey: Int], _ what: String, _ differences: inout [String]
    ) {
        let counted = expected.filter { $0.value != 0 }
        for (key, count) in counted where stored[key] != count {
            differences.append(
                "\(what) \(key.area) \(key.month.iso) \(key.indicator): stored \(stored[key] ?? 0), counted \(count)"
            )
        }
        for (key, count) in stored where counted[key] == nil {
            differences.append(
                "\(what) \(key.area) \(key.month.iso) \(key.indicator): stored \(count), counted 0")
        }
    }
}

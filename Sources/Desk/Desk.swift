public import Archive
import Foundation
public import Records
public import Rules

/// The one door in and the scoped way out. Being an actor, it folds and writes one batch at a time; what
/// arrives meanwhile is committed together with the next.
/// - Throws: in all its functions `Refusal` for what may not be or is not there, `StorageTrouble` when the disk takes
///   nothing, and what the Archive throws.
public actor Desk {
    nonisolated let archive: Archive
    public nonisolated let regions: Regions
    /// Milliseconds since 1970.
    public nonisolated let clock: @Sendable () -> Int64
    /// Minutes that the region's clock is ahead of UTC.
    public nonisolated let utcOffsetMinutes: Int

    /// The private keys of units, for those who may open secret reports.
    public nonisolated let keyring: Keyring

    nonisolated let settled = Settled()
    nonisolated let hashing = Hashing()
    nonisolated let unwritten = UnwrittenSessions()
    nonisolated let contacts = Contacts()
    /// Folded books for the pages that need them whole; nothing is written by what stands here.
    var shelf = Shelf<Book>(most: 80_000)
    /// What the door opened for the last commits: whoever sends a day sends several pushes of the same cards.
    var openBooks = Shelf<OpenBook>(most: 40_000)
    var queue: [Submission] = []
    var isDraining = false
    /// Books that were counted anew before their turn.
    var recounted: Set<String> = []

    public init(
        archive: Archive, regions: Regions, keyring: Keyring, utcOffsetMinutes: Int = 420,
        clock: @escaping @Sendable () -> Int64
    ) {
        self.archive = archive
        self.regions = regions
        self.keyring = keyring
        self.utcOffsetMinutes = utcOffsetMinutes
        self.clock = clock
    }

    /// The region's day now.
    public nonisolated var today: Day { day(at: clock()) }

    /// The region's day at a moment.
    /// - Parameter moment: milliseconds since 1970
    public nonisolated func day(at moment: Int64) -> Day {
        Day(number: Int((moment + Int64(utcOffsetMinutes) * 60_000) / 86_400_000))
    }

    /// A stored entry with the day on which it came.
    nonisolated func entry(_ stored: EntryRow, _ reader: inout EntryReader) -> Entry? {
        var entry = reader.read(stored.line)
        entry?.received = day(at: stored.received)
        return entry
    }

    /// The region's time of day at a moment, `09.14`.
    public nonisolated func timeOfDay(at moment: Int64) -> String {
        let minutes = Int((moment + Int64(utcOffsetMinutes) * 60_000) % 86_400_000 / 60_000)
        return String("0\(minutes / 60)".suffix(2)) + "." + String("0\(minutes % 60)".suffix(2))
    }

    // MARK: Books

    /// A book that the person may open, folded to its last entry.
    public func book(_ id: String, for person: Person) throws -> Book {
        if let place = regionPlace(id), try archive.read({ try $0.book(id) }) == nil {
            guard Permission.opens(person, place) else { throw Refusal.notFound }
            return Book(place: place)
        }
        let book = try load(id)
        guard Permission.opens(person, book.place) else { throw Refusal.notFound }
        return book
    }

    /// Where a book hangs, when the person may know of it.
    public nonisolated func place(_ id: String, for person: Person) throws -> Place {
        guard let place = try archive.read({ try $0.book(id) }).map({ place(of: $0) }) ?? regionPlace(id) else {
            throw Refusal.notFound
        }
        guard opens(place, to: person) else { throw Refusal.notFound }
        return place
    }

    /// Books in her mandate that have pages. The settings in a region's book are for the desk alone.
    nonisolated func opens(_ place: Place, to person: Person) -> Bool {
        !place.kind.readers.isEmpty && Permission.serves(person, place)
    }

    /// Books of Posyandu that lie in the person's scope, by region and name.
    public nonisolated func places(for person: Person) throws -> [Place] {
        var rows: [BookRow] = []
        try archive.read { reading in
            for id in person.scope.books {
                rows += try reading.book(id).map { $0.kind == BookKind.posyandu.code ? [$0] : [] } ?? []
            }
            for region in person.scope.regions { rows += try reading.books(in: region, kind: "posyandu") }
        }
        return rows.map { place(of: $0) }
    }

    /// Other Posyandu of the district in which a book lies, with their villages.
    public nonisolated func neighbours(of place: Place) throws -> [(book: String, name: String)] {
        let district = place.region.split(separator: ".").prefix(3).joined(separator: ".")
        return try archive.read { try $0.books(in: district, kind: BookKind.posyandu.code) }
            .filter { $0.id != place.book }
            .map { row in
                let village = regions.name(row.region)
                return (book: row.id, name: village.map { "\(row.name), \($0)" } ?? row.name)
            }
    }

    nonisolated func place(of row: BookRow) -> Place {
        Place(
            book: row.id, kind: BookKind.find(row.kind) ?? .posyandu, name: row.name, number: row.number,
            region: row.region, regionNames: regions.names(upwardsFrom: row.region))
    }

    /// The book from the shelf, with what was written in it since by whatever program; folded anew where that does not
    /// go on from it.
    func load(_ id: String) throws -> Book {
        var shelved = shelf.lift(id)
        let book = try archive.read { reading in
            guard let row = try reading.book(id) else { throw Refusal.notFound }
            var book = Book(place: place(of: row))
            if let known = shelved, known.place == book.place,
                try known.seq == 0 || reading.hash(of: row.no, at: known.seq) == known.hash
            {
                book = known
            }
            // Held once, it grows in place.
            shelved = nil
            var reader = EntryReader()
            try reading.entries(of: row.no, after: book.seq) { stored in
                if let entry = entry(stored, &reader) { book.take(entry, seq: stored.seq, hash: stored.hash) }
                return true
            }
            return book
        }
        shelf.put(book, entries: book.entries.count, as: id)
        return book
    }
}

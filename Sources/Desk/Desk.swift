public import Archive
import Foundation
public import Records
public import Rules

/// The one door in and the scoped way out. Being an actor, it folds and writes one batch at a time; what
/// arrives meanwhile is committed together with the next.
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
    var shelf = Shelf()
    var queue: [Submission] = []
    var isDraining = false
    var people: [String: Writer] = [:]

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
        let stored = try load(id)
        guard Permission.opens(person, stored.book.place) else { throw Refusal.notFound }
        return stored.book
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

    /// The book from the shelf, or folded anew from the archive: another program may have written in it meanwhile.
    func load(_ id: String) throws -> Shelf.Stored {
        guard let row = try archive.read({ try $0.book(id) }) else { throw Refusal.notFound }
        if let stored = shelf.find(id), stored.book.seq == row.seq, stored.book.hash == row.hash { return stored }
        var book = Book(place: place(of: row))
        var reader = EntryReader()
        try archive.read { reading in
            try reading.entries(of: row.no, after: 0) { stored in
                if let entry = entry(stored, &reader) { book.take(entry, seq: stored.seq, hash: stored.hash) }
                return true
            }
        }
        let stored = Shelf.Stored(no: row.no, book: book)
        shelf.put(stored)
        return stored
    }
}

/// Folded books, the last used first; bounded by their entries, so that the server stays small.
struct Shelf {
    struct Stored {
        let no: Int64
        var book: Book
    }

    private var stored: [String: Stored] = [:]
    private var order: [String: Int] = [:]
    private var tick = 0
    private let mostEntries = 300_000

    mutating func find(_ id: String) -> Stored? {
        guard let found = stored[id] else { return nil }
        tick += 1
        order[id] = tick
        return found
    }

    /// Takes a book out to change it in place; it must be put back.
    mutating func lift(_ id: String) -> Stored? { stored.removeValue(forKey: id) }

    mutating func put(_ book: Stored) {
        tick += 1
        stored[book.book.place.book] = book
        order[book.book.place.book] = tick
        var entries = stored.values.reduce(0) { $0 + $1.book.entries.count + 50 }
        while entries > mostEntries, stored.count > 1,
            let oldest = stored.keys.min(by: { order[$0, default: 0] < order[$1, default: 0] })
        {
            entries -= (stored[oldest]?.book.entries.count ?? 0) + 50
            forget(oldest)
        }
    }

    mutating func forget(_ id: String) {
        stored[id] = nil
        order[id] = nil
    }
}

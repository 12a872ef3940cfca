import Archive
import Plain
import Records
import Rules

/// What readers look at: the database, the regions, the clock. Each reader is a small value over it, named by a noun, and
/// waits for nobody.
struct Store: Sendable {
    let archive: Archive
    let regions: Regions
    let keyring: Keyring
    /// Minutes that the region's clock is ahead of UTC.
    let utcOffsetMinutes: Int
    /// Milliseconds since 1970.
    let clock: @Sendable () -> Int64
    let settled = Settled()
    let hashing = Hashing()
    let unwritten = UnwrittenSessions()
    let contacts = Contacts()
}

extension Store {
    /// The region's day now.
    var today: Day { day(at: clock()) }

    /// The region's day at a moment.
    /// - Parameter moment: milliseconds since 1970
    func day(at moment: Int64) -> Day {
        Day(number: Int((moment + Int64(utcOffsetMinutes) * 60_000) / 86_400_000))
    }

    /// A stored entry with the day on which it came.
    func entry(_ stored: EntryRow, _ reader: inout EntryReader) -> Entry? {
        var entry = reader.read(stored.line)
        entry?.received = day(at: stored.received)
        return entry
    }

    /// The region where somebody serves: her own, or the one of her book.
    /// - Throws: `Refusal.notFound` for whoever serves nowhere
    func home(of person: Person) throws -> String {
        if let region = person.scope.regions.first { return region }
        guard let book = person.scope.books.first, let row = try archive.read({ try $0.book(book) }) else {
            throw Refusal.notFound
        }
        return row.region
    }

    /// Books in her mandate that have pages. The settings in a region's book are for the desk alone.
    func opens(_ place: Place, to person: Person) -> Bool {
        !place.kind.readers.isEmpty && Permission.serves(person, place)
    }

    func place(of row: BookRow) -> Place {
        Place(
            book: row.id, kind: BookKind.find(row.kind) ?? .posyandu, name: row.name, number: row.number,
            region: row.region, regionNames: regions.names(upwardsFrom: row.region))
    }
}

import Archive
public import Plain
public import Records
import Rules

/// One of several cards with the same NIK.
public struct SharedNumber: Sendable {
    public let place: Place
    /// `nil` when the card lies outside of the reader's scope: somebody else looks at it.
    public let resident: (id: ID, name: String, birth: Day?)?
}

extension Held {
    /// Cards that share a NIK, in groups: a task for those who check numbers against cards, never for a kader.
    public func sharedNumbers(for person: Person) throws -> [[SharedNumber]] {
        guard Permission.allows(person.role, .resolveHeld) else { throw Refusal.notFound }
        var groups: [[SharedNumber]] = []
        for region in person.scope.regions {
            var last: [UInt8]?
            for row in try store.archive.read({ try $0.sharedNumbers(in: region) }) {
                let place = store.place(of: row.book)
                let resident =
                    person.scope.covers(place)
                    ? (id: row.card, name: row.name, birth: row.birth) : nil
                if row.digest != last { groups.append([]) }
                groups[groups.count - 1].append(SharedNumber(place: place, resident: resident))
                last = row.digest
            }
        }
        return groups
    }
}

extension Desk {
    /// Notes the number of an entry that records one.
    func noteNationalID(_ entry: Entry, in book: Int64, _ writing: ArchiveWriting) throws {
        guard entry.form == Form.nationalID.code, let number = entry["nik"] else { return }
        try writing.putNationalID(
            Digest.nationalID(number, key: try store.nationalIDKey(writing.reading)), of: entry.card, in: book)
    }
}

extension Digest {
    /// The space of NIKs is small, so the digest of one is taken with a key that lies outside of the database.
    static func nationalID(_ number: String, key: String) -> [UInt8] { sha256(Array((key + number).utf8)) }
}

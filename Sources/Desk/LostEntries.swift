import Archive
public import Plain
public import Records
import Rules

/// Entries that a phone lost with its browser's storage before it could send them.
public struct LostEntries: Sendable {
    public let mark: UnsentMark
    /// Whose they are.
    public let person: String
    public let place: Place
    /// On which the first of them was written.
    public let day: Day
}

extension Held {
    /// What phones have lost in the books that somebody looks after.
    public func lost(for person: Person) throws -> [LostEntries] {
        guard Permission.allows(person.role, .resolveHeld) else { throw Refusal.notFound }
        return try store.archive.read { reading in
            try reading.settings(from: Desk.lostSetting).compactMap { setting in
                guard let mark = UnsentMark(setting.value), let row = try reading.account(mark.account),
                    let book = try reading.book(row.book), store.opens(store.place(of: book), to: person)
                else { return nil }
                let minutes =
                    try Regencies(store: store).settings(of: book.region, reading).utcOffsetMinutes
                    ?? store.utcOffsetMinutes
                let day = Regencies(store: store).localTime(mark.first, minutes).day
                return LostEntries(mark: mark, person: row.title, place: store.place(of: book), day: day)
            }
        }
    }
}

extension Desk {
    fileprivate static let lostSetting = "lost "
    private static let settled = "settled"
    private static let mostLives = 8

    /// What a phone has lost: of the numbers that an earlier device of this person had not heard to be stored, those that
    /// never came, neither into a book nor among the held. Those who look after her book are told.
    public func noteLost(_ marks: [UnsentMark], of person: Person) throws -> [UnsentMark] {
        var missing: [UnsentMark] = []
        // No browser has had many lives; each is looked for in all books.
        var devices = Set<String>()
        for mark in marks where mark.account == person.account && devices.insert(mark.device).inserted {
            guard devices.count <= Desk.mostLives else { break }
            guard try archive.read({ try $0.hasPushToken(of: person.account, device: mark.device) }) else { continue }
            var came = Set<Int>()
            for place in try Places(store: store).all(for: person).prefix(20) {
                for entry in try book(place.book, for: person).entries
                where entry.device == mark.device && entry.writer == person.account {
                    came.insert(entry.number)
                }
            }
            var reader = EntryReader()
            for line in try archive.read({ try $0.heldLines(of: person.account) }) {
                if let entry = reader.read(line), entry.device == mark.device { came.insert(entry.number) }
            }
            let awaited = mark.photos == 0 ? 0 : try awaitedPhotos(of: person)
            guard let left = mark.without({ came.contains($0) }, awaited: awaited) else { continue }
            missing.append(left)
            let name = Desk.lostSetting + "\(mark.account) \(mark.device)"
            try archive.write { writing in
                if try writing.reading.setting(name) == nil { try writing.setSetting(name, left.text) }
            }
        }
        return missing
    }

    /// Photographs that her entries name and that have not come.
    private func awaitedPhotos(of person: Person) throws -> Int {
        let books = try Places(store: store).all(for: person).prefix(20).map(\.book)
        return try archive.read { reading in
            let named = try books.flatMap { try reading.photoMentions(in: $0) }
                .filter { $0.writer == person.account }.map(\.digest)
            return try Set(named).filter { try reading.photo($0) == nil }.count
        }
    }

    /// Somebody has seen to it that they are written again.
    public func settleLost(_ account: String, device: String, by person: Person) throws {
        guard
            try Held(store: store).lost(for: person).contains(where: {
                $0.mark.account == account && $0.mark.device == device
            })
        else { throw Refusal.notFound }
        try archive.write { try $0.setSetting(Desk.lostSetting + "\(account) \(device)", Desk.settled) }
    }
}

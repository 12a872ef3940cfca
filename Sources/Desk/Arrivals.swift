import Archive
import Plain
import Records
import Rules

/// Who comes in at the door of a meeting, with its code and without an account.
extension Signposts {
    /// The meeting of a code as it is typed, on its day.
    /// - Throws: what `Desk` names
    public func meeting(atDoor typed: String) throws -> Found? {
        let code = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard code.count == 6 else { return nil }
        return try under([Signpost.door(code)], [.meeting]).first { found in
            try found.from == Regencies(store: store).today(in: found.region)
        }
    }
}

extension Desk {
    /// Writes somebody down as having come.
    /// - Returns: whether she was written down before, by the same name and unit
    /// - Throws: `Refusal.invalid` with what must be mended, `notFound` for a code of no meeting of today
    public func arrive(atDoor code: String, _ typed: [(String, String)]) async throws -> Bool {
        guard let found = try signposts.meeting(atDoor: code) else { throw Refusal.notFound }
        let guest = Person(
            account: Desk.residents.account, name: "", role: .resident, scope: Scope(books: [found.key]))
        let hand = try hand(of: guest, in: found.region)
        let said = typed.filter { ["name", "unit", "for"].contains($0.0) }
        let who = said.map { "\($0.0)=\($0.1.sought)" }.joined(separator: "\t")
        let (id, isThere) = try arrival("arrival \(found.card.text) \(who)", of: found)
        if isThere { return true }
        let wanted = Wanted(.meetingArrival, id, on: found.card, typed: said, today: hand.today)
        try await writeForResidents([wanted], in: found.book, by: hand, isNaming: true)
        return false
    }

    /// The id under which somebody stands on the list, or may come to it: whom the team took off is written down anew.
    private func arrival(_ name: String, of meeting: Signposts.Found) throws -> (id: ID, isThere: Bool) {
        try store.archive.read { reading in
            guard let row = try reading.book(meeting.book) else { throw Refusal.notFound }
            var (id, again) = (ID(naming: name), 0)
            guard try reading.hasEntry(id) else { return (id, false) }
            let book = try store.fold(meeting.card, in: row, reading)
            while try reading.hasEntry(id) {
                if book.entry(id).map({ book.standing(of: $0) != nil }) ?? true { return (id, true) }
                again += 1
                id = ID(naming: "\(name) \(again)")
            }
            return (id, false)
        }
    }
}

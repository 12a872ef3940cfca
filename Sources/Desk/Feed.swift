import Archive
import Foundation
import Plain
public import Records
import Rules

/// What a phone carries of a book.
/// - Throws: in all its functions what `Desk` names.
public struct Feed: Sendable {
    let store: Store

    public static let most = 5_000

    /// Entries of a book after a number, as far as the reader's role may see them; the NIK comes masked.
    /// - Throws: `Refusal.conflict` when the server does not know this number with this hash: it was
    ///   restored from a backup, and the phone must begin anew and offer its own entries again.
    public func most(
        of book: String, after seq: Int, hash: String, limit: Int = Feed.most, for person: Person
    ) throws -> FeedPage {
        guard Permission.allows(person.role, .carryBook) else { throw Refusal.notFound }
        guard let row = try store.archive.read({ try $0.book(book) }), Permission.opens(person, store.place(of: row))
        else {
            throw Refusal.notFound
        }
        return try store.archive.read { reading in
            if seq > 0 {
                guard try reading.hash(of: row.no, at: seq) == hash else { throw Refusal.conflict }
            }
            var text = ""
            var (last, lastHash, count) = (seq, hash, 0)
            var hasMore = false
            var reader = EntryReader()
            try reading.entries(of: row.no, after: seq) { stored in
                if count == limit {
                    hasMore = true
                    return false
                }
                count += 1
                (last, lastHash) = (stored.seq, stored.hash)
                guard let entry = store.entry(stored, &reader),
                    let line = Feed.visible(entry, stored.line, to: person.role)
                else { return true }
                // Clocks of offices count from the day of receipt; the phone must say the same as the server.
                if Forms.find(entry.form)?.card == .complaint, entry.clockDay != entry.day {
                    text += "received\t\(entry.clockDay.number)\n"
                }
                text += "\(stored.seq)\t\(line)\n"
                return true
            }
            return FeedPage(text: text, seq: last, hash: lastHash, hasMore: hasMore)
        }
    }

    /// The line as a role may see it, or nil when it may not.
    private static func visible(_ entry: Entry, _ line: String, to role: Role) -> String? {
        guard let form = Forms.find(entry.form) else { return line }
        guard form.audience.contains(role) else { return nil }
        guard form.code == "national-id" else { return line }
        var entry = entry
        entry.answers = entry.answers.map {
            $0.field == "nik" ? Answer("nik", NationalIDText.masked($0.text)) : $0
        }
        return entry.line
    }
}

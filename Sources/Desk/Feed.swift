import Archive
import Foundation
public import Records
import Rules

/// A page of a book's entries for one reader.
public struct FeedPage: Sendable {
    /// `SEQ⇥ENTRY` lines, each ended by a line feed; before one that came on a later day `received⇥DAY`, its number.
    public let text: String
    /// Where the next page begins, and whether there is one.
    public let seq: Int
    public let hash: String
    public let hasMore: Bool
}

extension Desk {
    public static let feedLimit = 5_000

    /// Entries of a book after a number, as far as the reader's role may see them; the NIK comes masked.
    /// - Throws: `Refusal.conflict` when the server does not know this number with this hash: it was
    ///   restored from a backup, and the phone must begin anew and offer its own entries again.
    public nonisolated func feed(
        of book: String, after seq: Int, hash: String, limit: Int = Desk.feedLimit, for person: Person
    ) throws -> FeedPage {
        guard Permission.allows(person.role, .carryBook) else { throw Refusal.notFound }
        guard let row = try archive.read({ try $0.book(book) }), opens(place(of: row), to: person) else {
            throw Refusal.notFound
        }
        return try archive.read { reading in
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
                if let line = Desk.visible(stored.line, to: person.role, &reader) {
                    // What came later than it happened counts from then; the phone must say the same.
                    if let late = self.entry(stored, &reader), late.clockDay != late.day {
                        text += "received\t\(late.clockDay.number)\n"
                    }
                    text += "\(stored.seq)\t\(line)\n"
                }
                return true
            }
            return FeedPage(text: text, seq: last, hash: lastHash, hasMore: hasMore)
        }
    }

    /// The line as a role may see it, or nil when it may not.
    private static func visible(_ line: String, to role: Role, _ reader: inout EntryReader) -> String? {
        guard var entry = reader.read(line) else { return nil }
        guard let form = Forms.find(entry.form) else { return line }
        guard form.audience.contains(role) else { return nil }
        guard form.code == "national-id" else { return line }
        entry.answers = entry.answers.map {
            $0.field == "nik" ? Answer("nik", NationalIDText.masked($0.text)) : $0
        }
        return entry.line
    }
}

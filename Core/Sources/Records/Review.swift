public import Plain
import Rules

/// What two people wrote without knowing of each other: nothing is lost, and somebody should look.
public struct Review: Sendable {
    public enum Kind: Sendable {
        /// Two readings of one day that cannot both be right.
        case readings(Measurement, Measurement)
        /// The same thing was set twice; the later one holds.
        case setTwice(Entry)
    }

    public let card: ID
    public let kind: Kind

    /// How long ago something may have happened to be asked about.
    private static let days = 31

    public static func all(_ book: Book, on today: Day) -> [Review] {
        var found: [Review] = []
        for resident in book.residents {
            if let pair = differing(resident, since: today.adding(days: -days)) {
                found.append(Review(card: resident.id, kind: .readings(pair.0, pair.1)))
            }
        }
        let since = today.adding(days: -days)
        for place in book.entries.indices where book.entries[place].day >= since {
            let entry = book.entries[place]
            guard Forms.find(entry.form)?.conflict == .set, isSetTwice(entry, place, book) else { continue }
            found.append(Review(card: entry.card, kind: .setTwice(entry)))
        }
        return found
    }

    /// Two readings of a day whose weights or lengths cannot both be right.
    private static func differing(_ resident: Resident, since: Day) -> (Measurement, Measurement)? {
        let recent = resident.readings(since: since)
        for (place, one) in recent.enumerated() {
            for other in recent[(place + 1)...] where other.day == one.day {
                if let a = one.weight, let b = other.weight, Plausibility.differ(a, b) { return (one, other) }
                if let a = one.length, let b = other.length, Plausibility.differ(a, b) { return (one, other) }
            }
        }
        return nil
    }

    /// Whether somebody else had set the same, differently, before this writer's eyes; until a later entry settles it.
    private static func isSetTwice(_ entry: Entry, _ place: Int, _ book: Book) -> Bool {
        var isTwice = false
        for (position, other) in book.timelinePositions(of: entry.card) where other.form == entry.form {
            if position > place { return false }
            let sameHand = other.writer == entry.writer && other.device == entry.device
            if position < place, !sameHand, book.number(at: position) > entry.seen, other.answers != entry.answers {
                isTwice = true
            }
        }
        return isTwice
    }
}

import Plain
import Rules

extension Form {
    public static let readingCorner = kept("reading-corner", on: .activity)

    public static let schoolCounselling = kept("school-counselling", on: .activity)

    /// *Penyuluhan*: who told whom about what, and how many came.
    public static let talk = kept("talk", on: .activity)

    /// What the village keeps of order and danger: events and places, never a person's name.
    public static let safetyLog = kept("safety-log", on: .activity)

    /// Somebody went round a dusun and looked at the same points as the last time.
    public static let cleanlinessRound = kept("cleanliness-round", on: .activity)
}

/// A talk as desks find it: where somebody spoke to residents of what.
enum Talk {
    #if hasFeature(Embedded)
    static let signposts: CardKind.Signposts? = nil
    #else
    static let signposts: CardKind.Signposts? = { card, place in
        guard let talk = card.findings.last(.talk) else { return [] }
        return [
            Signpost(
                "talk \(place.region)", state: talk["topic"] ?? "", isOpen: false, from: talk.day, until: talk.day,
                [Answer("reached", talk["reached"] ?? "0")])
        ]
    }
    #endif
}

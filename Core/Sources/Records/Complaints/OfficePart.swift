#if !hasFeature(Embedded)
public import Plain
public import Rules

/// What another office than the one that leads does for a complaint, by a day of its own.
public struct OfficePart: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        case asked, planned, done, refused
        /// Whoever asked waits for it no longer, and said why.
        case released
        /// Only where it waits higher up, because the office is late.
        case late

        public var title: Phrase {
            switch self {
            case .asked: Phrase("Belum dijawab", "No answer yet")
            case .planned: Phrase("Dijadwalkan", "Planned")
            case .done: Phrase("Selesai", "Done")
            case .refused: Phrase("Tidak bisa", "Cannot do it")
            case .released: Phrase("Tidak ditunggu lagi", "No longer awaited")
            case .late: Phrase("Terlambat", "Late")
            }
        }
    }

    /// The book of the office that is asked.
    public let office: String
    public let officeName: String
    public let what: String
    public let asked: Day
    public let due: Day
    public internal(set) var state = State.asked
    /// The day on which it is to be done, as the office says.
    public internal(set) var planned: Day?
    /// What came of it, or why nothing will.
    public internal(set) var result = ""
    /// Digests of photographs that show it.
    public internal(set) var photos: [String] = []
    /// Posts that were told that it is late, and the desks to which it climbed.
    public internal(set) var told: [String] = []
    public internal(set) var climbedTo: [String] = []

    /// Whether somebody waits for the office.
    public var isOpen: Bool { state == .asked || state == .planned }

    /// Which post has to be told next, and from which day on; `nil` when all were told, or nobody is waited for.
    /// - Parameter rungs: of the ladder of an office
    public func nextRung(
        _ rungs: [EscalationLadder.Rung], calendar: WorkingCalendar
    ) -> (post: Post, day: Day)? {
        isOpen ? rungs.next(after: told, due: due, calendar: calendar) : nil
    }
}

extension [EscalationLadder.Rung] {
    /// The first that was not told yet, and from which day on it is.
    func next(after told: [String], due: Day, calendar: WorkingCalendar) -> (post: Post, day: Day)? {
        guard let rung = first(where: { !told.contains($0.post.code) }) else { return nil }
        let day = rung.daysLate == 0 ? due.adding(days: 1) : calendar.adding(workingDays: rung.daysLate, to: due)
        return (rung.post, day)
    }
}

extension Complaint {
    /// What is still awaited of others than the office that leads.
    public var openParts: [OfficePart] { parts.filter { $0.isOpen } }

    /// The part that is awaited of somebody's office.
    public func openPart(of scope: Scope) -> OfficePart? {
        parts.last { $0.isOpen && scope.books.contains($0.office) }
    }

    mutating func changePart(of office: String?, _ change: (inout OfficePart) -> Void) {
        guard let place = parts.lastIndex(where: { $0.office == office && $0.isOpen }) else { return }
        change(&parts[place])
    }

    /// An office finds the part that is asked of it; a desk above it finds what climbed there.
    static let signposts: CardKind.Signposts? = { card, _ in
        guard let complaint = card.complaint else { return [] }
        // Of two parts of one office the one that is open shows.
        let parts = complaint.parts.filter { !$0.isOpen } + complaint.openParts
        return parts.flatMap { part in
            func post(_ key: String, _ state: OfficePart.State) -> Signpost {
                Signpost(
                    key, state: state.rawValue, isOpen: part.isOpen && complaint.isOpen, isAsked: key == part.office,
                    from: part.asked, until: part.due,
                    [Answer("what", part.what), Answer("kind", complaint.kind), Answer("office-name", part.officeName)])
            }
            return [post(part.office, part.state)]
                + part.climbedTo.filter { $0 != part.office }.map { post($0, .late) }
        }
    }
}
#else
extension Complaint {
    static let signposts: CardKind.Signposts? = nil
}
#endif

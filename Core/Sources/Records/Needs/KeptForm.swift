import Plain
import Rules

extension Form {
    /// What a field of service keeps on a card: a state that is written anew when it has changed, or one more of several.
    /// - Parameter from: whose card offers it, on which day; those that are open
    static func kept(
        _ code: String, on card: CardKind, screening: Screening? = nil,
        from: @escaping @Sendable (Card, Day) -> Bool = { _, _ in true },
        check: @escaping @Sendable (Entry, CheckContext) -> [Problem] = { _, _ in [] },
        doubts: @escaping @Sendable (Entry, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Form {
        Form(
            code, on: card, opensCard: card.isOneOfMany, more: card.isOneOfMany ? [] : [.campaign],
            // Who is measured is measured by those who care for her.
            writers: screening?.every != nil ? .carers : [.carers, .villageOperator],
            audience: screening?.isPrivate == true ? .carers : .readers,
            // Who was screened was there.
            marksPresence: screening?.every != nil, screening: screening,
            isOffered: { card, day in
                guard card.isOpen, from(card, day) else { return false }
                guard let screening, let resident = card.resident else { return true }
                return screening.isFor(resident.known, day)
            },
            check: { entry, context in
                check(entry, context) + (screening.map { unfit(entry, context, $0) } ?? [])
            }, doubts: doubts)
    }

    /// A screening on the card of somebody for whom it is not: of grown-ups on a child's, of children on a youth's. A
    /// pregnancy that was told since does not undo what was measured.
    static func unfit(_ entry: Entry, _ context: CheckContext, _ screening: Screening) -> [Problem] {
        guard var known = context.card?.resident?.known, known.birth != nil else { return [] }
        known.lastPeriod = nil
        if screening.takes(known, entry.day) { return [] }
        return [Problem("", "Pemeriksaan ini bukan untuk umurnya.", "This check is not for that age.")]
    }

    /// Takes back what was written by mistake on a card that is no resident's.
    static func takingBack(
        _ code: String, on card: CardKind, writers: Roles = [.carers, .villageOperator], audience: Roles = .readers
    ) -> Form {
        Form(code, on: card, writers: writers, audience: audience, takesBack: true)
    }

    public static let householdWithdrawal = takingBack("household-withdrawal", on: .household)
    public static let activityWithdrawal = takingBack("activity-withdrawal", on: .activity)
}

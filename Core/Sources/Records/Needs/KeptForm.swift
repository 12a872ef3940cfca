import Rules

extension Form {
    /// What a field of service keeps on a card: a state that is written anew when it has changed, or one more of several.
    /// - Parameter from: whose card offers it, on which day; those that are open
    static func kept(
        _ code: String, _ title: Phrase, on card: CardKind, screening: Screening? = nil, fields: [Field],
        from: @escaping @Sendable (Card, Day) -> Bool = { _, _ in true },
        check: @escaping @Sendable (Entry, CheckContext) -> [Problem] = { _, _ in [] }
    ) -> Form {
        Form(
            code: code, title: title, card: card, opensCard: card.isOneOfMany,
            fields: card.isOneOfMany ? fields : fields + [.campaign],
            // Who is measured is measured by those who care for her.
            writers: screening?.every != nil ? .carers : [.carers, .villageOperator],
            // Who was screened was there.
            marksPresence: screening?.every != nil, screening: screening,
            isOffered: { card, day in
                guard card.isOpen, from(card, day) else { return false }
                guard let screening, let resident = card.resident else { return true }
                return screening.isFor(resident.known, day)
            },
            check: { entry, context in
                check(entry, context) + (screening.map { unfit(entry, context, $0) } ?? [])
            })
    }

    /// A screening of grown-ups on the card of a child. A pregnancy that was told since does not undo what was measured.
    private static func unfit(_ entry: Entry, _ context: CheckContext, _ screening: Screening) -> [Problem] {
        guard var known = context.card?.resident?.known, known.birth != nil else { return [] }
        known.lastPeriod = nil
        if screening.isFor(known, entry.day) { return [] }
        return [Problem("", "Pemeriksaan ini bukan untuk umurnya.", "This check is not for that age.")]
    }

    /// Takes back what was written by mistake on a card that is no resident's.
    static func takingBack(
        _ code: String, on card: CardKind, writers: Roles = [.carers, .villageOperator], audience: Roles = .readers
    ) -> Form {
        Form(
            code: code, title: Phrase("Batalkan catatan", "Take back an entry"), card: card,
            fields: [Field("reason", Phrase("Alasan", "Reason"), .text(maximumCharacters: 160), required: true)],
            writers: writers, audience: audience, takesBack: true)
    }

    public static let householdWithdrawal = takingBack("household-withdrawal", on: .household)
    public static let activityWithdrawal = takingBack("activity-withdrawal", on: .activity)
}

extension Field {
    static let keptPosition = Field("position", Phrase("Lokasi", "Position"), .position)
    static let keptNote = Field("note", Phrase("Catatan", "Note"), .text(maximumCharacters: 300))

    /// One of the cases of a rule.
    static func one<Case: CaseIterable & RawRepresentable<String>>(
        _ code: String, _ label: Phrase, of cases: Case.Type, _ title: (Case) -> Phrase, required: Bool = false
    ) -> Field {
        Field(code, label, .choice(Case.allCases.map { Choice($0.rawValue, title($0)) }), required: required)
    }

    /// Yes or no, where both say something.
    static func yesOrNo(_ code: String, _ label: Phrase, required: Bool = false) -> Field {
        Field(
            code, label, .choice([Choice("yes", Phrase("Ya", "Yes")), Choice("no", Phrase("Tidak", "No"))]),
            required: required)
    }
}

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
            code: code, title: title, card: card, opensCard: card == .activity,
            fields: card == .activity ? fields : fields + [.campaign],
            // Who is measured is measured by those who care for her.
            writers: screening?.every != nil ? .carers : [.carers, .villageOperator], reach: .every,
            tie: card == .resident ? .event : .card,
            // Who was screened was there.
            marksPresence: screening?.every != nil, screening: screening,
            isOffered: { card, day in
                guard card.isOpen, from(card, day) else { return false }
                guard let screening, let resident = card.resident else { return true }
                return screening.isFor(resident.known, day)
            }, check: check,
            fold: { entry, card in card.changeFindings { $0.take(entry) } })
    }

    /// Takes back what was written by mistake on a card that is no resident's.
    static func takingBack(_ code: String, on card: CardKind) -> Form {
        Form(
            code: code, title: Phrase("Batalkan catatan", "Take back an entry"), card: card,
            fields: [Field("reason", Phrase("Alasan", "Reason"), .text(maximumCharacters: 160), required: true)],
            writers: [.carers, .villageOperator], reach: .every, tie: .card,
            fold: { entry, card in
                guard let old = entry.corrects else { return }
                card.changeFindings { $0.takeBack(old) }
            })
    }

    public static let householdWithdrawal = takingBack("household-withdrawal", on: .household)
    public static let activityWithdrawal = takingBack("activity-withdrawal", on: .activity)

    /// Which form takes an entry of a card back.
    public static func withdrawing(from kind: CardKind) -> Form? {
        switch kind {
        case .resident: .withdrawal
        case .household: .householdWithdrawal
        case .activity: .activityWithdrawal
        default: nil
        }
    }
}

extension Card {
    /// What the fields keep on it.
    public var findings: Findings {
        switch self {
        case .resident(let card): card.findings
        case .household(let card): card.findings
        case .activity(let card): card.findings
        default: Findings()
        }
    }

    /// Whether more may be written on it.
    public var isOpen: Bool {
        switch self {
        case .resident(let card): card.isActive
        case .household: true
        case .activity(let card): !card.findings.all.isEmpty
        default: false
        }
    }

    mutating func changeFindings(_ change: (inout Findings) -> Void) {
        changeResident { change(&$0.findings) }
        changeHousehold { change(&$0.findings) }
        changeActivity { change(&$0.findings) }
    }
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

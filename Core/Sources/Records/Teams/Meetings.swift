#if !hasFeature(Embedded)
import Plain
import Rules

// *Rapat* of a coaching team: what it was about, who came, and what was decided. No phone carries it.

extension CardKind {
    public static let meeting: CardKind = CardKind(
        "meeting", Phrase("Rapat", "Meetings"), path: "rapat", in: [.team], names: ["title"], isCounted: true,
        isTakenBackWhole: true, isOpen: { !$0.facts.isEmpty },
        marks: { card, month in
            // One that nobody came to, or that is still to come, was not held.
            card.findings.last(.meetingAttendance) != nil && card.day.month == month ? ["meetings"] : []
        })
}

extension Form {
    public static let meeting = Form(
        "meeting", on: .meeting, opensCard: true,
        conflict: .set, writers: .teams, audience: .teams, isOffered: { card, _ in card.isOpen },
        check: { entry, _ in
            guard let link = entry["link"], !link.begins(with: "https://") else { return [] }
            return [Problem("link", "Tautan dimulai dengan https://.", "A link begins with https://.")]
        })

    public static let meetingAttendance = Form(
        "meeting-attendance", on: .meeting,
        writers: .teams, audience: .teams, isOffered: { card, day in card.isOpen && card.day <= day },
        check: { entry, context in
            guard let card = context.card, card.day > context.today else { return [] }
            return [Problem("who", "Rapatnya belum berlangsung.", "The meeting is still to come.")]
        })

    public static let meetingDecision = Form(
        "meeting-decision", on: .meeting,
        writers: .teams, audience: .teams, isOffered: { card, _ in card.isOpen })

    static let meetingWithdrawal = takingBack(
        "meeting-withdrawal", on: .meeting, writers: .teams, audience: .teams)
}

extension Indicator.Subject {
    static let meetings = Self(.meeting, Phrase("rapat", "meetings"))
}

extension Indicator {
    static let meetings = Indicator(
        "meetings", Phrase("Rapat tim pembina", "Meetings of coaching teams"), of: .meetings, good: .more,
        means: Phrase(
            "Rapat tim pembina yang ada daftar hadirnya.", "Meetings of coaching teams that somebody came to."),
        .together(.flow))
}
#endif

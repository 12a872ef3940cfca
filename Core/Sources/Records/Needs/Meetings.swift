#if !hasFeature(Embedded)
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
    static let teamMeeting = Form(
        code: "meeting", title: Phrase("Rapat", "Meeting"), card: .meeting, opensCard: true,
        fields: [
            Field(
                "title", Phrase("Rapat tentang apa?", "What is it about?"), .text(maximumCharacters: 80),
                required: true,
                hint: Phrase("Contoh: rakor Posyandu triwulan dua", "Example: coordination, second quarter")),
            Field(
                "day", Phrase("Tanggal rapat", "Day of the meeting"), .anyDay, required: true,
                hint: Phrase("Contoh: 01-03-2026", "Example: 01-03-2026")),
            Field("place", Phrase("Tempat", "Place"), .text(maximumCharacters: 120)),
            Field(
                "link", Phrase("Tautan rapat daring", "Link of an online meeting"), .text(maximumCharacters: 160),
                hint: Phrase("Dimulai dengan https://", "It begins with https://")),
        ],
        meeting: .set, writers: .coaches, audience: .coaches, isOffered: { card, _ in card.isOpen },
        check: { entry, _ in
            guard let link = entry["link"], !link.begins(with: "https://") else { return [] }
            return [Problem("link", "Tautan dimulai dengan https://.", "A link begins with https://.")]
        })

    static let meetingAttendance = Form(
        code: "meeting-attendance", title: Phrase("Daftar hadir", "Attendance"), card: .meeting,
        fields: [
            Field(
                "who", Phrase("Siapa yang hadir?", "Who came?"), .text(maximumCharacters: 600), required: true,
                hint: Phrase("Contoh: camat, kepala Puskesmas, PKK", "Example: the head of the district, PKK")),
            Field(
                "count", Phrase("Jumlah yang hadir", "How many came"), .count(1...1000, unit: "orang"), required: true),
        ],
        writers: .coaches, audience: .coaches, isOffered: { card, day in card.isOpen && card.day <= day },
        check: { entry, context in
            guard let card = context.card, card.day > context.today else { return [] }
            return [Problem("who", "Rapatnya belum berlangsung.", "The meeting is still to come.")]
        })

    static let meetingDecision = Form(
        code: "meeting-decision", title: Phrase("Keputusan rapat", "Decision"), card: .meeting,
        fields: [
            Field(
                "what", Phrase("Apa yang diputuskan?", "What was decided?"), .text(maximumCharacters: 300),
                required: true),
            Field(
                "who", Phrase("Siapa yang mengerjakan?", "Who does it?"), .text(maximumCharacters: 80), required: true),
            Field(
                "until", Phrase("Paling lambat", "Until when"), .anyDay, required: true,
                hint: Phrase("Contoh: 30-04-2026", "Example: 30-04-2026")),
        ],
        writers: .coaches, audience: .coaches, isOffered: { card, _ in card.isOpen })

    static let meetingWithdrawal = takingBack(
        "meeting-withdrawal", on: .meeting, writers: .coaches, audience: .coaches)
}

extension Indicator {
    static let meetings = Indicator(
        "meetings", Phrase("Rapat tim pembina", "Meetings of coaching teams"), of: .meetings, good: .more,
        means: Phrase(
            "Rapat tim pembina yang ada daftar hadirnya.", "Meetings of coaching teams that somebody came to."),
        .together(.flow))
}
#endif

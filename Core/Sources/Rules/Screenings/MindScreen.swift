public import Plain

extension Rule {
    /// The guide's table says 6 or more, its text also "more than 6"; a wish to end one's life is referred by itself.
    static let mind = Rule(
        "srq-20", "Kabar batin 30 hari (SRQ-20)", "How the mind is (SRQ-20)", unit: "jawaban ya",
        since: .first(ofYear: 2023), .primaryCareGuide("formulir 6, tabel 26"), .verified)
    /// That it is for today is ours.
    static let endOfLife = Rule(
        "srq-20-item-17", "Pikiran mengakhiri hidup", "Thoughts of ending one's life",
        unit: "jawaban ya", since: .first(ofYear: 2023), .primaryCareGuide("tabel 26, formulir 6 nomor 17"), .verified)
}

extension Screening {
    /// Twenty questions of the last thirty days, answered alone: once a year.
    public static let mind = Screening(
        form: "mind-screen", title: Phrase("Kabar batin (SRQ-20)", "How the mind is (SRQ-20)"), every: .months(12),
        isPrivate: true, isSealed: true,
        isFor: { known, day in (known.ageMonths(on: day) ?? 0) >= MindScreen.fromMonths },
        conclusions: MindScreen.all, judge: { found, _ in MindScreen.judge(found) })
}

/// `Rule.mind`
public enum MindScreen {
    static let questions = [
        "headache", "appetite", "sleep", "afraid", "anxious", "hands", "digestion", "thinking", "unhappy", "crying",
        "enjoyment", "decisions", "tasks", "part", "interest", "worthless", "end-of-life", "always-tired", "stomach",
        "easily-tired",
    ].map { Question<YesOrNo>("mind-screen", $0) }
    private static let end = Question<YesOrNo>("mind-screen", "end-of-life")

    static let fromMonths = 18 * 12
    private static let talkFrom = 6

    static let all: [Conclusion.Kind] = [today, talk, well]

    private static let listened = Advice(
        "mind-heard",
        Phrase(
            "Tidak apa-apa merasa berat. Cerita kepada orang yang dipercaya sering melegakan.",
            "It is all right to feel low. To tell somebody trusted often eases it."),
        asking: Phrase("Siapa yang paling enak diajak bicara?", "Who is good to talk to?"))

    private static let today = Conclusion.Kind(
        "mind-today", Phrase("Perlu ditemani hari ini", "Not to be left alone today"), .urgent, .today,
        message: Message(
            Phrase("Jangan ditinggal sendiri", "Do not leave alone"),
            Phrase(
                "Terima kasih sudah jujur. Saya temani sekarang, kita bicara dengan Bu Bidan hari ini.",
                "Thank you for being open. I stay with you, and we talk with the midwife today."), listened),
        counts: ["mind-talk"], rule: .endOfLife)
    private static let talk = Conclusion.Kind(
        "mind-talk", Phrase("Perlu bicara dengan bidan", "To talk with the midwife"), .act, .week,
        message: Message(
            Phrase("Perlu bicara minggu ini", "To talk this week"),
            Phrase(
                "Terima kasih sudah mengisi. Bu Bidan ingin mengobrol minggu ini, saya temani.",
                "Thank you for answering. The midwife would like a talk this week, I come along."), listened),
        counts: ["mind-talk"], rule: .mind)
    private static let well = Conclusion.Kind(
        "mind-well", Phrase("Sudah diisi", "Answered"),
        message: Message(
            Phrase("Sudah diisi", "Answered"),
            Phrase(
                "Terima kasih sudah mengisi. Bila nanti terasa berat, cerita saja, ya.",
                "Thank you for answering. Tell us if it should feel heavy."), listened),
        rule: .mind)

    /// What was said once that day stays said. A wish to end it all is heard though answers are missing.
    static func judge(_ found: Found) -> [Conclusion] {
        var (yes, missing) = (0, 0)
        for question in questions {
            let answers = found.all(question)
            if answers.isEmpty { missing += 1 }
            if answers.contains(.yes) { yes += 1 }
        }
        if found.all(end).contains(.yes) { return [today.of()] }
        if yes >= talkFrom { return [talk.of()] }
        return missing == 0 ? [well.of()] : []
    }
}

public import Plain

extension Rule {
    /// One sign is enough. That the midwife sees her within the week is ours: the guide names no day.
    static let elderScreen = Rule(
        "elder-screen", "Skrining lansia sederhana (SKILAS)", "Short screening of elders", unit: "tanda",
        since: .first(ofYear: 2023), .primaryCareGuide("formulir 5, tabel 30"), .verified)
}

extension Screening {
    /// Memory, movement, food, eyes, ears and mood of old people: once a year.
    public static let elder = Screening(
        form: "elder-screen", title: Phrase("Ingatan, mata dan telinga", "Memory, eyes, ears"), every: .months(12),
        isFor: { known, day in (known.ageMonths(on: day) ?? 0) >= Elder.fromMonths },
        conclusions: ElderScreen.all, judge: { found, _ in ElderScreen.judge(found) })
}

/// `Rule.elderScreen`
public enum ElderScreen {
    /// What is tried, each with the answer that is no sign, and what else it is a sign of.
    private static let tried = [
        (Question<String>("elder-screen", "orientation"), good: "right", of: memory),
        (Question<String>("elder-screen", "recall"), good: "right", of: memory),
        (Question<String>("elder-screen", "arm"), good: "wide", of: food),
        (Question<String>("elder-screen", "eyes"), good: "right", of: eyes),
        (Question<String>("elder-screen", "whisper"), good: "heard", of: ears),
    ]
    /// What is answered with yes or no.
    private static let told = [
        (Question<YesOrNo>("elder-screen", "chair"), good: YesOrNo.yes, of: movement),
        (Question<YesOrNo>("elder-screen", "weight-loss"), good: .no, of: food),
        (Question<YesOrNo>("elder-screen", "appetite"), good: .no, of: food),
        (Question<YesOrNo>("elder-screen", "sad"), good: .no, of: mood),
        (Question<YesOrNo>("elder-screen", "interest"), good: .no, of: mood),
    ]

    static let all: [Conclusion.Kind] = [memory, movement, food, eyes, ears, mood, well]

    private static let seen = Message(
        Phrase("Perlu diperiksa minggu ini", "To be seen this week"),
        Phrase(
            "Ada yang perlu diperiksa lebih teliti. Yuk, ke Pustu atau Puskesmas minggu ini, saya temani.",
            "Something wants a closer look. Let us go to the health post this week, I will come along."),
        Advice(
            "elder-seen",
            Phrase(
                "Periksa dulu, banyak yang bisa dibantu. Ajak keluarga ikut supaya ada yang mengingat pesannya.",
                "Have it looked at, much can be helped. Take family along, to remember what is said."),
            asking: Phrase("Siapa yang bisa menemani ke sana?", "Who can come along?")))

    private static let memory = sign("elder-memory", Phrase("Ingatan menurun", "Weak memory"))
    private static let movement = sign(
        "elder-movement", Phrase("Sulit berdiri dari kursi", "Hard to rise from a chair"))
    private static let food = sign("elder-nutrition", Phrase("Berisiko gizi kurang", "At risk of eating too little"))
    private static let eyes = sign("elder-vision", Phrase("Penglihatan terganggu", "Weak sight"))
    private static let ears = sign("elder-hearing", Phrase("Pendengaran terganggu", "Weak hearing"))
    private static let mood = sign(
        "elder-mood", Phrase("Sering sedih atau kehilangan minat", "Sad, or without interest"))

    private static func sign(_ code: String, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(code, words, .act, .week, message: seen, counts: [code], rule: .elderScreen)
    }

    private static let well = Conclusion.Kind(
        "elder-screen-well", Phrase("Tidak ada tanda", "No sign"),
        message: Message(
            Phrase("Hasilnya baik", "All is well"),
            Phrase(
                "Bagus, ingatan, mata dan telinganya baik. Periksa lagi tahun depan, ya.",
                "Well done, memory, eyes and ears are well. Check again next year."), DailyLiving.active),
        rule: .elderScreen)

    /// A sign that one of them saw, another of the same day does not take away.
    static func judge(_ found: Found) -> [Conclusion] {
        var signs: [Conclusion.Kind] = []
        var missing = 0
        func look<Value: Equatable>(_ answers: [Value], _ good: Value, _ kind: Conclusion.Kind) {
            if answers.isEmpty { missing += 1 }
            if answers.contains(where: { $0 != good }) { signs.append(kind) }
        }
        for (question, good, kind) in tried { look(found.all(question), good, kind) }
        for (question, good, kind) in told { look(found.all(question), good, kind) }
        guard signs.isEmpty else {
            return all.compactMap { kind in signs.contains { $0 === kind } ? kind.of() : nil }
        }
        return missing == 0 ? [well.of()] : []
    }
}

public import Plain

extension Rule {
    /// That she is seen within the week is ours: the guide names no day.
    static let senses = Rule(
        "eyes-and-ears", "Hitung jari dan tes bisik", "Counting fingers, whisper test", unit: "dari lima",
        since: .first(ofYear: 2023),
        .primaryCareGuide("skrining indera"), .verified)
}

extension Screening {
    /// Each eye and each ear of grown-ups, once a year; old people are asked on a card of their own.
    public static let senses = Screening(
        form: "senses-check", title: Phrase("Mata dan telinga", "Eyes and ears"), every: .months(12),
        isFor: { known, day in
            let age = known.ageMonths(on: day) ?? 0
            return age >= SensesScreen.fromMonths && age < Elder.fromMonths
        },
        conclusions: SensesScreen.all, judge: { found, _ in SensesScreen.judge(found) })
}

/// `Rule.senses`
public enum SensesScreen {
    private static let eyes = [
        Question<String>("senses-check", "right-eye"), Question<String>("senses-check", "left-eye"),
    ]
    private static let ears = [
        Question<String>("senses-check", "right-ear"), Question<String>("senses-check", "left-ear"),
    ]

    static let fromMonths = 18 * 12

    static let all: [Conclusion.Kind] = [sight, hearing, well]

    private static let looked = Message(
        Phrase("Perlu diperiksa minggu ini", "To be seen this week"),
        Phrase(
            "Mata atau telinganya perlu diperiksa lagi. Yuk, ke Pustu atau Puskesmas minggu ini.",
            "Eyes or ears should be looked at again. Let us go to the health post this week."),
        Advice(
            "senses-seen",
            Phrase(
                "Banyak yang bisa ditolong dengan kacamata atau membersihkan telinga. Jangan dikorek sendiri.",
                "Glasses or a clean ear help many. Do not pick the ears."),
            asking: Phrase("Sejak kapan terasa kurang jelas?", "Since when is it less clear?")))

    private static let sight = weak("sight-weak", Phrase("Penglihatan kurang jelas", "Sight is not clear"))
    private static let hearing = weak("hearing-weak", Phrase("Pendengaran kurang jelas", "Hearing is not clear"))

    private static func weak(_ code: String, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(code, words, .act, .week, message: looked, counts: [code], rule: .senses)
    }

    private static let well = Conclusion.Kind(
        "senses-well", Phrase("Mata dan telinga baik", "Eyes and ears are well"),
        message: Message(
            Phrase("Hasilnya baik", "All is well"),
            Phrase(
                "Bagus, mata dan telinganya baik. Periksa lagi tahun depan, ya.",
                "Well done, eyes and ears are well. Check again next year."),
            Advice(
                "senses-kept",
                Phrase(
                    "Istirahatkan mata dari layar. Jangan dengar suara keras terlalu lama.",
                    "Rest the eyes from screens. No loud sound for long."),
                asking: Phrase("Berapa lama melihat layar setiap hari?", "How long at a screen each day?"))),
        rule: .senses)

    static func judge(_ found: Found) -> [Conclusion] {
        var conclusions: [Conclusion] = []
        var isWhole = true
        for (questions, kind) in [(eyes, sight), (ears, hearing)] {
            var isWeak = false
            for question in questions {
                let answers = found.all(question)
                if answers.isEmpty { isWhole = false }
                if answers.contains("weak") { isWeak = true }
            }
            if isWeak { conclusions.append(kind.of()) }
        }
        if conclusions.isEmpty, isWhole { conclusions.append(well.of()) }
        return conclusions
    }
}

public import Plain

extension Rule {
    /// The guide says 6 or more; cards of some places say more than 6. That she is seen within the week is ours.
    static let lungs = Rule(
        "puma-score", "Skrining paru (PUMA)", "Lung screening (PUMA)", unit: "poin", since: .first(ofYear: 2023),
        .primaryCareGuide("formulir 4"), .verified)
}

extension Screening {
    /// Breath, phlegm, cough and smoking from 40 years on: once a year.
    public static let lungs = Screening(
        form: "lung-screen", title: Phrase("Rokok dan napas (PUMA)", "Smoking and breath (PUMA)"), every: .months(12),
        isFor: { known, day in (known.ageMonths(on: day) ?? 0) >= LungScreen.fromMonths },
        conclusions: LungScreen.all, judge: LungScreen.judge)
}

/// `Rule.lungs`: nine points at most, of sex, age, smoking and four answers.
public enum LungScreen {
    public static let smoked = Question<YesOrNo>("lung-screen", "smoked")
    public static let years = Question<Int>("lung-screen", "years")
    public static let daily = Question<Int>("lung-screen", "daily")
    private static let told = [
        Question<YesOrNo>("lung-screen", "breath"), Question<YesOrNo>("lung-screen", "phlegm"),
        Question<YesOrNo>("lung-screen", "cough"), Question<YesOrNo>("lung-screen", "spirometry"),
    ]

    static let fromMonths = 40 * 12
    private static let highFrom = 6

    static let all: [Conclusion.Kind] = [high, smoking, low]

    private static let stop = Advice(
        "stop-smoking",
        Phrase(
            "Berhenti merokok menolong paru pada usia berapa pun. Di Puskesmas ada yang mendampingi.",
            "To stop smoking helps the lungs at any age. The health centre helps with it."),
        asking: Phrase("Kapan biasanya paling ingin merokok?", "When is the wish to smoke strongest?"))
    private static let noSmoke = Advice(
        "no-smoke",
        Phrase(
            "Jauhi asap rokok dan asap dapur. Rumah tanpa asap menyehatkan semua.",
            "Keep away from smoke of cigarettes and kitchen. A home without smoke does everybody good."),
        asking: Phrase("Siapa yang merokok di rumah?", "Who smokes at home?"))

    private static let topic = Phrase("Paru", "Lungs")

    private static let high = Conclusion.Kind(
        "lung-risk", Phrase("Nilai paru (PUMA) 6 atau lebih", "Lung score (PUMA) of 6 or more"), .act, .week,
        topic: topic, label: Phrase("Berisiko", "At risk"),
        message: Message(
            Phrase("Paru perlu diperiksa", "Lungs to be seen"),
            Phrase(
                "Parunya perlu diperiksa. Yuk, ke Puskesmas minggu ini, dan coba berhenti merokok.",
                "The lungs should be looked at. Let us go to the health centre this week, and try to stop smoking."),
            stop),
        counts: ["lung-risk"], rule: .lungs)
    private static let smoking = Conclusion.Kind(
        "lung-low-smoker", Phrase("Perokok, nilai paru di bawah 6", "Smoker, lung score below 6"), .watch,
        topic: topic, label: Phrase("Baik, pernah merokok", "Well, has smoked"),
        message: Message(
            Phrase("Paru masih baik", "Lungs are well"),
            Phrase(
                "Parunya masih baik. Supaya tetap begitu, yuk lepas dari rokok.",
                "The lungs are still well. To keep them so, leave smoking."), stop),
        counts: ["lung-low-smoker"], rule: .lungs)
    private static let low = Conclusion.Kind(
        "lung-low", Phrase("Nilai paru di bawah 6", "Lung score below 6"), topic: topic, label: Phrase("Baik", "Well"),
        message: Message(
            Phrase("Paru baik", "Lungs are well"),
            Phrase(
                "Bagus, parunya baik. Jauhi asap rokok, ya.", "Well done, the lungs are well. Keep away from smoke."),
            noSmoke),
        rule: .lungs)

    /// Of two answers of one day the graver. Nothing is said while one is missing, unless what is there is enough.
    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        guard let age = known.ageMonths(on: found.day) else { return [] }
        var points = (known.sex == .male ? 1 : 0) + (age >= 60 * 12 ? 2 : age >= 50 * 12 ? 1 : 0)
        var isWhole = known.sex != nil
        for question in told {
            let answers = found.all(question)
            if answers.isEmpty { isWhole = false }
            if answers.contains(.yes) { points += 1 }
        }
        let smokes = found.all(smoked)
        if smokes.isEmpty { isWhole = false }
        let isSmoker = smokes.contains(.yes)
        if isSmoker {
            if let years = found.all(years).max(), let daily = found.all(daily).max() {
                // Packs of twenty a day times years, compared without dividing.
                points += years * daily > 30 * 20 ? 2 : years * daily >= 20 * 20 ? 1 : 0
            } else {
                isWhole = false
            }
        }
        guard points >= highFrom || isWhole else { return [] }
        let kind = points >= highFrom ? high : isSmoker ? smoking : low
        return [kind.of(.amount(points, bound: highFrom, decimals: 0, unit: "poin"))]
    }
}

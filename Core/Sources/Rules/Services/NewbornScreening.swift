public import Plain

extension Rule {
    /// A class is left out where nobody weighed. That the midwife sees a small one within the week is ours.
    public static let birthWeight = Rule(
        "birth-weight", "Kelas berat lahir", "Classes of birth weight", unit: "gram", since: .first(ofYear: 2023),
        .primaryCareGuide("tabel 6, berat badan lahir"), .verified)
    /// Below 2000 g a hospital cares for the child.
    static let birthWeightHospital = Rule(
        "birth-weight-hospital", "Berat lahir yang dirujuk", "Birth weight for the hospital", unit: "gram",
        since: .first(ofYear: 2023), .primaryCareGuide("bayi berat lahir rendah"), .verified)
    static let bornEarly = Rule(
        "born-early", "Lahir kurang bulan", "Born early", unit: "completed weeks", since: .first(ofYear: 2023),
        .primaryCareGuide("tabel 6, umur kehamilan"), .verified)
}

extension Screening {
    /// How a child was born. Written once, so it is due on no day.
    public static let newborn = Screening(
        form: "newborn", title: Phrase("Saat lahir", "At birth"), isFor: { _, _ in false }, conclusions: Newborn.all,
        judge: { found, _ in Newborn.judge(found) })
}

/// `Rule.birthWeight`, `.birthWeightHospital`, `.bornEarly`.
public enum Newborn {
    public static let weight = Question<Int>("newborn", "weight")
    public static let length = Question<Millimetres>("newborn", "length")
    /// Completed weeks of the pregnancy.
    public static let weeks = Question<Int>("newborn", "weeks")
    static let sick = Question<Bool>("newborn", "sick")

    static let all = [hospital, extremelyLow, veryLow, low, high, normal, early, ill]

    private static let size = Phrase("Berat lahir", "Birth weight")

    private static let keepWarm = Advice(
        "keep-warm",
        Phrase(
            "Dekap bayi di dada, kulit dengan kulit. Susui tiap dua jam.",
            "Hold the baby on the chest, skin to skin. Feed every two hours."),
        asking: Phrase("Siapa yang bergantian mendekap di rumah?", "Who takes turns to hold the baby?"))

    private static let seen = Message(
        Phrase("Perlu dilihat bidan", "The midwife should look"),
        Phrase(
            "Bu, dekap dan susui terus, ya. Minggu ini kita temui Bu Bidan.",
            "Hold and feed the baby. This week we see the midwife."), keepWarm)

    private static let hospital = Conclusion.Kind(
        "birth-weight-hospital", Phrase("Berat lahir di bawah 2000 gram", "Birth weight below 2000 g"), .urgent, .today,
        message: Message(
            Phrase("Rujuk sekarang", "Refer now"),
            Phrase(
                "Bu, bayi ini kecil sekali dan perlu rumah sakit. Dekap di dada, kita ke Puskesmas sekarang.",
                "This baby is very small and needs the hospital. Hold it on your chest; we go to the health centre now."
            ),
            .danger),
        rule: .birthWeightHospital)
    private static let extremelyLow = weighed(
        "birth-weight-extremely-low", Phrase("Berat lahir amat sangat rendah (BBLASR)", "Extremely low birth weight"),
        Phrase("BBLASR", "Extremely low"), .act, .week, message: seen)
    private static let veryLow = weighed(
        "birth-weight-very-low", Phrase("Berat lahir sangat rendah (BBLSR)", "Very low birth weight"),
        Phrase("BBLSR", "Very low"), .act, .week, message: seen)
    private static let low = weighed(
        "birth-weight-low", Phrase("Berat lahir rendah (BBLR)", "Low birth weight"), Phrase("BBLR", "Low"), .act, .week,
        message: seen)
    private static let high = weighed(
        "birth-weight-high", Phrase("Berat lahir lebih (BBLB)", "High birth weight"), Phrase("BBLB", "High"), .watch)
    private static let normal = weighed(
        "birth-weight-normal", Phrase("Berat lahir cukup", "Normal birth weight"), Phrase("Cukup", "Normal"),
        message: Message(
            Phrase("Selamat, kelahiran tercatat", "The birth is recorded"),
            Phrase(
                "Selamat, Bu. Susui setiap bayi mau, dan jaga tetap hangat.",
                "Congratulations. Feed whenever the baby wants, and keep it warm."), .breastfeeding))
    private static let early = Conclusion.Kind(
        "born-early", Phrase("Lahir kurang bulan", "Born early"), .act, .week, message: seen, rule: .bornEarly)
    private static let ill = Conclusion.Kind(
        "born-ill", Phrase("Sakit saat lahir", "Ill at birth"), .act, .week, message: seen, rule: .birthWeight)

    private static func weighed(
        _ code: String, _ words: Phrase, _ label: Phrase, _ tone: Tone = .calm, _ urgency: Urgency = .none,
        message: Message? = nil
    ) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, tone, urgency, topic: size, label: label, message: message, rule: .birthWeight)
    }

    /// Below 2500 g, whichever of the three classes.
    public static func isLow(_ grams: Int) -> Bool { grams < 2500 }

    static func judge(_ found: Found) -> [Conclusion] {
        var conclusions: [Conclusion] = []
        func add(_ kind: Conclusion.Kind, _ grams: Int, _ bound: Int) {
            conclusions.append(kind.of(.amount(grams, bound: bound, decimals: 0, unit: "gram")))
        }
        if let grams = found[weight] {
            if grams < 2000 { add(hospital, grams, 2000) }
            switch grams {
            case ..<1000: add(extremelyLow, grams, 1000)
            case ..<1500: add(veryLow, grams, 1500)
            case ..<2500: add(low, grams, 2500)
            case ...4000: add(normal, grams, 2500)
            default: add(high, grams, 4000)
            }
        }
        if let weeks = found[weeks], weeks < 37 {
            conclusions.append(early.of(.amount(weeks, bound: 37, decimals: 0, unit: "minggu")))
        }
        if found[sick] ?? false { conclusions.append(ill.of()) }
        return conclusions
    }
}

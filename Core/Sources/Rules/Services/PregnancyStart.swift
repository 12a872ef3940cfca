public import Plain

extension Rule {
    /// The four ranges are codes of the national antenatal record; that they belong to these classes is customary.
    static let weightGain = Rule(
        "weight-gain", "Target naik berat ibu hamil", "Weight gain in pregnancy", unit: "gram",
        since: .first(ofYear: 2023), Source("SATUSEHAT", "data ANC, target kenaikan berat"), .unverified)
    /// Too young, too old, too near, too many.
    static let pregnancyRisks = Rule(
        "pregnancy-risks", "Empat terlalu (4T)", "Four risks of a pregnancy", unit: "years",
        since: .first(ofYear: 2023),
        .primaryCareGuide("pelayanan kesehatan usia subur"), .verified)
    static let birthPlan = Rule(
        "birth-plan", "Rencana persalinan (P4K)", "Birth plan", unit: "completed weeks", since: .first(ofYear: 2023),
        Source("P4K", "stiker rencana persalinan"), .unverified)
    public static let ironTablets = Rule(
        "iron-tablets", "Tablet tambah darah ibu hamil", "Iron tablets in pregnancy", unit: "tablets",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan ibu hamil"), .unverified)
    public static let pregnancyClasses = Rule(
        "pregnancy-classes", "Kelas ibu hamil", "Classes of pregnant women", unit: "classes",
        since: .first(ofYear: 2023), .primaryCareGuide("kelas ibu hamil"), .verified)
}

extension Screening {
    /// How a pregnancy begins. Written once in it, so it is due on no day.
    public static let pregnancyStart = Screening(
        form: "pregnancy-start", title: Phrase("Awal kehamilan", "Begin of the pregnancy"), isFor: { _, _ in false },
        conclusions: PregnancyStart.all, judge: { found, known in PregnancyStart.judge(found, known) })
    public static let birthPlan = Screening(
        form: "birth-plan", title: Phrase("Rencana persalinan", "Birth plan"), isFor: { _, _ in false },
        conclusions: [BirthPlan.open, BirthPlan.begun, BirthPlan.complete],
        judge: { found, known in BirthPlan.judge(found, known) })
}

/// `Rule.weightGain`, `.pregnancyRisks`.
public enum PregnancyStart {
    public static let height = Question<Millimetres>("pregnancy-start", "height")
    public static let weight = Question<Grams>("pregnancy-start", "weight")
    static let children = Question<Int>("pregnancy-start", "children")
    static let youngest = Question<Int>("pregnancy-start", "youngest")

    static let all = risks + gains.map { $0.kind }

    private static let watched = Message(
        Phrase("Perlu lebih dijaga", "To be watched more closely"),
        Phrase(
            "Bu, kehamilan ini perlu lebih dijaga. Jangan lewatkan periksa ke Bu Bidan.",
            "This pregnancy needs more care. Miss no check with the midwife."), .mother)

    private static let risks = [
        risk("young", Phrase("Terlalu muda (di bawah 20 tahun)", "Too young (below 20)")),
        risk("old", Phrase("Terlalu tua (di atas 35 tahun)", "Too old (above 35)")),
        risk("near", Phrase("Terlalu dekat (anak belum 2 tahun)", "Too near (a child below 2)")),
        risk("many", Phrase("Terlalu banyak (3 anak atau lebih)", "Too many (3 children or more)")),
    ]

    private static func risk(_ code: StaticString, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind("pregnancy-too-\(code)", words, .watch, message: watched, rule: .pregnancyRisks)
    }

    /// Below each index, in tenths of kg/m², what she should gain, in grams.
    private static let gains: [(below: Int, from: Int, to: Int, kind: Conclusion.Kind)] = [
        (185, 12_500, 18_000, gain("thin", "12,5–18 kg")), (250, 11_500, 16_000, gain("normal", "11,5–16 kg")),
        (300, 7_000, 11_500, gain("heavy", "7–11,5 kg")), (.max, 5_000, 9_000, gain("obese", "5–9 kg")),
    ]

    private static func gain(_ code: StaticString, _ range: String) -> Conclusion.Kind {
        Conclusion.Kind(
            "weight-gain-\(code)", Phrase(indonesian: "Target naik \(range)", english: "Should gain \(range)"),
            topic: Phrase("Target naik berat", "Weight to gain"), label: Phrase(indonesian: range, english: range),
            message: Message(
                Phrase("Awal kehamilan tercatat", "The begin is recorded"),
                Phrase(
                    "Bagus, Bu. Timbang setiap bulan, dan makan bergizi setiap hari.",
                    "Well done. Weigh every month, and eat well every day."), .mother), rule: .weightGain)
    }

    /// What she should gain by the end, in words; `nil` where height or weight is missing.
    public static func target(_ height: Millimetres?, _ weight: Grams?) -> Phrase? {
        gain(height, weight)?.kind.label
    }

    private static func gain(_ height: Millimetres?, _ weight: Grams?) -> (index: Int, kind: Conclusion.Kind)? {
        guard let height, let weight else { return nil }
        // Tenths of kg/m², rounded down: 24,96 is still below 25.
        let index = Int(weight.value) * 10_000 / (Int(height.value) * Int(height.value))
        for gain in gains where index < gain.below { return (index, gain.kind) }
        return nil
    }

    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        var codes: [String] = []
        if let months = known.ageMonths(on: found.day) {
            if months < 20 * 12 { codes.append("young") }
            if months >= 36 * 12 { codes.append("old") }
        }
        if let years = found[youngest], years < 2 { codes.append("near") }
        if let children = found[children], children >= 3 { codes.append("many") }
        var conclusions = risks.filter { risk in codes.contains { risk.code == "pregnancy-too-" + $0 } }.map { $0.of() }
        if let gain = gain(found[height], found[weight]) {
            conclusions.append(gain.kind.of(.amount(gain.index, bound: 250, decimals: 1, unit: "kg/m²")))
        }
        return conclusions
    }
}

/// `Rule.birthPlan`: five things are settled before the day comes.
public enum BirthPlan {
    public static let questions = [
        Question<String>("birth-plan", "place"), Question<String>("birth-plan", "companion"),
        Question<String>("birth-plan", "transport"), Question<String>("birth-plan", "donor"),
        Question<String>("birth-plan", "fund"),
    ]
    /// From here on all of it should be settled.
    public static let weeks = 28

    static let open = plan(
        "birth-plan-open", Phrase("Rencana persalinan belum lengkap", "The birth plan has gaps"), .watch,
        Phrase(
            "Bu, waktunya makin dekat. Yuk, lengkapi rencananya bersama suami.",
            "The time comes nearer. Let us complete the plan with your husband."))
    static let begun = plan(
        "birth-plan-begun", Phrase("Rencana persalinan dimulai", "The birth plan is begun"), .calm,
        Phrase(
            "Bagus, Bu. Yang belum ada kita lengkapi sebelum tujuh bulan.",
            "Well done. What is missing we settle before the seventh month."))
    static let complete = plan(
        "birth-plan-complete", Phrase("Rencana persalinan lengkap", "The birth plan is complete"), .calm,
        Phrase(
            "Bagus, Bu, semua sudah siap. Tempel stikernya di pintu rumah.",
            "Well done, all is ready. Put the sticker on your door."))

    private static func plan(_ code: String, _ words: Phrase, _ tone: Tone, _ tell: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(code, words, tone, message: Message(words, tell, .mother), rule: .birthPlan)
    }

    public static func isComplete(_ answers: [Answer]) -> Bool { questions.allSatisfy { answers[$0] != nil } }

    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        if isComplete(found.answers) { return [complete.of()] }
        let isNear = known.lastPeriod.map { Antenatal.weeks(lastPeriod: $0, on: found.day) >= weeks } ?? false
        return [(isNear ? open : begun).of()]
    }
}

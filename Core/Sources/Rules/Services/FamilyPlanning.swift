public import Plain

extension Rule {
    public static let contraception = Rule(
        "contraception", "Jadwal KB berikutnya", "When contraception is due again", unit: "days",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan keluarga berencana"), .unverified)
}

extension Screening {
    /// Contraception is a choice that is asked for, so it is due on no day.
    public static let familyPlanning = Screening(
        form: "family-planning", title: Phrase("Keluarga berencana", "Family planning"), isPrivate: true,
        isFor: { _, _ in false },
        conclusions: [FamilyPlanning.wanted, FamilyPlanning.used, FamilyPlanning.none],
        judge: { found, _ in FamilyPlanning.judge(found) })
}

/// `Rule.contraception`
public enum FamilyPlanning {
    public static let method = Question<String>("family-planning", "method")
    public static let given = Question<Day>("family-planning", "given")
    /// Completed months from 15 years to below 50.
    public static let ages = 15 * 12..<50 * 12

    /// Who wants it and has none; who wants none.
    public static let (wants, declines) = ("wants", "none")

    private static let advice = Advice(
        "family-planning",
        Phrase(
            "Jarak dua kehamilan paling baik lebih dari dua tahun. Bidan menjelaskan semua pilihan.",
            "More than two years between two pregnancies is best. The midwife explains every choice."),
        asking: Phrase("Kapan sempat ke Bu Bidan?", "When can you see the midwife?"))

    static let wanted = Conclusion.Kind(
        "contraception-wanted", Phrase("Ingin KB, belum terlayani", "Wants contraception and has none"), .act, .week,
        message: Message(
            Phrase("Ingin ikut KB", "Wants contraception"),
            Phrase(
                "Baik, Bu. Minggu ini kita temui Bu Bidan, Ibu yang memilih.",
                "This week we see the midwife; the choice is yours."), advice), rule: .contraception)
    static let used = Conclusion.Kind(
        "contraception-used", Phrase("Memakai KB", "Uses contraception"),
        message: Message(
            Phrase("KB tercatat", "It is recorded"),
            Phrase("Baik, Bu. Datang lagi sesuai jadwal, ya.", "Come again when it is due."), advice),
        rule: .contraception)
    static let none = Conclusion.Kind(
        "contraception-none", Phrase("Belum ingin KB", "Wants no contraception"),
        message: Message(
            Phrase("Tercatat", "Recorded"),
            Phrase("Baik, Bu. Bila berubah pikiran, bilang saja ke saya.", "If you change your mind, tell me."), advice),
        rule: .contraception)

    /// Days after which it is due again; `nil` for what lasts for years.
    private static func days(_ method: String) -> Int? {
        switch method {
        case "pill", "injection-1": 28
        case "injection-3": 84
        default: nil
        }
    }

    /// The day on which it is due again.
    public static func due(_ answers: [Answer]) -> Day? {
        guard let given = answers[given], let method = answers[method], let days = days(method) else { return nil }
        return given.adding(days: days)
    }

    static func judge(_ found: Found) -> [Conclusion] {
        guard let method = found[method] else { return [] }
        return [(method == wants ? wanted : method == declines ? none : used).of()]
    }
}

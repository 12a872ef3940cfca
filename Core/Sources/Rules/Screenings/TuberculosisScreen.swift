public import Plain

extension Rule {
    /// One sign is enough by the guide; the Posyandu's printed card waits for two. The guide's reading holds here. That
    /// somebody looks within the week is ours.
    static let tuberculosis = Rule(
        "tuberculosis-signs", "Tanda TBC", "Signs of tuberculosis", unit: "tanda", since: .first(ofYear: 2023),
        .primaryCareGuide("formulir 1, tabel 10"), .verified)
}

extension Screening {
    /// Signs of tuberculosis of whoever comes, from five years on: at every session day. Younger children have signs of their own.
    public static let tuberculosis = Screening(
        form: "tb-screen", title: Phrase("Batuk dan demam (TBC)", "Cough and fever (TB)"), every: .months(1),
        isPrivate: true, isFor: { known, day in (known.ageMonths(on: day) ?? 0) >= TuberculosisScreen.fromMonths },
        conclusions: TuberculosisScreen.all, judge: { found, _ in TuberculosisScreen.judge(found) })
}

/// `Rule.tuberculosis`
public enum TuberculosisScreen {
    public static let signs = Question<String>("tb-screen", "signs")
    public static let contact = Question<YesOrNo>("tb-screen", "contact")

    static let fromMonths = 5 * 12

    static let all: [Conclusion.Kind] = [suspected, close, none]

    private static let seen = Advice(
        "tb-seen",
        Phrase(
            "Tutup mulut saat batuk dan buka jendela setiap pagi. Obat TBC gratis di Puskesmas.",
            "Cover the mouth when coughing and open the windows each morning. TB medicine is free at the health centre."
        ),
        asking: Phrase("Siapa lagi di rumah yang sering batuk?", "Who else at home coughs often?"))
    private static let air = Advice(
        "tb-air",
        Phrase(
            "Buka jendela setiap pagi. Bila batuk tidak sembuh, datang lagi ke Posyandu.",
            "Open the windows each morning. Come again if a cough does not go."),
        asking: Phrase("Apakah kamar tidur kena sinar matahari?", "Does the sun reach the bedroom?"))

    private static let suspected = Conclusion.Kind(
        "tb-suspected", Phrase("Ada tanda TBC", "Signs of tuberculosis"), .act, .week,
        message: Message(
            Phrase("Perlu periksa dahak", "Sputum to be tested"),
            Phrase(
                "Ada tanda yang perlu diperiksa. Yuk, periksa dahak di Puskesmas minggu ini, gratis.",
                "There is a sign to be looked at. Let the sputum be tested this week, it is free."), seen),
        counts: ["tb-suspected"], rule: .tuberculosis)
    private static let close = Conclusion.Kind(
        "tb-contact", Phrase("Dekat dengan penderita TBC", "Close to somebody with TB"), .act, .week,
        message: Message(
            Phrase("Perlu diperiksa minggu ini", "To be seen this week"),
            Phrase(
                "Pernah dekat dengan yang sakit TBC. Periksa di Puskesmas minggu ini, supaya terlindungi.",
                "Somebody close had TB. Let the health centre look this week, for protection."), seen),
        counts: ["tb-contact"], rule: .tuberculosis)
    private static let none = Conclusion.Kind(
        "tb-none", Phrase("Tidak ada tanda TBC", "No sign of tuberculosis"),
        message: Message(
            Phrase("Tidak ada tanda", "No sign"),
            Phrase(
                "Bagus, tidak ada tanda TBC. Jendela rumah tetap dibuka setiap pagi, ya.",
                "Well done, no sign of TB. Keep opening the windows each morning."), air),
        rule: .tuberculosis)

    /// A sign that one of them heard of, another of the same day does not take away.
    static func judge(_ found: Found) -> [Conclusion] {
        let (signs, contacts) = (found.codes(signs), found.all(contact))
        var conclusions: [Conclusion] = []
        if !signs.isEmpty { conclusions.append(suspected.of()) }
        if contacts.contains(.yes) { conclusions.append(close.of()) }
        if conclusions.isEmpty, !contacts.isEmpty { conclusions.append(none.of()) }
        return conclusions
    }
}

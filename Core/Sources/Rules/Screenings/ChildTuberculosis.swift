public import Plain

extension Rule {
    /// One sign, or a close contact without any, is enough. That it is within the week is ours: the guide names no day.
    static let childTuberculosis = Rule(
        "child-tb", "Gejala TBC anak", "Signs of tuberculosis in children", unit: "tanda",
        since: .first(ofYear: 2023), .primaryCareGuide("tabel 10–11, skrining TBC anak"), .verified)
}

extension Screening {
    /// Signs of tuberculosis in children under five: each time that she comes.
    public static let childTuberculosis = Screening(
        form: "child-tb", title: Phrase("Batuk, demam dan lesu", "Cough, fever, weakness"), every: .days(21),
        isPrivate: true,
        isFor: { known, day in known.ageMonths(on: day).map { $0 < 60 } ?? false }, asked: .beside,
        conclusions: ChildTuberculosis.all, judge: { found, _ in ChildTuberculosis.judge(found) })
}

/// `Rule.childTuberculosis`
public enum ChildTuberculosis {
    /// What the weighings of two months say already.
    public static let stalled = Question<YesOrNo>("child-tb", "stalled")

    private static let asked = [
        (Question<YesOrNo>("child-tb", "cough"), cough), (Question<YesOrNo>("child-tb", "fever"), fever),
        (stalled, thin), (Question<YesOrNo>("child-tb", "listless"), listless),
        (Question<YesOrNo>("child-tb", "contact"), contact),
    ]

    static let all = [cough, fever, thin, listless, contact, suspected, clear]

    private static let seen = Message(
        Phrase("Perlu diperiksa minggu ini", "To be seen this week"),
        Phrase(
            "Bu, % perlu diperiksa di Puskesmas minggu ini. Yuk, saya temani.",
            "% should be seen at the health centre this week. I will come along."),
        Advice(
            "child-tb",
            Phrase(
                "Periksa dulu supaya jelas sebabnya. Bawa buku KIA, buka jendela di siang hari.",
                "Have it looked at first. Take the KIA book, open the windows by day."),
            asking: Phrase("Sejak kapan keluhannya mulai?", "Since when is it so?")))

    private static let cough = sign("child-tb-cough", Phrase("Batuk dua minggu", "Cough for two weeks"))
    private static let fever = sign("child-tb-fever", Phrase("Demam lebih dari dua minggu", "Fever for over two weeks"))
    private static let thin = sign(
        "child-tb-stalled", Phrase("Berat dua bulan tidak naik", "No weight gained for two months"))
    private static let listless = sign("child-tb-listless", Phrase("Lesu, kurang bermain", "Listless, plays little"))
    private static let contact = sign(
        "child-tb-contact", Phrase("Dekat dengan orang sakit TBC", "Close to somebody with tuberculosis"),
        counts: ["child-tb-contact"])

    private static func sign(
        _ code: String, _ words: Phrase, counts: [String] = []
    ) -> Conclusion.Kind {
        Conclusion.Kind(code, words, .act, .week, message: seen, counts: counts, rule: .childTuberculosis)
    }

    /// What is counted, and told to staff; to her mother the sign is said.
    private static let suspected = Conclusion.Kind(
        "child-tb-suspected", Phrase("Terduga TBC anak", "Suspected tuberculosis of a child"),
        counts: ["child-tb-suspected"], rule: .childTuberculosis)

    private static let clear = Conclusion.Kind(
        "child-tb-clear", Phrase("Tidak ada tanda", "No sign"),
        message: Message(
            Phrase("Tidak ada tanda", "No sign"),
            Phrase(
                "Bagus, Bu, % tidak ada keluhan. Datang lagi bulan depan, ya.",
                "Good, % has no complaint. Come again next month."), .variedFood),
        rule: .childTuberculosis)

    /// A sign that one of them saw, another of the same day does not take away.
    static func judge(_ found: Found) -> [Conclusion] {
        let signs = asked.filter { found.all($0.0).contains(.yes) }.map { $0.1.of() }
        guard signs.isEmpty else { return signs + [suspected.of()] }
        return asked.allSatisfy { found[$0.0] != nil } ? [clear.of()] : []
    }
}

public import Plain

extension Rule {
    /// That the midwife sees her within the week is ours: the guide refers everybody below 20 and names no day.
    public static let dailyLiving = Rule(
        "daily-living-classes", "Kemandirian lansia (AKS)", "Activities of daily living", unit: "poin",
        since: .first(ofYear: 2023), .primaryCareGuide("formulir 5, skrining geriatri"), .verified)
    /// The care manager is asked from class *sedang* on; one with class *ringan* is looked at by the health centre alone.
    static let homeCare = Rule(
        "home-care", "Perawatan jangka panjang", "Long-term care", unit: "poin", since: .first(ofYear: 2025),
        Source("KMK HK.01.07/MENKES/33/2025", "tindak lanjut AKS lansia"), .verified)
}

extension Screening {
    /// The ten activities of every day that an old person manages alone, or with help: once a year.
    public static let dailyLiving = Screening(
        form: "daily-living", title: Phrase("Kegiatan sehari-hari", "Activities of daily living"), every: .months(12),
        isFor: { known, day in (known.ageMonths(on: day) ?? 0) >= Elder.fromMonths },
        conclusions: DailyLiving.all, judge: { found, _ in DailyLiving.judge(found) })
}

/// Who is old.
public enum Elder {
    public static let fromMonths = 60 * 12
}

/// `Rule.dailyLiving`, `.homeCare`: Barthel's ten questions. An answer is stored as its points; 20 are all there are.
public enum DailyLiving {
    static let questions = [
        Question<String>("daily-living", "bowel"), Question<String>("daily-living", "bladder"),
        Question<String>("daily-living", "grooming"), Question<String>("daily-living", "toilet"),
        Question<String>("daily-living", "eating"), Question<String>("daily-living", "transfer"),
        Question<String>("daily-living", "walking"), Question<String>("daily-living", "dressing"),
        Question<String>("daily-living", "stairs"), Question<String>("daily-living", "bathing"),
    ]

    static let all: [Conclusion.Kind] = [homeCare, total, severe, moderate, mild, independent]

    private static let topic = Phrase("Kegiatan", "Activities")

    private static let homeCare = Conclusion.Kind(
        "home-care", Phrase("Perlu perawatan di rumah", "Needs care at home"), .act, .week,
        message: Message(
            Phrase("Perlu perawatan di rumah", "Needs care at home"),
            Phrase(
                "Kegiatan sehari-harinya banyak dibantu. Saya kabari Bu Bidan, supaya keluarga tidak merawat sendirian.",
                "Much of the day needs help. I will tell the midwife, so that the family is not left alone with it."),
            Advice(
                "elder-cared-for",
                Phrase(
                    "Bantu makan, mandi dan ke WC setiap hari. Bergiliran menjaga dalam keluarga.",
                    "Help with eating, washing and the toilet each day. Take turns in the family."),
                asking: Phrase("Siapa yang merawat di rumah setiap hari?", "Who gives care at home each day?"))),
        counts: ["home-care"], rule: .homeCare)

    private static let total = helped(
        "daily-living-total", Phrase("Perlu bantuan penuh (AKS 0 sampai 4)", "Needs help with everything (ADL 0 to 4)"),
        Phrase("Bantuan penuh", "Full help"))
    private static let severe = helped(
        "daily-living-severe", Phrase("Perlu bantuan berat (AKS 5 sampai 8)", "Needs much help (ADL 5 to 8)"),
        Phrase("Bantuan berat", "Much help"))
    private static let moderate = helped(
        "daily-living-moderate", Phrase("Perlu bantuan sedang (AKS 9 sampai 11)", "Needs help (ADL 9 to 11)"),
        Phrase("Bantuan sedang", "Some help"))
    private static let mild = helped(
        "daily-living-mild", Phrase("Perlu bantuan ringan (AKS 12 sampai 19)", "Needs a little help (ADL 12 to 19)"),
        Phrase("Bantuan ringan", "A little help"),
        Message(
            Phrase("Perlu sedikit bantuan", "Needs a little help"),
            Phrase(
                "Bagus, masih banyak yang bisa sendiri. Yuk, periksa di Pustu, lalu ikut kegiatan lagi.",
                "Well done, much still goes alone. Let the health post have a look, then join the activities again."),
            Advice(
                "elder-helped",
                Phrase(
                    "Biarkan mengerjakan sendiri yang masih bisa. Dampingi yang sulit, supaya tidak jatuh.",
                    "Leave what can be managed alone. Stand by where it is hard, against falls."),
                asking: Phrase("Apa yang paling sering dibantu di rumah?", "What is helped with most often?"))))

    private static func helped(_ code: String, _ words: Phrase, _ label: Phrase, _ message: Message? = nil)
        -> Conclusion.Kind
    {
        Conclusion.Kind(
            code, words, .act, .week, topic: topic, label: label, message: message, counts: [code], rule: .dailyLiving)
    }

    static let active = Advice(
        "elder-active",
        Phrase(
            "Jalan kaki setiap hari dan ikut senam lansia. Ngobrol dengan tetangga juga baik.",
            "Walk each day and join the exercise for elders. A chat with neighbours does good."),
        asking: Phrase("Kegiatan apa yang paling disukai?", "Which activity is liked best?"))

    private static let independent = Conclusion.Kind(
        "daily-living-independent", Phrase("Mandiri (AKS 20)", "Independent (ADL 20)"), topic: topic,
        label: Phrase("Mandiri", "Independent"),
        message: Message(
            Phrase("Masih mandiri", "Manages alone"),
            Phrase(
                "Bagus, semua masih bisa sendiri. Tetap bergerak dan ikut kegiatan Posyandu, ya.",
                "Well done, all of it goes alone. Keep moving, and join in at the Posyandu."), active),
        counts: ["daily-living-independent"], rule: .dailyLiving)

    /// Of two answers of one day the lower. Nothing is said while one of the ten is missing.
    static func judge(_ found: Found) -> [Conclusion] {
        var points = 0
        for question in questions {
            guard let lowest = found.all(question).compactMap({ $0.number }).min() else { return [] }
            points += lowest
        }
        // Each class ends below its bound.
        let (kind, bound) =
            points < 5
            ? (total, 5)
            : points < 9
                ? (severe, 9) : points < 12 ? (moderate, 12) : points < 20 ? (mild, 20) : (independent, 20)
        let conclusion = kind.of(.amount(points, bound: bound, decimals: 0, unit: "poin"))
        return points < 12 ? [homeCare.of(), conclusion] : [conclusion]
    }
}

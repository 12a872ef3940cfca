public import Plain

extension Rule {
    /// Local food by days and portions, looked at after two weeks; who has not gained then is referred.
    static let localFood = Rule(
        "local-food", "Makanan tambahan pangan lokal", "Supplementary local food", unit: "hari",
        since: .first(ofYear: 2025), Source("KMK HK.01.07/MENKES/33/2025", "tindak lanjut status gizi balita"),
        .verified)
}

extension Screening {
    /// Supplementary food of a child over days: written when it is given, and looked at after two weeks.
    public static let foodCourse = Screening(
        form: "food-course", title: Phrase("Makanan tambahan", "Supplementary food"), every: .months(60),
        isFor: { known, day in known.ageMonths(on: day).map { (6..<60).contains($0) } ?? false }, asked: .onCard,
        conclusions: FoodCourse.all, judge: { found, _ in FoodCourse.judge(found) })
}

/// `Rule.localFood`
enum FoodCourse {
    private static let days = Question<Int>("food-course", "days")
    private static let gained = Question<YesOrNo>("food-course", "gained")
    private static let topic = Phrase("Makanan tambahan", "Supplementary food")

    static let all = [failed, worked, given]

    /// What became of it says more than that it was given.
    static func judge(_ found: Found) -> [Conclusion] {
        switch found[gained] {
        case .no: [failed.of()]
        case .yes: [worked.of()]
        case nil: found[days] == nil ? [] : [given.of()]
        }
    }

    private static let given = Conclusion.Kind(
        "food-given", Phrase("Makanan tambahan diberikan", "Supplementary food is given"), topic: topic,
        label: Phrase("Diberikan", "Given"),
        message: Message(
            Phrase("Makanan tambahan diberikan", "Supplementary food is given"),
            Phrase(
                "Bu, makanan tambahannya untuk % sendiri, ya. Dua minggu lagi kita timbang.",
                "This food is for % alone. In two weeks we weigh again."), .richerFood),
        counts: ["food-given"], again: .days(14), rule: .localFood)
    private static let worked = Conclusion.Kind(
        "food-worked", Phrase("Berat naik sesudah makanan tambahan", "Gained with supplementary food"), topic: topic,
        label: Phrase("Berat naik", "Gained"),
        message: Message(
            Phrase("Berat naik", "Weight is rising"),
            Phrase(
                "Bagus, Bu! Berat % naik. Teruskan makan dengan telur atau ikan, ya.",
                "Well done! %'s weight rises. Go on with egg or fish."), .richerFood),
        counts: ["food-worked"], rule: .localFood)
    private static let failed = Conclusion.Kind(
        "food-failed", Phrase("Dua minggu makanan tambahan, berat tidak naik", "Two weeks of food and no gain"), .act,
        .week, topic: topic, label: Phrase("Belum naik", "No gain"),
        message: Message(
            Phrase("Perlu diperiksa minggu ini", "To be seen this week"),
            Phrase(
                "Bu, berat % belum naik juga. Yuk, periksa ke Puskesmas minggu ini, saya temani.",
                "%'s weight has not risen yet. Let us go to the health centre this week."), .richerFood),
        counts: ["food-failed"], rule: .localFood)
}

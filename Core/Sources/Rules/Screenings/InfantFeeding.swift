public import Plain

extension Rule {
    /// Month by month, until six months are completed.
    static let exclusiveFeeding = Rule(
        "exclusive-feeding", "ASI saja sampai enam bulan", "Breast milk alone to six months", unit: "ya atau tidak",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan balita, ASI eksklusif"), .verified)
    /// Five of eight groups, breast milk among them, and one of them from an animal; the document was not seen.
    static let childDiet = Rule(
        "child-diet", "Makanan bayi dan anak yang beragam", "Varied food of small children", unit: "kelompok makanan",
        since: .first(ofYear: 2021), Source("WHO/UNICEF, indicators of infant feeding 2021", "MDD, EFF"), .unverified)
    /// The health centre looks at each infant once, when she is six months old.
    static let sixMonthCheck = Rule(
        "six-month-check", "PKAT umur 6 bulan", "Check at six months", unit: "bulan umur",
        since: .first(ofYear: 2023), .primaryCareGuide("PKAT"), .verified)
}

extension Screening {
    /// What an infant and a small child is fed: each month to two years. Open days of two months may lie four weeks apart.
    public static let feeding = Screening(
        form: "infant-feeding", title: Phrase("ASI dan makanan", "Feeding"), every: .days(21),
        isFor: { known, day in known.ageMonths(on: day).map { $0 < 24 } ?? false }, asked: .beside,
        conclusions: InfantFeeding.all, judge: { found, known in InfantFeeding.judge(found, known) })
}

/// `Rule.exclusiveFeeding`, `.childDiet`, `.sixMonthCheck`
public enum InfantFeeding {
    static let only = Question<YesOrNo>("infant-feeding", "only")
    static let breast = Question<YesOrNo>("infant-feeding", "breast")
    static let ate = Question<String>("infant-feeding", "ate")
    public static let sixMonths = Question<YesOrNo>("infant-feeding", "pkat")

    /// Completed months in which the check of six months is asked for.
    public static let checkAges = 6..<9
    private static let enoughGroups = 5
    private static let animal = ["flesh", "egg"]

    static let all = [
        notOnly, none, noAnimal, few, stopped, checkMissed, onlyMilk, varied, breastfed, checked,
    ]

    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        guard let age = known.ageMonths(on: found.day) else { return [] }
        var all: [Conclusion] = []
        if age < Growth.breastfedMonths {
            if let answer = found[only] { all.append((answer == .yes ? onlyMilk : notOnly).of()) }
        } else {
            if let conclusion = diet(found) { all.append(conclusion) }
            if let answer = found[breast] { all.append((answer == .yes ? breastfed : stopped).of()) }
        }
        if checkAges.contains(age), let answer = found[sixMonths] {
            all.append((answer == .yes ? checked : checkMissed).of())
        }
        return all
    }

    /// Of several answers of a day all groups together.
    private static func diet(_ found: Found) -> Conclusion? {
        let codes = found.codes(ate)
        guard !codes.isEmpty else { return nil }
        let groups = codes.filter { $0 != "nothing" }
        if groups.isEmpty { return none.of() }
        let count = groups.count + (found[breast] == .yes ? 1 : 0)
        let value = Measured.amount(
            count, bound: enoughGroups, decimals: 0, unit: "kelompok")
        if !groups.contains(where: { animal.contains($0) }) { return noAnimal.of(value) }
        return (count < enoughGroups ? few : varied).of(value)
    }

    // MARK: What is said

    private static let milk = Phrase("ASI", "Breast milk")
    private static let food = Phrase("Makanan", "Food")
    private static let health = Phrase("PKAT", "Six-month check")

    private static let onlyMilk = Conclusion.Kind(
        "feeding-only", Phrase("ASI saja", "Breast milk alone"), topic: milk,
        message: Message(
            Phrase("ASI saja", "Breast milk alone"),
            Phrase(
                "Bagus, Bu! Teruskan ASI saja untuk % sampai enam bulan, ya.",
                "Well done! Go on with breast milk alone for % to six months."), .breastfeeding),
        counts: ["feeding-only"], rule: .exclusiveFeeding)
    private static let notOnly = Conclusion.Kind(
        "feeding-not-only", Phrase("Belum ASI saja", "Not breast milk alone"), .watch, topic: milk,
        message: Message(
            Phrase("Ajak kembali ke ASI saja", "Back to breast milk alone"),
            Phrase(
                "Bu, % cukup diberi ASI saja sampai enam bulan. Yuk, susui lebih sering.",
                "Breast milk alone is enough for % to six months. Feed more often."), .breastfeeding),
        counts: ["feeding-not-only"], rule: .exclusiveFeeding)
    private static let breastfed = Conclusion.Kind(
        "feeding-breast", Phrase("Masih minum ASI", "Still breastfed"), topic: milk, counts: ["feeding-breast"],
        rule: .exclusiveFeeding)
    private static let stopped = Conclusion.Kind(
        "feeding-stopped", Phrase("Sudah tidak minum ASI", "Not breastfed any more"), .watch, topic: milk,
        message: Message(
            Phrase("ASI sampai dua tahun", "Breast milk to two years"),
            Phrase(
                "Bu, ASI baik sampai dua tahun. Bila sudah berhenti, tambah makan selingan, ya.",
                "Breast milk is good to two years. If it has stopped, add snacks."), .richerFood),
        counts: ["feeding-stopped"], rule: .exclusiveFeeding)

    private static let none = diet(
        "feeding-nothing", Phrase("Belum makan", "Eats nothing yet"), Phrase("Mulai makan", "Begin with food"),
        Phrase(
            "Bu, % sudah waktunya makan. Mulai bubur kental dengan telur atau ikan, ya.",
            "It is time for % to eat. Begin with thick porridge, egg or fish."))
    private static let noAnimal = diet(
        "feeding-no-animal", Phrase("Tanpa telur, ikan atau daging", "No egg, fish or meat"),
        Phrase("Tambah lauk hewani", "Add egg or fish"),
        Phrase(
            "Bu, tambah telur, ikan atau hati setiap hari, ya, supaya % tumbuh kuat.",
            "Add egg, fish or liver each day, so that % grows strong."))
    private static let few = diet(
        "feeding-few", Phrase("Makanan belum beragam", "Food is not varied yet"),
        Phrase("Tambah ragam makanan", "More kinds of food"),
        Phrase(
            "Bu, piring % perlu lebih beragam. Tambah sayur, buah dan kacang, ya.",
            "%'s plate wants more kinds. Add vegetables, fruit and beans."))

    private static func diet(_ code: String, _ words: Phrase, _ title: Phrase, _ tell: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, .watch, topic: food, message: Message(title, tell, .richerFood), counts: [code],
            rule: .childDiet)
    }

    private static let varied = Conclusion.Kind(
        "feeding-varied", Phrase("Makanan beragam", "Varied food"), topic: food,
        message: Message(
            Phrase("Makanan beragam", "Varied food"),
            Phrase(
                "Bagus, Bu! Makanan % sudah beragam. Teruskan setiap hari, ya.",
                "Well done! %'s food is varied. Go on each day."), .variedFood),
        counts: ["feeding-varied"], rule: .childDiet)

    private static let checkMissed = Conclusion.Kind(
        "six-month-check-missed", Phrase("Belum PKAT di Puskesmas", "No check at six months yet"), .watch,
        topic: health, label: Phrase("Belum", "Not yet"),
        message: Message(
            Phrase("Ajak PKAT ke Puskesmas", "To the check at six months"),
            Phrase(
                "Bu, umur enam bulan % diperiksa lengkap di Puskesmas. Yuk, minggu ini, ya.",
                "At six months % has a whole check at the health centre. Let us go this week."), .richerFood),
        counts: ["six-month-check-missed"], rule: .sixMonthCheck)
    private static let checked = Conclusion.Kind(
        "six-month-check-done", Phrase("Sudah PKAT di Puskesmas", "Checked at six months"), topic: health,
        label: Phrase("Sudah", "Done"), counts: ["six-month-check-done"], rule: .sixMonthCheck)
}

import Plain

/// The conclusions of the growth card, the standard and the arm tape. Where what is said hangs on age, the first is for
/// a child of less than six months.
enum Growth {
    /// Breast milk alone: source Buku KIA 2023.
    static let breastfedMonths = 6

    static let all: [Conclusion.Kind] =
        twiceNotRising + notRising + [belowRedLine] + wasted
        + GrowthClasses.weightForLength.classes.compactMap {
            wasting[$0.code]
        } + GrowthClasses.lengthForAge.classes.compactMap { lengths[$0.code] } + aboveOrangeLine + [redArm]
        + yellowArm + [greenArm, oedema] + GrowthClasses.headForAge.classes.compactMap { heads[$0.code] }
        + GrowthClasses.weightForAge.classes.compactMap { weights[$0.code] } + rising
        + notAssessed + first + measured

    private static let today = Message(
        Phrase("Rujuk hari ini", "Refer today"),
        Phrase(
            "Bu, % perlu diperiksa hari ini. Kita ke Puskesmas bersama. Ibu tidak sendiri, saya temani.",
            "% should be examined today. Let us go to the health centre together."), .danger)

    private static let seeTheMidwife = Phrase("Perlu diperiksa bidan", "See the midwife")
    private static let lowRise = Phrase(
        "Bu, berat % naik, tetapi belum cukup. Yuk, temui Bu Bidan supaya ia cepat pulih.",
        "%'s weight rises, but is still low. Let us see the midwife.")
    private static let noRise = Phrase(
        "Bu, berat % belum naik cukup. Yuk, temui Bu Bidan supaya ia cepat pulih.",
        "%'s weight has not grown enough. Let us see the midwife.")

    /// Whose weight rises, then whose does not; of each the youngest first.
    private static let week = [
        Message(seeTheMidwife, lowRise, .breastfeeding), Message(seeTheMidwife, lowRise, .richerFood),
        Message(seeTheMidwife, noRise, .breastfeeding), Message(seeTheMidwife, noRise, .richerFood),
    ]

    static let twiceNotRising = [Advice.breastfeeding, .richerFood].map { advice in
        let words = Phrase("Dua bulan tidak naik", "No gain for two months")
        return Conclusion.Kind(
            "2t", words, .act, .week, message: Message(words, noRise, advice), counts: ["d", "t", "2t"], mark: "2T",
            rule: .gain)
    }

    static let notRising = [
        notRising(
            Phrase(
                "Bu, berat % belum naik bulan ini. Susui lebih sering, siang dan malam, ya.",
                "%'s weight did not rise this month. Breastfeed more often, day and night."), .breastfeeding),
        notRising(
            Phrase(
                "Bu, berat % belum naik bulan ini. Tambah satu telur atau ikan setiap hari, ya.",
                "%'s weight did not rise this month. Add an egg or fish every day."), .richerFood),
    ]

    private static func notRising(_ tell: Phrase, _ advice: Advice) -> Conclusion.Kind {
        let words = Phrase("Berat tidak naik", "Weight did not rise")
        return Conclusion.Kind(
            "t", words, .watch, message: Message(words, tell, advice), counts: ["d", "t"], mark: "T", rule: .gain)
    }

    static let rising = well("n", Phrase("Berat naik", "Weight is rising"), ["d", "n"], "N")
    static let notAssessed = well("o", Phrase("Sudah ditimbang", "Weighed"), ["d", "o"], "O")
    static let first = well("b", Phrase("Sudah ditimbang", "Weighed"), ["d", "b"], "B")
    /// Measured, not weighed.
    static let measured = well("measured", Phrase("Sudah diukur", "Measured"), [], "–")

    private static func well(
        _ code: String, _ words: Phrase, _ counts: [String], _ mark: String
    ) -> [Conclusion.Kind] {
        [
            Message(
                words,
                Phrase(
                    "Bagus, Bu! % tumbuh baik. Teruskan ASI saja dan datang lagi bulan depan.",
                    "Well done! % grows well. Keep on breastfeeding and come again next month."), .breastfeeding),
            Message(
                words,
                Phrase(
                    "Bagus, Bu! % tumbuh baik. Teruskan makan beragam dan datang lagi bulan depan.",
                    "Well done! % grows well. Keep on with varied food and come again next month."), .variedFood),
        ].map { Conclusion.Kind(code, words, message: $0, counts: counts, mark: mark, rule: .gain) }
    }

    static let belowRedLine = Conclusion.Kind(
        "bgm", Phrase("Di bawah garis merah", "Below the red line"), .urgent, .today, message: today,
        counts: ["bgm"], rule: .redLine)

    static let aboveOrangeLine = [
        (
            Phrase(
                "Bu, berat % agak lebih. Cukup beri ASI saja, ya.",
                "%'s weight is a little high. Breast milk alone is enough."), Advice.breastfeeding
        ),
        (
            Phrase(
                "Bu, berat % agak lebih. Kurangi yang manis, perbanyak bermain, ya.",
                "%'s weight is a little high. Less sugar, more play."), Advice.lessSugar
        ),
    ].map { tell, advice in
        Conclusion.Kind(
            "orange", Phrase("Di atas garis oranye", "Above the orange line"), .watch,
            message: Message(Phrase("Berat di atas garis", "Weight above the line"), tell, advice),
            counts: ["orange"], rule: .orangeLine)
    }

    static let oedema = Conclusion.Kind(
        "oedema", Phrase("Kedua kaki bengkak", "Both feet swollen"), .urgent, .today, message: today, rule: .oedema)

    private static let nutrition = Phrase("Gizi", "Nutrition")

    static let wasted = week.map {
        Conclusion.Kind(
            "wasted", Phrase("Kurus untuk tingginya", "Thin for the height"), .act, .week, topic: nutrition,
            label: Phrase("Gizi kurang", "Wasted"), message: $0, counts: ["wfl-wasted"],
            rule: .weightForLengthClasses)
    }

    /// By the code of the class; `wfl-wasted` stands above.
    static let wasting = KindsByClass(GrowthClasses.weightForLength, leavingOut: "wfl-wasted") { found in
        guard found.code == "wfl-severely-wasted" else { return found.kind(nutrition, .weightForLengthClasses) }
        return Conclusion.Kind(
            "severely-wasted", Phrase("Sangat kurus untuk tingginya", "Very thin for the height"), .urgent, .today,
            topic: nutrition, label: found.words, message: today, counts: [found.code], rule: .weightForLengthClasses)
    }

    static let lengths = KindsByClass(GrowthClasses.lengthForAge) { found in
        let topic = Phrase("Tinggi", "Height")
        guard found.code == "lfa-stunted" || found.code == "lfa-severely-stunted" else {
            return found.kind(topic, .lengthForAgeClasses)
        }
        return Conclusion.Kind(
            "stunted", Phrase("Pendek untuk umurnya", "Short for the age"), .act, topic: topic, label: found.words,
            message: Message(
                Phrase("Tinggi perlu diperiksa", "Height needs a check"),
                Phrase(
                    "Bu, tinggi % di bawah anak seusianya. Bu Bidan akan memeriksa, ya.",
                    "% is shorter than children of that age. The midwife will check."), .richerFood),
            counts: [found.code], rule: .lengthForAgeClasses)
    }

    /// A head far from the curve is a reason to look, and never one to hurry.
    static let heads = KindsByClass(GrowthClasses.headForAge) { found in
        found.kind(
            Phrase("Kepala", "Head"), .headForAgeClasses, found.code == "hcfa-normal" ? .calm : .watch, counts: [])
    }

    static let weights = KindsByClass(GrowthClasses.weightForAge) {
        $0.kind(Phrase("Berat", "Weight"), .weightForAgeClasses)
    }

    private static let arm = Phrase("Lengan", "Arm")

    static let redArm = Conclusion.Kind(
        "arm-red", Phrase("Pita lengan merah", "Red on the arm tape"), .urgent, .today, topic: arm,
        label: Phrase("Merah", "Red"), message: today, rule: .armColours)
    static let yellowArm = week.map {
        Conclusion.Kind(
            "arm-yellow", Phrase("Pita lengan kuning", "Yellow on the arm tape"), .act, .week, topic: arm,
            label: Phrase("Kuning", "Yellow"), message: $0, rule: .armColours)
    }
    static let greenArm = Conclusion.Kind(
        "arm-green", Phrase("Pita lengan hijau", "Green on the arm tape"), topic: arm, label: Phrase("Hijau", "Green"),
        rule: .armColours)
}

/// The conclusion of each class of an index.
struct KindsByClass: Sendable {
    private let kinds: [(code: String, kind: Conclusion.Kind)]

    init(
        _ classes: GrowthClasses, leavingOut: String = "", _ kind: (GrowthClass) -> Conclusion.Kind
    ) {
        kinds = classes.classes.filter { $0.code != leavingOut }.map { ($0.code, kind($0)) }
    }

    subscript(code: String) -> Conclusion.Kind? {
        for known in kinds where known.code == code { return known.kind }
        return nil
    }
}

extension GrowthClass {
    fileprivate var words: Phrase { Phrase(indonesian: indonesian, english: english) }

    /// A class that is said, and counts under its own code unless told otherwise.
    fileprivate func kind(
        _ topic: Phrase, _ rule: Rule, _ tone: Tone = .calm, counts: [String]? = nil
    ) -> Conclusion.Kind {
        Conclusion.Kind(code, words, tone, topic: topic, counts: counts ?? [code], rule: rule)
    }
}

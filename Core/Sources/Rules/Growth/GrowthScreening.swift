extension Screening {
    /// Weighing and measuring a child under five.
    public static let growth = Screening(
        form: "growth-visit", title: Phrase("Timbang dan ukur", "Weigh and measure"),
        isFor: { known, day in known.ageMonths(on: day).map { $0 < 60 } ?? false },
        conclusions: Growth.all, judge: { found, known in GrowthFinding(found, known)?.conclusions ?? [] })
}

/// What is asked of a child who is weighed and measured.
public enum GrowthVisit {
    public static let weight = Question<Grams>("growth-visit", "weight")
    public static let length = Question<Millimetres>("growth-visit", "length")
    public static let measure = Question<Measure>("growth-visit", "measure")
    public static let head = Question<Millimetres>("growth-visit", "head")
    public static let arm = Question<Millimetres>("growth-visit", "arm")
    public static let oedema = Question<Bool>("growth-visit", "oedema")
    /// Asked back for a value that is hardly true.
    public static let confirmed = Question<Bool>("growth-visit", "confirmed")
}

/// What the standard and the growth card make of one day's measuring of a child.
public struct GrowthFinding: Sendable {
    public let growth: ChildGrowth
    /// Completed, on the day.
    public let ageMonths: Int
    public let arm: Millimetres?
    /// `nil` when she was measured but not weighed.
    public let verdict: GainVerdict?

    public init(_ growth: ChildGrowth, ageMonths: Int, arm: Millimetres?, verdict: GainVerdict?) {
        self.growth = growth
        self.ageMonths = ageMonths
        self.arm = arm
        self.verdict = verdict
    }

    /// `nil` for somebody whom the growth standard of under-fives does not know.
    init?(_ found: Found, _ known: Known) {
        guard let sex = known.sex, let birth = known.birth, let age = known.ageMonths(on: found.day), age < 60 else {
            return nil
        }
        let (weight, arm) = (found[GrowthVisit.weight], found[GrowthVisit.arm])
        growth = ChildGrowth(
            sex: sex, birth: birth, on: found.day, weight: weight,
            length: found[GrowthVisit.length], measure: found[GrowthVisit.measure], head: found[GrowthVisit.head],
            arm: arm, hasOedema: found[GrowthVisit.oedema] ?? false)
        let weighings = (known.earlier + [found]).compactMap { one in
            one[GrowthVisit.weight].map { (day: one.day, weight: $0) }
        }
        ageMonths = age
        self.arm = arm
        verdict =
            weight == nil
            ? nil
            : GrowthMonitoring.verdicts(sex: sex, birth: birth, weighings: weighings)
                .last { $0.month == found.day.month }
    }

    public var gain: Gain? { verdict?.gain }
    public var isTwiceNotRising: Bool { verdict?.isSecondNotRising ?? false }
    public var isBelowRedLine: Bool { GrowthCardLines.isBelowRed(plausibleWeight, on: growth.day) }
    public var isAboveOrangeLine: Bool { GrowthCardLines.isAboveOrange(plausibleWeight, on: growth.day) }

    private var plausibleWeight: Int32? { growth.weightClass == nil ? nil : growth.weightForAge }
    /// In the order in which a slip gives its reasons; what calls for nothing stands last.
    public var conclusions: [Conclusion] {
        let age = ageMonths < Growth.breastfedMonths ? 0 : 1
        let week = (gain == .rising ? 0 : 2) + age
        var found: [Conclusion] = []
        if isTwiceNotRising || gain == .notRising { found.append(gainConclusion(age)) }
        if isBelowRedLine {
            found.append(Growth.belowRedLine.of(z(growth.weightForAge, to: GrowthCardLines.redLine - 1)))
        }
        if let wasting = growth.wastingClass {
            let kind = wasting.code == "wfl-wasted" ? Growth.wasted[week] : Growth.wasting[wasting.code]
            if let kind { found.append(kind.of(z(growth.weightForLength, wasting))) }
        }
        if let length = growth.lengthClass, let kind = Growth.lengths[length.code] {
            found.append(kind.of(z(growth.lengthForAge, length)))
        }
        if isAboveOrangeLine {
            found.append(
                Growth.aboveOrangeLine[age].of(z(growth.weightForAge, from: GrowthCardLines.orangeLine + 1)))
        }
        if let arm, let colour = growth.armColour {
            let kind =
                switch colour {
                case .red: Growth.redArm
                case .yellow: Growth.yellowArm[week]
                case .green: Growth.greenArm
                }
            let bound = colour == .red ? ArmColour.redBelow : ArmColour.yellowBelow
            found.append(kind.of(.amount(Int(arm.value), bound: bound, decimals: 1, unit: "cm")))
        }
        if growth.hasOedema { found.append(Growth.oedema.of()) }
        if let head = growth.headClass, let kind = Growth.heads[head.code] {
            found.append(kind.of(z(growth.headForAge, head)))
        }
        if let weight = growth.weightClass, let kind = Growth.weights[weight.code] {
            found.append(kind.of(z(growth.weightForAge, weight)))
        }
        if gain != .notRising { found.append(gainConclusion(age)) }
        return found
    }

    /// What the growth card says of the month; of who was not weighed, that she was measured.
    private func gainConclusion(_ age: Int) -> Conclusion {
        guard let verdict else { return Growth.measured[age].of() }
        let kinds =
            switch verdict.gain {
            case .notRising: isTwiceNotRising ? Growth.twiceNotRising : Growth.notRising
            case .rising: Growth.rising
            case .notAssessed: Growth.notAssessed
            case .first: Growth.first
            }
        return kinds[age].of(.gain(verdict))
    }

    private func z(_ value: Int32?, _ found: GrowthClass) -> Measured? { z(value, from: found.from, to: found.to) }

    private func z(_ value: Int32?, from: Int32 = .min, to: Int32 = .max) -> Measured? {
        value.map { .z($0, from: from, to: to) }
    }
}

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

extension GainVerdict {
    /// Naik 200 g, minimal 300 g.
    var words: Phrase {
        switch gain {
        case .first: return Phrase("Timbangan pertama di sini", "The first weighing here")
        case .notAssessed: return Phrase("Bulan lalu tidak ditimbang", "Not weighed last month")
        case .rising, .notRising:
            let (change, minimum) = (change ?? 0, minimum ?? 0)
            if change > 0 {
                return Phrase(
                    "Naik \(change) g, minimal \(minimum)\u{A0}g", "Up \(change) g; at least \(minimum) g is expected")
            }
            if change < 0 {
                return Phrase(
                    "Turun \(-change) g, minimal \(minimum)\u{A0}g",
                    "Down \(-change) g; at least \(minimum) g is expected")
            }
            return Phrase("Tetap, minimal \(minimum)\u{A0}g", "No change; at least \(minimum) g is expected")
        }
    }
}

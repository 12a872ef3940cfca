import Plain
import Rules

/// Weights and lengths on both sides of each limit were computed from WHO's tables apart from this code.
extension Example {
    static let growth: [Example] = standard + weight + length + wasting + bmi + others

    private static let standard: [Example] = [
        Example("growth-standard", "a boy of 365 days weighing 6.8 kg has z −3.15", -315) {
            measured(.male, born: "2025-01-13", grams: 6_800).weightForAge
        },
        Example("growth-standard", "a girl of 730 days and 76.7 cm lying has z −3.01", -301) {
            measured(.female, born: "2024-01-14", millimetres: 767, .lying).lengthForAge
        },
        Example(
            "growth-standard", "a girl of 731 days and 76.0 cm standing is taken as she stands",
            -302
        ) {
            measured(.female, born: "2024-01-13", millimetres: 760, .standing).lengthForAge
        },
        Example(
            "growth-standard", "a boy of 365 days standing 75.0 cm is judged as 75.7 cm long", true
        ) {
            measured(.male, born: "2025-01-13", millimetres: 750, .standing).lengthForAge
                == measured(.male, born: "2025-01-13", millimetres: 757, .lying).lengthForAge
        },
        Example(
            "growth-standard", "a boy of eight months who is said to stand is not corrected", true
        ) {
            measured(.male, born: "2025-05-13", millimetres: 700, .standing).lengthForAge
                == measured(.male, born: "2025-05-13", millimetres: 700).lengthForAge
        },
        Example("growth-reference", "a boy of ten years weighing 31.2 kg has a z by age", true) {
            schoolScores(months: 120).weightForAge.isFinite
        },
        Example("growth-reference", "a month later weight-for-age is no longer computed", true) {
            schoolScores(months: 121).weightForAge.isNaN
        },
        Example("growth-flags", "a weight of z −6.00 is plausible", true) {
            GrowthFlags.weightForAge.contains(-600)
        },
        Example("growth-flags", "a weight of z −6.01 is asked back", false) {
            GrowthFlags.weightForAge.contains(-601)
        },
        Example("growth-flags", "a weight of z 5.00 is plausible", true) {
            GrowthFlags.weightForAge.contains(500)
        },
        Example("growth-flags", "a weight of z 5.01 is asked back", false) {
            GrowthFlags.weightForAge.contains(501)
        },
        Example("growth-flags", "a length of z 6.00 is plausible", true) {
            GrowthFlags.lengthForAge.contains(600)
        },
        Example("growth-flags", "a length of z −6.01 is asked back", false) {
            GrowthFlags.lengthForAge.contains(-601)
        },
        Example("growth-flags", "a head of z 5.01 is asked back", false) {
            GrowthFlags.others.contains(501)
        },
        Example("growth-flags", "a boy of 12 months weighing 25 kg is asked back", true) {
            measured(.male, born: "2025-01-13", grams: 25_000).hasImplausibleWeight
        },
        Example("growth-flags", "and is in no class", "nothing") {
            measured(.male, born: "2025-01-13", grams: 25_000).weightClass?.code
        },
    ]

    private static func schoolScores(months: Double) -> SchoolGrowthScores {
        GrowthStandard.schoolScores(
            .boys, months: months, weight: 31.2, height: 138, hasOedema: false)
    }

    private static let weight: [Example] =
        [
            (6_800, "wfa-severely-underweight"), (6_920, "wfa-severely-underweight"),
            (6_930, "wfa-underweight"),
            (7_730, "wfa-underweight"), (7_740, "wfa-normal"), (10_760, "wfa-normal"),
            (10_770, "wfa-overweight-risk"),
        ].map { (grams: Int, code: String) in
            Example("weight-for-age-classes", "a boy of 12 months weighing \(grams) g", code) {
                measured(.male, born: "2025-01-13", grams: grams).weightClass?.code
            }
        }
        + [
            (6_260, "wfa-severely-underweight"), (6_270, "wfa-underweight"),
            (7_030, "wfa-underweight"), (7_040, "wfa-normal"),
            (10_130, "wfa-normal"), (10_140, "wfa-overweight-risk"),
        ].map { (grams: Int, code: String) in
            Example("weight-for-age-classes", "a girl of 12 months weighing \(grams) g", code) {
                measured(.female, born: "2025-01-13", grams: grams).weightClass?.code
            }
        }
        + edges(
            "weight-for-age-classes", .weightForAge,
            [
                (-301, "wfa-severely-underweight"), (-300, "wfa-underweight"),
                (-201, "wfa-underweight"), (-200, "wfa-normal"),
                (100, "wfa-normal"), (101, "wfa-overweight-risk"),
            ])

    private static let length: [Example] =
        [
            (767, "lfa-severely-stunted"), (768, "lfa-stunted"), (799, "lfa-stunted"),
            (800, "lfa-normal"),
            (960, "lfa-normal"), (961, "lfa-tall"),
        ].map { (millimetres: Int, code: String) in
            Example("length-for-age-classes", "a girl of 730 days, \(millimetres) mm lying", code) {
                measured(.female, born: "2024-01-14", millimetres: millimetres, .lying).lengthClass?
                    .code
            }
        }
        + edges(
            "length-for-age-classes", .lengthForAge,
            [
                (-301, "lfa-severely-stunted"), (-300, "lfa-stunted"), (-201, "lfa-stunted"),
                (-200, "lfa-normal"),
                (300, "lfa-normal"), (301, "lfa-tall"),
            ])

    private static let wasting: [Example] =
        [
            (7_480, "wfl-severely-wasted"), (7_490, "wfl-wasted"), (8_080, "wfl-wasted"),
            (8_090, "wfl-normal"),
            (10_340, "wfl-normal"), (10_350, "wfl-overweight-risk"),
            (11_270, "wfl-overweight-risk"),
            (11_280, "wfl-overweight"), (12_330, "wfl-overweight"), (12_340, "wfl-obese"),
        ].map { (grams: Int, code: String) in
            Example("weight-for-length-classes", "a boy 75.0 cm long weighing \(grams) g", code) {
                measured(.male, born: "2025-01-13", grams: grams, millimetres: 750, .lying)
                    .wastingClass?.code
            }
        } + [
            Example(
                "oedema", "a boy of ordinary weight with two swollen feet is severely wasted",
                "wfl-severely-wasted"
            ) {
                measured(
                    .male, born: "2025-01-13", grams: 9_500, millimetres: 750, .lying, oedema: true
                ).wastingClass?.code
            },
            Example("oedema", "and his weight is in no class by age", "nothing") {
                measured(
                    .male, born: "2025-01-13", grams: 9_500, millimetres: 750, .lying, oedema: true
                ).weightClass?.code
            },
        ]

    private static let bmi: [Example] =
        edges(
            "weight-for-length-classes", .weightForLength,
            [
                (-301, "wfl-severely-wasted"), (-300, "wfl-wasted"), (-201, "wfl-wasted"),
                (-200, "wfl-normal"),
                (100, "wfl-normal"), (101, "wfl-overweight-risk"), (200, "wfl-overweight-risk"),
                (201, "wfl-overweight"),
                (300, "wfl-overweight"), (301, "wfl-obese"),
            ])
        + edges(
            "bmi-for-age-classes", .bmiForAge,
            [
                (-301, "bfa-severely-wasted"), (-300, "bfa-wasted"), (-201, "bfa-wasted"),
                (-200, "bfa-normal"),
                (100, "bfa-normal"), (101, "bfa-overweight-risk"), (200, "bfa-overweight-risk"),
                (201, "bfa-overweight"),
                (300, "bfa-overweight"), (301, "bfa-obese"),
            ])
        + edges(
            "bmi-for-age-from-five-classes", .bmiForAgeFromFive,
            [
                (-301, "bfa5-severely-thin"), (-300, "bfa5-thin"), (-201, "bfa5-thin"),
                (-200, "bfa5-normal"),
                (100, "bfa5-normal"), (101, "bfa5-overweight"), (200, "bfa5-overweight"),
                (201, "bfa5-obese"),
            ])

    private static let others: [Example] =
        [(434, "hcfa-small"), (435, "hcfa-normal"), (486, "hcfa-normal"), (487, "hcfa-large")].map {
            (head: Int, code: String) in
            Example("head-for-age-classes", "a boy of 12 months with a head of \(head) mm", code) {
                measured(.male, born: "2025-01-13", head: head).headClass?.code
            }
        }
        + edges(
            "head-for-age-classes", .headForAge,
            [
                (-201, "hcfa-small"), (-200, "hcfa-normal"), (200, "hcfa-normal"),
                (201, "hcfa-large"),
            ])
        + [
            ("2025-07-13", 114, "red"), ("2025-07-13", 115, "yellow"),
            ("2025-07-13", 124, "yellow"),
            ("2025-07-13", 125, "green"), ("2025-07-14", 114, "nothing"),
            ("2021-01-14", 114, "red"),
            ("2021-01-13", 114, "nothing"),
        ].map { (born: String, arm: Int, colour: String) in
            Example("arm-colours", "an arm of \(arm) mm of a child born on \(born)", colour) {
                measured(.female, born: born, arm: arm).armColour?.rawValue
            }
        }

    private static func edges(_ rule: String, _ classes: GrowthClasses, _ cases: [(Int32, String)])
        -> [Example]
    {
        cases.map { z, code in Example(rule, "z of \(z) hundredths", code) { classes.of(z)?.code } }
    }
}

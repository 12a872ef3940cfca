import Plain
import Rules

extension Example {
    static let monitoring: [Example] = gains + minimums + lines

    /// A girl born on 1 January 2025, weighed on the first of some months of that year.
    private static func letters(_ weighings: [(month: Int, grams: Int)]) -> String {
        GrowthMonitoring.verdicts(
            sex: .female, birth: day("2025-01-01"),
            weighings: weighings.map { (Month(year: 2025, month: $0.month).first, Grams($0.grams)) }
        ).map { $0.isSecondNotRising ? "2T" : $0.gain.letter }.joined(separator: " ")
    }

    private static let gains: [Example] = [
        Example("gain", "the first weighing is B", "B") { letters([(3, 4_500)]) },
        Example("gain", "in the third month 800 g more is N", "B N") {
            letters([(3, 4_500), (4, 5_300)])
        },
        Example("gain", "and 799 g more is T", "B T") { letters([(3, 4_500), (4, 5_299)]) },
        Example("gain", "a month left out makes the next one O", "B O") {
            letters([(3, 4_500), (5, 6_000)])
        },
        Example("gain", "a second month of too little is 2T", "B T 2T") {
            letters([(3, 4_500), (4, 5_000), (5, 5_300)])
        },
        Example("gain", "a month between is no 2T", "B T O T") {
            letters([(3, 4_500), (4, 5_000), (6, 5_100), (7, 5_200)])
        },
        Example("gain", "of two weighings in a month the later counts", "B N") {
            let birth = day("2025-01-01")
            return GrowthMonitoring.verdicts(
                sex: .female, birth: birth,
                weighings: [
                    (day("2025-04-20"), Grams(5_300)), (day("2025-03-01"), Grams(4_500)),
                    (day("2025-04-02"), Grams(4_600)),
                ]
            ).map { $0.gain.letter }.joined(separator: " ")
        },
    ]

    /// Boys and girls by completed month, as in the programme's table.
    private static let minimums: [Example] = [
        (1, 800, 800), (2, 900, 900), (3, 800, 800), (4, 600, 600), (5, 500, 500), (6, 400, 400),
        (7, 400, 300),
        (8, 300, 300), (10, 300, 300), (11, 300, 200), (12, 200, 200), (59, 200, 200),
    ].flatMap { month, boys, girls in
        [
            Example("minimum-gain", "a boy in month \(month)", boys) {
                GrowthMonitoring.minimumGain(sex: .male, ageMonths: month)
            },
            Example("minimum-gain", "a girl in month \(month)", girls) {
                GrowthMonitoring.minimumGain(sex: .female, ageMonths: month)
            },
        ]
    }

    private static let lines: [Example] = [
        Example("plausible-change", "a centimetre less is within the error of measuring", false) {
            Plausibility.isShrunk(Millimetres(800), to: Millimetres(790))
        },
        Example("plausible-change", "a millimetre more than that is asked back", true) {
            Plausibility.isShrunk(Millimetres(800), to: Millimetres(789))
        },
        Example("plausible-change", "a fifth in three months is believed", false) {
            Plausibility.isLeap(Grams(5_000), to: Grams(6_000), days: 92)
        },
        Example("plausible-change", "a gram more than that is asked back", true) {
            Plausibility.isLeap(Grams(5_000), to: Grams(6_001), days: 92)
        },
        Example("plausible-change", "a day later it is believed", false) {
            Plausibility.isLeap(Grams(5_000), to: Grams(6_001), days: 93)
        },
        Example("plausible-change", "weights of one day may be a twentieth apart", "false true") {
            "\(Plausibility.differ(Grams(10_000), Grams(10_500))) \(Plausibility.differ(Grams(10_000), Grams(10_501)))"
        },
        Example("red-line", "z −3.01 is below the red line", true) {
            GrowthCardLines.isBelowRed(-301)
        },
        Example("red-line", "z −3.00 is not", false) { GrowthCardLines.isBelowRed(-300) },
        Example("red-line", "without a z nothing is said", false) {
            GrowthCardLines.isBelowRed(nil)
        },
        Example("orange-line", "z 1.01 is above the orange line", true) {
            GrowthCardLines.isAboveOrange(101)
        },
        Example("orange-line", "z 1.00 is not", false) { GrowthCardLines.isAboveOrange(100) },
    ]
}

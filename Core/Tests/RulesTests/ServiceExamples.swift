import Plain
import Rules

/// What is due for a child born on 13 January 2025.
private let birth = day("2025-01-13")

private func isDue(
    _ code: String, _ on: String, given: [(String, String)] = [], endemic: Bool = false
) -> Bool {
    Immunisation.due(
        birth: birth, given: given.map { (code: $0.0, day: day($0.1)) }, on: day(on),
        isEndemicArea: endemic
    ).contains { $0.code == code }
}

private func isLate(_ code: String, _ on: String) -> Bool? {
    Immunisation.schedule.first { $0.code == code }.map {
        Immunisation.isOverdue($0, birth: birth, on: day(on))
    }
}

extension Example {
    static let immunisation: [Example] = ages + windows + intervals + limits + basic

    private static let ages: [Example] =
        [
            ("bcg-1", "2025-01-13", true), ("opv-1", "2025-01-13", true),
            ("hb-0", "2025-01-13", true),
            ("dpt-hb-hib-1", "2025-03-12", false), ("dpt-hb-hib-1", "2025-03-13", true),
            ("rv-1", "2025-03-13", true),
            ("pcv-1", "2025-03-12", false), ("pcv-1", "2025-03-13", true),
            ("ipv-1", "2025-05-12", false),
            ("ipv-1", "2025-05-13", true), ("mr-1", "2025-10-12", false),
            ("mr-1", "2025-10-13", true),
        ].map { code, on, due in
            Example("immunisation-ages", "\(code) on \(on)", due) { isDue(code, on) }
        } + [
            Example("immunisation-ages", "JE is not given where it is not endemic", false) {
                isDue("je-1", "2025-11-13")
            },
            Example("immunisation-ages", "JE is given at ten months where it is", true) {
                isDue("je-1", "2025-11-13", endemic: true)
            },
            Example("immunisation-ages", "and not a day before", false) {
                isDue("je-1", "2025-11-12", endemic: true)
            },
            Example("immunisation-ages", "what was given is not due", false) {
                isDue("mr-1", "2025-10-13", given: [("mr-1", "2025-10-13")])
            },
        ]

    private static let windows: [Example] = [
        ("bcg-1", "2025-03-12", false), ("bcg-1", "2025-03-13", true),
        ("dpt-hb-hib-1", "2025-04-12", false),
        ("dpt-hb-hib-1", "2025-04-13", true), ("mr-1", "2025-11-12", false),
        ("mr-1", "2025-11-13", true),
        ("dpt-hb-hib-4", "2027-01-12", false), ("dpt-hb-hib-4", "2027-01-13", true),
        ("mr-2", "2027-01-12", false),
        ("mr-2", "2027-01-13", true),
    ].map { code, on, late in
        Example("immunisation-ages", "\(code) is late on \(on)", late) { isLate(code, on) }
    }

    private static let intervals: [Example] = [
        ("opv-2", "opv-1", "2025-02-20", "2025-03-19", "2025-03-20"),
        ("dpt-hb-hib-2", "dpt-hb-hib-1", "2025-04-01", "2025-04-28", "2025-04-29"),
        ("rv-2", "rv-1", "2025-04-01", "2025-04-28", "2025-04-29"),
        ("pcv-2", "pcv-1", "2025-04-01", "2025-04-28", "2025-04-29"),
        ("dpt-hb-hib-3", "dpt-hb-hib-2", "2025-05-01", "2025-05-28", "2025-05-29"),
        ("opv-3", "opv-2", "2025-05-01", "2025-05-28", "2025-05-29"),
        ("opv-4", "opv-3", "2025-06-01", "2025-06-28", "2025-06-29"),
        ("rv-3", "rv-2", "2025-06-01", "2025-06-28", "2025-06-29"),
        ("ipv-2", "ipv-1", "2025-10-01", "2025-10-28", "2025-10-29"),
        ("pcv-3", "pcv-2", "2026-01-01", "2026-02-25", "2026-02-26"),
        ("dpt-hb-hib-4", "dpt-hb-hib-3", "2025-08-10", "2026-08-09", "2026-08-10"),
        ("mr-2", "mr-1", "2026-03-01", "2026-08-31", "2026-09-01"),
    ].flatMap { code, before, given, tooEarly, due in
        [
            Example(
                "immunisation-intervals", "\(code) on \(tooEarly), \(before) on \(given)", false
            ) {
                isDue(code, tooEarly, given: [(before, given)])
            },
            Example("immunisation-intervals", "\(code) on \(due), \(before) on \(given)", true) {
                isDue(code, due, given: [(before, given)])
            },
            Example("immunisation-intervals", "\(code) is not due before \(before)", false) {
                isDue(code, due)
            },
        ]
    }

    private static let limits: [Example] =
        [
            ("hb-0", "2025-01-14", true), ("hb-0", "2025-01-15", false),
            ("bcg-1", "2026-01-12", true),
            ("bcg-1", "2026-01-13", false), ("rv-1", "2025-04-27", true),
            ("rv-1", "2025-04-28", false),
            ("opv-1", "2030-01-12", true), ("opv-1", "2030-01-13", false),
        ].map { code, on, due in
            Example("immunisation-limits", "\(code) on \(on)", due) { isDue(code, on) }
        } + [
            Example("immunisation-limits", "the third rotavirus a day before eight months", true) {
                isDue("rv-3", "2025-09-12", given: [("rv-2", "2025-08-01")])
            },
            Example("immunisation-limits", "and not at eight months", false) {
                isDue("rv-3", "2025-09-13", given: [("rv-2", "2025-08-01")])
            },
        ]

    /// All of them in time, but for one that is given on another day or not at all.
    private static func isComplete(_ changed: String = "", on other: String? = nil) -> Bool {
        let given = [
            ("hb-0", "2025-01-13"), ("bcg-1", "2025-02-13"), ("opv-1", "2025-02-13"), ("opv-2", "2025-03-13"),
            ("opv-3", "2025-04-13"), ("opv-4", "2025-05-13"), ("dpt-hb-hib-1", "2025-03-13"),
            ("dpt-hb-hib-2", "2025-04-13"), ("dpt-hb-hib-3", "2025-05-13"), ("ipv-1", "2025-05-13"),
            ("ipv-2", "2025-10-13"), ("mr-1", "2025-10-13"),
        ].compactMap { code, on -> (code: String, day: Day)? in
            if code == changed { other.map { (code: code, day: day($0)) } } else { (code: code, day: day(on)) }
        }
        return Immunisation.isBasicComplete(birth: birth, given: given)
    }

    private static let basic: [Example] = [
        Example("basic-immunisation", "all twelve doses in the first year", true) { isComplete() },
        Example("basic-immunisation", "the last a day before the first birthday", true) {
            isComplete("mr-1", on: "2026-01-12")
        },
        Example("basic-immunisation", "and not on it", false) { isComplete("mr-1", on: "2026-01-13") },
        Example("basic-immunisation", "a dose given too early does not count", false) {
            isComplete("mr-1", on: "2025-10-12")
        },
        Example("basic-immunisation", "nothing on the day of birth", false) { isComplete("hb-0") },
    ]

    static let supplements: [Example] =
        [
            ("2025-07-31", "nothing"), ("2025-08-01", "vitamin-a-blue"),
            ("2025-08-31", "vitamin-a-blue"),
            ("2025-09-01", "nothing"), ("2026-02-01", "vitamin-a-red"),
            ("2029-08-31", "vitamin-a-red"),
            ("2030-02-01", "nothing"),
        ].map { on, capsule in
            Example("vitamin-a", "born on 13 January 2025, on \(on)", capsule) {
                VitaminA.due(birth: birth, given: [], on: day(on))
            }
        } + [
            Example("vitamin-a", "a day before six months", "nothing") {
                VitaminA.due(birth: day("2025-02-14"), given: [], on: day("2025-08-13"))
            },
            Example("vitamin-a", "at six months", "vitamin-a-blue") {
                VitaminA.due(birth: day("2025-02-13"), given: [], on: day("2025-08-13"))
            },
            Example("vitamin-a", "one capsule a period", "nothing") {
                VitaminA.due(
                    birth: birth, given: [(code: "vitamin-a-red", day: day("2026-02-03"))],
                    on: day("2026-02-28"))
            },
            Example("vitamin-a-colours", "a day before twelve months", "vitamin-a-blue") {
                VitaminA.due(birth: day("2025-02-14"), given: [], on: day("2026-02-13"))
            },
            Example("vitamin-a-colours", "at twelve months", "vitamin-a-red") {
                VitaminA.due(birth: day("2025-02-13"), given: [], on: day("2026-02-13"))
            },
        ]
        + [
            ("2025-08-14", "2026-08-13", false), ("2025-08-13", "2026-08-13", true),
            ("2021-08-14", "2026-08-13", true),
            ("2021-08-13", "2026-08-13", false), ("2025-01-13", "2026-07-31", false),
            ("2025-01-13", "2026-09-01", false),
        ].map { born, on, due in
            Example("deworming", "born on \(born), on \(on)", due) {
                Deworming.due(birth: day(born), given: [], on: day(on))
            }
        } + [
            Example("deworming", "once a year", false) {
                Deworming.due(
                    birth: birth, given: [(code: "deworming", day: day("2026-03-01"))],
                    on: day("2026-08-13"))
            }
        ]
}

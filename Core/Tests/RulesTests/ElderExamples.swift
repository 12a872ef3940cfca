@testable import Rules

/// The ten activities with all points but those that are taken off.
private func living(_ lost: [String: Int] = [:], without missing: String = "") -> [Answer] {
    let most = [
        ("bowel", 2), ("bladder", 2), ("grooming", 1), ("toilet", 2), ("eating", 2), ("transfer", 3), ("walking", 3),
        ("dressing", 2), ("stairs", 2), ("bathing", 1),
    ]
    return most.filter { $0.0 != missing }.map { Answer($0.0, $0.1 - (lost[$0.0] ?? 0)) }
}

private func concluded(_ answers: [Answer]) -> String {
    let conclusions = Screening.dailyLiving.judge(Found("daily-living", on: day("2026-01-13"), answers), Known())
    return conclusions.map { $0.kind.code }.joined(separator: " ")
}

private let toOne = [
    "bowel": 2, "bladder": 2, "toilet": 2, "transfer": 3, "walking": 3, "dressing": 2, "stairs": 2,
]

/// All well, but for what is given.
private func seen(_ signs: KeyValuePairs<String, String> = [:], without missing: String = "") -> String {
    let well = [
        ("orientation", "right"), ("recall", "right"), ("chair", "yes"), ("weight-loss", "no"), ("appetite", "no"),
        ("arm", "wide"), ("eyes", "right"), ("whisper", "heard"), ("sad", "no"), ("interest", "no"),
    ]
    let answers = well.filter { $0.0 != missing } + signs.map { ($0.key, $0.value) }
    let conclusions = Screening.elder.judge(
        Found("elder-screen", on: day("2026-01-13"), answers.map { Answer($0.0, $0.1) }), Known())
    return conclusions.map { $0.kind.code }.joined(separator: " ") + " " + conclusions.urgency.code
}

extension Example {
    static let elders: [Example] = [
        Example("daily-living-classes", "20 points are independent", "daily-living-independent") {
            concluded(living())
        },
        Example("daily-living-classes", "19 points are referred this week", "daily-living-mild week") {
            let conclusions = Screening.dailyLiving.judge(
                Found("daily-living", on: day("2026-01-13"), living(["stairs": 1])), Known())
            return "\(conclusions[0].kind.code) \(conclusions.urgency.code)"
        },
        Example("daily-living-classes", "12 points need a little help", "daily-living-mild") {
            concluded(living(["walking": 3, "transfer": 3, "stairs": 2]))
        },
        Example("home-care", "12 points need no care at home", "daily-living-mild") {
            concluded(living(["walking": 3, "transfer": 3, "toilet": 2]))
        },
        Example("home-care", "11 points need care at home", "home-care daily-living-moderate") {
            concluded(living(["walking": 3, "transfer": 3, "stairs": 2, "bathing": 1]))
        },
        Example("daily-living-classes", "9 points need some help", "home-care daily-living-moderate") {
            concluded(living(["walking": 3, "transfer": 3, "stairs": 2, "bathing": 1, "dressing": 2]))
        },
        Example("daily-living-classes", "8 points need much help", "home-care daily-living-severe") {
            concluded(living(["walking": 3, "transfer": 3, "stairs": 2, "bathing": 1, "dressing": 2, "grooming": 1]))
        },
        Example("daily-living-classes", "5 points need much help", "home-care daily-living-severe") {
            concluded(living(toOne.merging(["bowel": 1]) { $1 }))
        },
        Example("daily-living-classes", "4 points need help with everything", "home-care daily-living-total") {
            concluded(living(toOne))
        },
        Example("daily-living-classes", "one question left out says nothing", "") {
            concluded(living(without: "stairs"))
        },
        Example("daily-living-classes", "of two answers of one day the lower counts", "daily-living-mild") {
            concluded(living(["eating": 1]) + living())
        },
        Example("daily-living-classes", "it is asked from 60 years on", "false true") {
            var known = Known()
            known.birth = day("1966-01-13")
            let before = Screening.dailyLiving.isFor(known, day("2026-01-12"))
            return "\(before) \(Screening.dailyLiving.isFor(known, day("2026-01-13")))"
        },
        Example("elder-screen", "no sign", "elder-screen-well none") { seen() },
        Example("elder-screen", "a wrong date is a sign", "elder-memory week") { seen(["orientation": "wrong"]) },
        Example("elder-screen", "two signs of memory are one reason", "elder-memory week") {
            seen(["orientation": "wrong", "recall": "wrong"])
        },
        Example("elder-screen", "five times from a chair is too much", "elder-movement week") { seen(["chair": "no"]) },
        Example("elder-screen", "3 kg in three months", "elder-nutrition week") { seen(["weight-loss": "yes"]) },
        Example("elder-screen", "no appetite", "elder-nutrition week") { seen(["appetite": "yes"]) },
        Example("elder-screen", "an arm below 21 cm", "elder-nutrition week") { seen(["arm": "thin"]) },
        Example("elder-screen", "trouble with the eyes", "elder-vision week") { seen(["eyes": "trouble"]) },
        Example("elder-screen", "a wrong count of fingers", "elder-vision week") { seen(["eyes": "wrong"]) },
        Example("elder-screen", "fewer than four whispered words", "elder-hearing week") {
            seen(["whisper": "missed"])
        },
        Example("elder-screen", "sad for two weeks", "elder-mood week") { seen(["sad": "yes"]) },
        Example("elder-screen", "little interest, and a weak memory", "elder-memory elder-mood week") {
            seen(["interest": "yes", "recall": "wrong"])
        },
        Example("elder-screen", "what is left out is not well", " none") { seen(without: "whisper") },
        Example("elder-screen", "a sign counts though something is left out", "elder-mood week") {
            seen(["sad": "yes"], without: "whisper")
        },
        Example("elder-screen", "it is asked from 60 years on", "false true") {
            var known = Known()
            known.birth = day("1966-01-13")
            let before = Screening.elder.isFor(known, day("2026-01-12"))
            return "\(before) \(Screening.elder.isFor(known, day("2026-01-13")))"
        },
    ]
}

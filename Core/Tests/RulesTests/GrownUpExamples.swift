@testable import Rules

private func concluded(
    _ screening: Screening, _ answers: KeyValuePairs<String, String>, sex: Sex? = .female, born: String = "1976-01-13"
) -> String {
    var known = Known()
    known.sex = sex
    known.birth = day(born)
    let conclusions = screening.judge(
        Found(screening.form, on: day("2026-01-13"), answers.map { Answer($0.0, $0.1) }), known)
    return conclusions.map { $0.kind.code }.joined(separator: " ") + " " + conclusions.urgency.code
}

/// No sign of the lungs but those that are given; never smoked unless said.
private func lungs(_ smoking: [(String, String)] = [("smoked", "no")], _ yes: [String] = []) -> [Answer] {
    (smoking + ["breath", "phlegm", "cough", "spirometry"].map { ($0, yes.contains($0) ? "yes" : "no") })
        .map { Answer($0.0, $0.1) }
}

private func lungScore(_ answers: [Answer], sex: Sex? = .female, born: String = "1976-01-13") -> String {
    var known = Known()
    known.sex = sex
    known.birth = day(born)
    let conclusions = Screening.lungs.judge(Found("lung-screen", on: day("2026-01-13"), answers), known)
    return conclusions.map { $0.kind.code }.joined(separator: " ") + " \(conclusions.urgency.code)"
}

private func smoker(_ years: Int, _ daily: Int) -> [(String, String)] {
    [("smoked", "yes"), ("years", "\(years)"), ("daily", "\(daily)")]
}

/// Twenty answers, yes to the first `count` that are no wish to end it.
private func mind(_ count: Int, end: Bool = false, without missing: Int = 0) -> String {
    let codes = MindScreen.questions.map { $0.code }.filter { $0 != "end-of-life" }
    var answers = codes.enumerated().map { Answer($1, $0 < count ? "yes" : "no") }
    answers.removeLast(missing)
    answers.append(Answer("end-of-life", end ? "yes" : "no"))
    let conclusions = Screening.mind.judge(Found("mind-screen", on: day("2026-01-13"), answers), Known())
    return conclusions.map { $0.kind.code }.joined(separator: " ") + " \(conclusions.urgency.code)"
}

private func isFor(_ screening: Screening, _ days: [String], born: String) -> String {
    var known = Known()
    known.birth = day(born)
    return days.map { screening.isFor(known, day($0)) ? "true" : "false" }.joined(separator: " ")
}

extension Example {
    static let grownUps: [Example] = tuberculosis + puma + eyesAndEars + srq

    private static let tuberculosis: [Example] = [
        Example("tuberculosis-signs", "no sign", "tb-none none") { concluded(.tuberculosis, ["contact": "no"]) },
        Example("tuberculosis-signs", "one sign is enough", "tb-suspected week") {
            concluded(.tuberculosis, ["signs": "cough", "contact": "no"])
        },
        Example("tuberculosis-signs", "a contact without a sign", "tb-contact week") {
            concluded(.tuberculosis, ["contact": "yes"])
        },
        Example("tuberculosis-signs", "signs and a contact", "tb-suspected tb-contact week") {
            concluded(.tuberculosis, ["signs": "fever night-sweat", "contact": "yes"])
        },
        Example("tuberculosis-signs", "nothing asked says nothing", " none") { concluded(.tuberculosis, [:]) },
        Example("tuberculosis-signs", "it is asked from five years on", "false true") {
            isFor(.tuberculosis, ["2026-01-12", "2026-01-13"], born: "2021-01-13")
        },
    ]

    private static let puma: [Example] = [
        Example("puma-score", "a woman of 50 with all four: 5 points", "lung-low none") {
            lungScore(lungs([("smoked", "no")], ["breath", "phlegm", "cough", "spirometry"]))
        },
        Example("puma-score", "a man of 50 with all four: 6 points", "lung-risk week") {
            lungScore(lungs([("smoked", "no")], ["breath", "phlegm", "cough", "spirometry"]), sex: .male)
        },
        Example("puma-score", "one day before 50 there is a point less", "lung-low none") {
            lungScore(
                lungs([("smoked", "no")], ["breath", "phlegm", "cough", "spirometry"]), sex: .male, born: "1976-01-14")
        },
        Example("puma-score", "a man of 60 who smoked 20 pack-years, breathless and coughing: 6", "lung-risk week") {
            lungScore(lungs(smoker(20, 20), ["breath", "cough"]), sex: .male, born: "1966-01-13")
        },
        Example("puma-score", "one cigarette a day less than 20 pack-years: 5", "lung-low-smoker none") {
            lungScore(lungs(smoker(20, 19), ["breath", "cough"]), sex: .male, born: "1966-01-13")
        },
        Example("puma-score", "30 pack-years are one point", "lung-low-smoker none") {
            lungScore(lungs(smoker(30, 20), ["breath"]), sex: .male, born: "1966-01-13")
        },
        Example("puma-score", "more than 30 pack-years are two", "lung-risk week") {
            lungScore(lungs(smoker(31, 20), ["breath"]), sex: .male, born: "1966-01-13")
        },
        Example("puma-score", "what is left out is not well", " none") {
            lungScore(Array(lungs().dropLast()))
        },
        Example("puma-score", "enough points count though something is left out", "lung-risk week") {
            lungScore(
                Array(lungs(smoker(40, 20), ["breath", "phlegm"]).dropLast()), sex: .male, born: "1966-01-13")
        },
        Example("puma-score", "it is asked from 40 years on", "false true") {
            isFor(.lungs, ["2026-01-12", "2026-01-13"], born: "1986-01-13")
        },
    ]

    private static let eyesAndEars: [Example] = [
        Example("eyes-and-ears", "all are well", "senses-well none") {
            concluded(
                .senses, ["right-eye": "well", "left-eye": "well", "right-ear": "well", "left-ear": "well"])
        },
        Example("eyes-and-ears", "one eye", "sight-weak week") {
            concluded(
                .senses, ["right-eye": "weak", "left-eye": "well", "right-ear": "well", "left-ear": "well"])
        },
        Example("eyes-and-ears", "an eye and an ear", "sight-weak hearing-weak week") {
            concluded(.senses, ["left-eye": "weak", "left-ear": "weak"])
        },
        Example("eyes-and-ears", "what is left out is not well", " none") { concluded(.senses, ["left-eye": "well"]) },
        Example("eyes-and-ears", "from 18 to below 60 years", "false true true false") {
            [
                isFor(.senses, ["2026-01-12", "2026-01-13"], born: "2008-01-13"),
                isFor(.senses, ["2026-01-12", "2026-01-13"], born: "1966-01-13"),
            ].joined(separator: " ")
        },
    ]

    private static let srq: [Example] = [
        Example("srq-20", "five answers of yes", "mind-well none") { mind(5) },
        Example("srq-20", "six answers of yes", "mind-talk week") { mind(6) },
        Example("srq-20", "what is left out is not well", " none") { mind(0, without: 1) },
        Example("srq-20", "six are enough though one is left out", "mind-talk week") { mind(6, without: 1) },
        Example("srq-20-item-17", "a wish to end it alone is for today", "mind-today today") { mind(0, end: true) },
        Example("srq-20-item-17", "no wish to end it", "mind-well none") { mind(0) },
        Example("srq-20", "it is asked from 18 years on", "false true") {
            isFor(.mind, ["2026-01-12", "2026-01-13"], born: "2008-01-13")
        },
    ]
}

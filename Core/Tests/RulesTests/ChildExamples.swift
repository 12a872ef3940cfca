import Plain

@testable import Rules

/// A child on 13 January 2026.
private func child(born: String, earlier: [Found] = []) -> Known {
    var known = Known()
    (known.sex, known.birth, known.earlier) = (.female, day(born), earlier)
    return known
}

private let infant = child(born: "2025-09-01")
private let toddler = child(born: "2025-01-01")

private func codes(
    _ screening: Screening, _ answers: KeyValuePairs<String, String>, _ known: Known = toddler
) -> String {
    let found = judged(screening, answers, known)
    return found.map { $0.kind.code }.joined(separator: " ") + " \(found.urgency.code)"
}

private func fed(_ ate: String, breast: String = "yes", _ known: Known = toddler) -> String {
    codes(.feeding, ["ate": ate, "breast": breast], known)
}

private func developed(_ answers: KeyValuePairs<String, String>, before: (String, [Answer])? = nil) -> String {
    let earlier = before.map { [Found("child-development", on: day($0.0), $0.1)] } ?? []
    return codes(.development, answers, child(born: "2025-01-01", earlier: earlier))
}

private func signs(_ yes: String, without missing: String = "") -> String {
    let answers = ["cough", "fever", "stalled", "listless", "contact"].filter { $0 != missing }
        .map { Answer($0, $0 == yes ? "yes" : "no") }
    let found = Screening.childTuberculosis.judge(Found("child-tb", on: day("2026-01-13"), answers), toddler)
    return found.map { $0.kind.code }.joined(separator: " ") + " \(found.urgency.code)"
}

/// Doses of the second year beside the basic ones, each on its day.
private func complete(mr2: String = "2026-07-02") -> String {
    let born = "2025-01-01"
    var given = [
        ("hb-0", born), ("bcg-1", "2025-01-10"), ("opv-1", "2025-01-10"), ("opv-2", "2025-03-02"),
        ("opv-3", "2025-04-02"), ("opv-4", "2025-05-02"), ("dpt-hb-hib-1", "2025-03-02"),
        ("dpt-hb-hib-2", "2025-04-02"), ("dpt-hb-hib-3", "2025-05-02"), ("ipv-1", "2025-05-02"),
        ("ipv-2", "2025-10-02"), ("mr-1", "2025-10-03"), ("pcv-3", "2026-01-02"), ("dpt-hb-hib-4", "2026-07-02"),
    ].map { (code: $0.0, day: day($0.1)) }
    if !mr2.isEmpty { given.append(("mr-2", day(mr2))) }
    let done = Immunisation.completion(birth: day(born), given: given)
    let inTime = Immunisation.isToddlerComplete(birth: day(born), given: given)
    return "\(done.basic?.iso ?? "–") \(done.toddler?.iso ?? "–") \(inTime)"
}

extension Example {
    static let children: [Example] = [
        Example("toddler-immunisation", "complete on the day of the last dose", "2025-10-03 2026-07-02 true") {
            complete()
        },
        Example("toddler-immunisation", "the day before the second birthday is in time", "2025-10-03 2026-12-31 true") {
            complete(mr2: "2026-12-31")
        },
        Example("toddler-immunisation", "on the second birthday it is not", "2025-10-03 2027-01-01 false") {
            complete(mr2: "2027-01-01")
        },
        Example("toddler-immunisation", "a dose is missing", "2025-10-03 – false") { complete(mr2: "") },
        Example("exclusive-feeding", "breast milk alone before six months", "feeding-only none") {
            codes(.feeding, ["only": "yes"], infant)
        },
        Example("exclusive-feeding", "water was given", "feeding-not-only none") {
            codes(.feeding, ["only": "no"], infant)
        },
        Example("exclusive-feeding", "with six months it is asked no more", " none") {
            codes(.feeding, ["only": "no"], child(born: "2025-07-13"))
        },
        Example("exclusive-feeding", "the day before, it is", "feeding-not-only none") {
            codes(.feeding, ["only": "no"], child(born: "2025-07-14"))
        },
        Example("exclusive-feeding", "breast milk has stopped", "feeding-stopped none") {
            codes(.feeding, ["breast": "no"])
        },
        Example("child-diet", "four groups and breast milk are varied", "feeding-varied feeding-breast none") {
            fed("staple beans egg other")
        },
        Example("child-diet", "without breast milk four groups are few", "feeding-few feeding-stopped none") {
            fed("staple beans egg other", breast: "no")
        },
        Example("child-diet", "three groups and breast milk are few", "feeding-few feeding-breast none") {
            fed("staple egg other")
        },
        Example("child-diet", "many groups, none of an animal", "feeding-no-animal feeding-breast none") {
            fed("staple beans dairy coloured other")
        },
        Example("child-diet", "nothing yet", "feeding-nothing feeding-breast none") { fed("nothing") },
        Example("six-month-check", "it was not done at six months", "six-month-check-missed none") {
            codes(.feeding, ["pkat": "no"], child(born: "2025-07-13"))
        },
        Example("six-month-check", "it was", "six-month-check-done none") {
            codes(.feeding, ["pkat": "yes"], child(born: "2025-04-14"))
        },
        Example("six-month-check", "with nine months it is asked no more", " none") {
            codes(.feeding, ["pkat": "no"], child(born: "2025-04-13"))
        },
        Example("child-tb", "no sign", "child-tb-clear none") { signs("") },
        Example("child-tb", "cough", "child-tb-cough child-tb-suspected week") { signs("cough") },
        Example("child-tb", "fever", "child-tb-fever child-tb-suspected week") { signs("fever") },
        Example("child-tb", "weight", "child-tb-stalled child-tb-suspected week") { signs("stalled") },
        Example("child-tb", "listless", "child-tb-listless child-tb-suspected week") { signs("listless") },
        Example("child-tb", "a contact without a sign", "child-tb-contact child-tb-suspected week") {
            signs("contact")
        },
        Example("child-tb", "what is left out is not clear", " none") { signs("", without: "contact") },
        Example("child-tb", "to the day before five years", "true false") {
            ["2021-01-14", "2021-01-13"]
                .map { "\(Screening.childTuberculosis.isFor(child(born: $0), day("2026-01-13")))" }
                .joined(separator: " ")
        },
        Example("milestones", "all of the box", "development-complete none") { developed(["box": "yes"]) },
        Example("milestones", "not all, looked at again after 14 days", "development-open 14 days") {
            let found = judged(.development, ["box": "no"], toddler)
            return "\(found[0].kind.code) \(found[0].kind.again?.words ?? "")"
        },
        Example("milestones", "still not after 14 days", "development-still-open week") {
            developed(["box": "no"], before: ("2025-12-30", [Answer("box", "no")]))
        },
        Example("milestones", "13 days are too few", "development-open none") {
            developed(["box": "no"], before: ("2025-12-31", [Answer("box", "no")]))
        },
        Example("milestones", "who could then begins anew", "development-open none") {
            developed(["box": "no"], before: ("2025-12-30", [Answer("box", "yes")]))
        },
        Example("development-screen", "as expected", "development-fits development-complete none") {
            developed(["box": "yes", "kpsp": "s"])
        },
        Example("development-screen", "doubtful", "development-doubtful development-complete none") {
            developed(["box": "yes", "kpsp": "m"])
        },
        Example("development-screen", "still doubtful", "development-still-doubtful development-complete week") {
            developed(
                ["box": "yes", "kpsp": "m"], before: ("2025-12-30", [Answer("box", "yes"), Answer("kpsp", "m")]))
        },
        Example("development-screen", "deviating", "development-deviates development-complete week") {
            developed(["box": "yes", "kpsp": "p"])
        },
        Example("local-food", "given, and looked at after 14 days", "food-given 14 days") {
            let found = judged(.foodCourse, ["days": "14", "portions": "28"], toddler)
            return "\(found[0].kind.code) \(found[0].kind.again?.words ?? "")"
        },
        Example("local-food", "the weight has risen", "food-worked none") { codes(.foodCourse, ["gained": "yes"]) },
        Example("local-food", "it has not", "food-failed week") { codes(.foodCourse, ["days": "14", "gained": "no"]) },
    ]
}

import Plain

@testable import Rules

/// What is concluded of a child as it was born, with how soon somebody looks at it.
private func born(_ answers: KeyValuePairs<String, String>) -> String {
    let found = judged(.newborn, answers)
    return (found.map { $0.kind.code } + [found.urgency.code]).joined(separator: " ")
}

/// `1 - . .` on a day after a birth on 1 January 2026.
private func visits(_ seen: [Int], child: Bool = false, on days: Int) -> String {
    let birth = day("2026-01-01")
    let plan = AfterBirth.plan(
        birth: birth, visits: seen.map { birth.adding(days: $0) }, ofChild: child, on: birth.adding(days: days))
    return plan.map { visit in
        switch visit.state {
        case .done: "\(visit.number)"
        case .missed: "-"
        case .open: "o"
        case .later: "."
        }
    }.joined(separator: " ")
}

/// What is concluded of the begin of a pregnancy, of a woman born on a day.
private func begun(_ birth: String, _ answers: KeyValuePairs<String, String>) -> String {
    var known = Known()
    known.birth = day(birth)
    return judged(.pregnancyStart, answers, known).map { $0.kind.code }.joined(separator: " ")
}

/// Of a plan with as many answers, in a week of the pregnancy.
private func planned(_ count: Int, in week: Int) -> String {
    var known = Known()
    known.lastPeriod = day("2026-01-13").adding(days: -week * 7)
    let answers = BirthPlan.questions.prefix(count).map { Answer($0.code, "home") }
    let found = Found("birth-plan", on: day("2026-01-13"), answers)
    return Screening.birthPlan.judge(found, known).map { $0.kind.code }.joined(separator: " ")
}

extension Example {
    static let births: [Example] = [
        Example("birth-weight", "2500 g is normal", "birth-weight-normal none") { born(["weight": "2500"]) },
        Example("birth-weight", "2499 g is low", "birth-weight-low week") { born(["weight": "2499"]) },
        Example("birth-weight", "4000 g is normal", "birth-weight-normal none") { born(["weight": "4000"]) },
        Example("birth-weight", "4001 g is high", "birth-weight-high none") { born(["weight": "4001"]) },
        Example("birth-weight", "1500 g is low", "birth-weight-hospital birth-weight-low today") {
            born(["weight": "1500"])
        },
        Example("birth-weight", "1499 g is very low", "birth-weight-hospital birth-weight-very-low today") {
            born(["weight": "1499"])
        },
        Example("birth-weight", "1000 g is very low", "birth-weight-hospital birth-weight-very-low today") {
            born(["weight": "1000"])
        },
        Example("birth-weight", "999 g is extremely low", "birth-weight-hospital birth-weight-extremely-low today") {
            born(["weight": "999"])
        },
        Example("birth-weight", "who was not weighed has no class", "none") { born(["weeks": "39"]) },
        Example("birth-weight", "ill at birth, the midwife looks", "birth-weight-normal born-ill week") {
            born(["weight": "3000", "sick": "y"])
        },
        Example("birth-weight-hospital", "1999 g is for the hospital", "today") {
            judged(.newborn, ["weight": "1999"]).urgency.code
        },
        Example("birth-weight-hospital", "2000 g is not", "week") {
            judged(.newborn, ["weight": "2000"]).urgency.code
        },
        Example("born-early", "36 weeks is early", "birth-weight-normal born-early week") {
            born(["weight": "2600", "weeks": "36"])
        },
        Example("born-early", "37 weeks is not", "birth-weight-normal none") {
            born(["weight": "2600", "weeks": "37"])
        },
        Example("postnatal-visits", "day 2 is KF1", "1 . . .") { visits([2], on: 2) },
        Example("postnatal-visits", "day 3 is KF2, and KF1 is missed", "- 2 . .") { visits([3], on: 3) },
        Example("postnatal-visits", "day 7 is KF2", "1 2 . .") { visits([0, 7], on: 7) },
        Example("postnatal-visits", "day 8 is KF3", "1 2 3 .") { visits([0, 7, 8], on: 8) },
        Example("postnatal-visits", "day 28 is KF3", "- - 3 .") { visits([28], on: 28) },
        Example("postnatal-visits", "day 29 is KF4, day 43 is none", "- - - 4") { visits([29, 43], on: 43) },
        Example("postnatal-visits", "on day 42 the last is still open, on day 43 it is missed", "- - - o / - - - -") {
            visits([], on: 42) + " / " + visits([], on: 43)
        },
        Example("neonatal-visits", "three in their stretches", "1 2 3") { visits([0, 3, 28], child: true, on: 28) },
        Example("neonatal-visits", "day 29 is none", "- - -") { visits([29], child: true, on: 29) },
        Example("postnatal-danger", "bleeding alone is for today", "today") {
            judged(.postnatal, ["danger": "postnatal-bleeding"]).urgency.code
        },
        Example("postnatal-danger", "no sign is not", "none") { judged(.postnatal, [:]).urgency.code },
        Example("weight-gain", "18.4 is thin, 18.5 is not", "weight-gain-thin weight-gain-normal") {
            begun("2000-01-13", ["height": "1600", "weight": "47300"]) + " "
                + begun("2000-01-13", ["height": "1600", "weight": "47360"])
        },
        Example("weight-gain", "24.9 is normal, 25 is heavy", "weight-gain-normal weight-gain-heavy") {
            begun("2000-01-13", ["height": "1600", "weight": "63990"]) + " "
                + begun("2000-01-13", ["height": "1600", "weight": "64000"])
        },
        Example("weight-gain", "29.9 is heavy, 30 is obese", "weight-gain-heavy weight-gain-obese") {
            begun("2000-01-13", ["height": "1600", "weight": "76790"]) + " "
                + begun("2000-01-13", ["height": "1600", "weight": "76800"])
        },
        Example("weight-gain", "without her height nothing is said", "") { begun("2000-01-13", ["weight": "50000"]) },
        Example("pregnancy-risks", "one day before 20 is too young, on the day it is not", "pregnancy-too-young ") {
            begun("2006-01-14", ["number": "1"]) + " " + begun("2006-01-13", ["number": "1"])
        },
        Example("pregnancy-risks", "35 years are not too old, 36 are", " pregnancy-too-old") {
            begun("1990-01-14", ["number": "1"]) + " " + begun("1990-01-13", ["number": "1"])
        },
        Example("pregnancy-risks", "a child of 1 year is too near, of 2 it is not", "pregnancy-too-near ") {
            begun("2000-01-13", ["youngest": "1"]) + " " + begun("2000-01-13", ["youngest": "2"])
        },
        Example("pregnancy-risks", "2 children are not too many, 3 are", " pregnancy-too-many") {
            begun("2000-01-13", ["children": "2"]) + " " + begun("2000-01-13", ["children": "3"])
        },
        Example(
            "birth-plan", "with a gap it is begun in week 27 and open in week 28", "birth-plan-begun birth-plan-open"
        ) {
            planned(4, in: 27) + " " + planned(4, in: 28)
        },
        Example("birth-plan", "with all five it is complete", "birth-plan-complete") { planned(5, in: 28) },
        Example("contraception", "an injection of three months is due after 84 days", "2026-04-07") {
            FamilyPlanning.due([Answer("method", "injection-3"), Answer("given", "2026-01-13")])?.iso
        },
        Example("contraception", "of one month after 28", "2026-02-10") {
            FamilyPlanning.due([Answer("method", "injection-1"), Answer("given", "2026-01-13")])?.iso
        },
        Example("contraception", "what lasts for years is due on no day", "nothing") {
            FamilyPlanning.due([Answer("method", "iud"), Answer("given", "2026-01-13")])?.iso
        },
        Example("contraception", "who wants it sees the midwife this week, who wants none does not", "week none") {
            judged(.familyPlanning, ["method": "wants"]).urgency.code + " "
                + judged(.familyPlanning, ["method": "none"]).urgency.code
        },
        Example("iron-tablets", "ninety", 90) { Antenatal.tablets },
        Example("iron-tablets", "are a rule that nobody has compared", "unverified") {
            Rule.ironTablets.confidence.code
        },
        Example("pregnancy-classes", "four", 4) { Antenatal.classes },
        Example("pregnancy-classes", "counted as classes", "classes") { Rule.pregnancyClasses.unit },
        Example("newborn-danger", "who does not suck is for today", "today") {
            judged(.newbornVisit, ["danger": "newborn-suck"]).urgency.code
        },
        Example("newborn-danger", "another's sign is none of a newborn's", "none") {
            judged(.newbornVisit, ["danger": "postnatal-fever"]).urgency.code
        },
    ]
}

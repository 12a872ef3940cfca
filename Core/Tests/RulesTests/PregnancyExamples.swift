import Plain
import Rules

/// A pregnancy whose last period began on 1 January 2026.
private let lastPeriod = day("2026-01-01")

private func plan(_ checks: [String], on: String) -> [Antenatal.Visit] {
    Antenatal.plan(lastPeriod: lastPeriod, checks: checks.map { day($0) }, on: day(on))
}

/// `K1 K2 -` for done and missed, a dot for what is open or later.
private func marks(_ checks: [String], on: String) -> String {
    plan(checks, on: on).map { visit in
        switch visit.state {
        case .done: "K\(visit.number)"
        case .missed: "-"
        case .open, .later: "."
        }
    }.joined(separator: " ")
}

extension Example {
    static let pregnancy: [Example] = [
        Example("antenatal-visits", "a check on day 90 (12 weeks and 6 days) is K1", "K1 . . . . .") {
            marks(["2026-04-01"], on: "2026-04-01")
        },
        Example("antenatal-visits", "a check on day 91 is K2, and K1 is missed", "- K2 . . . .") {
            marks(["2026-04-02"], on: "2026-04-02")
        },
        Example(
            "antenatal-visits", "a check on day 174 (24 weeks and 6 days) is K2", "- K2 . . . ."
        ) {
            marks(["2026-06-24"], on: "2026-06-24")
        },
        Example("antenatal-visits", "a check on day 175 is K4", "- - - K4 . .") {
            marks(["2026-06-25"], on: "2026-06-25")
        },
        Example(
            "antenatal-visits", "one check in each third leaves three to make", "K1 K2 - K4 . ."
        ) {
            marks(["2026-02-01", "2026-05-01", "2026-07-01"], on: "2026-07-02")
        },
        Example("antenatal-visits", "midwife and doctor on one day are one visit", "K1 K2 . . . .") {
            marks(["2026-02-01", "2026-05-01", "2026-05-01"], on: "2026-05-02")
        },
        Example(
            "antenatal-visits", "a third check in the second third has no number", "K1 K2 K3 . . ."
        ) {
            marks(["2026-02-01", "2026-05-01", "2026-05-15", "2026-06-01"], on: "2026-06-02")
        },
        Example("antenatal-visits", "a check in week 43 is still before birth", "- - - K4 . .") {
            marks(["2026-10-30"], on: "2026-10-30")
        },
        Example("antenatal-visits", "K1 and K5 are a doctor's", "1 5") {
            plan([], on: "2026-02-01").filter { $0.provider == .doctor }.map { "\($0.number)" }
                .joined(separator: " ")
        },
        Example("antenatal-visits", "six are due and one is done", "1 of 6") {
            "\(Antenatal.done(plan(["2026-02-01"], on: "2026-03-01"))) of \(Antenatal.visits)"
        },
        Example("due-date", "280 days after 1 January 2026", "2026-10-08") {
            Antenatal.dueDate(lastPeriod: lastPeriod).iso
        },
        Example("due-date", "on the 84th day she is in week 12", 12) {
            Antenatal.weeks(lastPeriod: lastPeriod, on: lastPeriod.adding(days: 84))
        },
        Example("due-date", "on the 83rd in week 11", 11) {
            Antenatal.weeks(lastPeriod: lastPeriod, on: lastPeriod.adding(days: 83))
        },
        Example("longest-pregnancy", "44 weeks", 308) { Antenatal.longestDays },
        Example(
            "longest-pregnancy", "on day 308 nothing of the last third is missed yet", "- - - . . ."
        ) {
            marks([], on: lastPeriod.adding(days: 308).iso)
        },
        Example("longest-pregnancy", "on day 309 all is missed", "- - - - - -") {
            marks([], on: lastPeriod.adding(days: 309).iso)
        },
        Example("thin-arm", "an arm of 23.4 cm is thin", true) {
            judged(.antenatal, ["arm": "234"]).reasons == ["thin-arm"]
        },
        Example("thin-arm", "an arm of 23.5 cm is not", false) {
            judged(.antenatal, ["arm": "235"]).reasons == ["thin-arm"]
        },
        Example("high-pressure", "140/89 is high", true) {
            judged(.antenatal, ["systolic": "140", "diastolic": "89"]).reasons == ["high-pressure"]
        },
        Example("high-pressure", "139/90 is high", true) {
            judged(.antenatal, ["systolic": "139", "diastolic": "90"]).reasons == ["high-pressure"]
        },
        Example("high-pressure", "139/89 is not", false) {
            judged(.antenatal, ["systolic": "139", "diastolic": "89"]).reasons == ["high-pressure"]
        },
        Example("antenatal-danger", "bleeding alone is for today", true) {
            judged(.antenatal, ["danger": "bleeding"]).urgency == .today
        },
        Example("antenatal-danger", "so is what looks small: diarrhoea, painful urination, cough, fear", 4) {
            ["diarrhoea", "urination", "tuberculosis", "anxiety"].filter {
                judged(.antenatal, ["danger": $0]).urgency == .today
            }.count
        },
        Example("antenatal-danger", "no sign is not", false) {
            judged(.antenatal, ["systolic": "110", "diastolic": "70", "arm": "240"]).urgency == .today
        },
    ]
}

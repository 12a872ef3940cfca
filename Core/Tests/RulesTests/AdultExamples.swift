@testable import Rules

/// A woman or a man of 40 on 13 January 2026.
private func grownUp(_ sex: Sex, born: String = "1986-01-13") -> Known {
    var known = Known()
    known.sex = sex
    known.birth = day(born)
    return known
}

private func codes(_ answers: KeyValuePairs<String, String>, _ known: Known = grownUp(.female)) -> String {
    judged(.adult, answers, known).map { $0.kind.code }.joined(separator: " ")
}

extension Example {
    static let adults: [Example] = [
        Example("adult-pressure", "139/84 is nearly high by its upper number", "pressure-nearly-high") {
            codes(["systolic": "139", "diastolic": "84"])
        },
        Example("adult-pressure", "129/85 is nearly high by its lower number", "pressure-nearly-high") {
            codes(["systolic": "129", "diastolic": "85"])
        },
        Example("adult-pressure", "129/84 is normal", "pressure-normal adult-well") {
            codes(["systolic": "129", "diastolic": "84"])
        },
        Example("adult-pressure", "140/89 is referred this week", "pressure-1 week") {
            let found = judged(.adult, ["systolic": "140", "diastolic": "89"], grownUp(.male))
            return "\(found[0].kind.code) \(found.urgency.code)"
        },
        Example("adult-pressure", "159/100 is of the second degree", "pressure-2") {
            codes(["systolic": "159", "diastolic": "100"])
        },
        Example("adult-pressure", "179/109 is not for today", "week") {
            judged(.adult, ["systolic": "179", "diastolic": "109"], grownUp(.male)).urgency.code
        },
        Example("adult-pressure", "180/80 is for today", "today") {
            judged(.adult, ["systolic": "180", "diastolic": "80"], grownUp(.male)).urgency.code
        },
        Example("adult-glucose", "139 is normal", "glucose-normal adult-well") { codes(["glucose": "139"]) },
        Example("adult-glucose", "140 is nearly high", "glucose-nearly-high") { codes(["glucose": "140"]) },
        Example("adult-glucose", "199 is nearly high", "glucose-nearly-high") { codes(["glucose": "199"]) },
        Example("adult-glucose", "200 is high", "glucose-high") { codes(["glucose": "200"]) },
        Example("adult-waist", "a woman's waist of 80 cm is normal", "waist-normal adult-well") {
            codes(["waist": "800"])
        },
        Example("adult-waist", "of 80.1 cm it is wide", "central-obesity") { codes(["waist": "801"]) },
        Example("adult-waist", "a man's waist of 90 cm is normal", "waist-normal adult-well") {
            codes(["waist": "900"], grownUp(.male))
        },
        Example("adult-waist", "of 90.1 cm it is wide", "central-obesity") {
            codes(["waist": "901"], grownUp(.male))
        },
        // At 2 m a BMI of 17 weighs 68 kg, 18.5 weighs 74, 25 weighs 100, 27 weighs 108.
        Example("adult-body-mass", "just under 17", "body-very-thin") { codes(["weight": "67999", "height": "2000"]) },
        Example("adult-body-mass", "17", "body-thin") { codes(["weight": "68000", "height": "2000"]) },
        Example("adult-body-mass", "just under 18.5", "body-thin") { codes(["weight": "73999", "height": "2000"]) },
        Example("adult-body-mass", "18.5", "body-normal adult-well") {
            codes(["weight": "74000", "height": "2000"])
        },
        Example("adult-body-mass", "25", "body-normal adult-well") { codes(["weight": "100000", "height": "2000"]) },
        Example("adult-body-mass", "a gram above 25", "body-heavy") { codes(["weight": "100001", "height": "2000"]) },
        Example("adult-body-mass", "27", "body-heavy") { codes(["weight": "108000", "height": "2000"]) },
        Example("adult-body-mass", "a gram above 27", "body-obese") { codes(["weight": "108001", "height": "2000"]) },
        Example("adult-body-mass", "of a girl of 17 nothing is said", "adult-well") {
            codes(["weight": "40000", "height": "1600"], grownUp(.female, born: "2008-02-13"))
        },
    ]
}

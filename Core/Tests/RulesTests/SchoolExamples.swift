import Plain

@testable import Rules

/// Somebody of school age on 13 January 2026.
private func pupil(_ sex: Sex, born: String, earlier: [Found] = []) -> Known {
    var known = Known()
    (known.sex, known.birth, known.earlier) = (sex, day(born), earlier)
    return known
}

private let boyOfNine = pupil(.male, born: "2017-01-13")
private let girlOfFourteen = pupil(.female, born: "2012-01-13")

private func codes(_ answers: KeyValuePairs<String, String>, _ known: Known = girlOfFourteen) -> String {
    judged(.school, answers, known).map { $0.kind.code }.joined(separator: " ")
}

/// A boy of nine years who is 130 cm tall.
private func boy(_ grams: Int, earlier: [Found] = []) -> String {
    codes(
        ["weight": "\(grams)", "height": "1300"], pupil(.male, born: "2017-01-13", earlier: earlier))
}

private func weighed(_ iso: String, _ grams: Int) -> Found {
    Found("school-check", on: day(iso), [Answer("weight", "\(grams)"), Answer("height", "1300")])
}

/// Codes of the school's doses that no paper shows.
private func missing(_ born: String, _ sex: Sex = .male, _ given: [String] = []) -> String {
    SchoolVaccines.missing(of: pupil(sex, born: born), given: given, on: day("2026-01-13")).map { $0.code }
        .joined(separator: " ")
}

extension Example {
    static let school: [Example] = [
        Example(
            "bmi-for-age-from-five-classes", "a boy of nine and 130 cm with 27 kg is well", "school-normal school-well"
        ) {
            boy(27_000)
        },
        Example("bmi-for-age-from-five-classes", "with 19 kg he is severely thin", "school-severely-thin") {
            boy(19_000)
        },
        Example("bmi-for-age-from-five-classes", "with 22 kg he is thin", "school-thin") { boy(22_000) },
        Example("bmi-for-age-from-five-classes", "with 31.5 kg he is heavy", "school-overweight") { boy(31_500) },
        Example("bmi-for-age-from-five-classes", "what WHO flags has no class", "school-well") { boy(9_000) },
        Example("school-obesity", "with 38 kg he is looked at again after three months", "school-obese none 3 months") {
            let found = judged(.school, ["weight": "38000", "height": "1300"], boyOfNine)
            return "\(found[0].kind.code) \(found.urgency.code) \(found[0].kind.again?.words ?? "")"
        },
        Example("school-obesity", "a day before three months have passed he is not referred", "school-obese") {
            boy(38_000, earlier: [weighed("2025-10-14", 38_000)])
        },
        Example("school-obesity", "after three months he is", "school-obese-still") {
            boy(38_000, earlier: [weighed("2025-10-13", 38_000)])
        },
        Example("school-obesity", "who was well then is not referred now", "school-obese") {
            boy(38_000, earlier: [weighed("2025-10-13", 27_000)])
        },
        Example("school-pressure", "119/79 is normal", "school-pressure-normal school-well") {
            codes(["systolic": "119", "diastolic": "79"])
        },
        Example("school-pressure", "120/79 is raised", "school-pressure-raised") {
            codes(["systolic": "120", "diastolic": "79"])
        },
        Example("school-pressure", "129/79 is raised, and monthly", "school-pressure-raised none 1 months") {
            let found = judged(.school, ["systolic": "129", "diastolic": "79"], girlOfFourteen)
            return "\(found[0].kind.code) \(found.urgency.code) \(found[0].kind.again?.words ?? "")"
        },
        Example("school-pressure", "119/80 is high by its lower number", "school-pressure-1") {
            codes(["systolic": "119", "diastolic": "80"])
        },
        Example("school-pressure", "130/79 is referred this week", "school-pressure-1 week") {
            let found = judged(.school, ["systolic": "130", "diastolic": "79"], girlOfFourteen)
            return "\(found[0].kind.code) \(found.urgency.code)"
        },
        Example("school-pressure", "139/89 is of the first degree", "school-pressure-1") {
            codes(["systolic": "139", "diastolic": "89"])
        },
        Example("school-pressure", "139/90 is of the second", "school-pressure-2") {
            codes(["systolic": "139", "diastolic": "90"])
        },
        Example("school-pressure", "179/109 is not for today", "school-pressure-2") {
            codes(["systolic": "179", "diastolic": "109"])
        },
        Example("school-pressure", "180/109 is", "today") {
            judged(.school, ["systolic": "180", "diastolic": "109"], girlOfFourteen).urgency.code
        },
        Example("school-pressure", "the day before thirteen years nothing is said", "school-well") {
            codes(["systolic": "150", "diastolic": "95"], pupil(.male, born: "2013-01-14"))
        },
        Example("school-pressure", "with thirteen years it is", "school-pressure-2") {
            codes(["systolic": "150", "diastolic": "95"], pupil(.male, born: "2013-01-13"))
        },
        Example("school-anaemia", "Hb 12 is normal", "school-hemoglobin-normal school-well") {
            codes(["hemoglobin": "120"])
        },
        Example("school-anaemia", "Hb 11.9 is mild", "school-anaemia-mild") { codes(["hemoglobin": "119"]) },
        Example("school-anaemia", "Hb 11 is mild", "school-anaemia-mild") { codes(["hemoglobin": "110"]) },
        Example("school-anaemia", "Hb 10.9 is moderate", "school-anaemia-moderate") { codes(["hemoglobin": "109"]) },
        Example("school-anaemia", "Hb 8 is moderate", "school-anaemia-moderate") { codes(["hemoglobin": "80"]) },
        Example("school-anaemia", "Hb 7.9 is severe", "school-anaemia-severe") { codes(["hemoglobin": "79"]) },
        Example("school-anaemia", "of a boy nothing is said", "school-well") {
            codes(["hemoglobin": "79", "iron": "no"], pupil(.male, born: "2012-01-13"))
        },
        Example("school-iron", "a tablet each week", "school-iron-taken school-well") { codes(["iron": "yes"]) },
        Example("school-iron", "none", "school-iron-missed") { codes(["iron": "no"]) },
        Example("school-iron", "below twelve years it is not asked", "school-well") {
            codes(["iron": "no"], pupil(.female, born: "2014-01-14"))
        },
        Example("school-senses", "eyes and ears that hear four words", "school-well") {
            codes(["eyes": "right", "ears": "heard"], boyOfNine)
        },
        Example("school-senses", "eyes that count wrong, ears that miss words", "school-vision school-hearing") {
            codes(["eyes": "wrong", "ears": "missed"], boyOfNine)
        },
        Example("school-habits", "teeth, and smoke at home", "school-teeth school-smoke") {
            codes(["teeth": "yes", "smoke": "yes"], boyOfNine)
        },
        Example("school-habits", "who smokes is not referred, and helped", "school-smoking none") {
            let found = judged(.school, ["smoking": "yes"], pupil(.male, born: "2016-01-13"))
            return "\(found[0].kind.code) \(found.urgency.code)"
        },
        Example("school-habits", "below ten years it is not asked", "school-well") {
            codes(["smoking": "yes"], pupil(.male, born: "2016-01-14"))
        },
        Example("school-vaccines", "the day before seven years nothing is asked for", "") { missing("2019-01-14") },
        Example("school-vaccines", "a boy of seven is asked for those of class one", "mr-3 dt-1") {
            missing("2019-01-13")
        },
        Example("school-vaccines", "a girl of eleven for those up to class five", "mr-3 dt-1 td-1 td-2 hpv-1") {
            missing("2015-01-13", .female)
        },
        Example("school-vaccines", "a boy of twelve for none of girls", "mr-3 dt-1 td-1 td-2") {
            missing("2014-01-13")
        },
        Example("school-vaccines", "a girl of twelve with all but the last for that", "hpv-2") {
            missing("2014-01-13", .female, ["mr-3", "dt-1", "td-1", "td-2", "hpv-1"])
        },
        Example("school-vaccines", "with sixteen years nobody is asked any more", "") {
            missing("2010-01-13", .female)
        },
        Example("school-senses", "it is from six years to the day before eighteen", "false true true false") {
            ["2020-01-14", "2020-01-13", "2008-01-14", "2008-01-13"]
                .map { "\(Screening.school.isFor(pupil(.male, born: $0), day("2026-01-13")))" }.joined(separator: " ")
        },
        Example("adult-pressure", "it is from eighteen years on", "false true") {
            ["2008-01-14", "2008-01-13"]
                .map { "\(Screening.adult.isFor(pupil(.male, born: $0), day("2026-01-13")))" }.joined(separator: " ")
        },
    ]
}

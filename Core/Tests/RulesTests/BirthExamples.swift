import Plain

@testable import Rules

/// What is concluded of a child as it was born, with how soon somebody looks at it.
private func born(_ answers: KeyValuePairs<String, String>) -> String {
    let found = judged(.newborn, answers)
    return (found.map { $0.kind.code } + [found.urgency.code]).joined(separator: " ")
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
    ]
}

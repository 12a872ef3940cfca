import Plain
import Rules

/// One worked example of a rule: a case in words, what the rule must give, and the asking.
struct Example: CustomStringConvertible, Sendable {
    let rule: String
    let sentence: String
    let expected: String
    let found: @Sendable () -> String

    init(
        _ rule: String, _ sentence: String, _ expected: any CustomStringConvertible,
        _ found: @escaping @Sendable () -> (any CustomStringConvertible)?
    ) {
        self.rule = rule
        self.sentence = sentence
        self.expected = "\(expected)"
        self.found = { found().map { "\($0)" } ?? "nothing" }
    }

    var description: String { "\(rule): \(sentence)" }

    /// The examples of every rule in the book.
    static let all =
        growth + monitoring + immunisation + supplements + pregnancy + nationalID + complaints + needs + adults
        + elders + grownUps + school + children + institutions + births
}

func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { fatalError("no day: \(iso)") }
    return day
}

/// A child measured on 13 January 2026.
func measured(
    _ sex: Sex, born: String, grams: Int? = nil, millimetres: Int? = nil, _ measure: Measure? = nil,
    head: Int? = nil,
    arm: Int? = nil, oedema: Bool = false
) -> ChildGrowth {
    ChildGrowth(
        sex: sex, birth: day(born), on: day("2026-01-13"), weight: grams.map { Grams($0) },
        length: millimetres.map { Millimetres($0) }, measure: measure,
        head: head.map { Millimetres($0) },
        arm: arm.map { Millimetres($0) }, hasOedema: oedema)
}

/// One answer of a form: the code of its question, and its value as canonical text in the smallest unit.
public struct Answer: Hashable, Sendable {
    public let field: String
    public let text: String

    public init(_ field: String, _ text: String) {
        self.field = field
        self.text = text
    }

    public init(_ field: String, _ number: Int) { self.init(field, "\(number)") }
}

extension [Answer] {
    /// What was answered to a question; `nil` where it was left out.
    public func text(_ field: String) -> String? {
        for answer in self where answer.field == field { return answer.text }
        return nil
    }
}

/// What was found of somebody on a day with one form. What several people wrote that day stands in it together, the
/// oldest first.
public struct Found: Sendable {
    /// The form's code.
    public let form: String
    public let day: Day
    public let answers: [Answer]

    public init(_ form: String, on day: Day, _ answers: [Answer]) {
        self.form = form
        self.day = day
        self.answers = answers
    }

    /// The answer to a question; of several, the last.
    public subscript(field: String) -> String? {
        for answer in answers.reversed() where answer.field == field { return answer.text }
        return nil
    }

    /// What one of them found, another of the same day does not take away: all that were chosen, each once.
    public func codes(_ question: Question<String>) -> [String] {
        var codes: [String] = []
        for answer in answers where answer.field == question.code {
            for code in answer.text.words where !codes.contains(code) { codes.append(code) }
        }
        return codes
    }
}

/// What the rules may know of a person, beside what was found.
public struct Known: Sendable {
    public var sex: Sex?
    public var birth: Day?
    /// The first day of the last period, while she is pregnant.
    public var lastPeriod: Day?
    /// Services on record, by code.
    public var given: [(code: String, day: Day)] = []
    /// What was found with the same form before, in any order.
    public var earlier: [Found] = []

    public init() {}

    public func ageMonths(on day: Day) -> Int? {
        birth.flatMap { $0 <= day ? day.months(since: $0) : nil }
    }
}

/// A form that the rules judge: for whom it is, how often, and what they conclude. A value: to add one is to write it
/// beside its rule and to give it to its form (`Form.screening`).
public final class Screening: Sendable {
    /// The form's code.
    public let form: String
    /// What is looked for, in a list of what is due: *Tensi dan gula*.
    public let title: Phrase
    /// Whether it is for somebody on a day.
    public let isFor: @Sendable (Known, Day) -> Bool
    /// How often it is due; `nil` where a schedule of its own says when.
    public let every: Span?
    /// All that it can conclude. One code may stand twice, where what is said hangs on age.
    public let conclusions: [Conclusion.Kind]
    /// What the rules in force on that day make of it, the gravest of a kind first. Empty where they say nothing.
    public let judge: @Sendable (Found, Known) -> [Conclusion]

    public init(
        form: String, title: Phrase, every: Span? = nil, isFor: @escaping @Sendable (Known, Day) -> Bool,
        conclusions: [Conclusion.Kind], judge: @escaping @Sendable (Found, Known) -> [Conclusion]
    ) {
        self.form = form
        self.title = title
        self.isFor = isFor
        self.every = every
        self.conclusions = conclusions
        self.judge = judge
    }
}

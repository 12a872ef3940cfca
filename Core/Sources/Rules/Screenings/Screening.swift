public import Plain

extension [Answer] {
    /// What was answered to a question; `nil` where it was left out.
    public func text(_ field: String) -> String? {
        for answer in self where answer.field == field { return answer.text }
        return nil
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
    /// Whose answers are taken: at least of those for whom it is.
    public let takes: @Sendable (Known, Day) -> Bool
    /// Who waits for it on a session day.
    public let asked: Asked
    /// How often it is due; `nil` where a schedule of its own says when.
    public let every: Span?
    /// It is for those who care for her alone: nobody else reads that it was asked, a slip does not say what it found, and
    /// few are not counted apart.
    public let isPrivate: Bool
    /// What she answered is shown again to the midwife alone; others see what follows of it.
    public let isSealed: Bool
    /// All that it can conclude. One code may stand twice, where what is said hangs on age.
    public let conclusions: [Conclusion.Kind]
    /// What the rules in force on that day make of it, the gravest of a kind first. Empty where they say nothing.
    public let judge: @Sendable (Found, Known) -> [Conclusion]

    /// How a session day asks for what is due: each in turn, beside her result, or not at all.
    public enum Asked: Sendable { case inTurn, beside, onCard }

    public init(
        form: String, title: Phrase, every: Span? = nil, isPrivate: Bool = false, isSealed: Bool = false,
        isFor: @escaping @Sendable (Known, Day) -> Bool, takes: (@Sendable (Known, Day) -> Bool)? = nil,
        asked: Asked = .inTurn, conclusions: [Conclusion.Kind],
        judge: @escaping @Sendable (Found, Known) -> [Conclusion]
    ) {
        self.form = form
        self.title = title
        self.isFor = isFor
        self.takes = takes ?? isFor
        self.asked = asked
        self.every = every
        self.isPrivate = isPrivate
        self.isSealed = isSealed
        self.conclusions = conclusions
        self.judge = judge
    }
}

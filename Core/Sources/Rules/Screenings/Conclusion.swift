public import Plain

/// What the rules say of what was found of somebody on a day (IMCI: classification). Everything that acts on a finding
/// reads conclusions: the result page, tags, tasks, slips, counselling, counts, files, the midwife's list.
/// A screening message, never a diagnosis.
public struct Conclusion: Sendable {
    /// What is said whenever it is concluded.
    public let kind: Kind
    /// What was measured of her, and the bound that decided.
    public let value: Measured?

    /// Written once, beside its rule; a class, so that a finding hands about no more than its address.
    public final class Kind: Sendable {
        /// Stored as a reason of a referral: English kebab-case, never used again for anything else.
        public let code: String
        /// On a slip, in a list: *Di bawah garis merah*.
        public let words: Phrase
        public let tone: Tone
        /// Whether, and how soon, somebody of the health post looks at her.
        public let urgency: Urgency
        /// Why she is referred; else only said.
        public let isReason: Bool
        /// What it is a class of, and the name of the class there: *Gizi*, *Gizi buruk*.
        public let topic: Phrase?
        public let label: Phrase
        /// What is said to her, and how the result is called; none where another conclusion says it.
        public let message: Message?
        /// The indicators under which it counts in its month.
        public let counts: [String]
        /// The time after which to look again, where that is sooner than the screening is due.
        public let again: Span?
        /// The letter of the growth card; else empty.
        public let mark: String
        /// The code of the service that it asks for; else empty.
        public let gives: String
        public let rule: Rule

        /// Never inlined: written out at every conclusion, it would weigh on the phone.
        @inline(never)
        public init(
            _ code: String, _ words: Phrase, _ tone: Tone = .calm, _ urgency: Urgency = .none, topic: Phrase? = nil,
            label: Phrase? = nil, message: Message? = nil, counts: [String] = [], again: Span? = nil,
            mark: String = "", gives: String = "", rule: Rule
        ) {
            self.code = code
            self.words = words
            self.tone = tone
            self.urgency = urgency
            isReason = tone != .calm
            self.topic = topic
            self.label = label ?? words
            self.message = message
            self.counts = counts
            self.again = again
            self.mark = mark
            self.gives = gives
            self.rule = rule
        }

        /// That it is so, by what was measured.
        func of(_ value: Measured? = nil) -> Conclusion { Conclusion(kind: self, value: value) }
    }
}

extension [Conclusion] {
    /// The one that is said: of the most urgent ones the first that has a message; where nothing is urgent, what she
    /// can do something about before what is well.
    public var main: Conclusion? {
        let most = urgency
        var (found, well): (Conclusion?, Conclusion?)
        for conclusion in self
        where conclusion.kind.message != nil && (conclusion.kind.urgency == most || most == .none) {
            if conclusion.kind.isReason { found = found ?? conclusion } else { well = well ?? conclusion }
        }
        return found ?? well
    }

    /// How soon somebody looks at her.
    public var urgency: Urgency {
        var most = Urgency.none
        for conclusion in self where conclusion.kind.urgency > most { most = conclusion.kind.urgency }
        return most
    }

    /// Codes of why she is referred, as a slip keeps them.
    public var reasons: [String] { filter { $0.kind.isReason }.map { $0.kind.code } }
}

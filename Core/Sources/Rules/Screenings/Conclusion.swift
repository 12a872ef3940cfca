/// How grave a conclusion is; every tone has its colour on the screens, beside its words.
public enum Tone: UInt8, Sendable {
    case calm, watch, act, urgent

    public var code: String {
        switch self {
        case .calm: "calm"
        case .watch: "watch"
        case .act: "act"
        case .urgent: "urgent"
        }
    }
}

/// How soon somebody of the health post looks at a person.
public enum Urgency: UInt8, Comparable, Sendable {
    /// Nobody needs to.
    case none
    /// A midwife looks at her this week.
    case week
    /// She is taken to a health post today.
    case today

    public static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }

    public var code: String {
        switch self {
        case .none: "none"
        case .week: "week"
        case .today: "today"
        }
    }
}

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

/// What was measured, and the bound that decided: numbers, put into words when somebody asks why.
public enum Measured: Hashable, Sendable {
    /// Hundredths of z, and where its class begins and ends; ends that nothing bounds are those of the type.
    case z(Int32, from: Int32, to: Int32)
    /// The change of weight since the month before.
    case gain(GainVerdict)
    /// mmHg
    case pressure(Int?, Int?, bound: Pressure)
    /// A number and its bound in a unit, `decimals` of its digits behind the comma.
    case amount(Int, bound: Int, decimals: Int, unit: String)

    /// Turun 100 g, minimal 200 g; 152/95 mmHg, batas 140/90.
    public var words: Phrase {
        switch self {
        case .z(let z, let from, let to):
            let bounds =
                from == .min
                ? "≤ \(Measured.decimal(Int(to), 2))"
                : to == .max
                    ? "≥ \(Measured.decimal(Int(from), 2))"
                    : "\(Measured.decimal(Int(from), 2)) … \(Measured.decimal(Int(to), 2))"
            return Measured.phrase("z \(Measured.decimal(Int(z), 2))", bounds)
        case .gain(let verdict): return verdict.words
        case .pressure(let upper, let lower, let bound):
            func part(_ value: Int?) -> String { value.map { "\($0)" } ?? "–" }
            return Measured.phrase("\(part(upper))/\(part(lower)) mmHg", "\(bound.systolic)/\(bound.diastolic)")
        case .amount(let value, let bound, let decimals, let unit):
            return Measured.phrase(
                "\(Measured.decimal(value, decimals)) \(unit)", "\(Measured.decimal(bound, decimals)) \(unit)")
        }
    }

    private static func phrase(_ value: String, _ bound: String) -> Phrase {
        Phrase("\(value), batas \(bound)", "\(value), bound \(bound)")
    }

    /// −310 with two decimals is −3,10.
    private static func decimal(_ value: Int, _ decimals: Int) -> String {
        var digits = "\(value < 0 ? -value : value)"
        while digits.utf8.count <= decimals { digits = "0" + digits }
        let whole = digits.beginning(digits.utf8.count - decimals)
        let rest = String(decoding: digits.bytes.suffix(decimals), as: UTF8.self)
        return "\(value < 0 ? "−" : "")\(whole)\(decimals > 0 ? "," : "")\(rest)"
    }
}

/// A blood pressure, mmHg.
public struct Pressure: Hashable, Sendable {
    public let systolic: Int
    public let diastolic: Int

    public init(_ systolic: Int, _ diastolic: Int) {
        self.systolic = systolic
        self.diastolic = diastolic
    }
}

/// How a result is called in two words, and what a kader says of it.
public final class Message: Sendable {
    public let title: Phrase
    /// To her, or to the child's mother. `%` stands for her name, or the child's.
    public let tell: Phrase
    public let advice: Advice

    @inline(never)
    public init(_ title: Phrase, _ tell: Phrase, _ advice: Advice) {
        self.title = title
        self.tell = tell
        self.advice = advice
    }
}

extension [Conclusion] {
    /// The one that is said: of the most urgent ones the first that has a message.
    public var main: Conclusion? {
        let most = urgency
        var found: Conclusion?
        for conclusion in self
        where conclusion.kind.message != nil && (conclusion.kind.urgency == most || most == .none) {
            found = found ?? conclusion
        }
        return found
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

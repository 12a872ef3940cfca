public import Rules

/// One question of a form.
public struct Field: Sendable {
    /// Stored; English kebab-case.
    public let code: String
    public let label: Phrase
    public internal(set) var kind: FieldKind
    /// An answer is asked for, where it is asked at all.
    public let isRequired: Bool
    /// One line: how to fill it in.
    public internal(set) var hint: Phrase?
    /// An entry that leaves it out says nothing of it: what was answered before holds.
    public internal(set) var stays = false
    /// Asked only then; `nil` where it always is.
    public internal(set) var condition: Condition?

    init(_ code: String, _ label: Phrase, _ kind: FieldKind, required: Bool = false) {
        self.code = code
        self.label = label
        self.kind = kind
        self.isRequired = required
    }

    /// That another question was answered with one of some codes, so that a long form stays short.
    public struct Condition: Sendable {
        public let field: String
        public let codes: [String]

        /// `QUESTION=CODE,CODE`
        init(_ text: String) {
            let sides = text.cut(at: UInt8(ascii: "="))
            field = sides[0]
            codes = sides[1].cut(at: UInt8(ascii: ","))
        }

        /// - Parameter answer: what was answered to that question, as it is stored
        public func holds(_ answer: String?) -> Bool {
            for code in (answer ?? "").words where codes.contains(code) { return true }
            return false
        }
    }

    /// Whether it has to be answered beside these answers.
    func isMissing(in answers: [Answer]) -> Bool {
        guard isRequired, (answers.text(code) ?? "").tidied().isEmpty else { return false }
        return condition.map { $0.holds(answers.text($0.field)) } ?? true
    }
}

/// What a field takes. Values are stored in the smallest unit.
public enum FieldKind: Sendable {
    /// Typed in kilograms, stored in grams; the bounds in grams.
    case weight(ClosedRange<Int>)
    /// Typed in centimetres, stored in millimetres; the bounds in millimetres.
    case length(ClosedRange<Int>)
    /// A whole number with the unit to show (mmHg, tablet).
    case count(ClosedRange<Int>, unit: String)
    /// A day that has come.
    case pastDay
    /// A day before or after today.
    case anyDay
    case choice([Choice])
    /// Any number of the choices, stored as codes parted by a space.
    case choices([Choice])
    /// Yes, or nothing.
    case flag
    case text(maximumCharacters: Int)
    /// Sixteen digits, stored as typed.
    case nationalID
    /// The number that a register gave, of so many digits, or of letters and digits: stored without blanks and dashes.
    case registered(length: Int, isDigits: Bool)
    /// Another Posyandu: its book, or its registered number.
    case posyandu
    /// A place on the map, as `Position` writes it; found by the phone itself.
    case position
    /// At most so many photographs, stored as the names of their files (`PhotoName`) parted by a space.
    case photos(most: Int)
    /// The id of another card of the same book.
    case reference(CardKind)
}

extension FieldKind {
    /// Whether it takes a number in a unit.
    var isMeasured: Bool {
        switch self {
        case .weight, .length, .count: true
        default: false
        }
    }

    /// Whether an answer may have several lines: a page gives room for them.
    var keepsLines: Bool {
        if case .text(let limit) = self { limit > 160 } else { false }
    }
}

public struct Choice: Sendable {
    public let code: String
    public let label: Phrase
    public init(_ code: String, _ label: Phrase) {
        self.code = code
        self.label = label
    }
}

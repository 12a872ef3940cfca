public import Plain
import Rules

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

public import Plain
public import Rules

/// One question of a form.
public struct Field: Sendable {
    /// Stored; English kebab-case.
    public let code: String
    public private(set) var label: Phrase
    public internal(set) var kind: FieldKind
    /// An answer is asked for, where it is asked at all.
    public let isRequired: Bool
    /// One line: how to fill it in.
    public internal(set) var hint: Phrase?
    /// An entry that leaves it out says nothing of it: what was answered before holds.
    public internal(set) var stays = false
    /// Asked only then; `nil` where it always is.
    public internal(set) var condition: Condition?
    /// Asked only of them; `nil` where it is of everybody.
    public internal(set) var whom: Whom?

    init(_ code: String, _ label: Phrase, _ kind: FieldKind, required: Bool = false) {
        self.code = code
        self.label = label
        self.kind = kind
        self.isRequired = required
    }

    /// Of whom it is asked: of girls and women, or at an age in completed months.
    public struct Whom: Sendable {
        public internal(set) var sex: Sex?
        public internal(set) var months = 0..<Int.max
    }

    /// Whether it is asked of somebody on a day.
    public func isAsked(of known: Known, on day: Day) -> Bool {
        guard let whom else { return true }
        return whom.sex.map { $0 == known.sex } ?? true && whom.months.contains(known.ageMonths(on: day) ?? 0)
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

    /// The same as a region says it: a question about one of the six fields by the region's name, a choice of them in its
    /// order.
    @inline(never)
    public func named(_ fields: FieldPresentation) -> Field {
        var named = self
        if let field = ServiceField(code: code), field.title == label { named.label = fields.ownTitle(of: field) }
        #if !hasFeature(Embedded)
        func choices(_ choices: [Choice]) -> [Choice]? {
            guard choices.map({ $0.code }) == ServiceField.allCases.map({ $0.code }) else { return nil }
            return fields.order.map { Choice($0.code, fields.ownTitle(of: $0)) }
        }
        if case .choice(let all) = kind, let own = choices(all) { named.kind = .choice(own) }
        if case .choices(let all) = kind, let own = choices(all) { named.kind = .choices(own) }
        #endif
        return named
    }

    /// Whether it has to be answered beside these answers.
    func isMissing(in answers: [Answer]) -> Bool {
        guard isRequired, (answers.text(code) ?? "").tidied().isEmpty else { return false }
        return condition.map { $0.holds(answers.text($0.field)) } ?? true
    }
}

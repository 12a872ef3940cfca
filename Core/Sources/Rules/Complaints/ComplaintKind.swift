/// A kind of problem that residents bring: who answers for it, what must be shown, how long it may take. One line in
/// the list of its field adds a kind; form, routing, clock, counts and exports follow.
public struct ComplaintKind: Sendable {
    /// English kebab-case, never used again for anything else.
    public let code: String
    /// A resident's words: *Atap rusak*.
    public let title: Phrase
    public let field: ServiceField
    /// Environment and sanitation, which some regions show as a field of its own.
    public let isEnvironment: Bool
    public let office: OfficeRole
    /// What the office may ask to see.
    public let documents: [Phrase]
    public let clock: ComplaintClock
    /// Sent on at once, with a copy to the village.
    public let isUrgent: Bool
    /// Goes past the village, sealed to the unit that answers.
    public let isSecret: Bool
    public let source: Source
    public let confidence: Confidence

    public init(
        _ code: String, _ title: Phrase, _ field: ServiceField, _ office: OfficeRole, environment: Bool = false,
        documents: [Phrase] = [], clock: ComplaintClock = .withFieldCheck, urgent: Bool = false, secret: Bool = false,
        _ source: Source, _ confidence: Confidence
    ) {
        self.code = code
        self.title = title
        self.field = field
        isEnvironment = environment
        self.office = office
        self.documents = documents
        self.clock = clock
        isUrgent = urgent
        isSecret = secret
        self.source = source
        self.confidence = confidence
    }
}

public import Plain

/// A kind of problem that residents bring: who answers for it, what must be shown, how long it may take. One line in
/// the list of its field adds a kind; form, routing, clock, counts and exports follow.
public final class ComplaintKind: Sendable {
    /// English kebab-case, never used again for anything else.
    public let code: String
    /// A resident's words, at most four: *Atap rusak*.
    public let title: Phrase
    public let field: ServiceField
    /// Environment and sanitation, which some regions show as a field of its own.
    public let isEnvironment: Bool
    public let office: OfficeRole
    public let papers: Papers
    public let clock: ComplaintClock
    /// Sent on at once, with a copy to the village.
    public let isUrgent: Bool
    /// Goes past the village, sealed to the unit that answers.
    public let isSecret: Bool
    /// One of the eight that a field's page shows first.
    public let isCommon: Bool
    public let source: Source
    public let confidence: Confidence

    /// What the office may ask to see; empty where it asks for nothing.
    public var documents: [Phrase] {
        switch papers {
        case .shown(let documents): documents
        case .helpFirst, .wouldHarm, .seenOnSite: []
        }
    }

    /// Its field's *Lainnya*.
    public var isOther: Bool { code == "\(field.code)-other" }

    /// About a place that many use, which may be named without showing whose house it is.
    public var isOfPublicPlace: Bool {
        switch papers {
        case .seenOnSite: !isOther && !isSecret
        case .shown(let documents): !documents.contains(.identityCard)
        case .helpFirst, .wouldHarm: false
        }
    }

    /// Under which it is counted: its field, apart where the environment is its theme, so that a region that shows
    /// the environment as a field of its own adds up to the same totals.
    public var tallyCode: String { field.tallyCode(isEnvironment: isEnvironment) }

    @inline(never)
    init(
        _ code: String, _ title: Phrase, _ field: ServiceField, _ office: OfficeRole, environment: Bool = false,
        papers: Papers, clock: ComplaintClock = .withFieldCheck, urgent: Bool = false, secret: Bool = false,
        common: Bool = true, _ source: Source, _ confidence: Confidence
    ) {
        self.code = code
        self.title = title
        self.field = field
        isEnvironment = environment
        self.office = office
        self.papers = papers
        self.clock = clock
        isUrgent = urgent
        isSecret = secret
        isCommon = common
        self.source = source
        self.confidence = confidence
    }

    /// What goes past the village: no papers, never among the common ones.
    @inline(never)
    static func secret(
        _ code: String, _ title: Phrase, _ field: ServiceField, _ office: OfficeRole, urgent: Bool = false,
        _ source: Source, _ confidence: Confidence
    ) -> ComplaintKind {
        ComplaintKind(
            code, title, field, office, papers: .wouldHarm, urgent: urgent, secret: true, common: false, source,
            confidence)
    }

    /// What fits none of a field's kinds.
    static func other(_ field: ServiceField, _ office: OfficeRole) -> ComplaintKind {
        ComplaintKind(
            "\(field.code)-other", Phrase("Lainnya", "Something else"), field, office, papers: .seenOnSite,
            common: false, .proposal, .unverified)
    }
}

extension Phrase {
    static var identityCard: Phrase { Phrase("Fotokopi KTP", "Copy of the identity card") }
    static var familyCard: Phrase { Phrase("Fotokopi KK", "Copy of the family card") }
    static var povertyLetter: Phrase { Phrase("Surat tidak mampu dari RT", "Letter of the RT on poverty") }
    static var neighbourhoodLetter: Phrase { Phrase("Surat dari Kadus atau RT", "Letter of the Dusun or the RT") }
    static var villageLetter: Phrase { Phrase("Surat keterangan desa", "Letter of the village") }
    static var whereItIs: Phrase { Phrase("Letak tempatnya", "Where the place is") }
    static var incomeLetter: Phrase { Phrase("Surat penghasilan", "Letter on income") }
    static var landLetter: Phrase { Phrase("Surat tanah", "Land letter") }
    static var threeSides: Phrase { Phrase("Foto rumah dari tiga sisi", "Photographs of three sides") }
    static var neverAided: Phrase { Phrase("Pernyataan belum pernah dibantu", "Statement: never aided before") }
    static var description: Phrase { Phrase("Cerita singkat keadaannya", "Short description of the state") }
    static var policeLetter: Phrase { Phrase("Surat kehilangan dari polisi", "Letter of loss from the police") }
    static var aidCard: Phrase { Phrase("Kartu bantuan, bila ada", "Aid card, if there is one") }
}

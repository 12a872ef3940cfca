import Plain
public import Rules

/// A list that the Posyandu keeps of one form: on screen, on paper, as a file.
public struct Register: Sendable {
    public let form: Form
    public let field: ServiceField
    /// The last entry of a card says how it is now; else every entry stands in the list.
    public let isState: Bool

    /// A line: the card and what was found on it.
    public struct Line: Sendable {
        public let card: Card
        public let finding: Finding

        /// What the rules make of it, of whom it is about.
        public var conclusions: [Conclusion] {
            card.resident.map { finding.conclusions(of: $0) } ?? finding.conclusions
        }
    }

    /// By neighbourhood and name, or the newest first where every entry counts.
    public func lines(of book: Book) -> [Line] {
        var lines: [Line] = []
        for card in book.cards where card.kind == form.card && card.isOpen {
            let findings = card.findings.of(form)
            for finding in isState ? findings.suffix(1) : findings[...] {
                lines.append(Line(card: card, finding: finding))
            }
        }
        return lines.ordered {
            isState
                ? OrderKey($0.card.neighbourhood.number ?? 0, "\($0.card.neighbourhood) \($0.card.name ?? "")".small())
                : OrderKey(-Int($0.finding.day.number))
        }
    }
}

/// Every register there is. A screening of people has its own; to add another: its form in `Forms.all`, its line here.
public enum Registers {
    public static let all: [Register] =
        kept
        + Screenings.forms.filter { $0.screening?.every != nil }
        .map { Register(form: $0, field: .health, isState: true) }

    private static let kept: [Register] = [
        Register(form: .schooling, field: .education, isState: true),
        Register(form: .readingCorner, field: .education, isState: false),
        Register(form: .schoolCounselling, field: .education, isState: false),
        Register(form: .schoolDoses, field: .health, isState: false),
        Register(form: .talk, field: .health, isState: false),
        Register(form: .waterSanitation, field: .publicWorks, isState: true),
        Register(form: .cleanlinessRound, field: .publicWorks, isState: false),
        Register(form: .housingCondition, field: .housing, isState: true),
        Register(form: .safetyLog, field: .order, isState: false),
        Register(form: .socialCondition, field: .social, isState: true),
        Register(form: .socialAssessment, field: .social, isState: false),
        Register(form: .aidReceived, field: .social, isState: false),
        Register(form: .aidProposal, field: .social, isState: false),
    ]

    #if !hasFeature(Embedded)
    /// Every time that somebody was screened, by form; the growth of children has a register of its own.
    public static let screenings = Screenings.forms.filter { $0.card == .resident && $0 !== Form.growthVisit }
        .map { Register(form: $0, field: .health, isState: false) }
    #endif

    public static func find(_ code: String) -> Register? {
        for place in all.indices where all[place].form.code == code { return all[place] }
        return nil
    }
}

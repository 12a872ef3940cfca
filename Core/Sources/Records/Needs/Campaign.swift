public import Plain
import Rules

/// *Pendataan*: for some weeks one form is written anew for every house or pupil of an area. A setting in the region's
/// book; what is written meanwhile names it, so that each card is counted once.
public struct Campaign: Hashable, Sendable {
    public let id: ID
    public var title = ""
    public var from: Day?
    public var to: Day?
    /// The area's path.
    public var region = ""
    /// The form's code.
    public var form = ""
    public var isEnded = false

    public init(id: ID) { self.id = id }

    init(_ card: Card) {
        id = card.id
        title = card.facts.text("title")
        from = card.facts.day("from")
        to = card.facts.day("to")
        region = card.facts.text("region")
        form = card.facts.text("form")
        isEnded = card.facts.flag("ended")
    }

    /// The field with which an entry names it.
    public static let field = "campaign"

    /// Forms that can be asked for everybody.
    public static let forms: [Form] = [
        .householdVisit, .waterSanitation, .housingCondition, .aidReceived, .schooling, .growthVisit, .socialCondition,
    ]

    /// What a campaign asks for with a form: of children their length, which says who is stunted.
    public static func title(of form: Form) -> Phrase {
        form === Form.growthVisit
            ? Phrase("Panjang badan balita (stunting)", "Length of under-fives (stunting)") : form.title
    }

    public func runs(on day: Day, in place: String) -> Bool {
        guard let from, let to, !isEnded else { return false }
        return from <= day && day <= to && Scope.path(place, liesUnder: region)
    }

    /// Under which its cards are counted.
    public var indicator: String { "\(Campaign.field):\(id.text)" }

    public func isDone(_ card: Card) -> Bool {
        card.findings.all.contains { $0[Campaign.field] == id.text }
    }

    /// Whether the card is one of those to be written on: an open house, a child who is weighed, one of the ages of early
    /// childhood and school, somebody whom the social office is to look at.
    public func expects(_ card: Card, on day: Day) -> Bool {
        guard card.isOpen, card.kind == Forms.find(form)?.card else { return false }
        guard let resident = card.resident else { return true }
        if form == Form.growthVisit.code { return resident.isWeighed(on: day) }
        if form == Form.socialCondition.code { return !resident.socialConditions.isEmpty }
        guard let birth = resident.birth else { return false }
        let months = day.months(since: birth)
        return SchoolAges.earlyChildhood.contains(months) || SchoolAges.basic.contains(months)
    }

    /// Stocks whose sum is the number of cards it expects.
    public var expectedStocks: [String] {
        switch form {
        case Form.growthVisit.code: ["s"]
        case Form.socialCondition.code: ["social-need"]
        case Form.schooling.code: ["early-childhood-age", "school-age"]
        default: ["households"]
        }
    }
}

extension Card {
    public var campaign: Campaign? { kind == .campaign ? Campaign(self) : nil }
}

extension Form {
    public static let campaign = Form(
        "campaign", on: .campaign, opensCard: true, conflict: .guarded,
        writers: [.coaches, .villageOperator, .administrator], audience: [.coaches, .villageOperator, .administrator],
        check: { entry, _ in
            guard let from = entry.day("from"), let to = entry.day("to") else { return [] }
            if to < from { return [Problem("to", "Selesainya sebelum mulai.", "It ends before it begins.")] }
            return to.days(since: from) > 366
                ? [Problem("to", "Paling lama satu tahun.", "A year at most.")] : []
        })
}

extension Field {
    /// What is written while a campaign runs names it; nobody is asked.
    static let campaign = Field(
        Campaign.field, Phrase("Pendataan", "Campaign"), .text(maximumCharacters: 36))
}

public import Plain
import Rules

// *Bencana*: one happening with those whom it hit, what they need, what they were given, and its end. Numbers, no names.

extension CardKind {
    public static let disaster = CardKind(
        "disaster", Phrase("Bencana", "Disasters"), path: "bencana", in: [.posyandu], names: ["place"],
        isCounted: true, isTakenBackWhole: true, isOpen: { !$0.facts.isEmpty }, marks: Disaster.marks,
        signposts: Disaster.signposts)
}

extension Form {
    public static let disaster = Form(
        "disaster", on: .disaster, opensCard: true, conflict: .set, writers: [.carers, .villageOperator],
        isOffered: { card, _ in card.isOpen })

    /// What is still needed, as it is now: the last one says it.
    public static let disasterNeed = during("disaster-need")
    public static let disasterAid = during("disaster-aid")
    public static let disasterEnd = during("disaster-end") { entry, card in
        guard let on = entry.day("on"), on < card.day else { return [] }
        return [Problem("on", "Sebelum bencananya mulai. Periksa tanggalnya.", "Before it began. Check the day.")]
    }
    public static let disasterWithdrawal = takingBack("disaster-withdrawal", on: .disaster)

    private static func during(
        _ code: String, check: @escaping @Sendable (Entry, Card) -> [Problem] = { _, _ in [] }
    ) -> Form {
        Form(
            code, on: .disaster, writers: [.carers, .villageOperator],
            isOffered: { card, _ in card.isOpen && !Disaster.isOver(card) },
            check: { entry, context in context.card.map { check(entry, $0) } ?? [] })
    }
}

/// What the card of a disaster says.
public enum Disaster {
    public static func isOver(_ card: Card) -> Bool { card.findings.last(.disasterEnd) != nil }

    /// Of what was asked for last, all that nobody has brought enough of since.
    public static func needs(_ card: Card) -> [Phrase] {
        guard !isOver(card), let asked = card.findings.last(.disasterNeed),
            case .choices(let choices)? = Form.disasterNeed.field("needs")?.kind
        else { return [] }
        var codes = asked.codes("needs")
        var isSince = false
        for finding in card.findings.all {
            if finding.entry == asked.entry { isSince = true }
            if isSince, finding.form === Form.disasterAid, finding.flag("enough") {
                codes.removeAll { $0 == finding["what"] }
            }
        }
        return choices.filter { codes.contains($0.code) }.map { $0.label }
    }

    #if hasFeature(Embedded)
    static let marks: (@Sendable (Card, Month) -> [String])? = nil
    static let signposts: CardKind.Signposts? = nil
    #else
    static let marks: (@Sendable (Card, Month) -> [String])? = { card, month in
        guard !card.facts.isEmpty, card.day.month == month else { return [] }
        // Told as a complaint as well, it is that fire.
        let isFire = card.facts["kind"] == "fire" && card.facts["complaint"] == nil
        return isFire ? ["disasters", "fires"] : ["disasters"]
    }

    /// Those who answer for a region's social affairs and its order read the numbers of what happened there.
    static let signposts: CardKind.Signposts? = { card, place in
        guard !card.facts.isEmpty else { return [] }
        let end = card.findings.last(.disasterEnd)
        let shown = card.facts.answers.filter { !["note", "photos", "position", "complaint"].contains($0.field) }
        let aid = card.findings.of(.disasterAid)
        let asked =
            needs(card).isEmpty || card.findings.last(.disasterNeed) == nil
            ? [] : [Answer("needs", needs(card).map(\.indonesian).joined(separator: ", "))]
        let given = aid.isEmpty ? [] : [Answer("aid", "\(aid.count)"), Answer("aided", "\(aided(aid))")]
        return [
            Signpost(
                Signpost.disasters(in: place.region), state: end == nil ? "open" : "over", isOpen: end == nil,
                isAsked: false, from: card.day, until: end?["on"].flatMap { Day(iso: $0) } ?? Signpost.always,
                shown + asked + given)
        ]
    }

    /// Households that were given something, everybody once for each time.
    private static func aided(_ aid: [Finding]) -> Int {
        aid.reduce(0) { $0 + ($1["households"].flatMap { $0.number } ?? 0) }
    }
    #endif
}

#if !hasFeature(Embedded)
extension Signpost {
    /// What hit a village.
    public static func disasters(in village: String) -> String { "disaster \(village)" }
}

extension Indicator.Subject {
    static let disasters = Indicator.Subject(.disaster, Phrase("kejadian", "events"))
    static let fires = Indicator.Subject(.activity, Phrase("kejadian", "events"))
}

extension Indicator {
    static let disasters = Indicator(
        "disasters", Phrase("Bencana", "Disasters"), of: .disasters, in: .social, good: .less,
        means: Phrase("Bencana yang dicatat Posyandu.", "Disasters that the Posyandu wrote down."), .together(.flow))

    /// Told as a complaint, in the safety log or as a disaster: what names another is no second fire.
    public static let fires = Indicator(
        "fires", Phrase("Kejadian kebakaran", "Fires that happened"), of: .fires, in: .order, good: .less,
        means: Phrase(
            "Laporan, catatan keamanan dan bencana: satu api dihitung sekali.",
            "Complaints, safety log and disasters: each fire once."), .together(.flow))
}
#endif

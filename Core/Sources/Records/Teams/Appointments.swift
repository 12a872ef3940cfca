#if !hasFeature(Embedded)
public import Plain
public import Rules

// *Pengurus dan kader*: who holds which office of a team, a Posyandu or another institution of the village, by which
// decree and until when. They lie in the book of the team that keeps them. No phone carries it.

extension Roles {
    /// Those who keep what a team keeps: its coaches, in a village the operator.
    public static let teams: Roles = [.coaches, .villageOperator]
}

extension CardKind {
    public static let appointment: CardKind = CardKind(
        ofTeams: "appointment", Phrase("Pengurus dan kader", "People and offices"), path: "pengurus",
        names: ["name"], day: "from",
        isOpen: { !$0.facts.isEmpty && $0.findings.last(.appointmentEnd) == nil },
        signposts: { card, _ in
            guard let held = Appointment(card) else { return [] }
            // Who coaches is to be reached by everybody; the number of a kader is hers.
            let shown =
                ["name", "birth-year", "institution", "place", "position", "field", "decree", "namesake"]
                + (held.institution == .team ? ["office", "phone"] : [])
            let keys =
                [Signpost.person(held.name, held.birthYear)] + (card.facts["nik"].map { [Signpost.number($0)] } ?? [])
            return keys.map { key in
                Signpost(
                    key, isOpen: card.isOpen, from: held.from, until: held.until,
                    card.facts.answers.filter { shown.contains($0.field) })
            }
        })
}

extension Form {
    public static let appointment = Form(
        "appointment", on: .appointment, opensCard: true, conflict: .set, writers: .teams, audience: .teams,
        isOffered: { card, _ in card.isOpen },
        check: { entry, _ in
            var problems: [Problem] = []
            let institution = entry["institution"].flatMap { Institution(rawValue: $0) }
            if institution?.isOfVillage == true, entry["place"] == nil {
                problems.append(Problem("place", "Tulis namanya, contoh: Melati.", "Write its name: Melati."))
            }
            if let from = entry.day("from"), let until = entry.day("until"), until < from {
                problems.append(Problem("until", "Sampai kapan? Ini sebelum mulai.", "It ends before it begins."))
            }
            return problems
        },
        doubts: { Doubts.nationalID($0, $1) })

    public static let appointmentEnd = Form(
        "appointment-end", on: .appointment, writers: .teams, audience: .teams,
        isOffered: { card, _ in card.isOpen })

    public static let appointmentWithdrawal = takingBack(
        "appointment-withdrawal", on: .appointment, writers: .teams, audience: .teams)
}

/// An office that somebody holds, as its card says.
public struct Appointment: Sendable, Hashable {
    public let id: ID
    public let name: String
    public let birthYear: Int
    public let institution: Institution
    /// Of which Posyandu, RT or institution; empty for the team itself.
    public let place: String
    public let position: OfficePosition
    public let field: ServiceField?
    /// The office that a member of a team comes from.
    public let office: String
    /// What she does in the team; empty where nobody wrote it.
    public let duties: String
    public let phone: String
    public let decree: String
    public let from: Day
    /// The last day that was said, or that of a term.
    public let until: Day
    public let isUntilSaid: Bool
    /// Whoever wrote it says that somebody else has the same name and year.
    public let isNamesake: Bool

    /// `nil` for a card of another kind, and for one that was taken back.
    public init?(_ card: Card) {
        guard card.kind == .appointment, !card.facts.isEmpty,
            let institution = Institution(rawValue: card.facts.text("institution")),
            let position = OfficePosition(rawValue: card.facts.text("position"))
        else { return nil }
        id = card.id
        name = card.facts.text("name")
        birthYear = card.facts.text("birth-year").number ?? 0
        self.institution = institution
        place = card.facts.text("place")
        self.position = position
        field = card.facts["field"].flatMap { ServiceField(code: $0) }
        office = card.facts.text("office")
        duties = card.facts.text("duties")
        phone = card.facts.text("phone")
        decree = card.facts.text("decree")
        from = card.facts.day("from") ?? card.opened
        let said = card.facts.day("until")
        isUntilSaid = said != nil
        until =
            card.findings.last(.appointmentEnd)?["last-day"].flatMap { Day(iso: $0) } ?? said
            ?? OfficeTerm.end(from: from)
        isNamesake = card.facts.flag("namesake")
    }

    /// Ketua bidang Kesehatan, as the region calls the field.
    public func title(_ fields: FieldPresentation) -> Phrase {
        guard let name = field.map({ fields.title(of: $0) }) else { return position.title }
        return Phrase(
            "\(position.title.indonesian) \(name.indonesian)", "\(position.title.english), \(name.english)")
    }
}
#endif

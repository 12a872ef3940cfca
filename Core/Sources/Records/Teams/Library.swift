#if !hasFeature(Embedded)
import Plain
import Rules

// *Pustaka* and *Anggaran*: what a team lets everybody of its region read, and the lines of a village's budget for its
// Posyandu.

extension CardKind {
    public static let material: CardKind = CardKind(
        ofTeams: "material", Phrase("Pustaka", "Library"), path: "pustaka", names: ["title"],
        signposts: { card, place in
            card.facts.isEmpty
                ? []
                : [Signpost(Signpost.library(of: place.region), isOpen: false, from: card.opened, card.facts.answers)]
        })

    public static let budgetLine: CardKind = CardKind(
        ofTeams: "budget-line", Phrase("Anggaran Posyandu", "Budget"), path: "anggaran", names: ["what"],
        signposts: { card, place in
            card.facts.isEmpty
                ? []
                : [Signpost(Signpost.budget(of: place.region), isOpen: false, from: card.opened, card.facts.answers)]
        })
}

extension Signpost {
    /// What everybody who signs in below a region may read.
    public static func library(of region: String) -> String { "library \(region)" }

    /// The budget of a region's team for its Posyandu.
    public static func budget(of region: String) -> String { "budget \(region)" }
}

extension Form {
    public static let material = Form(
        "material", on: .material, opensCard: true, conflict: .set, writers: .teams, audience: .teams,
        isOffered: { card, _ in card.isOpen }, check: { entry, _ in webAddress(entry, "link") })

    static let materialWithdrawal = takingBack("material-withdrawal", on: .material, writers: .teams, audience: .teams)

    public static let budgetLine = Form(
        "budget-line", on: .budgetLine, opensCard: true, conflict: .set, writers: .teams, audience: .teams,
        isOffered: { card, _ in card.isOpen })

    static let budgetLineWithdrawal = takingBack(
        "budget-line-withdrawal", on: .budgetLine, writers: .teams, audience: .teams)
}
#endif

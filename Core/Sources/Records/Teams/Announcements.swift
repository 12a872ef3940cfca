#if !hasFeature(Embedded)
public import Plain
import Rules

// *Pengumuman* of a team to offices and to the teams below it, with whether each has read it.

extension CardKind {
    public static let announcement: CardKind = CardKind(
        ofTeams: "announcement", Phrase("Pengumuman", "Announcements"), path: "pengumuman", names: ["title"],
        signposts: { card, place in
            guard !card.facts.isEmpty else { return [] }
            let until = card.facts.day("until") ?? card.opened.adding(days: 60)
            let posyandu = Announcement.regions(card, in: place).map {
                Signpost(
                    Signpost.posyandu(in: $0), isOpen: false, isAsked: false, from: card.opened, until: until,
                    ["title", "text", "link"].map { Answer($0, card.facts.text($0)) })
            }
            return posyandu
                + card.facts.codes("to").map { book in
                    let isRead = Announcement.isRead(card, by: book)
                    return Signpost(
                        book, state: isRead ? "read" : "", isOpen: !isRead, from: card.opened, until: until,
                        [Answer("title", card.facts.text("title"))])
                }
        })
}

extension Form {
    public static let announcement = Form(
        "announcement", on: .announcement, opensCard: true, conflict: .set, writers: .teams, audience: .askedByTeams,
        isOffered: { card, _ in card.isOpen }, check: { entry, _ in webAddress(entry, "link") })

    public static let announcementRead = Form(
        "announcement-read", on: .announcement, writers: .askedByTeams, audience: .askedByTeams, isOfAddressee: true,
        isOffered: { card, _ in card.isOpen })

    static let announcementWithdrawal = takingBack(
        "announcement-withdrawal", on: .announcement, writers: .teams, audience: .askedByTeams)

    /// What is to be opened in a browser begins as addresses begin there.
    static func webAddress(_ entry: Entry, _ field: String) -> [Problem] {
        guard let link = entry[field], !link.begins(with: "https://") else { return [] }
        return [Problem(field, "Tautan dimulai dengan https://.", "A link begins with https://.")]
    }
}

extension Signpost {
    /// What the Posyandu of a region are told.
    public static func posyandu(in region: String) -> String { "posyandu \(region)" }
}

public enum Announcement {
    /// The regions whose Posyandu are told as well: of the teams that it is for, else of the team that tells it.
    public static func regions(_ card: Card, in place: Place) -> [String] {
        guard card.facts["posyandu"] != nil else { return [] }
        var regions: [String] = []
        for book in card.facts.codes("to") where book.begins(with: BookKind.team.prefix) {
            let region = String(book.dropFirst(BookKind.team.prefix.count))
            let own = Scope.path(region, liesUnder: place.region) ? region : place.region
            if !regions.contains(own) { regions.append(own) }
        }
        return regions.isEmpty ? [place.region] : regions
    }

    public static func isRead(_ card: Card, by book: String) -> Bool {
        card.findings.of(.announcementRead).contains { $0["desk"] == book }
    }
}
#endif

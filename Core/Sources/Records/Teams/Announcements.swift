#if !hasFeature(Embedded)
public import Plain
import Rules

// *Pengumuman* of a team to offices and to the teams below it, with whether each has read it.

extension CardKind {
    public static let announcement: CardKind = CardKind(
        ofTeams: "announcement", Phrase("Pengumuman", "Announcements"), path: "pengumuman", names: ["title"],
        signposts: { card, _ in
            guard !card.facts.isEmpty else { return [] }
            let until = card.facts.day("until") ?? card.opened.adding(days: 60)
            return card.facts.codes("to").map { book in
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

public enum Announcement {
    public static func isRead(_ card: Card, by book: String) -> Bool {
        card.findings.of(.announcementRead).contains { $0["desk"] == book }
    }
}
#endif

public import Plain
import Rules

/// An announcement of a team as the Posyandu of its area have it.
public struct TeamNews: Sendable {
    public let id: ID
    public let title: String
    public let text: String
    /// Begins with `https://`; empty where there is none.
    public let link: String
    /// What the team is called.
    public let team: String

    public init(id: ID, title: String, text: String, link: String, team: String) {
        (self.id, self.title, self.text, self.link, self.team) = (id, title, text, link, team)
    }

    /// The card in a Posyandu's book that says it was read there.
    public static func card(of announcement: String) -> ID { ID(naming: "news \(announcement)") }
}

extension CardKind {
    public static let news = CardKind(
        "news", Phrase("Pengumuman", "Announcements"), in: [.posyandu], names: ["title"],
        id: { TeamNews.card(of: $0["announcement"] ?? "") }, signposts: TeamNews.signposts)
}

extension Form {
    /// Somebody of a Posyandu read it: once is enough for all of them.
    public static let newsRead = Form("news-read", on: .news, opensCard: true)
}

extension TeamNews {
    #if hasFeature(Embedded)
    static let signposts: CardKind.Signposts? = nil
    #else
    /// Where a team finds who has read its announcement.
    public static func readers(of announcement: ID) -> String { "read \(announcement.text)" }

    static let signposts: CardKind.Signposts? = { card, _ in
        guard let read = card.findings.last(.newsRead), let id = ID(read["announcement"] ?? "") else { return [] }
        return [Signpost(readers(of: id), isOpen: false, isAsked: false, from: read.day, [])]
    }
    #endif
}

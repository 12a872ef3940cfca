import Pages
import Plain
import Records
import Rules

/// *Pengumuman*: what a team tells others, and who has read it.
enum AnnouncementPage {
    /// Who of the Posyandu that are told has not read it yet.
    private static func posyandu(_ turn: Turn) -> HTML {
        let (say, all) = (turn.say, turn.context.readers)
        guard !all.isEmpty else { return "" }
        let waiting = all.filter { !$0.hasRead }
        let rows = waiting.html {
            "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\($0.name)</span></span></li>"
        }
        let read = all.count - waiting.count
        return """
            <section class="stack stack--tight"><h2>\(say("Dibaca \(read) dari \(all.count) Posyandu", "Read by \(read) of \(all.count) Posyandu"))</h2>\
            \(rows.isEmpty ? "" : "<p class=\"meta\">\(say("Belum membaca:", "Not yet:"))</p><ul class=\"rows\" role=\"list\">\(rows)</ul>" as HTML)</section>
            """
    }

    /// - Returns: `nil` for what every kind of card has: its list, and writing on it
    static func answer(_ turn: Turn, _ path: [String]) -> Response? {
        guard path.count == 1, let card = ID(path[0]).flatMap({ turn.book.card($0) }), card.kind == .announcement,
            !card.facts.isEmpty
        else { return nil }
        let say = turn.say
        let books = card.facts.codes("to")
        let unread = books.filter { !Announcement.isRead(card, by: $0) }
        let link: HTML =
            card.facts["link"].map {
                "<p><a class=\"button\" href=\"\($0)\" target=\"_blank\" rel=\"noreferrer noopener\">\(say("Buka tautan", "Open the link"))</a></p>"
            } ?? ""
        let isTheirs = Permission.isAsked(turn.context.person, by: card, in: turn.book.place)
        let hasRead = turn.context.person.desks.contains { Announcement.isRead(card, by: $0) }
        let read: HTML =
            isTheirs
            ? (hasRead
                ? "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Sudah dibaca.", "Read."))</span></p>"
                : "<p>\(turn.button(.announcementRead, on: card, say("Tandai sudah dibaca", "Mark as read"), isMain: true))</p>")
            : ""
        let waiting = unread.html {
            "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(turn.context.party($0))</span></span></li>"
        }
        let own: HTML =
            turn.isGuest
            ? ""
            : """
            <aside class="stack"><section class="stack stack--tight"><h2>\(say("Dibaca \(books.count - unread.count) dari \(books.count)", "Read by \(books.count - unread.count) of \(books.count)"))</h2>\
            \(waiting.isEmpty ? "" : "<p class=\"meta\">\(say("Belum membaca:", "Not yet:"))</p><ul class=\"rows\" role=\"list\">\(waiting)</ul>" as HTML)<p>\(turn.button(.announcement, on: card, say("Ubah", "Change")))</p></section>\(posyandu(turn))</aside>
            """
        return turn.deskPage(
            card.name ?? "",
            """
            \(turn.backLink(CardKind.announcement.path, say("Semua pengumuman", "All announcements")))
            <div><h1>\(card.name ?? "")</h1><p class="lead">\(turn.book.place.name), \(DayWords.plain(card.opened, say.language))</p></div>
            <div class="split--aside"><div class="stack"><p>\(card.facts.text("text"))</p>\(link)\(read)</div>\(own)</div>
            """)
    }
}

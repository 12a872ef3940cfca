import Plain
import Records
import Rules

/// What a team tells a Posyandu, on its home page until somebody there has read it.
enum NewsPages {
    static func unread(_ turn: Turn) -> HTML {
        let news = turn.may(.newsRead) ? turn.context.news : []
        return news.filter { turn.book.card(TeamNews.card(of: $0.id.text)) == nil }.html { news -> HTML in
            let (id, link) = (news.id.text, news.link)
            let more: HTML =
                link.isEmpty
                ? ""
                : "<p><a class=\"more\" href=\"\(link)\" target=\"_blank\" rel=\"noreferrer noopener\">\(turn.say("Buka tautan", "Open the link"))</a></p>"
            return """
                <section class="card stack stack--tight" aria-labelledby="p-\(id)"><h2 id="p-\(id)">\(news.title)</h2>\
                <p class="meta">\(turn.say("Pengumuman", "Announcement")) · \(news.team)</p><p>\(news.text)</p>\(more)\
                <form method="post" action="\(turn.path("pengumuman/\(id)"))">\(turn.hidden(after: "", id: turn.freshID().mixed(with: news.id), isTyped: false))\
                <button class="button button--full">\(turn.phrase(Form.newsRead.title))</button></form></section>
                """
        }
    }

    static func read(_ turn: Turn, _ path: [String]) -> Response {
        for news in turn.context.news where turn.request.isPost && path == [news.id.text] && turn.may(.newsRead) {
            let (entry, problems) = turn.typed(
                .newsRead, card: TeamNews.card(of: path[0]), [("announcement", path[0]), ("title", news.title)])
            return .redirect(to: turn.next, entries: problems.isEmpty ? [entry] : [])
        }
        return turn.notFound()
    }
}

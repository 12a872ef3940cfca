import Pages
import Plain
import Records
import Rules

/// The pages of a book that needs none of its own: the kinds of cards that lie in it, each with its list.
enum BookSite {
    static func answer(_ turn: Turn) -> Response? {
        if turn.book.place.kind == .posyandu { return nil }
        let path = turn.request.path
        let kinds = CardKind.all.filter { $0.lies(in: turn.book.place.kind) && !$0.path.isEmpty }
        guard let first = path.first else {
            return turn.book.place.kind == .team ? TeamPage.page(turn) : home(turn, kinds)
        }
        guard let kind = kinds.first(where: { $0.path == first }) else { return turn.notFound() }
        return CardPages.answer(turn, kind, Array(path.dropFirst()))
    }

    private static func home(_ turn: Turn, _ kinds: [CardKind]) -> Response {
        let rows = kinds.html { kind -> HTML in
            let count = turn.book.cards.filter { $0.kind == kind && $0.isOpen }.count
            let note =
                count == 0 ? turn.say("Belum ada", "None yet") : turn.say("\(count) tercatat", "\(count) recorded")
            return turn.row(
                turn.phrase(kind.title), note, to: turn.path(kind.path), side: Icon.forward.svg)
        }
        var page = Page(
            title: turn.book.place.name,
            body: """
                <h1>\(turn.book.place.name)</h1>\(turn.list(rows, empty: turn.say("Belum ada yang dicatat di sini.", "Nothing is kept here yet.")))
                """)
        page.back = "/"
        return turn.respond(page)
    }
}

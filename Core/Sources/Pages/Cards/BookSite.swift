#if !hasFeature(Embedded)
import Plain
import Records
import Rules

/// The pages of a book that needs none of its own: the kinds of cards that lie in it, each with its list.
enum BookSite {
    static func answer(_ visit: Visit) -> Response {
        let path = visit.request.path
        let kinds = CardKind.all.filter { $0.lies(in: visit.book.place.kind) && !$0.path.isEmpty }
        guard let first = path.first else { return home(visit, kinds) }
        guard let kind = kinds.first(where: { $0.path == first }) else { return visit.notFound() }
        return CardPages.answer(visit, kind, Array(path.dropFirst()))
    }

    private static func home(_ visit: Visit, _ kinds: [CardKind]) -> Response {
        let rows = kinds.html { kind -> HTML in
            let count = visit.book.cards.filter { $0.kind == kind && $0.isOpen }.count
            let note =
                count == 0 ? visit.say("Belum ada", "None yet") : visit.say("\(count) tercatat", "\(count) recorded")
            return visit.row(
                visit.phrase(kind.title), note, to: visit.path(kind.path), side: Icon.forward.svg)
        }
        var page = Page(
            title: visit.book.place.name,
            body: """
                <h1>\(visit.book.place.name)</h1>\(visit.list(rows, empty: visit.say("Belum ada yang dicatat di sini.", "Nothing is kept here yet.")))
                """)
        page.back = "/"
        return visit.respond(page)
    }
}
#endif

import Pages
import Plain
import Records
import Rules

/// The pages of a book that only desks open: what it is, and the cards that lie in it, each kind with its list.
enum BookSite {
    /// - Returns: `nil` for what phones draw as well
    static func answer(_ turn: Turn) -> Response? {
        let book = turn.book.place.kind
        if book == .posyandu {
            return turn.request.path.first == CardKind.profile.path ? ProfilePage.answer(turn) : nil
        }
        guard let first = turn.request.path.first else {
            return book == .team ? TeamPage.page(turn) : turn.notFound()
        }
        let kinds = CardKind.all.filter { $0.lies(in: book) && !$0.path.isEmpty }
        guard let kind = kinds.first(where: { $0.path == first }) else { return turn.notFound() }
        return CardPages.answer(turn, kind, Array(turn.request.path.dropFirst()))
    }
}

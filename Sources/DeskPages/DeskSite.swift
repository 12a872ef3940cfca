package import Pages
package import Records

/// The pages of one book as a server draws them: those that a phone draws as well, and those that only desks have.
package enum DeskSite {
    package static func answer(_ request: Request, book: Book, context: Context) -> Response {
        KaderSite.answer(request, book: book, context: context) { turn in
            BookSite.answer(turn) ?? ComplaintDeskPage.answer(turn)
        }
    }

    /// The pages of one card, for those whom it concerns without the rest of its book.
    /// - Parameter book: holds the entries of that card alone
    package static func answer(_ request: Request, card book: Book, context: Context) -> Response {
        guard book.cards.first?.kind == .complaint else { return answer(request, book: book, context: context) }
        return ComplaintSite.answer(request, complaint: book, context: context, desk: ComplaintDeskPage.answer)
    }
}

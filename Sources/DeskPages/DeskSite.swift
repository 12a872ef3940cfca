package import Pages
package import Records

/// The pages of one book as a server draws them: those that a phone draws as well, and those that only desks have.
package enum DeskSite {
    package static func answer(_ request: Request, book: Book, context: Context) -> Response {
        KaderSite.answer(request, book: book, context: context) { turn in
            BookSite.answer(turn) ?? ComplaintDeskPage.answer(turn)
        }
    }

    /// The pages of one complaint, for those whom it concerns without the rest of its book.
    /// - Parameter book: holds the entries of that complaint alone
    package static func answer(_ request: Request, complaint book: Book, context: Context) -> Response {
        ComplaintSite.answer(request, complaint: book, context: context, desk: ComplaintDeskPage.answer)
    }
}

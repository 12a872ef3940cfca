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
            switch turn.request.path.first {
            case CardKind.profile.path: return ProfilePage.answer(turn)
            case AidNeedsPage.path: return AidNeedsPage.answer(turn)
            default: return nil
            }
        }
        guard let first = turn.request.path.first else {
            return book == .team ? TeamPage.page(turn) : turn.notFound()
        }
        if book == .team, turn.request.path == [TaskMatrixPage.path] { return TaskMatrixPage.page(turn) }
        if book == .team, turn.request.path == [GapsPage.path], !turn.request.isPost { return GapsPage.page(turn) }
        let kinds = CardKind.all.filter { $0.lies(in: book) && !$0.path.isEmpty }
        guard let kind = kinds.first(where: { $0.path == first }) else { return turn.notFound() }
        let rest = Array(turn.request.path.dropFirst())
        return own(turn, kind, rest) ?? CardPages.answer(turn, kind, rest)
    }

    /// Pages that a kind has of its own; `nil` for those that all have.
    private static func own(_ turn: Turn, _ kind: CardKind, _ path: [String]) -> Response? {
        switch kind {
        case .meeting where !path.isEmpty: MeetingPage.answer(turn, path)
        case .followUp: FollowUpPage.answer(turn, path)
        case .programme: ProgrammePage.answer(turn, path)
        case .readiness: ReadinessPage.answer(turn, path)
        case .announcement where !path.isEmpty: AnnouncementPage.answer(turn, path)
        default: path.isEmpty && turn.book.place.kind == .team ? TeamList.page(turn, kind) : nil
        }
    }
}

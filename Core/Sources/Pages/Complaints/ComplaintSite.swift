import Plain
public import Records
import Rules

/// *Lapor* and *Laporan*: telling a problem, the list of a book, one complaint and its steps.
public enum ComplaintSite {
    /// The pages of one complaint, for those whom it concerns without the rest of its book: an office, the regency.
    /// - Parameters:
    ///   - book: holds the entries of that complaint alone
    ///   - desk: pages that no phone draws, asked first
    public static func answer(
        _ request: Request, complaint book: Book, context: Context, desk: ((Turn) -> Response?)? = nil
    ) -> Response {
        let turn = Turn(request: request, book: book, context: context)
        turn.isDesk = true
        var response = Repeated.answer(turn) ?? desk?(turn) ?? complaint(turn, Array(request.path.dropFirst()))
        response.headers += Headers.page
        response.hasForm = turn.hasForm
        return response
    }

    static func report(_ turn: Turn, _ path: [String]) -> Response {
        guard turn.may(.complaint) else { return turn.notFound() }
        switch path.count {
        case 0: return ReportPages.choose(turn)
        case 1: return ReportPages.form(turn, path[0])
        default: return turn.notFound()
        }
    }

    static func complaint(_ turn: Turn, _ path: [String]) -> Response {
        guard let first = path.first else { return ComplaintPages.list(turn) }
        guard let complaint = turn.complaint(first) else { return turn.notFound() }
        switch path.count > 1 ? path[1] : "" {
        case "" where path.count == 1: return ComplaintPages.page(turn, complaint)
        case "tanda-terima" where path.count == 2: return ReceiptPages.page(turn, complaint)
        case "tulis" where path.count == 3:
            guard let form = Forms.find(path[2]), form.card == .complaint else { return turn.notFound() }
            return StepPages.answer(turn, complaint, form)
        default: return turn.notFound()
        }
    }
}

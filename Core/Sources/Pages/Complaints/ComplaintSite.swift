import Plain
public import Records
import Rules

/// *Lapor* and *Laporan*: telling a problem, the list of a book, one complaint and its steps.
public enum ComplaintSite {
    /// The pages of one complaint, for those whom it concerns without the rest of its book: an office, the regency.
    /// - Parameter book: holds the entries of that complaint alone
    public static func answer(_ request: Request, complaint book: Book, context: Context) -> Response {
        let visit = Visit(request: request, book: book, context: context)
        visit.isDesk = true
        var response = Repeated.answer(visit) ?? complaint(visit, Array(request.path.dropFirst()))
        response.headers += Headers.page
        response.hasForm = visit.hasForm
        return response
    }

    static func report(_ visit: Visit, _ path: [String]) -> Response {
        guard visit.may(.complaint) else { return visit.notFound() }
        switch path.count {
        case 0: return ReportPages.choose(visit)
        case 1: return ReportPages.form(visit, path[0])
        default: return visit.notFound()
        }
    }

    static func complaint(_ visit: Visit, _ path: [String]) -> Response {
        guard let first = path.first else { return ComplaintPages.list(visit) }
        guard let id = ID(first), let complaint = visit.book.card(id)?.complaint,
            Permission.reads(visit.context.person, complaint, in: visit.book.place)
        else { return visit.notFound() }
        switch path.count > 1 ? path[1] : "" {
        case "" where path.count == 1: return ComplaintPages.page(visit, complaint)
        case "tanda-terima" where path.count == 2: return ReceiptPages.page(visit, complaint)
        #if !hasFeature(Embedded)
        case "lembar" where path.count == 2 && visit.isDesk: return DispositionPage.page(visit, complaint)
        #endif
        case "tulis" where path.count == 3:
            guard let form = Forms.find(path[2]), form.card == .complaint else { return visit.notFound() }
            return StepPages.answer(visit, complaint, form)
        default: return visit.notFound()
        }
    }
}

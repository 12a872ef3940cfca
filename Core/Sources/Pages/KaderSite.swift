import Plain
public import Records
import Rules

/// The pages of one book: the part of Pandu that a phone answers alone. The server answers the same
/// paths with the same functions when there is no worker.
public enum KaderSite {
    public static func answer(_ request: Request, book: Book, context: Context) -> Response {
        let visit = Visit(request: request, book: book, context: context)
        guard Permission.opens(context.person, book.place) else { return visit.notFound() }
        var response = Repeated.answer(visit) ?? visit.drawnForAnother() ?? visit.ofNoDay() ?? site(visit)
        response.headers += Headers.page
        response.hasForm = visit.hasForm
        return response
    }

    private static func site(_ visit: Visit) -> Response {
        #if !hasFeature(Embedded)
        if visit.book.place.kind != .posyandu { return BookSite.answer(visit) }
        #endif
        return route(visit)
    }

    private static func route(_ visit: Visit) -> Response {
        let path = visit.request.path
        switch path.first {
        case nil: return HomePages.home(visit)
        case "hari": return SessionSite.answer(visit, Array(path.dropFirst()))
        case "warga": return ResidentSite.answer(visit, Array(path.dropFirst()))
        case "keluarga": return HouseholdPages.answer(visit, Array(path.dropFirst()))
        case "kunjungan": return HomeVisitList.answer(visit, Array(path.dropFirst()))
        case "pendataan": return CampaignPages.answer(visit, Array(path.dropFirst()))
        case "kegiatan": return CardPages.answer(visit, .activity, Array(path.dropFirst()))
        case "buku-bantu": return RegisterPages.answer(visit, Array(path.dropFirst()))
        case "lapor": return ComplaintSite.report(visit, Array(path.dropFirst()))
        case "bantuan": return HelpPages.answer(visit, Array(path.dropFirst()))
        case "laporan": return ComplaintSite.complaint(visit, Array(path.dropFirst()))
        case "tugas": return HomePages.tasks(visit)
        case "hamil": return PregnancyPages.list(visit)
        case "belum-terkirim":
            guard path.count == 2 else { return OutboxPages.answer(visit) }
            return ID(path[1]).map { MendPages.answer(visit, $0) } ?? visit.notFound()
        case "saya": return OutboxPages.me(visit)
        case "ganti-kader": return OutboxPages.people(visit)
        case "tanpa-sinyal": return OutboxPages.noSignal(visit)
        default: return visit.notFound()
        }
    }
}

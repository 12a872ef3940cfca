import Plain
public import Records
import Rules

/// The pages of one book: the part of Pandu that a phone answers alone. The server answers the same
/// paths with the same functions when there is no worker.
public enum KaderSite {
    /// - Parameter desk: pages that no phone draws, asked first
    @inline(never)
    public static func answer(
        _ request: Request, book: Book, context: Context, desk: ((Turn) -> Response?)? = nil
    ) -> Response {
        let turn = Turn(request: request, book: book, context: context)
        guard Permission.opens(context.person, book) else { return turn.notFound() }
        var response = Repeated.answer(turn) ?? turn.drawnForAnother() ?? turn.ofNoDay() ?? desk?(turn) ?? route(turn)
        response.headers += Headers.page
        response.hasForm = turn.hasForm
        return response
    }

    private static func route(_ turn: Turn) -> Response {
        let path = turn.request.path
        switch path.first {
        case nil: return HomePages.home(turn)
        case "hari": return SessionSite.answer(turn, Array(path.dropFirst()))
        case "warga": return ResidentSite.answer(turn, Array(path.dropFirst()))
        case "keluarga": return HouseholdPages.answer(turn, Array(path.dropFirst()))
        case "kunjungan": return HomeVisitList.answer(turn, Array(path.dropFirst()))
        case "pendataan": return CampaignPages.answer(turn, Array(path.dropFirst()))
        case "pengumuman": return NewsPages.read(turn, Array(path.dropFirst()))
        case "kegiatan": return CardPages.answer(turn, .activity, Array(path.dropFirst()))
        case "bencana": return CardPages.answer(turn, .disaster, Array(path.dropFirst()))
        case "jadwal": return SchedulePages.answer(turn, Array(path.dropFirst()))
        case "buku-bantu": return RegisterPages.answer(turn, Array(path.dropFirst()))
        case "lapor": return ComplaintSite.report(turn, Array(path.dropFirst()))
        case "bantuan": return HelpPages.answer(turn, Array(path.dropFirst()))
        case "laporan": return ComplaintSite.complaint(turn, Array(path.dropFirst()))
        case "tugas": return HomePages.tasks(turn)
        case "hamil": return PregnancyPages.list(turn)
        case "belum-terkirim":
            guard path.count == 2 else { return OutboxPages.answer(turn) }
            return ID(path[1]).map { MendPages.answer(turn, $0) } ?? turn.notFound()
        case "saya": return path.count > 1 && path[1] == "peran" ? RolePages.answer(turn) : OutboxPages.me(turn)
        case "ganti-kader": return OutboxPages.people(turn)
        case "tanpa-sinyal": return OutboxPages.noSignal(turn)
        default: return turn.notFound()
        }
    }
}

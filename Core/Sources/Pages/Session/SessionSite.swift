import Plain
import Records
import Rules

/// *Hari buka*: five lists that work on one phone or on five.
enum SessionSite {
    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        guard let first = path.first else { return .redirect(to: turn.path("hari/\(turn.today.iso)/")) }
        guard let day = Day(iso: first), day <= turn.today.adding(days: 1) else { return turn.notFound() }
        let table = SessionTable(turn: turn, day: day)
        let step = path.count > 1 ? path[1] : ""
        let resident = path.count > 2 ? ID(path[2]).flatMap { turn.book.resident($0) } : nil
        if path.count > 2, resident == nil { return turn.notFound() }
        if let birth = resident?.birth, day < birth { return turn.notFound() }
        if turn.request.isPost, !table.writes(step) { return turn.notFound() }
        switch (step, resident) {
        case ("", nil): return turn.request.isPost ? RosterPages.markPresent(table) : RosterPages.list(table)
        case ("ukur", nil): return MeasurePages.list(table)
        case ("ukur", let resident?) where table.writes(step): return MeasurePages.answer(table, resident)
        case ("hasil", nil): return ResultPages.list(table)
        case ("hasil", let resident?): return ResultPages.card(table, resident)
        case ("layanan", nil): return ServicePages.list(table)
        case ("layanan", let resident?) where table.writes(step): return ServicePages.answer(table, resident)
        case ("edukasi", nil): return CounselPages.list(table)
        case ("edukasi", let resident?) where table.writes(step): return CounselPages.answer(table, resident)
        case ("rujuk", let resident?): return ReferralPages.answer(table, resident)
        case ("mengapa", let resident?): return WhyPage.answer(table, resident)
        case ("tutup", nil): return ClosingPages.answer(table)
        default: return turn.notFound()
        }
    }
}

import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// What a team sees of those below it: how far a meeting came, and what they have to spend.
extension Server {
    func addCascades(to router: Router<Visitor>) {
        router.get("\(CascadePage.path)/{meeting}") { request, context in
            let mandate = try person(request)
            guard let meeting = ID(try context.parameters.require("meeting")) else { throw Refusal.notFound }
            let page = CascadePage(
                try desk.cascades.cascade(of: meeting, for: mandate.person),
                today: try desk.regencies.today(for: mandate.person), Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: "")
        }
        router.get("/wilayah/{area}/anggaran") { request, context in
            let area = try context.parameters.require("area")
            let page = try budget(of: area, request).page
            return deskPage(
                page, request, try person(request), current: "", bar: desk.regions.name(area) ?? "Pandu")
        }
        router.get("/wilayah/{area}/anggaran/unduh") { request, context in
            let area = try context.parameters.require("area")
            let page = try budget(of: area, request)
            let table = Spreadsheet([.init(page.sheetName, heads: page.heads, texts: page.texts)])
            return try Reply.table("anggaran-\(area)", table, for: request)
        }
    }

    private func budget(of area: String, _ request: Hummingbird.Request) throws -> BudgetPage {
        let lines = try desk.budgets.lines(in: area, for: try person(request).person)
        return BudgetPage(
            lines, year: request.asked("tahun").number, of: area, name: desk.regions.name(area) ?? area,
            Words(language(request)))
    }
}

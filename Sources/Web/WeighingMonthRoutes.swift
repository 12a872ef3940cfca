import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records

/// Nutritional status by sex and age in the months in which every child is weighed.
extension Server {
    func addWeighingMonths(to router: Router<Visitor>) {
        router.get("/wilayah/{area}/bulan-penimbangan") { request, context in
            try weighingMonth(request, area: Server.area(try context.parameters.require("area")))
        }
        router.get("/posyandu/{book}/bulan-penimbangan") { request, context in
            try weighingMonth(request, area: "b:" + (try context.parameters.require("book")))
        }
    }

    private func weighingMonth(_ request: Hummingbird.Request, area: String) throws -> Hummingbird.Response {
        let mandate = try person(request)
        // Any month asked for leads to the weighing month at or before it.
        let asked = Month(iso: request.asked("bulan")) ?? desk.today.month
        let month = WeighingMonth.last(upTo: min(asked, desk.today.month))
        let counts = try desk.overview.counts(of: area, from: month, to: month, for: mandate.person)
        let page = WeighingMonthPage(
            counts, month, today: desk.today,
            showsAll: Permission.allows(mandate.person.role, .readResidents), Words(language(request))
        ).page(isBeingRecounted: try desk.recount.isBeingRecounted())
        return deskPage(page, request, mandate, current: "", bar: counts.name)
    }
}

import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Arti angka*: the definition of everything that is counted, and what a regency wants to reach of it.
extension Server {
    func addIndicators(to router: Router<Visitor>) {
        router.get("/indikator") { request, _ in try await indicators(request, RegencyTyping.shown) }
        // An administrator sets a target of her regency.
        router.post("/indikator") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            let region = form.first { $0.0 == "wilayah" }?.1 ?? ""
            do {
                try await desk.putTarget(form, in: region, by: writer)
            } catch Refusal.invalid(let problems) {
                let code = form.first { $0.0 == "indicator" }?.1 ?? ""
                return try await indicators(request, RegencyTyping(part: code, problems: problems, values: form))
            }
            let code = form.first { $0.0 == "indicator" }?.1 ?? ""
            return Reply.redirect("/indikator?wilayah=\(region)&simpan=1#angka-\(code)")
        }
    }

    private func indicators(
        _ request: Hummingbird.Request, _ typing: RegencyTyping
    ) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        guard Permission.allows(mandate.person.role, .readTallies) else { throw Refusal.notFound }
        let say = Words(language(request))
        let sets = Permission.allows(mandate.person.role, .manageAccounts)
        let known = sets ? try desk.regencies.managed(for: mandate.person).map { $0.code } : []
        let asked = typing.values.first { $0.0 == "wilayah" }?.1 ?? request.asked("wilayah")
        let own = mandate.book.isEmpty ? mandate.region : try desk.places.find(mandate.book, for: mandate.person).region
        let region = known.contains(asked) ? asked : known.first ?? own
        let page = IndicatorPage(
            say: say, region: region, name: desk.regions.name(region) ?? "",
            settings: try desk.regencies.settings(of: region), year: desk.today.year, isSet: known.contains(region),
            typing: typing
        ).page(
            isSaved: !request.asked("simpan").isEmpty, isBeingRecounted: try desk.recount.isBeingRecounted())
        return deskPage(page, request, mandate, current: "", status: .of(typing.problems))
    }
}

import Desk
import DeskPages
import Hummingbird
import Pages
import Records
import Rules

/// The Posyandu of a region: an administrator goes down to a village and adds one there.
extension Server {
    func addPosyandu(to router: Router<Visitor>) {
        router.get("/posyandu") { request, _ in
            let asked = request.uri.queryParameters["wilayah"].map { String($0) }
            return try posyanduPage(request, asked, problems: [], typed: [])
        }
        router.post("/posyandu") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            let village = value("region", form)
            do {
                let place = try await desk.addPosyandu(
                    name: value("name", form), village: village, number: value("number", form),
                    by: writer)
                return Reply.redirect("/posyandu?wilayah=\(village)&baru=\(place.book)")
            } catch Refusal.invalid(let problems) {
                return try posyanduPage(request, village, problems: problems, typed: form)
            }
        }
    }

    private func posyanduPage(
        _ request: Hummingbird.Request, _ asked: String?, problems: [Problem],
        typed: [(String, String)]
    ) throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let region = asked ?? mandate.region
        let places = try desk.places.posyandu(in: region, for: mandate.person)
        guard region.isEmpty || desk.regions.name(region) != nil else { throw Refusal.notFound }
        let name = desk.regions.name(region) ?? "Indonesia"
        let content: PosyanduPage.Content =
            desk.places.isVillage(region)
            ? .village(code: region, number: typed.isEmpty ? try desk.places.nextNumber(in: region) : "")
            : .regions(desk.regions.children(of: region).map { ($0.code, $0.name) })
        let page = PosyanduPage(
            say: Words(language(request)), name: name, above: upwards(region, mandate.person), places: places,
            content: content, problems: problems, typed: typed
        ).page(new: request.uri.queryParameters["baru"].map { String($0) })
        return deskPage(page, request, mandate, current: PosyanduPage.path, status: .of(problems))
    }

    /// The regions above, up to the administrator's own.
    private func upwards(_ region: String, _ person: Person) -> [PosyanduPage.Region] {
        let above = Array(Regions.upwards(region).dropFirst()) + (region.isEmpty ? [] : [""])
        return above.filter { person.scope.covers(region: $0) }.map { ($0, desk.regions.name($0) ?? "Indonesia") }
    }
}

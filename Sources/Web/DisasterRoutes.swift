import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records

/// What hit a region, for those who answer for it, and the rounds of its dusun beside each other.
extension Server {
    func addDisasters(to router: Router<Visitor>) {
        router.get("\(DisastersPage.path)") { request, _ in
            let mandate = try person(request)
            let lines = try desk.disasters.lines(for: mandate.person)
            let page = DisastersPage(
                lines, name: try areaTitle(mandate),
                opensCards: Permission.allows(mandate.person.role, .readResidents), Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: DisastersPage.path)
        }
        router.get("/wilayah/{area}/kebersihan") { request, context in
            let mandate = try person(request)
            let area = try context.parameters.require("area")
            let name = desk.regions.name(area) ?? area
            let isVillage = area.split(separator: ".").count > 3
            let content: CleanlinessPage.Content =
                isVillage
                ? .village(try desk.rounds.dusun(of: area, for: mandate.person))
                : .below(try desk.rounds.below(area, for: mandate.person))
            let page = CleanlinessPage(
                content, of: area, name: name,
                opensCards: Permission.allows(mandate.person.role, .readResidents), Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: "", bar: name)
        }
    }
}

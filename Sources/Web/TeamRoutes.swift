import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Records

/// What those who keep a team look at beside its book.
extension Server {
    func addTeams(to router: Router<Visitor>) {
        router.get("\(DoubleOfficePage.path)") { request, _ in
            let mandate = try person(request)
            let doubles = try desk.appointments.doubles(for: mandate.person)
            let team = BookKind.team.book(of: mandate.region)
            let shown = DoubleOfficePage(doubles, own: team, Words(language(request)))
            return deskPage(
                Page(title: shown.title, body: shown.body), request, mandate, current: "/b/\(team)/")
        }
        router.get("/wilayah/{area}/belum") { request, context in
            let area = try context.parameters.require("area")
            return deskPage(
                try gaps(of: area, request).page, request, try person(request), current: "",
                bar: desk.regions.name(area) ?? "Pandu")
        }
        router.get("/wilayah/{area}/belum/unduh") { request, context in
            let area = try context.parameters.require("area")
            let page = try gaps(of: area, request)
            let sheet = ([page.heads] + page.lines).map { CSV.line($0) }.joined()
            return Reply.file("desa-belum-lengkap-\(area).csv", "text/csv; charset=utf-8", "\u{FEFF}" + sheet)
        }
    }

    private func gaps(of area: String, _ request: Hummingbird.Request) throws -> VillageGapsPage {
        let gaps = try desk.villageGaps.all(in: area, for: try person(request).person)
        return VillageGapsPage(
            gaps, of: area, name: desk.regions.name(area) ?? area, Words(language(request)))
    }
}

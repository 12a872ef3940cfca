import Desk
import DeskPages
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
    }
}

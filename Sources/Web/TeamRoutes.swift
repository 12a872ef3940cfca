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
            let shell = shell(request, title: "Pandu")
            let say = Words(shell.language)
            let shown = DoubleOfficePage(doubles, own: BookKind.team.book(of: mandate.region), say)
            var page = Page(title: shown.title, body: shown.body)
            page.isDesk = true
            page.deskLinks = deskLinks(mandate, say, current: "/b/\(BookKind.team.book(of: mandate.region))/")
            return Reply.html(shell.render(page))
        }
    }
}

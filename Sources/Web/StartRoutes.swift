import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records

/// What somebody at a desk opens the day with, and what she does here: whoever has an inbox.
extension Server {
    func addStart(to router: Router<Visitor>) {
        addRoles(to: router)
        router.get("\(StartPage.path)") { request, _ in
            let mandate = try person(request)
            guard Server.hasInbox(mandate.person.role) else { throw Refusal.notFound }
            let time = try desk.regencies.now(for: mandate.person)
            let page = StartPage(
                try await desk.start(for: mandate.person), for: mandate.person, region: mandate.region,
                today: time.day, hour: time.hour, Words(language(request))
            ).page
            return deskPage(page, request, mandate, current: StartPage.path)
        }
    }
}

import Desk
import DeskPages
import Hummingbird
import Pages
import Records

/// *Peran saya* of coaches, operators and officers.
extension Server {
    func addRoles(to router: Router<Visitor>) {
        router.get("\(RolePage.path)") { request, _ in
            let mandate = try person(request)
            let page = RolePage(try await desk.role(of: mandate.person), Words(language(request))).page
            return deskPage(page, request, mandate, current: DevicesPage.path)
        }
        router.post("\(RolePage.path)") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            do {
                try await desk.answerRole(form, by: mandate.person)
                return Reply.redirect(RolePage.path)
            } catch Refusal.invalid(let problems) {
                let role = try await desk.role(of: mandate.person)
                let page = RolePage(role, problems: problems, typed: form, Words(language(request))).page
                return deskPage(page, request, mandate, current: DevicesPage.path, status: .of(problems))
            }
        }
    }
}

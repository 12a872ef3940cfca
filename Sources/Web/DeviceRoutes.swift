import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Where somebody is signed in, and where keys to send with are left: each can be ended. Whoever looks after an account
/// has the same page for it.
extension Server {
    func addDevices(to router: Router<Visitor>) {
        router.get("/perangkat") { request, _ in try devicesPage(request) }
        router.post("/perangkat") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            let account = value("akun", form)
            try desk.sessions.endDevice(value("perangkat", form), of: account, by: mandate.person)
            return Reply.redirect(DevicesPage.path(of: account) + "&sudah=1")
        }
        router.post("\(DevicesPage.taskPath)") { request, _ in
            let mandate = try person(request)
            let key = value("tugas", try await request.form())
            guard let chosen = mandate.others.first(where: { $0.key == key }) else { throw Refusal.notFound }
            return Reply.redirect(home(of: chosen), cookies: [request.taskCookie(key)])
        }
    }

    /// What somebody answers for, what she does now first; nothing where it is one thing.
    private func tasks(of mandate: Mandate, _ say: Words) -> [DevicesPage.Task] {
        let tasks = ([mandate] + mandate.others).flatMap { one -> [DevicesPage.Task] in
            let title = say(one.person.role.title)
            let books = one.person.scope.books
            guard books.count + one.person.scope.regions.count > 1, !books.isEmpty else {
                return [.init(key: one.key, title: "\(title) · \(area(one) ?? "")", path: home(of: one))]
            }
            return books.map { book in
                let name = (try? desk.places.find(book, for: one.person))?.name ?? book
                return .init(key: "", title: "\(title) · \(name)", path: "/b/\(book)/")
            }
        }
        return tasks.count > 1 ? tasks : []
    }

    private func devicesPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let asked = request.asked("akun")
        let isOwn = asked.isEmpty || asked == mandate.person.account
        let account = isOwn ? mandate.person.account : asked
        let secret = request.cookie(request.sessionCookieName) ?? ""
        let devices = try desk.sessions.devices(of: account, for: mandate.person, in: secret)
        let desk = desk
        let page = DevicesPage(
            say: Words(language(request)), account: account,
            name: isOwn ? nil : try desk.accounts.find(account)?.person.name ?? account, devices: devices,
            isDone: request.asked("sudah") == "1", hasRole: isOwn && DeskRole(mandate.person.role) != nil,
            tasks: isOwn ? tasks(of: mandate, Words(language(request))) : [],
            today: desk.today,
            moment: { (desk.day(at: $0), desk.timeOfDay(at: $0)) }
        ).page
        return deskPage(page, request, mandate, current: isOwn ? DevicesPage.path : AccountsPage.path)
    }
}

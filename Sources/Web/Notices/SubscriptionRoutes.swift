import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Who hears of complaints outside of Pandu, and what could not be delivered. Only an administrator opens this.
extension Server {
    func addSubscriptions(to router: Router<Visitor>) {
        router.get("/langganan") { request, _ in
            try subscriptionsPage(request, problems: [], typed: [], secret: "")
        }
        router.post("/langganan") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            do {
                guard let secret = try await changeSubscriptions(form, by: writer) else {
                    return Reply.redirect(SubscriptionPage.path)
                }
                return try subscriptionsPage(request, problems: [], typed: [], secret: secret)
            } catch Refusal.invalid(let problems) {
                return try subscriptionsPage(request, problems: problems, typed: form, secret: "")
            }
        }
    }

    /// - Returns: a secret to show once
    private func changeSubscriptions(_ form: [(String, String)], by writer: Person) async throws -> String? {
        let action = value("aksi", form)
        if action.isEmpty {
            let secret = try await desk.subscribe(
                Subscription.Channel(code: value("channel", form)), name: value("name", form),
                region: value("region", form), office: value("book", form), address: value("address", form),
                by: writer)
            return secret.isEmpty ? nil : secret
        }
        guard let id = ID(value("langganan", form)) else { throw Refusal.notFound }
        if action == "ulang" {
            try await desk.renewDeliveries(of: id, by: writer)
        } else {
            try await desk.setStopped(action == "henti", subscription: id, by: writer)
        }
        return nil
    }

    private func subscriptionsPage(
        _ request: Hummingbird.Request, problems: [Problem], typed: [(String, String)], secret: String
    ) throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let page = SubscriptionPage(
            say: Words(language(request)), subscribed: try desk.subscriptions.all(for: mandate.person),
            regionName: desk.regions.name
        ).page(problems, typed, secret: secret)
        return deskPage(page, request, mandate, current: SubscriptionPage.path, status: .of(problems))
    }
}

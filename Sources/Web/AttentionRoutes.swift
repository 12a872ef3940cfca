import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Perlu tindakan*: the midwife's first page. Everybody of all her Posyandu whom she looks at, the gravest first.
extension Server {
    func addAttentions(to router: Router<Visitor>) {
        router.get("/tindakan") { request, _ in try attentionPage(request) }
    }

    /// *Perlu tindakan*, with how many are for today.
    func attentionLink(_ person: Person, _ say: Words) -> (String, String)? {
        guard let count = try? desk.attentions.count(for: person) else { return nil }
        let title = say("Perlu tindakan", "Needs action")
        return (count.urgent == 0 ? title : "\(title) (\(count.urgent))", AttentionPage.path)
    }

    private func attentionPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let page = AttentionPage(
            say: Words(language(request)), today: try desk.regencies.today(for: mandate.person),
            lines: try desk.attentions.all(for: mandate.person), count: try desk.attentions.count(for: mandate.person),
            isUrgentOnly: request.uri.queryParameters["saring"] == "hari-ini", typed: request.asked("cari")
        ).page
        return deskPage(page, request, mandate, current: AttentionPage.path, bar: try areaTitle(mandate))
    }
}

import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Pemberitahuan*: what is new since somebody looked, and what is late. Looking marks it as seen.
extension Server {
    func addNotices(to router: Router<Visitor>) {
        router.get("/pemberitahuan") { request, _ in try newsPage(request) }
        addSubscriptions(to: router)
    }

    /// A word of the menu with how much is new to somebody.
    func withNews(_ title: String, _ person: Person) -> String {
        let count = (try? desk.notices.count(for: person)) ?? 0
        return count == 0 ? title : "\(title) (\(count == Notices.mostCounted ? "99+" : "\(count)"))"
    }

    private func newsPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let news = try desk.notices.news(for: mandate.person)
        // A browser that only fetches ahead has shown nobody anything.
        let isAhead = HTTPField.Name("Sec-Purpose").flatMap { request.headers[$0] } != nil
        if request.method == .get, !isAhead { try desk.notices.looked(at: news, mandate.person) }
        let today = try? desk.regencies.today(for: mandate.person)
        let page = NewsPage(
            say: Words(language(request)), news: news, hasInbox: Server.hasInbox(mandate.person.role),
            localTime: desk.regencies.localTime
        ).page(urgent: today.map { urgent(mandate.person, $0) } ?? [], today: today ?? desk.today)
        return deskPage(page, request, mandate, current: NewsPage.path, bar: try areaTitle(mandate))
    }

    /// To whom something happened today, of those whom a midwife looks at.
    private func urgent(_ person: Person, _ today: Day) -> [AttentionLine] {
        let lines = (try? desk.attentions.all(for: person)) ?? []
        return lines.filter { $0.attention.isUrgent && $0.attention.since == today }
    }
}

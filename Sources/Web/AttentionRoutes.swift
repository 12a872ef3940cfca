import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Perlu tindakan*: the midwife's first page. Everybody of all her Posyandu whom she looks at, the gravest first.
extension Server {
    static let attentionPath = "/tindakan"

    func addAttentions(to router: Router<Visitor>) {
        router.get("/tindakan") { request, _ in try attentionPage(request) }
    }

    /// *Perlu tindakan*, with how many are for today.
    func attentionLink(_ person: Person, _ say: Words) -> (String, String)? {
        guard let count = try? desk.attentions.count(for: person) else { return nil }
        let title = say("Perlu tindakan", "Needs action")
        return (count.urgent == 0 ? title : "\(title) (\(count.urgent))", Server.attentionPath)
    }

    private func attentionPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let lines = try desk.attentions.all(for: mandate.person)
        let say = Words(language(request))
        let now = try desk.regencies.today(for: mandate.person)
        let isUrgentOnly = request.uri.queryParameters["saring"] == "hari-ini"
        let shown = isUrgentOnly ? lines.filter(\.attention.isUrgent) : lines
        func filter(_ title: String, _ count: Int, _ query: String, _ isCurrent: Bool) -> HTML {
            "<a href=\"\(Server.attentionPath)\(query)\"\(isCurrent ? " aria-current=\"true\"" : "" as HTML)>\(title) <b>\(count)</b></a>"
        }
        let rows = shown.html { AttentionWords(say: say, today: now).row($0) }
        let count = try desk.attentions.count(for: mandate.person)
        let lead =
            count.all == 0
            ? say("Tidak ada yang menunggu.", "Nobody is waiting.")
            : count.urgent == 0
                ? say("\(count.all) orang menunggu.", "\(count.all) are waiting.")
                : say(
                    "\(count.all) orang menunggu, \(count.urgent) harus hari ini.",
                    "\(count.all) are waiting, \(count.urgent) for today.")
        let rest: HTML =
            shown.count < Attentions.most
            ? ""
            : "<p class=\"meta\">\(say("Yang paling mendesak tampil di sini. Sisanya menyusul.", "The gravest are shown here. The rest follow."))</p>"
        var page = Page(
            title: say("Perlu tindakan", "Needs action"),
            body: """
                <h1>\(say("Perlu tindakan", "Needs action"))</h1><p class="lead">\(lead)</p>
                <nav class="filters" aria-label="\(say("Saringan", "Filter"))">\(filter(say("Semua", "All"), count.all, "", !isUrgentOnly))\(filter(say("Hari ini", "Today"), count.urgent, "?saring=hari-ini", isUrgentOnly))</nav>
                \(shown.isEmpty ? "" : "<ol class=\"rows\" role=\"list\">\(rows)</ol>" as HTML)\(rest)
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: Server.attentionPath)
        return Reply.html(shell(request, title: try areaTitle(mandate)).render(page))
    }
}

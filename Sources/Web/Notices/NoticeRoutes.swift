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
    static let newsPath = "/pemberitahuan"

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
        let shell = shell(request, title: try areaTitle(mandate))
        let say = Words(shell.language)
        let new = news.lines.filter(\.isNew).count
        var page = Page(
            title: say("Pemberitahuan", "News"),
            body: """
                <h1>\(say("Pemberitahuan", "News"))</h1>
                <p class="lead">\(new == 0 ? say("Belum ada yang baru.", "Nothing new.") : say("\(new) baru sejak terakhir dibuka.", "\(new) new since you last looked."))</p>
                \(attention(mandate.person, say))
                \(late(news, mandate.person, say))
                \(lines(news, say))
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: Server.newsPath)
        return Reply.html(shell.render(page))
    }

    /// What happened today to somebody whom a midwife looks at.
    private func attention(_ person: Person, _ say: Words) -> HTML {
        guard let lines = try? desk.attentions.all(for: person), let now = try? desk.regencies.today(for: person) else {
            return ""
        }
        let new = lines.filter { $0.attention.isUrgent && $0.attention.since == now }
        guard !new.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="hari-ini"><h2 id="hari-ini">\(say("Rujukan hari ini", "Referrals of today"))</h2>
            <ol class="rows" role="list">\(new.html { AttentionWords(say: say, today: now).row($0) })</ol></section>
            """
    }

    private func late(_ news: News, _ person: Person, _ say: Words) -> HTML {
        guard news.late > 0 else { return "" }
        let rows = news.lateLines.html { line -> HTML in
            row(
                path: "/b/\(line.book)/laporan/\(line.id.text)", kind: line.kind,
                note: place(line.regionName, line.rt, line.landmark), side: ComplaintWords.left(line.left, say), say)
        }
        let all: HTML =
            Server.hasInbox(person.role)
            ? "<p><a class=\"more\" href=\"\(InboxPage.path)?saring=late\">\(say("Lihat semua yang terlambat", "See all that are late"))</a></p>"
            : ""
        let fresh =
            news.newlyLate == 0
            ? "" : say(", \(news.newlyLate) sejak terakhir dibuka", ", \(news.newlyLate) since you last looked")
        return """
            <section class="stack stack--tight" aria-labelledby="telat"><h2 id="telat">\(say("\(news.late) laporan terlambat", "\(news.late) complaints are late"))\(fresh)</h2>
            <ul class="rows" role="list">\(rows)</ul>\(all)</section>
            """
    }

    private func lines(_ news: News, _ say: Words) -> HTML {
        guard !news.lines.isEmpty else { return "" }
        let rows = news.lines.html { line -> HTML in
            let new: HTML = line.isNew ? "<span class=\"tag is-watch\">\(say("Baru", "New"))</span>" : ""
            let event = say.either(line.event.title.indonesian, line.event.title.english)
            return row(
                path: "/b/\(line.book)/laporan/\(line.complaint.text)", kind: line.kind,
                note:
                    "\(event) · \(place(line.regionName, line.rt, line.landmark)) · \(moment(line.happened, line.offsetMinutes, say))",
                side: new, say)
        }
        return """
            <section class="stack stack--tight" aria-labelledby="kabar"><h2 id="kabar">\(say("Kabar laporan", "What happened"))</h2>
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private func row(path: String, kind: ComplaintKind?, note: String, side: HTML, _ say: Words) -> HTML {
        let title = kind.map { say.either($0.title.indonesian, $0.title.english) } ?? say("Laporan", "Complaint")
        return """
            <li><a class="row" href="\(path)">\(FieldBadge.html(kind?.field ?? .social, small: true))<span class="row__body"><span class="row__title">\(title)</span>\
            <span class="row__note">\(note)</span></span><span class="row__side">\(side)</span></a></li>
            """
    }

    private func place(_ region: String, _ rt: String, _ landmark: String) -> String {
        [region, rt.isEmpty ? landmark : "RT \(rt)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Sabtu 28 November, 14.05
    private func moment(_ milliseconds: Int64, _ offset: Int, _ say: Words) -> String {
        let (day, minutes) = desk.regencies.localTime(milliseconds, offset)
        let (hour, minute) = (minutes / 60, minutes % 60)
        return
            "\(DayWords.short(day, say.language)), \(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
    }
}

import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules
import Synchronization

/// *Angka*: what everybody may know of complaints, without an account and without script.
extension Server {
    func addPublicCounts(to router: Router<Visitor>) {
        let kept = KeptPages(clock: desk.clock)
        router.get("/angka") { request, _ in
            let language = language(request)
            let asked = request.asked("wilayah")
            let page = try kept.page("\(language.code) \(asked)") { try countsPage(asked, request) }
            return Reply.publicPage(page, seconds: KeptPages.seconds)
        }
    }

    private func countsPage(_ asked: String, _ request: Hummingbird.Request) throws -> String {
        let say = Words(language(request))
        let known = try desk.publicDesk.regencies()
        let region = asked.isEmpty && known.count == 1 ? known[0].code : asked
        let title = say("Angka laporan warga", "Complaints in numbers")
        let body: HTML =
            RecountNotice.html(try desk.recount.isBeingRecounted(), say)
            + (region.isEmpty
                ? PublicCountsPage.choose(say, known)
                : PublicCountsPage(say: say, counts: try desk.publicDesk.counts(of: region), today: desk.today).body)
        let shell = shell(request, title: "Pandu")
        var page = Page(title: title, body: body)
        page.isWide = true
        return shell.render(page)
    }
}

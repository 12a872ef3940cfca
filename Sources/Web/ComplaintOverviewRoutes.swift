import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Complaints in numbers, each number opening its list inside the reader's scope.
extension Server {
    func addComplaintOverview(to router: Router<Visitor>) {
        router.get("/laporan-warga") { request, _ in try complaintOverview(request) }
        router.get("/laporan-warga/daftar/{number}") { request, context in
            guard let number = ComplaintNumber(rawValue: try context.part("number")) else { throw Refusal.notFound }
            return try numberedComplaints(request, number)
        }
    }

    private func complaintOverview(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let reader = mandate.person
        let span = ComplaintSpan(request, own: try desk.complaintOverview.area(of: reader), today: desk.today)
        let figures = try desk.complaintOverview.figures(of: span.area, from: span.first, to: span.last, for: reader)
        let say = Words(language(request))
        let late =
            desk.complaintOverview.isListed(reader)
            ? try desk.complaintOverview.complaints(under: .late, [], in: span.area, months: [], limit: 10, for: reader)
            : []
        let page = ComplaintOverviewPage(
            say: say, span: span, fields: try desk.complaintOverview.fields(of: span.area), figures: figures,
            today: desk.today,
            late: late)
        let offices = try desk.complaintOverview.offices(of: span.area, from: span.first, to: span.last, for: reader)
        let below = try desk.complaintOverview.areas(below: span.area, from: span.first, to: span.last, for: reader)
        return complaintsPage(
            request, mandate, title: say("Laporan warga", "Complaints"), name: figures.name,
            """
            \(page.heading)\(try recounting(say))\(page.cards)\(span.area.isVillage ? page.byFieldOnPhone : page.byField)
            <div class="split split--even">\(page.places)\(page.times)</div>
            \(page.lateList)\(page.byOffice(offices))\(span.area.isOffice ? page.spread : "")\(page.byArea(below, isVillage: span.area.isVillage))
            \(needsLink(span.area, reader, say))\(meaningLink(reader, say))
            """)
    }

    private func meaningLink(_ reader: Person, _ say: Words) -> HTML {
        guard Permission.allows(reader.role, .readTallies) else { return "" }
        return
            "<p><a class=\"more\" href=\"\(Server.indicatorPath)#laporan\">\(say("Arti setiap angka", "What each number means"))</a></p>"
    }

    private func needsLink(_ area: ComplaintArea, _ reader: Person, _ say: Words) -> HTML {
        guard desk.complaintOverview.isListed(reader), !area.isOffice, desk.places.isVillage(area.region) else {
            return ""
        }
        return
            "<p><a class=\"button\" href=\"/laporan-warga/kebutuhan?wilayah=\(area.region)\">\(Icon.tasks.svg) \(say("Usulan musrenbang", "For the planning meeting"))</a></p>"
    }

    /// Behind a number: its complaints, or for those who may not open them how it spreads over the areas below.
    private func numberedComplaints(
        _ request: Hummingbird.Request, _ number: ComplaintNumber
    ) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let reader = mandate.person
        let span = ComplaintSpan(request, own: try desk.complaintOverview.area(of: reader), today: desk.today)
        let figures = try desk.complaintOverview.figures(of: span.area, from: span.first, to: span.last, for: reader)
        let fields = try desk.complaintOverview.fields(of: span.area)
        let group = fields.groups.first { $0.code == request.asked("bidang") }
        let codes = (group.map { [$0] } ?? fields.groups).flatMap { fields.tallyCodes(in: $0) }
        let say = Words(language(request))
        var body: HTML = ""
        if desk.complaintOverview.isListed(reader) {
            let page = min(max(Int(request.asked("halaman")) ?? 0, 0), 10_000)
            let lines = try desk.complaintOverview.complaints(
                under: number, codes, in: span.area, months: span.months, page: page, for: reader)
            body =
                lines.isEmpty
                ? "<p class=\"lead\">\(say("Belum ada di sini.", "Nothing here."))</p>"
                : ComplaintRows(say: say, lines: lines).html
            body += pager(span, number, group, page: page, hasMore: lines.count == 25, say)
        } else {
            let below = try desk.complaintOverview.areas(below: span.area, from: span.first, to: span.last, for: reader)
            body = breakdown(below, number, codes, span, group, say)
        }
        let when = number.standsToday ? say("hari ini", "today") : span.words(say)
        let name = [group.map { say.either($0.title.indonesian, $0.title.english) } ?? "", figures.name, when]
        return complaintsPage(
            request, mandate, title: say(number.title), name: figures.name,
            """
            <h1>\(say(number.title)): \(figures.count(number, codes))</h1><p class="lead">\(name.filter { !$0.isEmpty }.joined(separator: ", "))</p>
            \(body)<p><a class="more" href="\(span.address())">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
            """)
    }

    private func breakdown(
        _ below: [ComplaintFigures], _ number: ComplaintNumber, _ codes: [String], _ span: ComplaintSpan,
        _ group: FieldGroup?, _ say: Words
    ) -> HTML {
        let counted = below.filter { $0.count(number, codes) > 0 }
        guard !counted.isEmpty else {
            return
                "<p class=\"meta\">\(say("Laporannya hanya dibuka oleh desa, dinas dan pembina.", "Complaints are open to the village, its offices and coaches."))</p>"
        }
        let rows = counted.sorted { $0.count(number, codes) > $1.count(number, codes) }.html { area -> HTML in
            """
            <li><a class="row" href="\(span.address(area.area, number: number, group: group))"><span class="row__body"><span class="row__title">\(area.name)</span></span>\
            <span class="row__side">\(area.count(number, codes))</span></a></li>
            """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    private func pager(
        _ span: ComplaintSpan, _ number: ComplaintNumber, _ group: FieldGroup?, page: Int, hasMore: Bool, _ say: Words
    ) -> HTML {
        guard hasMore || page > 0 else { return "" }
        func link(_ page: Int, _ words: String) -> HTML {
            "<a class=\"button\" href=\"\(span.address(number: number, group: group, page: page))\">\(words)</a>"
        }
        return """
            <nav class="cluster" aria-label="\(say("Halaman", "Pages"))">\(page > 0 ? link(page - 1, say("Sebelumnya", "Before")) : "")\
            \(hasMore ? link(page + 1, say("Berikutnya", "Next")) : "")</nav>
            """
    }

    func complaintsPage(
        _ request: Hummingbird.Request, _ mandate: Mandate, title: String, name: String, _ body: HTML
    ) -> Hummingbird.Response {
        let shell = shell(request, title: name)
        var page = Page(title: title, body: body)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, Words(shell.language), current: ComplaintSpan.path)
        return Reply.html(shell.render(page))
    }
}

extension ComplaintSpan {
    init(_ request: Hummingbird.Request, own: ComplaintArea, today: Day) {
        let (book, office, region) = (request.asked("buku"), request.asked("dinas"), request.asked("wilayah"))
        let area =
            !office.isEmpty
            ? ComplaintArea(office: office, region: region)
            : !book.isEmpty ? ComplaintArea(book: book) : region.isEmpty ? own : ComplaintArea(region: region)
        self.init(
            area: area, last: min(Month(iso: request.asked("bulan")) ?? today.month, today.month),
            length: Int(request.asked("rentang")).flatMap { ComplaintSpan.lengths.contains($0) ? $0 : nil } ?? 3,
            own: own)
    }
}

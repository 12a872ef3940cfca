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
        let isListed = desk.complaintOverview.isListed(reader)
        let late =
            isListed
            ? try desk.complaintOverview.complaints(under: .late, [], in: span.area, months: [], limit: 10, for: reader)
            : []
        let page = ComplaintOverviewPage(
            say: Words(language(request)), span: span, fields: try desk.complaintOverview.fields(of: span.area),
            figures: figures, today: desk.today, late: late
        ).page(
            offices: try desk.complaintOverview.offices(of: span.area, from: span.first, to: span.last, for: reader),
            below: try desk.complaintOverview.areas(below: span.area, from: span.first, to: span.last, for: reader),
            isBeingRecounted: try desk.recount.isBeingRecounted(),
            needs: isListed && !span.area.isOffice && desk.places.isVillage(span.area.region),
            meaning: Permission.allows(reader.role, .readTallies))
        return deskPage(page, request, mandate, current: ComplaintSpan.path, bar: figures.name)
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
        let content: ComplaintNumberPage.Content
        if desk.complaintOverview.isListed(reader) {
            let page = min(max(Int(request.asked("halaman")) ?? 0, 0), 10_000)
            let lines = try desk.complaintOverview.complaints(
                under: number, codes, in: span.area, months: span.months, page: page, for: reader)
            content = .lines(lines, page: page)
        } else {
            content = .below(
                try desk.complaintOverview.areas(below: span.area, from: span.first, to: span.last, for: reader))
        }
        let page = ComplaintNumberPage(
            say: Words(language(request)), number: number, span: span, figures: figures, group: group, codes: codes,
            content: content
        ).page
        return deskPage(page, request, mandate, current: ComplaintSpan.path, bar: figures.name)
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

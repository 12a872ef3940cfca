import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// The desk's side of complaints: the inbox of an office, a village, a regency, and the steps on one complaint by
/// those whom it concerns without its book.
extension Server {
    func addComplaints(to router: Router<Visitor>) {
        router.get("/kotak-masuk") { request, _ in try inbox(request) }
        router.post("/kotak-masuk") { request, _ in try await receive(request) }
    }

    /// Who answers complaints or watches over them.
    static func hasInbox(_ role: Role) -> Bool {
        Roles([.officer, .villageOperator, .coaches]).contains(role)
    }

    private func inbox(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        guard Server.hasInbox(mandate.person.role) else { throw Refusal.notFound }
        let asked = request.uri.queryParameters["saring"].flatMap { ComplaintList.Filter(rawValue: String($0)) }
        let filter = asked ?? (mandate.person.role == .villageOperator ? .coming : .all)
        let number = min(max(Int(request.asked("halaman")) ?? 0, 0), 10_000)
        let fields = try desk.complaintOverview.fields(for: mandate.person)
        let field = fields.groups.first { $0.code == request.asked("bidang") }
        let codes = field.map { fields.tallyCodes(in: $0) } ?? []
        let words = String(request.asked("cari").tidied().prefix(60))
        let list = try desk.complaints.inbox(
            filter, codes, words: words, page: number, for: mandate.person)
        let say = Words(language(request))
        var inbox = InboxPage(
            say: say, filter: filter, list: list, isOffice: mandate.person.role == .officer,
            now: DayWords.long(desk.today, say.language), page: number, fields: fields, field: field,
            words: words)
        if asked == nil, number == 0 { inbox.waiting = try waiting(mandate.person, say) }
        let page = Page(title: say("Kotak masuk", "Inbox"), body: inbox.body)
        return deskPage(page, request, mandate, current: InboxPage.path, bar: try areaTitle(mandate))
    }

    func areaTitle(_ mandate: Mandate) throws -> String {
        if let office = try desk.regencies.officeName(of: mandate.person) { return office }
        return desk.regions.name(mandate.region) ?? "Pandu"
    }

    /// The desk of an office or a region stands around a complaint, whoever's book it lies in.
    func stand(at mandate: Mandate, _ request: Hummingbird.Request, _ context: inout Context) throws {
        context.deskLinks = deskLinks(mandate, Words(language(request)), current: InboxPage.path)
        context.deskTitle = try areaTitle(mandate)
    }

    /// Several at once: each is its own entry and has its own receipt.
    private func receive(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        guard mandate.person.role == .officer else { throw Refusal.notFound }
        let form = try await request.form()
        for key in form.filter({ $0.0 == "pilih" }).prefix(InboxPage.rowsAtOnce).map(\.1) {
            let parts = key.split(separator: "/").map { String($0) }
            guard parts.count == 2, let id = ID(parts[1]) else { continue }
            let target = (
                book: parts[0], path: ["laporan", parts[1], "tulis", Form.complaintReceived.code],
                query: [(String, String)]()
            )
            _ = try await write(
                on: CardAlone(id: id, kind: .complaint), target, form.filter { $0.0 == "assignee" }, request, mandate)
        }
        return Reply.redirect(InboxPage.path)
    }
}

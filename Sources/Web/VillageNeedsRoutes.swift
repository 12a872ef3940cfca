import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Usulan musrenbang*: the verified needs of a village as a page for paper and as a file.
extension Server {
    func addVillageNeeds(to router: Router<Visitor>) {
        router.get("/laporan-warga/kebutuhan") { request, _ in try needsPage(request) }
        router.get("/laporan-warga/kebutuhan/unduh") { request, _ in
            let (village, needs, fields) = try needs(request)
            let say = Words(language(request))
            let list = VillageNeedsList(say: say, needs: needs, fields: fields)
            return Reply.file("kebutuhan-\(village).csv", "text/csv; charset=utf-8", "\u{FEFF}" + list.sheet)
        }
    }

    private func needs(
        _ request: Hummingbird.Request
    ) throws -> (village: String, needs: [VillageNeed], fields: FieldPresentation) {
        let mandate = try person(request)
        let own = try desk.complaintOverview.area(of: mandate.person)
        let asked = request.asked("wilayah")
        let village = asked.isEmpty ? own.region : asked
        return (
            village, try desk.villageNeeds.all(of: village, for: mandate.person),
            try desk.complaintOverview.fields(of: ComplaintArea(region: village))
        )
    }

    private func needsPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let (village, needs, fields) = try needs(request)
        let name = desk.regions.names(upwardsFrom: village).prefix(2).joined(separator: ", ")
        let list = VillageNeedsList(say: Words(language(request)), needs: needs, fields: fields)
        let page = VillageNeedsPage(list: list, village: village, name: name, today: desk.today).page
        return deskPage(page, request, mandate, current: ComplaintSpan.path, bar: name)
    }
}

extension VillageNeedsList {
    /// A CSV file that no spreadsheet runs; days as ISO.
    fileprivate var sheet: String {
        CSV.line(heads)
            + needs.enumerated().map { place, need in
                var cells = cells(place, need)
                cells[5] = need.seen.iso
                return CSV.line(cells)
            }.joined()
    }
}

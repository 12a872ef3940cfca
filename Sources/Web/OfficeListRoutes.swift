import Desk
import DeskPages
import Exchange
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Daftar bidang*: an office reads the lists of its field, on screen and as a file.
extension Server {
    func addOfficeLists(to router: Router<Visitor>) {
        router.get("/daftar-bidang") { request, _ in
            let mandate = try person(request)
            let page = OfficeListPage.all(
                try desk.officeLists.all(for: mandate.person), try desk.officeLists.campaigns(for: mandate.person),
                region: desk.regions.name(try desk.officeLists.regency(of: mandate.person)) ?? "",
                Words(language(request)))
            return deskPage(page, request, mandate, current: OfficeListPage.path)
        }
        router.get("/daftar-bidang/{list}") { request, context in
            let page = try officeList(try context.part("list"), request).page
            return deskPage(page, request, try person(request), current: OfficeListPage.path)
        }
        router.get("/daftar-bidang/{list}/unduh") { request, context in
            let code = try context.part("list")
            let sheet = try officeList(code, request).sheet
            let table = Spreadsheet([.init("Daftar", heads: sheet.heads, texts: sheet.lines)])
            return try Reply.table("daftar-\(code)", table, for: request)
        }
    }

    private func officeList(_ code: String, _ request: Hummingbird.Request) throws -> OfficeListPage {
        let person = try person(request).person
        let (list, area) = (try desk.officeLists.find(code, for: person), request.asked("wilayah"))
        let regency = try desk.officeLists.regency(of: person)
        let villages = try desk.officeLists.villages(for: person)
        let districts = desk.regions.children(of: regency).map { district in
            (
                code: district.code, name: district.name,
                villages: villages.filter { Scope.path($0, liesUnder: district.code) }
                    .map { (code: $0, name: desk.regions.name($0) ?? $0) }
            )
        }.filter { !$0.villages.isEmpty }
        return OfficeListPage(
            say: Words(language(request)), list: list,
            lines: try desk.officeLists.lines(of: list, in: area.isEmpty ? nil : area, for: person), area: area,
            districts: districts, today: try desk.regencies.today(in: regency))
    }
}

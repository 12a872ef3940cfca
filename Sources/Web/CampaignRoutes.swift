import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Pendataan*: what runs, how far each area is, and for the administrator a form to begin one.
extension Server {
    func addCampaigns(to router: Router<Visitor>) {
        router.get("/pendataan") { request, _ in try campaignPage(request, problems: [], typed: []) }
        router.post("/pendataan") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            do {
                try await desk.putCampaign(
                    form.filter { $0.0 != "kartu" }, on: ID(value("kartu", form)), by: writer)
                return Reply.redirect("/pendataan")
            } catch Refusal.invalid(let problems) {
                return try campaignPage(request, problems: problems, typed: form)
            }
        }
    }

    private func campaignPage(
        _ request: Hummingbird.Request, problems: [Problem], typed: [(String, String)]
    ) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let isAdministrator = Permission.allows(mandate.person.role, .manageAccounts)
        let page = CampaignPage(
            say: Words(language(request)), today: desk.today,
            campaigns: try desk.campaigns.all(for: mandate.person).map { try shown($0, mandate) },
            places: isAdministrator ? try places(mandate.person) : nil, problems: problems, typed: typed
        ).page
        return deskPage(page, request, mandate, current: CampaignPage.path, status: .of(problems))
    }

    private func shown(_ campaign: Campaign, _ mandate: Mandate) throws -> CampaignPage.Shown {
        let own = mandate.book.isEmpty ? mandate.region : "b:" + mandate.book
        let area = Scope.path(campaign.region, liesUnder: own) && !own.hasPrefix("b:") ? campaign.region : own
        return CampaignPage.Shown(
            campaign, region: desk.regions.name(campaign.region) ?? campaign.region,
            whole: try desk.campaigns.progress(of: campaign, in: area, for: mandate.person),
            below: try desk.campaigns.progress(of: campaign, below: area, for: mandate.person))
    }

    /// Where a campaign can begin: the regencies of somebody, and what lies in them.
    private func places(_ person: Person) throws -> [(String, String)] {
        try desk.regencies.all(for: person).flatMap { regency in
            [(regency, desk.regions.name(regency) ?? regency)]
                + desk.regions.children(of: regency).map { ($0.code, $0.name) }
        }
    }
}

import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// *Pendataan*: what runs, how far each area is, and for those who answer for an area a form to begin one.
extension Server {
    func addCampaigns(to router: Router<Visitor>) {
        router.get("/pendataan") { request, _ in try campaignPage(request, problems: [], typed: []) }
        router.post("/pendataan") { request, _ in
            let writer = try person(request).person
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
        let begins = Permission.allows(mandate.person.role, toWrite: .campaign)
        let page = CampaignPage(
            say: Words(language(request)), today: desk.today,
            campaigns: try desk.campaigns.all(for: mandate.person).map { try shown($0, mandate) },
            places: begins ? try places(mandate) : nil, problems: problems, typed: typed
        ).page
        return deskPage(page, request, mandate, current: CampaignPage.path, status: .of(problems))
    }

    private func shown(_ campaign: Campaign, _ mandate: Mandate) throws -> CampaignPage.Shown {
        let own = mandate.book.isEmpty ? mandate.region : "b:" + mandate.book
        let area = Scope.path(campaign.region, liesUnder: own) && !own.hasPrefix("b:") ? campaign.region : own
        var shown = CampaignPage.Shown(
            campaign, region: desk.regions.name(campaign.region) ?? campaign.region,
            whole: try desk.campaigns.progress(of: campaign, in: area, for: mandate.person),
            below: try desk.campaigns.progress(of: campaign, below: area, for: mandate.person))
        shown.canEnd =
            Permission.allows(mandate.person.role, toWrite: .campaign)
            && mandate.person.scope.covers(region: campaign.region)
        if Permission.allows(mandate.person.role, .carryBook), !mandate.book.isEmpty {
            shown.left = "/b/\(mandate.book)/pendataan/\(campaign.id.text)"
        }
        return shown
    }

    /// Where a campaign can begin: what somebody answers for, and what lies in it; of somebody of the whole country, her
    /// regencies.
    private func places(_ mandate: Mandate) throws -> [(String, String)] {
        let isWide = mandate.region.split(separator: ".").count < 2
        let own = isWide ? try desk.regencies.all(for: mandate.person) : [mandate.region]
        return own.flatMap { area in
            [(area, desk.regions.name(area) ?? area)] + desk.regions.children(of: area).map { ($0.code, $0.name) }
        }
    }
}

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
        let campaigns = try desk.campaigns.all(for: mandate.person)
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let isAdministrator = Permission.allows(mandate.person.role, .manageAccounts)
        let sections = try campaigns.map { try section($0, mandate, isAdministrator, say) }.joined()
        let set = FieldSet(say: say, problems: problems, values: typed)
        var page = Page(
            title: say("Pendataan", "Campaigns"),
            body: """
                <h1>\(say("Pendataan", "Campaigns"))</h1>\(set.summary())
                \(sections.isEmpty ? "<p class=\"lead\">\(say("Belum ada pendataan.", "No campaign yet."))</p>" : sections)
                \(isAdministrator ? try beginning(set, mandate, say) : "")
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "/pendataan")
        return Reply.html(shell.render(page), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// One campaign with its progress, by area.
    private func section(
        _ campaign: Campaign, _ mandate: Mandate, _ isAdministrator: Bool, _ say: Words
    ) throws -> HTML {
        let own = mandate.book.isEmpty ? mandate.region : "b:" + mandate.book
        let area = Scope.path(campaign.region, liesUnder: own) && !own.hasPrefix("b:") ? campaign.region : own
        let whole = try desk.campaigns.progress(of: campaign, in: area, for: mandate.person)
        let below = try desk.campaigns.progress(of: campaign, below: area, for: mandate.person)
        let rows = below.html { row(OverviewPages.path(of: $0.area), $0) }
        let form = Forms.find(campaign.form).map { say.either($0.title.indonesian, $0.title.english) } ?? ""
        let days = [campaign.from, campaign.to].compactMap { $0.map { DayWords.plain($0, say.language) } }.joined(
            separator: " – ")
        let state =
            campaign.isEnded || (campaign.to.map { $0 < desk.today } ?? false)
            ? say("Selesai", "Over")
            : (campaign.from.map { $0 > desk.today } ?? false)
                ? say("Belum mulai", "Not begun") : say("Berjalan", "Runs")
        return """
            <section class="card stack"><div class="cluster cluster--apart"><h2>\(campaign.title)</h2><span class="tag">\(state)</span></div>
            <p class="meta">\(form) · \(desk.regions.name(campaign.region) ?? campaign.region) · \(days)</p>
            <div class="scroll" tabindex="0" role="region" aria-label="\(campaign.title)"><table class="table table--numbers"><caption class="hidden">\(campaign.title)</caption>
            <thead><tr><th scope="col">\(say("Wilayah", "Area"))</th><th scope="col">\(say("Sudah", "Done"))</th><th scope="col">\(say("Sasaran", "Expected"))</th><th scope="col">%</th></tr></thead>
            <tbody>\(row(OverviewPages.path(of: whole.area), whole))\(rows)</tbody></table></div>\(isAdministrator && !campaign.isEnded ? ending(campaign, say) : "")</section>
            """
    }

    private func row(_ path: String, _ progress: CampaignProgress) -> HTML {
        let share = progress.expected > 0 ? "\(min(100, progress.done * 100 / progress.expected))%" : "–"
        return """
            <tr><th scope="row"><a href="\(path)">\(progress.name)</a></th><td>\(progress.done)</td><td>\(progress.expected)</td><td>\(share)</td></tr>
            """
    }

    /// The same campaign written once more, closed.
    private func ending(_ campaign: Campaign, _ say: Words) -> HTML {
        let values = [
            ("kartu", campaign.id.text), ("title", campaign.title), ("region", campaign.region),
            ("form", campaign.form),
            ("from", campaign.from.map { DayWords.digits($0) } ?? ""),
            ("to", campaign.to.map { DayWords.digits($0) } ?? ""),
            ("ended", "y"),
        ]
        return """
            <form method="post" action="/pendataan">\(values.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
            <button class="button">\(say("Tutup pendataan", "Close it"))</button></form>
            """
    }

    private func beginning(_ set: FieldSet, _ mandate: Mandate, _ say: Words) throws -> HTML {
        let places = try desk.regencies.all(for: mandate.person).flatMap { regency in
            [(regency, desk.regions.name(regency) ?? regency)]
                + desk.regions.children(of: regency).map { ($0.code, $0.name) }
        }
        let fields = Form.campaign.fields.filter { $0.code != "ended" }.html { field -> HTML in
            field.code == "region"
                ? set.select(field.code, say.either(field.label.indonesian, field.label.english), places)
                : set.field(field)
        }
        return """
            <section class="card stack" aria-labelledby="mulai"><h2 id="mulai">\(say("Mulai pendataan", "Begin a campaign"))</h2>
            <form class="stack" method="post" action="/pendataan">\(fields)<button class="button button--main">\(say("Mulai", "Begin"))</button></form></section>
            """
    }
}

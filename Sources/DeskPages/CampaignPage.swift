package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// *Pendataan*: what runs, how far each area is, and for those who answer for an area a form to begin one.
package struct CampaignPage {
    package static let path = "/pendataan"

    /// One campaign with its progress, in the reader's area and in those below.
    package struct Shown {
        private let campaign: Campaign
        private let region: String
        private let whole: CampaignProgress
        private let below: [CampaignProgress]
        /// Whether it is hers to end.
        package var canEnd = false
        /// Where a kader sees who is left.
        package var left: String?

        /// - Parameter region: what the campaign's is called
        package init(_ campaign: Campaign, region: String, whole: CampaignProgress, below: [CampaignProgress]) {
            self.campaign = campaign
            self.region = region
            self.whole = whole
            self.below = below
        }

        fileprivate func section(_ page: CampaignPage) -> HTML {
            let say = page.say
            let rows = below.html { row($0) }
            let form = Forms.find(campaign.form).map { say(Campaign.title(of: $0)) } ?? ""
            let days = [campaign.from, campaign.to].compactMap { $0.map { DayWords.plain($0, say.language) } }.joined(
                separator: " – ")
            let isOver = campaign.isEnded || (campaign.to.map { $0 < page.today } ?? false)
            let isAhead = campaign.from.map { $0 > page.today } ?? false
            let runs = !isOver && !isAhead
            let state =
                isOver ? say("Selesai", "Over") : isAhead ? say("Belum mulai", "Not begun") : say("Berjalan", "Runs")
            return """
                <section class="card stack"><div class="cluster cluster--apart"><h2>\(campaign.title)</h2><span class="tag">\(state)</span></div>
                <p class="meta">\(form) · \(region) · \(days)</p>
                <div class="scroll" tabindex="0" role="region" aria-label="\(campaign.title)"><table class="table table--numbers"><caption class="hidden">\(campaign.title)</caption>
                <thead><tr><th scope="col">\(say("Wilayah", "Area"))</th><th scope="col">\(say("Sudah", "Done"))</th><th scope="col">\(say("Sasaran", "Expected"))</th><th scope="col">%</th></tr></thead>
                <tbody>\(row(whole))\(rows)</tbody></table></div>\(canEnd && !campaign.isEnded ? ending(say) : "")\(runs ? door(say) : "")</section>
                """
        }

        private func door(_ say: Words) -> HTML {
            guard let left else { return "" }
            return
                "<p><a class=\"button button--main\" href=\"\(left)\">\(say("Lihat yang belum", "See who is left"))</a></p>"
        }

        private func row(_ progress: CampaignProgress) -> HTML {
            let share = progress.expected > 0 ? "\(min(100, progress.done * 100 / progress.expected))%" : "–"
            return """
                <tr><th scope="row"><a href="\(OverviewPages.path(of: progress.area))">\(progress.name)</a></th><td>\(progress.done)</td><td>\(progress.expected)</td><td>\(share)</td></tr>
                """
        }

        /// The same campaign written once more, closed.
        private func ending(_ say: Words) -> HTML {
            let values = [
                ("kartu", campaign.id.text), ("title", campaign.title), ("region", campaign.region),
                ("form", campaign.form),
                ("from", campaign.from.map { DayWords.digits($0) } ?? ""),
                ("to", campaign.to.map { DayWords.digits($0) } ?? ""),
                ("ended", "y"),
            ]
            return """
                <form method="post" action="\(CampaignPage.path)">\(values.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
                <button class="button">\(say("Tutup pendataan", "Close it"))</button></form>
                """
        }
    }

    private let say: Words
    private let today: Day
    private let campaigns: [Shown]
    /// Where she may begin one; `nil` for those who may not.
    private let places: [(String, String)]?
    private let problems: [Problem]
    private let typed: [(String, String)]

    package init(
        say: Words, today: Day, campaigns: [Shown], places: [(String, String)]?, problems: [Problem],
        typed: [(String, String)]
    ) {
        self.say = say
        self.today = today
        self.campaigns = campaigns
        self.places = places
        self.problems = problems
        self.typed = typed
    }

    package var page: Page {
        let sections = campaigns.html { $0.section(self) }
        let area = typed.isEmpty ? places?.first.map { [("region", $0.0)] } : nil
        let set = FieldSet(say: say, problems: problems, values: area ?? typed)
        return Page(
            title: say("Pendataan", "Campaigns"),
            body: """
                <div><h1>\(say("Pendataan", "Campaigns"))</h1><p class="lead">\(say("Satu catatan untuk setiap rumah atau warga, selama beberapa minggu.", "One entry for every house or person, for some weeks."))</p></div>\
                \(set.summary())\(sections.isEmpty ? none : sections)
                \(places.map { beginning(set, $0) } ?? "")
                """)
    }

    private var none: HTML {
        let who = places == nil ? say("Pembina atau desa yang memulainya.", "A coach or the village begins one.") : ""
        return "<p>\(say("Belum ada pendataan.", "No campaign yet.")) \(who)</p>"
    }

    private func beginning(_ set: FieldSet, _ places: [(String, String)]) -> HTML {
        let fields = Form.campaign.fields.filter { $0.code != "ended" }.html { field -> HTML in
            field.code == "region"
                ? set.select(field.code, say.either(field.label.indonesian, field.label.english), places)
                : set.field(field)
        }
        return """
            <section class="card stack" aria-labelledby="mulai"><h2 id="mulai">\(say("Mulai pendataan", "Begin a campaign"))</h2>
            <form class="stack" method="post" action="\(CampaignPage.path)">\(fields)<button class="button button--main">\(say("Mulai", "Begin"))</button></form></section>
            """
    }
}

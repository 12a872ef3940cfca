import Plain
import Records
import Rules

extension Visit {
    /// Campaigns that run here today.
    var campaigns: [Campaign] { context.campaigns.filter { $0.runs(on: today, in: book.place.region) } }

    /// The campaign that an entry of this form belongs to.
    func campaignAnswer(_ form: Form) -> [Answer] {
        for campaign in campaigns where campaign.form == form.code { return [Answer(Campaign.field, campaign.id.text)] }
        return []
    }
}

/// *Pendataan* as a kader sees it: what runs, until when, and who is left.
enum CampaignPages {
    /// A line for each campaign, above what she does anyway.
    static func notices(_ visit: Visit) -> HTML {
        visit.campaigns.html { campaign -> HTML in
            let count = left(visit, campaign).count
            let until = campaign.to.map { visit.soon($0) } ?? ""
            let words =
                count == 0
                ? visit.say("Sudah lengkap. Terima kasih, Bu.", "Complete. Thank you.")
                : visit.say("\(count) lagi, sampai \(until)", "\(count) left, until \(until)")
            return """
                <li><a class="row" href="\(visit.path("pendataan/\(campaign.id.text)"))"><span class="badge">\(Icon.tasks.svg)</span>\
                <span class="row__body"><span class="row__title">\(campaign.title)</span><span class="row__note">\(words)</span></span>\
                <span class="row__side">\(Icon.forward.svg)</span></a></li>
                """
        }
    }

    private static func left(_ visit: Visit, _ campaign: Campaign) -> [Card] {
        visit.book.cards.filter { campaign.expects($0, on: visit.today) && !campaign.isDone($0) }
    }

    static func answer(_ visit: Visit, _ path: [String]) -> Response {
        guard path.count == 1, let campaign = visit.campaigns.first(where: { $0.id.text == path[0] }),
            let form = Forms.find(campaign.form)
        else { return visit.notFound() }
        let say = visit.say
        let left = left(visit, campaign).ordered { OrderKey($0.neighbourhood.number ?? 0, ($0.name ?? "").small()) }
        let rows = left.html { card -> HTML in
            let subject = Subject(card: card)
            let place = card.neighbourhood.isEmpty ? "" : "RT \(card.neighbourhood)"
            let isVisit = form.code == Form.householdVisit.code
            let path = isVisit ? "kunjungan/\(card.id.text)" : subject.path(writing: form)
            return visit.row(card.name ?? "", place, to: visit.path(path), side: Icon.forward.svg)
        }
        var page = Page(
            title: campaign.title,
            body: """
                <h1>\(campaign.title)</h1>\
                <p class="lead">\(visit.phrase(form.title)) · \(say("\(left.count) lagi", "\(left.count) left"))</p>
                \(visit.list(rows, empty: say("Sudah lengkap. Terima kasih, Bu.", "Complete. Thank you.")))
                """)
        page.back = visit.path("")
        return visit.respond(page)
    }
}

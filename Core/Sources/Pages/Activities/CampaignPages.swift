import Plain
import Records
import Rules

extension Turn {
    /// Campaigns that run here today.
    var campaigns: [Campaign] { campaigns(on: today) }

    private func campaigns(on day: Day) -> [Campaign] {
        context.campaigns.filter { $0.runs(on: day, in: book.place.region) }
    }

    /// The campaign that an entry of this form belongs to.
    /// - Parameter day: of the entry, where it is not today's
    func campaignAnswer(_ form: Form, on day: Day? = nil) -> [Answer] {
        for campaign in campaigns(on: day ?? today) where campaign.form == form.code {
            return [Answer(Campaign.field, campaign.id.text)]
        }
        return []
    }
}

/// *Pendataan* as a kader sees it: what runs, until when, and who is left.
enum CampaignPages {
    /// A line for each campaign, above what she does anyway.
    static func notices(_ turn: Turn) -> HTML {
        turn.campaigns.html { campaign -> HTML in
            let count = left(turn, campaign).count
            let until = campaign.to.map { turn.soon($0) } ?? ""
            let words =
                count == 0
                ? turn.say("Sudah lengkap. Terima kasih, Bu.", "Complete. Thank you.")
                : turn.say("\(count) lagi, sampai \(until)", "\(count) left, until \(until)")
            return """
                <li><a class="row" href="\(turn.path("pendataan/\(campaign.id.text)"))"><span class="badge">\(Icon.tasks.svg)</span>\
                <span class="row__body"><span class="row__title">\(campaign.title)</span><span class="row__note">\(words)</span></span>\
                <span class="row__side">\(Icon.forward.svg)</span></a></li>
                """
        }
    }

    private static func left(_ turn: Turn, _ campaign: Campaign) -> [Card] {
        turn.book.cards.filter { campaign.expects($0, on: turn.today) && !campaign.isDone($0) }
    }

    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        guard path.count == 1, let campaign = turn.campaigns.first(where: { $0.id.text == path[0] }),
            let form = Forms.find(campaign.form)
        else { return turn.notFound() }
        let say = turn.say
        let left = left(turn, campaign).ordered { OrderKey($0.neighbourhood.number ?? 0, ($0.name ?? "").small()) }
        let rows = left.html { card -> HTML in
            let subject = Subject(card: card)
            let place = card.neighbourhood.isEmpty ? "" : "RT \(card.neighbourhood)"
            let path =
                switch form.code {
                case Form.householdVisit.code: "kunjungan/\(card.id.text)"
                case Form.growthVisit.code: "hari/\(turn.today.iso)/ukur/\(card.id.text)"
                default: subject.path(writing: form)
                }
            return turn.row(card.name ?? "", place, to: turn.path(path), side: Icon.forward.svg)
        }
        var page = Page(
            title: campaign.title,
            body: """
                <h1>\(campaign.title)</h1>\
                <p class="lead">\(turn.phrase(Campaign.title(of: form))) · \(say("\(left.count) lagi", "\(left.count) left"))</p>
                \(turn.list(rows, empty: say("Sudah lengkap. Terima kasih, Bu.", "Complete. Thank you.")))
                """)
        page.back = turn.path("")
        return turn.respond(page)
    }
}

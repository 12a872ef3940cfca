import Desk
import Hummingbird
import Pages
import Records
import Rules

/// *Arti angka*: the definition of everything that is counted.
extension Server {
    static let indicatorPath = "/indikator"

    func addIndicators(to router: Router<Visitor>) {
        router.get("/indikator") { request, _ in
            let mandate = try person(request)
            guard Permission.allows(mandate.person.role, .readTallies) else { throw Refusal.notFound }
            let shell = shell(request, title: "Pandu")
            let say = Words(shell.language)
            let body: HTML = try """
            <div><h1>\(say("Arti setiap angka", "What each number means"))</h1>\
            <p class="lead">\(say("Apa yang dihitung, dari siapa, dan dari aturan mana.", "What is counted, of whom, and by which rule."))</p></div>
            \(recounting(say))\(IndicatorPage(say: say).sections)
            """
            var page = Page(title: say("Arti setiap angka", "What each number means"), body: body)
            page.isDesk = true
            page.deskLinks = deskLinks(mandate, say, current: "")
            return Reply.html(shell.render(page))
        }
    }

    /// Said above numbers while they are counted anew.
    func recounting(_ say: Words) throws -> HTML {
        guard try desk.recount.isBeingRecounted() else { return "" }
        return """
            <p class="notice" role="status">\(Icon.clock.svg)<span>\(say("Angka sedang dihitung ulang. Sebagian masih angka lama.", "Numbers are being counted anew. Some are still the old ones."))</span></p>
            """
    }
}

struct IndicatorPage {
    let say: Words

    /// What is shown somewhere, by field.
    var sections: HTML {
        let shown = Indicator.all.filter { if case .none = $0.home { $0.field != nil } else { true } }
        let fields = ServiceField.allCases.html { field in
            section(
                field.code, say(field.title), FieldBadge.html(field, small: true), shown.filter { $0.field == field })
        }
        let visits = shown.filter { $0.field == nil && $0.subject != .complaints }
        let complaints = shown.filter { $0.subject == .complaints }
        return """
            \(section("umum", say("Warga dan kunjungan", "People and visits"), "", visits))\(fields)\
            \(section("laporan", say("Laporan warga", "Complaints"), "", complaints))
            """
    }

    private func section(_ id: String, _ title: String, _ badge: HTML, _ indicators: [Indicator]) -> HTML {
        """
        <section class="card stack" aria-labelledby="\(id)"><h2 class="cluster" id="\(id)">\(badge)\(title)</h2>\
        \(indicators.html { entry($0) })</section>
        """
    }

    private func entry(_ indicator: Indicator) -> HTML {
        let made: HTML =
            indicator.share.map { share -> HTML in "<p>\(say("Dihitung", "Computed")): \(formula(share))</p>" } ?? ""
        let target: HTML = indicator.target.map { target -> HTML in "<br>\(self.target(target))" } ?? ""
        return """
            <div class="stack stack--tight" id="angka-\(indicator.code)"><h3>\(say(indicator.title))</h3>\
            <p>\(say(indicator.definition))</p>\(made)\
            <p class="meta">\(say("Satuan", "Unit")): \(say(indicator.unit)). \(direction(indicator))<br>\
            \(say("Sumber", "Source")): \(source(indicator.source, indicator.confidence))\(target)</p></div>
            """
    }

    /// `Naik berat (N) ÷ (Ditimbang (D) − …)`.
    private func formula(_ share: Share) -> String {
        func title(_ code: String) -> String { say(Indicator.title(of: code)) }
        let whole = share.whole.map { title($0) }.joined(separator: " + ")
        let below = ([whole] + share.less.map { title($0) }).joined(separator: " − ")
        let isOne = share.whole.count + share.less.count == 1
        return "\(title(share.part)) ÷ \(isOne ? below : "(\(below))")"
    }

    private func direction(_ indicator: Indicator) -> String {
        switch indicator.direction {
        case .more: say("Makin banyak makin baik.", "More is better.")
        case .less: say("Makin sedikit makin baik.", "Fewer is better.")
        case .neither: ""
        }
    }

    private func target(_ target: Indicator.Target) -> HTML {
        "\(say("Target", "Target")): \(target.percent)%. \(source(target.source, target.confidence))"
    }

    private func source(_ source: Source, _ confidence: Confidence) -> HTML {
        let words = [source.document, source.place].filter { !$0.isEmpty }.joined(separator: ", ")
        let mark: HTML =
            switch confidence {
            case .verified: ""
            case .quoted: " <span class=\"tag\">\(say("dari kutipan", "from quotations"))</span>"
            case .unverified: " <span class=\"tag is-watch\">\(say("belum diperiksa", "not checked"))</span>"
            }
        return "\(words).\(mark)"
    }
}

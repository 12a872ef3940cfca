package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Arti angka*: the definition of everything that is counted, and what a regency wants to reach of it.
package struct IndicatorPage {
    package static let path = "/indikator"

    package let say: Words
    /// The regency whose targets are shown.
    package let region: String
    package let name: String
    package let settings: RegionSettings
    package let year: Int
    /// The reader may set them.
    package let isSet: Bool
    package let typing: RegencyTyping

    package init(
        say: Words, region: String, name: String, settings: RegionSettings, year: Int, isSet: Bool,
        typing: RegencyTyping
    ) {
        self.say = say
        self.region = region
        self.name = name
        self.settings = settings
        self.year = year
        self.isSet = isSet
        self.typing = typing
    }

    /// - Parameter isSaved: a target has just been set
    package func page(isSaved: Bool, isBeingRecounted: Bool) -> Page {
        let title = say("Arti setiap angka", "What each number means")
        let saved: HTML =
            isSaved
            ? "<p class=\"notice is-good\" role=\"status\">\(Icon.tick.svg)<span>\(say("Sudah disimpan. Langsung berlaku.", "Saved. It holds at once."))</span></p>"
            : ""
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1>\
                <p class="lead">\(say("Apa yang dihitung, dari siapa, dan dari aturan mana.", "What is counted, of whom, and by which rule."))</p></div>
                \(saved)\(RecountNotice.html(isBeingRecounted, say))\(sections)
                """)
    }

    /// What is shown somewhere, by field.
    private var sections: HTML {
        let shown = Indicator.all.filter { if case .none = $0.home { $0.field != nil } else { true } }
        // Fields of one name are one section, as on every other page.
        let order = settings.fields.order
        let titles = order.map { say(settings.fields.title(of: $0)) }
        let fields = order.indices.filter { titles.firstIndex(of: titles[$0]) == $0 }.html { first -> HTML in
            section(
                order[first].code, titles[first], FieldBadge.html(order[first], small: true),
                shown.filter { $0.field.map { titles[first] == say(settings.fields.title(of: $0)) } ?? false })
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
        return """
            <div class="stack stack--tight" id="angka-\(indicator.code)"><h3>\(say(indicator.title))</h3>\
            <p>\(say(indicator.definition))</p>\(made)\
            <p class="meta">\(say("Satuan", "Unit")): \(say(indicator.unit)). \(direction(indicator))<br>\
            \(say("Sumber", "Source")): \(source(indicator.source, indicator.confidence))\(targets(indicator))</p>\(targetForm(indicator))</div>
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

    // MARK: Targets

    /// What the regency set, this year and after; where it set nothing, what the source says.
    private func targets(_ indicator: Indicator) -> HTML {
        let own = settings.targets.filter { $0.indicator == indicator.code && $0.year >= year }
        if !own.isEmpty {
            let years = own.map { "\($0.year): \($0.percent)%" }.joined(separator: ", ")
            return "<br>\(say("Target", "Target")) \(years). \(say("Ditetapkan \(name)", "Set by \(name)"))."
        }
        return indicator.target.map { target -> HTML in
            "<br>\(say("Target", "Target")): \(target.percent)%. \(source(target.source, target.confidence))"
        } ?? ""
    }

    /// Folded away, unless somebody is at it. Only what is a share has a target: a number grows with its area.
    private func targetForm(_ indicator: Indicator) -> HTML {
        guard isSet, indicator.share != nil else { return "" }
        let isOpen = typing.part == indicator.code
        let standing = settings.target(of: indicator, in: year).map { "\($0)" } ?? ""
        let set = typing.set(indicator.code, say, [("year", "\(year)"), ("percent", standing)])
        func number(_ code: String, _ label: String) -> HTML {
            // The one that came back is what its summary leads to.
            let id = isOpen ? code : "\(code)-\(indicator.code)"
            return """
                <div class="field"><label class="field__label" for="\(id)">\(label)</label>\
                <input class="input" id="\(id)" name="\(code)" value="\(set.value(code))" inputmode="numeric" autocomplete="off"></div>
                """
        }
        return """
            <details class="fold"\(isOpen ? " open" as HTML : "")><summary>\(say("Tetapkan target", "Set the target"))</summary>\
            <form class="stack" method="post" action="/indikator">\(set.summary())\
            <input type="hidden" name="wilayah" value="\(region)"><input type="hidden" name="indicator" value="\(indicator.code)">\
            <p class="meta">\(say("Untuk \(name)", "For \(name)"))</p>\
            <div class="pair">\(number("year", say("Tahun", "Year")))\(number("percent", say("Target (persen)", "Target (percent)")))</div>\
            <button class="button button--main">\(say("Simpan", "Save"))</button></form></details>
            """
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

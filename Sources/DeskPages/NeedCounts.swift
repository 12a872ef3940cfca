import Desk
package import Pages
import Plain
import Records
import Rules

/// What the six fields know of an area, each number opening its list.
package struct NeedCounts {
    package let pages: OverviewPages
    package let say: Words

    package init(pages: OverviewPages, say: Words) {
        self.pages = pages
        self.say = say
    }

    package var section: HTML {
        let fields: [ServiceField?] = [nil] + pages.fields.order
        let groups = fields.html { field -> HTML in
            let title =
                field.map { say(pages.fields.ownTitle(of: $0)) } ?? say("Kunjungan dan rapat", "Visits and meetings")
            let badge = field.map { FieldBadge.html($0, small: true) }
            let shown = Indicator.all.filter { if case .fields = $0.home { $0.field == field } else { false } }
            let rows = shown.filter { !NeedCounts.found.contains($0.code) }.html { row($0) }
            return """
                <div class="stack stack--tight"><h3 class="cluster">\(badge)\(title)</h3>\
                <dl class="facts facts--plain facts--numbers">\(rows)</dl>\(field == .health ? results : "")</div>
                """
        }
        return """
            <section class="card stack" aria-labelledby="enam"><h2 id="enam">\(say("Enam bidang", "Six fields"))</h2>\
            <div class="grid">\(groups)</div></section>
            """
    }

    /// What checks found stands folded under each check that somebody had in the month, or it would fill the page.
    private var results: HTML {
        Screenings.forms.html { form -> HTML in
            let count = pages.area.count(form.code, pages.month)
            let codes = NeedCounts.codes(of: form)
            guard count > 0, !codes.isEmpty else { return "" }
            return """
                <details class="fold fold--flat"><summary>\(say(form.title)): \(say("hasilnya", "what was found"))</summary>\
                <dl class="facts facts--plain facts--numbers">\(codes.compactMap { Indicator.find($0) }.html { row($0) })</dl></details>
                """
        }
    }

    /// What counts by a screening with a schedule, the gravest first.
    private static func codes(of form: Form) -> [String] {
        guard let screening = form.screening, screening.every != nil else { return [] }
        var codes: [String] = []
        for kind in screening.conclusions { for code in kind.counts where !codes.contains(code) { codes.append(code) } }
        return codes
    }

    private static let found = Set(Screenings.forms.flatMap { codes(of: $0) })

    /// A count that opens its list, or a share with its target; nothing of a share of nobody.
    private func row(_ indicator: Indicator) -> HTML {
        guard let share = indicator.share else {
            return """
                <div><dt>\(say(indicator.title))</dt>\
                <dd>\(pages.link(indicator.code, "\(pages.area.words(indicator.code, pages.month, say))"))</dd></div>
                """
        }
        guard let percent = pages.area.percent(share, pages.month) else { return "" }
        return "<div><dt>\(say(indicator.title))</dt><dd>\(percent)%\(reached(indicator, percent))</dd></div>"
    }

    private func reached(_ indicator: Indicator, _ percent: Int) -> HTML {
        guard let target = indicator.target else { return "" }
        let isReached = percent >= target.percent
        let words = isReached ? say("tercapai", "reached") : say("belum tercapai", "not reached")
        return " <span class=\"tag is-\(isReached ? "good" : "watch")\">\(words)</span>"
    }
}

extension AreaCounts {
    /// A count as it may be told: of what is private nothing exact below five.
    func words(_ indicator: String, _ month: Month, _ say: Words) -> String {
        isFew(indicator, month) ? say("di bawah 5", "below 5") : "\(count(indicator, month))"
    }
}

package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// *Bulan penimbangan*: how many children of an area are stunted, wasted, underweight or overweight, by sex and age, of
/// those who were weighed and measured in a February or an August.
package struct WeighingMonthPage {
    private let area: AreaCounts
    private let month: Month
    private let today: Day
    /// Small numbers are shown to whoever reads the names behind them anyway.
    private let showsAll: Bool
    private let say: Words

    package init(_ area: AreaCounts, _ month: Month, today: Day, showsAll: Bool, _ say: Words) {
        self.area = area
        self.month = month
        self.today = today
        self.showsAll = showsAll
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/bulan-penimbangan" }

    private var path: String { WeighingMonthPage.path(of: area.area) }

    package func page(isBeingRecounted: Bool) -> Page {
        let title = say("Bulan penimbangan", "Weighing month")
        return Page(
            title: title,
            body: """
                <div class="cluster cluster--apart"><div><h1>\(title)</h1>\
                <p class="lead">\(area.name), \(DayWords.monthAndYear(month, say.language))</p></div>\(others)</div>
                \(RecountNotice.html(isBeingRecounted, say))\(content)
                <p><a class="more" href="\(OverviewPages.path(of: area.area))?bulan=\(month.iso)">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    /// The weighing months before and after.
    private var others: HTML {
        let (before, after) = (month.adding(-6), month.adding(6))
        func link(_ month: Month, _ words: HTML) -> HTML {
            "<a class=\"button\" href=\"\(path)?bulan=\(month.iso)\">\(words)</a>"
        }
        let earlier = link(before, "\(Icon.back.svg) \(DayWords.monthAndYear(before, say.language))")
        let later: HTML =
            after > today.month ? "" : link(after, "\(DayWords.monthAndYear(after, say.language)) \(Icon.forward.svg)")
        return "<div class=\"cluster\">\(earlier)\(later)</div>"
    }

    private var content: HTML {
        guard area.count("d", month) > 0 || isAnyKnown else {
            return """
                <p class="notice">\(Icon.clock.svg)<span>\(say("Belum ada balita yang ditimbang bulan itu.", "No child was weighed in that month yet."))</span></p>
                """
        }
        return """
            \(basis)<div class="split split--wide split--even">\(WeighingMonth.counts.html { table($0) })</div>
            <p class="meta">\(hidden)\(say("Dari anak yang ditimbang dan diukur, bukan semua anak.", "Of the weighed and measured, not of all children."))<br>\
            \(say("Kaki bengkak masuk kurus dan berat kurang, seperti cara WHO.", "Swollen feet are wasted and underweight, as WHO counts."))<br>\
            \(say("Ini penapisan, bukan diagnosis. Batas kelas dari kutipan aturan.", "Screening, no diagnosis. Limits are from quotations of the rule."))</p>
            <p><a class="more" href="\(IndicatorPage.path)#angka-month-stunted">\(say("Arti setiap angka", "What each number means"))</a></p>
            """
    }

    private var isAnyKnown: Bool { WeighingMonth.counts.contains { !cells($0.known).allSatisfy { $0 == [0, 0] } } }

    /// How many came: of the others nothing is known.
    private var basis: HTML {
        let (weighed, all) = (area.count("d", month), area.count("s", month))
        let share = area.percent(.attendance, month).map { " (\($0)%)" } ?? ""
        let tone: HTML = month == today.month ? "" : " is-good"
        return """
            <p class="notice\(tone)">\(Icon.people.svg)<span>\(say("\(weighed) dari \(all) balita ditimbang\(share).", "\(weighed) of \(all) under-fives were weighed\(share)."))\
            \(reporting)</span></p>
            """
    }

    private var reporting: String {
        guard !area.area.hasPrefix("b:") else { return "" }
        let now = area.reported[month] ?? 0
        return say(" \(now) dari \(area.posyandu) Posyandu melapor.", " \(now) of \(area.posyandu) Posyandu reported.")
    }

    private var hidden: HTML {
        showsAll
            ? ""
            : "\(say("Tanda – berarti disembunyikan. Angka di bawah 5 tidak ditampilkan.", "A dash means hidden. Numbers under 5 are not shown."))<br>"
    }

    // MARK: Tables

    /// Ages by sex, girls first.
    private func cells(_ code: String) -> [[Int]] {
        WeighingMonth.ages.map { from in
            [Sex.female, .male].map { area.count("\(code):\(WeighingMonth.Group($0, from: from).code)", month) }
        }
    }

    /// The same with its sums at the right and below; `nil` is not shown.
    private func shown(_ code: String) -> [[Int?]] {
        let cells = cells(code)
        guard showsAll else { return SmallCounts(cells).shown }
        let rows = cells.map { $0 + [$0.reduce(0, +)] }
        return rows + [(0..<3).map { column in rows.reduce(0) { $0 + $1[column] } }]
    }

    private func table(_ count: WeighingMonth.Count) -> HTML {
        let (under, known) = (shown(count.code), shown(count.known))
        let heads = [say("Perempuan", "Girls"), say("Laki-laki", "Boys"), say("Semua", "All")]
        let names = WeighingMonth.ages.map { WeighingMonth.months(ofAge: $0) } + [say("Semua", "All")]
        let rows = names.indices.html { row -> HTML in
            let cells = heads.indices.html { column -> HTML in
                "<td class=\"num\">\(cell(under[row][column], of: known[row][column]))</td>"
            }
            return "<tr><th scope=\"row\">\(names[row])</th>\(cells)</tr>"
        }
        let title = say(count.title)
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
            <caption>\(title)</caption><thead><tr><th scope="col">\(say("Umur (bulan)", "Age (months)"))</th>\
            \(heads.html { "<th scope=\"col\" class=\"num\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func cell(_ under: Int?, of known: Int?) -> HTML {
        guard let under, let known else { return "–" }
        guard known > 0 else { return "0" }
        return "\((under * 200 + known) / (known * 2))%<br><span class=\"meta\">\(under)/\(known)</span>"
    }
}

package import Desk
package import Pages
package import Plain
import Records
import Rules

/// SKDN of twelve months: one bar a month, because N lies in D, D in K, K in S; with the table beside it.
package struct SessionChart {
    package let area: AreaCounts
    package let month: Month
    package let today: Day
    package let say: Words

    package init(area: AreaCounts, month: Month, today: Day, say: Words) {
        self.area = area
        self.month = month
        self.today = today
        self.say = say
    }

    private var months: [Month] { (0..<12).map { month.adding($0 - 11) } }

    package var figure: HTML {
        """
        <figure class="card chart stack"><figcaption class="cluster cluster--apart"><h2>\(say("SKDN setahun", "SKDN of a year"))</h2>\
        <span class="meta">\(say("di bawah bulan: D/S, bulan berjalan: yang sudah melapor", "below the month: D/S, of this month who reported"))</span></figcaption>\(drawing)\(key)\(table)</figure>
        """
    }

    private var drawing: HTML {
        let most = max(1, months.map { area.count("s", $0) }.max() ?? 1)
        var bars: HTML = ""
        for (place, month) in months.enumerated() { bars += bar(month, x: 8 + place * 49, most: most) }
        return """
            <svg viewBox="0 0 600 260" role="img" aria-labelledby="skdn-t"><title id="skdn-t">\
            \(say("Balok SKDN dua belas bulan, \(area.name)", "SKDN bars of twelve months, \(area.name)"))</title>\(bars)</svg>
            """
    }

    /// From the bottom: N, then what D, K and S have more.
    private func bar(_ at: Month, x: Int, most: Int) -> HTML {
        let bars = SKDN.bars.reversed().map { ($0.code, area.count($0.code, at)) }
        var pieces: HTML = ""
        var low = 0
        for (code, value) in bars where value > low {
            let (bottom, top) = (210 - low * 200 / most, 210 - value * 200 / most)
            pieces +=
                "<rect x=\"\(x)\" y=\"\(top)\" width=\"38\" height=\"\(bottom - top)\" class=\"skdn-bar is-\(code)\"/>"
            if bottom - top >= 15 {
                pieces +=
                    "<text x=\"\(x + 19)\" y=\"\((bottom + top) / 2 + 5)\" text-anchor=\"middle\" class=\"skdn-number is-\(code)\">\(value)</text>"
            }
            low = value
        }
        // Of a month in which nobody reported nothing is known; a part of one is called that.
        let reported = area.reported[at] ?? 0
        let whole = reported == 0 ? nil : area.percent(.attendance, at)
        let isPart = at >= today.month && reported > 0 && reported < area.posyandu
        let share = isPart ? "\(reported)/\(area.posyandu)" : whole.map { "\($0)%" } ?? "–"
        let weight: HTML = at == month ? " font-weight=\"800\"" : ""
        return """
            \(pieces)<text x="\(x + 19)" y="230" text-anchor="middle"\(weight)>\(DayWords.shortMonth(at, say.language))</text>\
            <text x="\(x + 19)" y="250" text-anchor="middle"\(weight)>\(share)</text>
            """
    }

    private var key: HTML {
        return """
            <ul class="key" role="list">\(SKDN.bars.html { "<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect width=\"16\" height=\"16\" class=\"skdn-bar is-\($0.code)\"/></svg>\($0.letter) \(say($0.title))</li>" as HTML })</ul>
            """
    }

    private var table: HTML {
        let rows = months.html { at -> HTML in
            """
            <tr><th scope="row">\(DayWords.shortMonth(at, say.language)) \(at.year)</th>\
            \(SKDN.bars.html { "<td class=\"num\">\(area.count($0.code, at))</td>" as HTML })</tr>
            """
        }
        return """
            <details class="fold fold--flat"><summary>\(say("Lihat sebagai tabel", "See as a table"))</summary><table class="table">\
            <caption class="hidden">\(say("SKDN per bulan", "SKDN by month"))</caption><thead><tr><th scope="col">\(say("Bulan", "Month"))</th>\
            \(SKDN.bars.html { "<th scope=\"col\" class=\"num\">\($0.letter)</th>" as HTML })</tr></thead><tbody>\(rows)</tbody></table></details>
            """
    }
}

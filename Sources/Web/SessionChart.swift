import Desk
import Pages
import Records
import Rules

/// SKDN of twelve months: one bar a month, because N lies in D, D in K, K in S; with the table beside it.
struct SessionChart {
    let area: AreaCounts
    let month: Month
    let today: Day
    let say: Words

    private var months: [Month] { (0..<12).map { month.adding($0 - 11) } }

    var figure: HTML {
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
        let values = ["n", "d", "k", "s"].map { area.count($0, at) }
        var pieces: HTML = ""
        var low = 0
        for (place, value) in values.enumerated() where value > low {
            let (bottom, top) = (210 - low * 200 / most, 210 - value * 200 / most)
            let code = ["n", "d", "k", "s"][place]
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
        let whole = reported == 0 ? nil : percent(area.count("d", at), area.count("s", at))
        let isPart = at >= today.month && reported > 0 && reported < area.posyandu
        let share = isPart ? "\(reported)/\(area.posyandu)" : whole.map { "\($0)%" } ?? "–"
        let weight: HTML = at == month ? " font-weight=\"800\"" : ""
        return """
            \(pieces)<text x="\(x + 19)" y="230" text-anchor="middle"\(weight)>\(DayWords.shortMonth(at, say.language))</text>\
            <text x="\(x + 19)" y="250" text-anchor="middle"\(weight)>\(share)</text>
            """
    }

    private var key: HTML {
        let items = [
            ("s", say("S seluruh balita", "S all under-fives")), ("k", say("K punya buku KIA", "K with a KIA book")),
            ("d", say("D ditimbang", "D weighed")), ("n", say("N naik berat", "N weight rising")),
        ]
        return """
            <ul class="key" role="list">\(items.html { "<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect width=\"16\" height=\"16\" class=\"skdn-bar is-\($0.0)\"/></svg>\($0.1)</li>" })</ul>
            """
    }

    private var table: HTML {
        let rows = months.html { at -> HTML in
            """
            <tr><th scope="row">\(DayWords.shortMonth(at, say.language)) \(at.year)</th>\
            \(["s", "k", "d", "n"].html { "<td class=\"num\">\(area.count($0, at))</td>" })</tr>
            """
        }
        return """
            <details class="fold fold--flat"><summary>\(say("Lihat sebagai tabel", "See as a table"))</summary><table class="table">\
            <caption class="hidden">\(say("SKDN per bulan", "SKDN by month"))</caption><thead><tr><th scope="col">\(say("Bulan", "Month"))</th>\
            \(["S", "K", "D", "N"].html { "<th scope=\"col\" class=\"num\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></details>
            """
    }
}

import Desk
import Pages
import Records
import Rules

/// What an area's page shows of its counts.
struct OverviewPages {
    let say: Words
    let month: Month
    let area: AreaCounts
    let today: Day
    /// Compared with the month before although the same Posyandu did not report in both: somebody asked for it.
    var isCompared = false

    private var path: String { Server.path(of: area.area) }

    func link(_ indicator: String, _ words: HTML) -> HTML {
        "<a href=\"\(path)/daftar/\(indicator)?bulan=\(month.iso)\">\(words)</a>"
    }

    /// What was counted in the month; of an area where nobody reported nothing is known, which is not zero.
    private func known(_ indicator: String, of counts: AreaCounts? = nil) -> String {
        let counts = counts ?? area
        let isKnown =
            Contribution.isStock(indicator) ? counts.posyandu > 0 : reported(counts, month) > 0
        return isKnown ? "\(counts.count(indicator, month))" : "–"
    }

    private func count(_ indicator: String, _ at: Month? = nil) -> Int { area.count(indicator, at ?? month) }

    private func attendance(_ counts: AreaCounts, _ at: Month) -> Int? {
        counts.count("d", at) == 0 ? nil : percent(counts.count("d", at), counts.count("s", at))
    }

    private func rising(_ counts: AreaCounts, _ at: Month) -> Int? {
        percent(counts.count("n", at), counts.count("d", at) - counts.count("o", at) - counts.count("b", at))
    }

    // MARK: Who reported

    private func reported(_ counts: AreaCounts, _ at: Month) -> Int { counts.reported[at] ?? 0 }

    /// Figures of two months can be compared when as many Posyandu reported in both, and of a month that goes on all.
    private var isComparable: Bool {
        let now = reported(area, month)
        return now > 0 && now == reported(area, month.adding(-1)) && (month < today.month || now == area.posyandu)
    }

    /// Part of a month is called that.
    var reporting: HTML {
        let (now, all) = (reported(area, month), area.posyandu)
        let before = DayWords.month(month.adding(-1), say.language)
        guard all > 0 else {
            return
                "<p class=\"notice\">\(Icon.clock.svg)<span>\(say("Belum ada Posyandu yang memakai Pandu di sini.", "No Posyandu uses Pandu here yet."))</span></p>"
        }
        let words: String =
            area.area.hasPrefix("b:")
            ? now > 0 ? "" : say("Posyandu ini belum melapor.", "This Posyandu has not reported yet.")
            : now == 0
                ? say("Belum ada Posyandu yang melapor.", "No Posyandu has reported yet.")
                : now == all
                    ? say("Semua \(all) Posyandu melapor.", "All \(all) Posyandu reported.")
                    : month < today.month
                        ? say("\(now) dari \(all) Posyandu melapor.", "\(now) of \(all) Posyandu reported.")
                        : say("Baru \(now) dari \(all) Posyandu melapor.", "Only \(now) of \(all) Posyandu so far.")
        let ask: HTML =
            isComparable || isCompared || now == 0
            ? ""
            : " <a class=\"more\" href=\"\(path)?bulan=\(month.iso)&banding=1\">\(say("Bandingkan dengan \(before)", "Compare with \(before)"))</a>"
        if words.isEmpty, ask.isEmpty { return "" }
        if now == all, ask.isEmpty { return "<p class=\"meta\">\(words)</p>" }
        return "<p class=\"notice\">\(Icon.clock.svg)<span>\(words)\(ask)</span></p>"
    }

    // MARK: Parts of the page

    var heading: HTML {
        let before = month.adding(-1)
        let after = month.adding(1)
        let later: HTML =
            after > today.month
            ? ""
            : "<a class=\"button\" href=\"\(path)?bulan=\(after.iso)\">\(DayWords.month(after, say.language)) \(Icon.forward.svg)</a>"
        return """
            <div class="cluster cluster--apart"><div><h1>\(DayWords.monthAndYear(month, say.language))</h1>\
            <p class="lead">\(say("Angka dihitung saat catatan masuk.", "Counted as entries arrive."))</p></div>\
            <div class="cluster"><a class="button" href="\(path)?bulan=\(before.iso)">\(Icon.back.svg) \(DayWords.month(before, say.language))</a>\(later)</div></div>
            """
    }

    var figures: HTML {
        let before = month.adding(-1)
        let part: HTML =
            "<span class=\"tag\">\(say("\(reported(area, month)) dari \(area.posyandu) Posyandu", "\(reported(area, month)) of \(area.posyandu) Posyandu"))</span>"
        /// A change has a colour only where the figures can be compared.
        func tag(_ words: String, _ tone: HTML) -> HTML {
            "<span class=\"tag \(isComparable ? tone : "")\">\(words)</span>"
        }
        func card(_ indicator: String, _ label: String, _ value: String, _ tag: HTML) -> HTML {
            """
            <li><a class="card figure" href="\(path)/daftar/\(indicator)?bulan=\(month.iso)"><span class="figure__label">\(label)</span>\
            <span class="figure__value">\(value)</span>\(tag)</a></li>
            """
        }
        func share(_ now: Int?, _ then: Int?) -> (String, HTML) {
            guard let now else { return ("–", "<span class=\"tag\">\(say("belum ada", "none yet"))</span>") }
            guard isComparable || isCompared else { return ("\(now)%", part) }
            guard let then, then != now else {
                return ("\(now)%", "<span class=\"tag\">\(say("tetap", "unchanged"))</span>")
            }
            let words =
                now > then
                ? say("naik \(now - then)", "up \(now - then)") : say("turun \(then - now)", "down \(then - now)")
            return ("\(now)%", tag(words, now > then ? "is-good" : "is-watch"))
        }
        func number(_ indicator: String) -> HTML {
            guard isComparable || isCompared else { return part }
            let change = count(indicator) - count(indicator, before)
            if change == 0 { return "<span class=\"tag\">\(say("tetap", "unchanged"))</span>" }
            return change > 0
                ? tag(say("tambah \(change)", "\(change) more"), "is-act")
                : tag(say("kurang \(-change)", "\(-change) fewer"), "is-good")
        }
        let came = share(attendance(area, month), attendance(area, before))
        let gains = share(rising(area, month), rising(area, before))
        return """
            <ul class="grid grid--four" role="list">\
            \(card("d", say("Balita datang (D/S)", "Children who came (D/S)"), came.0, came.1))\
            \(card("n", say("Berat naik (N/(D−O−B))", "Weight rising (N/(D−O−B))"), gains.0, gains.1))\
            \(card("2t", say("Dua bulan tidak naik", "Twice not rising"), known("2t"), number("2t")))\
            \(card("bgm", say("Di bawah garis merah", "Below the red line"), known("bgm"), number("bgm")))</ul>
            """
    }

    var chart: HTML { SessionChart(area: area, month: month, today: today, say: say).figure }

    /// Nutritional status of those measured this month.
    var classes: HTML {
        var sections: HTML = ""
        let groups: [(String, GrowthClasses)] = [
            (say("Berat menurut umur", "Weight for age"), .weightForAge),
            (say("Tinggi menurut umur", "Height for age"), .lengthForAge),
            (say("Berat menurut tinggi", "Weight for height"), .weightForLength),
        ]
        for (title, classes) in groups {
            let rows = classes.classes.html {
                "<div><dt>\(say.either($0.indonesian, $0.english))</dt><dd>\(link($0.code, "\(known($0.code))"))</dd></div>"
                    as HTML
            }
            sections += "<h3>\(title)</h3><dl class=\"facts facts--plain facts--numbers\">\(rows)</dl>"
        }
        let others = ["t", "o", "b", "pregnant", "residents"].html { code in
            "<div><dt>\(IndicatorWords.title(code, say) ?? code)</dt><dd>\(link(code, "\(known(code))"))</dd></div>"
                as HTML
        }
        return """
            <section class="card stack stack--tight" aria-labelledby="gizi"><h2 id="gizi">\(say("Status gizi", "Nutritional status"))</h2>\(sections)\
            <h3>\(say("Lainnya", "Others"))</h3><dl class="facts facts--plain facts--numbers">\(others)</dl></section>
            """
    }

    /// Which limits behind these numbers nobody has compared with the printed source yet.
    var unconfirmedRules: HTML {
        let rows = RuleBook.unconfirmed.html { rule -> HTML in
            let state =
                rule.confidence == .quoted
                ? say("dari kutipan", "from quotations") : say("belum diperiksa", "not checked")
            return """
                <div><dt>\(say.either(rule.indonesian, rule.english))</dt>\
                <dd>\(rule.source.document), \(rule.source.place): \(state)</dd></div>
                """
        }
        return """
            <details class="fold"><summary>\(say("Ambang yang belum dicocokkan dengan naskah asli", "Limits not yet compared with the printed source"))</summary>
            <p class="meta">\(say("Hasil di sini penapisan, bukan diagnosis. Bidan yang memutuskan.", "Results are screening, not diagnosis. The midwife decides."))</p>\
            <dl class="facts facts--plain">\(rows)</dl></details>
            """
    }

    /// How much of an area is behind its figures, where that is not all.
    private func note(_ item: AreaCounts) -> HTML {
        let (now, all) = (reported(item, month), item.posyandu)
        let words =
            all == 0
            ? say("belum ada Posyandu", "no Posyandu yet")
            : now == 0
                ? say("belum melapor", "not reported yet")
                : now < all ? say("\(now) dari \(all) Posyandu", "\(now) of \(all) Posyandu") : ""
        return words.isEmpty ? "" : "<br><span class=\"meta\">\(words)</span>"
    }

    /// The areas below, each leading to its own page.
    func table(_ below: [AreaCounts], isVillage: Bool) -> HTML {
        guard !below.isEmpty else { return "" }
        let title = isVillage ? "Posyandu" : say("Wilayah", "Areas")
        let head = ["S", "K", "D", "N", "D/S", "N/(D−O−B)", "2T", say("Garis merah", "Red line")]
            .html { "<th scope=\"col\" class=\"num\">\($0)</th>" }
        // The lowest on top, then those of which nothing is known.
        let rows = below.sorted { (attendance($0, month) ?? 101) < (attendance($1, month) ?? 101) }.html {
            item -> HTML in
            let numbers = ["s", "k", "d", "n"].html { "<td class=\"num\">\(known($0, of: item))</td>" }
            func share(_ value: Int?) -> String { value.map { "\($0)%" } ?? "–" }
            return """
                <tr><th scope="row"><a href="\(Server.path(of: item.area))?bulan=\(month.iso)">\(item.name)</a>\(note(item))</th>\(numbers)\
                <td class="num">\(share(attendance(item, month)))</td><td class="num">\(share(rising(item, month)))</td>\
                <td class="num">\(known("2t", of: item))</td><td class="num">\(known("bgm", of: item))</td></tr>
                """
        }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
            <caption>\(title)</caption><thead><tr><th scope="col">\(say("Nama", "Name"))</th>\(head)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    /// Behind a number for those who may not read names: how it spreads over the areas below.
    func breakdown(_ below: [AreaCounts], _ indicator: String) -> HTML {
        let rows = below.sorted { $0.count(indicator, month) > $1.count(indicator, month) }.html { item -> HTML in
            """
            <li><a class="row" href="\(Server.path(of: item.area))/daftar/\(indicator)?bulan=\(month.iso)"><span class="row__body">\
            <span class="row__title">\(item.name)</span></span><span class="row__side">\(known(indicator, of: item))</span></a></li>
            """
        }
        return rows.isEmpty
            ? "<p class=\"meta\">\(say("Nama hanya dibuka oleh bidan dan kadernya.", "Names are open to the midwife and kader only."))</p>"
            : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }
}

package import Desk
package import Pages
package import Plain
import Records
package import Rules

/// What an area's page shows of its counts.
package struct OverviewPages {
    package let say: Words
    package let month: Month
    package let area: AreaCounts
    package let today: Day
    /// Compared with the month before although the same Posyandu did not report in both: somebody asked for it.
    package var isCompared = false
    /// What is to be reached this year, in percent, by indicator.
    package var targets: [String: Int] = [:]
    /// How the region shows the six fields.
    package var fields = FieldPresentation.canonical

    /// The reader may look at profiles of Posyandu.
    package var opensProfiles = false
    /// Of a Posyandu whose residents the reader reads.
    package var opensAid = false

    /// What the team of the area and those above it put first in this quarter.
    package var focus: [TeamFocus] = []
    /// The region whose team's book the reader opens.
    package var ownRegion = ""
    /// The reader may see what the teams of the area have to spend.
    package var opensBudgets = false

    package init(say: Words, month: Month, area: AreaCounts, today: Day, targets: [String: Int] = [:]) {
        self.say = say
        self.month = month
        self.area = area
        self.today = today
        self.targets = targets
    }

    /// The page of an area, without a slash at its end. The whole country has no code, and a word of its own.
    package static func path(of area: String) -> String {
        if area.isEmpty { return "/wilayah/" + everywhere }
        return area.hasPrefix("b:") ? "/posyandu/" + area.dropFirst(2) : "/wilayah/" + area
    }

    package static let everywhere = "semua"

    private var path: String { OverviewPages.path(of: area.area) }

    package func link(_ indicator: String, _ words: HTML) -> HTML {
        "<a href=\"\(path)/daftar/\(indicator)?bulan=\(month.iso)\">\(words)</a>"
    }

    /// What was counted in the month; of an area where nobody reported nothing is known, which is not zero.
    private func known(_ indicator: String, of counts: AreaCounts? = nil) -> String {
        let counts = counts ?? area
        let isStock = Indicator.find(indicator)?.isStock == true
        let isKnown = isStock ? counts.posyandu > 0 : reported(counts, month) > 0
        return isKnown ? counts.words(indicator, month, say) : "–"
    }

    private func count(_ indicator: String, _ at: Month? = nil) -> Int { area.count(indicator, at ?? month) }

    /// Of an area where nobody reported no share is known either.
    private func percent(_ share: Share, _ counts: AreaCounts, _ at: Month) -> Int? {
        reported(counts, at) == 0 ? nil : counts.percent(share, at)
    }

    /// Pages of the area beside its numbers: what its villages lack, when its Posyandu open, what they are.
    private var pages: HTML {
        let depth = area.area.split(separator: ".").count
        guard depth >= 2 || area.area.hasPrefix("b:") else { return "" }
        var links: [(String, Icon, String)] = [
            (WeighingMonthPage.path(of: area.area), .scale, say("Bulan penimbangan", "Weighing month"))
        ]
        if depth == 2 || depth == 3 {
            let words = say("Desa yang belum lengkap", "Villages that lack something")
            links.append((VillageGapsPage.path(of: area.area), .people, words))
        }
        if depth > 1 {
            links.append((SchedulesPage.path(of: area.area), .clock, say("Jadwal hari buka", "Session days")))
            links.append((TalksPage.path(of: area.area), .report, say("Penyuluhan", "Talks")))
            links.append((CleanlinessPage.path(of: area.area), .leaf, say("Kebersihan", "Cleanliness")))
            if opensProfiles { links.append((DisastersPage.path, .shield, say("Bencana", "Disasters"))) }
        }
        if opensBudgets, depth > 1 {
            links.append((BudgetPage.path(of: area.area), .report, say("Anggaran", "Budget")))
        }
        if area.area.hasPrefix("b:"), opensAid {
            let path = "/b/\(area.area.dropFirst(2))/\(AidNeedsPage.path)"
            links.append((path, .people, say("Belum terbantu", "Not helped yet")))
        }
        if opensProfiles {
            links.append((ProfilesPage.path(of: area.area), .home, say("Profil Posyandu", "Profile of the Posyandu")))
            links.append((KaderPage.path(of: area.area), .people, "Kader"))
        }
        return """
            <p class="cluster">\(links.html { "<a class=\"button\" href=\"\($0.0)\">\($0.1.svg) \($0.2)</a>" })</p>
            """
    }

    // MARK: Who reported

    private func reported(_ counts: AreaCounts, _ at: Month) -> Int { counts.reported[at] ?? 0 }

    /// Figures of two months can be compared when as many Posyandu reported in both, and of a month that goes on all.
    private var isComparable: Bool {
        let now = reported(area, month)
        return now > 0 && now == reported(area, month.adding(-1)) && (month < today.month || now == area.posyandu)
    }

    /// Part of a month is called that.
    private var reporting: HTML {
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

    /// - Parameters:
    ///   - below: the areas directly below
    ///   - opensBook: the reader may look into the Posyandu's book
    package func page(below: [AreaCounts], isBeingRecounted: Bool, opensBook: Bool) -> Page {
        let isVillage = area.area.split(separator: ".").count >= 4
        return Page(
            title: area.name,
            body: """
                \(heading)\(RecountNotice.html(isBeingRecounted, say))\(FocusLines(focus, today: today, own: ownRegion, say).html)\(reporting)
                \(figures)
                <div class="split split--wide split--even">\(chart)\(classes)</div>
                \(NeedCounts(pages: self, say: say).section)
                \(table(below, isVillage: isVillage))
                \(unconfirmedRules)
                \(pages)
                <p><a class="more" href="\(IndicatorPage.path)">\(say("Arti setiap angka", "What each number means"))</a></p>
                \(opensBook ? bookLink : "")
                """)
    }

    private var bookLink: HTML {
        guard area.area.hasPrefix("b:") else { return "" }
        return
            "<p><a class=\"button\" href=\"/b/\(String(area.area.dropFirst(2)))/warga\">\(Icon.people.svg) \(say("Warga Posyandu ini", "Residents of this Posyandu"))</a></p>"
    }

    // MARK: Parts of the page

    private var heading: HTML {
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

    private var figures: HTML {
        let before = month.adding(-1)
        let part: HTML =
            "<span class=\"tag\">\(say("\(reported(area, month)) dari \(area.posyandu) Posyandu", "\(reported(area, month)) of \(area.posyandu) Posyandu"))</span>"
        /// A change has a colour only where the figures can be compared.
        func tag(_ words: String, _ tone: HTML) -> HTML {
            "<span class=\"tag \(isComparable ? tone : "")\">\(words)</span>"
        }
        func card(_ indicator: String, _ label: Phrase, _ value: String, _ tag: HTML, _ target: Int? = nil) -> HTML {
            let aim: HTML = target.map { " <span class=\"meta\">\(say("target \($0)%", "target \($0)%"))</span>" } ?? ""
            return """
                <li><a class="card figure" href="\(path)/daftar/\(indicator)?bulan=\(month.iso)"><span class="figure__label">\(say(label))</span>\
                <span class="figure__value">\(value)</span>\(tag)\(aim)</a></li>
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
        let cards = OverviewPages.top.compactMap { Indicator.find($0) }.html { indicator -> HTML in
            guard let its = indicator.share else {
                return card(indicator.code, indicator.title, known(indicator.code), number(indicator.code))
            }
            let (value, tag) = share(percent(its, area, month), percent(its, area, before))
            return card(its.part, indicator.title, value, tag, targets[indicator.code])
        }
        return "<ul class=\"grid grid--four\" role=\"list\">\(cards)</ul>"
    }

    /// The four figures on top.
    private static let top = ["attendance", "weight-rising", "2t", "bgm"]

    private var chart: HTML { SessionChart(area: area, month: month, today: today, say: say).figure }

    /// Nutritional status of those measured this month.
    private var classes: HTML {
        func rows(_ indicators: [Indicator]) -> HTML {
            let rows = indicators.html {
                "<div><dt>\(say($0.title))</dt><dd>\(link($0.code, "\(known($0.code))"))</dd></div>" as HTML
            }
            return "<dl class=\"facts facts--plain facts--numbers\">\(rows)</dl>"
        }
        let sections = Indicator.GrowthIndex.allCases.html { index -> HTML in
            let its = Indicator.all.filter { if case .classes(index) = $0.home { true } else { false } }
            return "<h3>\(say(index.title))</h3>\(rows(its))"
        }
        // What stands on top and in the chart is not said again.
        let others = ["t", "o", "b", "pregnant", "residents"].compactMap { Indicator.find($0) }
        return """
            <section class="card stack stack--tight" aria-labelledby="gizi"><h2 id="gizi">\(say("Status gizi", "Nutritional status"))</h2>\(sections)\
            <h3>\(say("Lainnya", "Others"))</h3>\(rows(others))</section>
            """
    }

    /// Which limits behind these numbers nobody has compared with the printed source yet.
    private var unconfirmedRules: HTML {
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
    private func table(_ below: [AreaCounts], isVillage: Bool) -> HTML {
        guard !below.isEmpty else { return "" }
        let title = isVillage ? "Posyandu" : say("Wilayah", "Areas")
        let columns = OverviewPages.columns.compactMap { Indicator.find($0) }
        let head = columns.html {
            "<th scope=\"col\" class=\"num\">\($0.letter.isEmpty ? say($0.name) : $0.letter)</th>" as HTML
        }
        // The lowest on top, then those of which nothing is known.
        let rows = below.sorted {
            (percent(.attendance, $0, month) ?? 101) < (percent(.attendance, $1, month) ?? 101)
        }.html { item -> HTML in
            let cells = columns.html { column -> HTML in
                let share = column.share.map { percent($0, item, month).map { "\($0)%" } ?? "–" }
                return "<td class=\"num\">\(share ?? known(column.code, of: item))</td>"
            }
            return """
                <tr><th scope="row"><a href="\(OverviewPages.path(of: item.area))?bulan=\(month.iso)">\(item.name)</a>\(note(item))</th>\(cells)</tr>
                """
        }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
            <caption>\(title)</caption><thead><tr><th scope="col">\(say("Nama", "Name"))</th>\(head)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private static let columns = ["s", "k", "d", "n", "attendance", "weight-rising", "2t", "bgm"]

    /// Behind a number for those who may not read names: how it spreads over the areas below.
    func breakdown(_ below: [AreaCounts], _ indicator: String) -> HTML {
        let rows = below.sorted { $0.count(indicator, month) > $1.count(indicator, month) }.html { item -> HTML in
            """
            <li><a class="row" href="\(OverviewPages.path(of: item.area))/daftar/\(indicator)?bulan=\(month.iso)"><span class="row__body">\
            <span class="row__title">\(item.name)</span></span><span class="row__side">\(known(indicator, of: item))</span></a></li>
            """
        }
        return rows.isEmpty
            ? "<p class=\"meta\">\(say("Nama hanya dibuka oleh bidan dan kadernya.", "Names are open to the midwife and kader only."))</p>"
            : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }
}

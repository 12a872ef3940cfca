package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// Behind a number of an area: who stands under it, or for those who may not read names how it spreads over the areas
/// below.
package struct OverviewListPage {
    package enum Content {
        case residents([ListedResident])
        /// Each with her card.
        case pregnancies([(listed: ListedResident, woman: Resident)])
        case below([AreaCounts])
    }

    private let say: Words
    private let indicator: Indicator
    private let month: Month
    private let counts: AreaCounts
    private let today: Day
    private let content: Content

    package init(
        say: Words, indicator: Indicator, month: Month, counts: AreaCounts, today: Day, content: Content
    ) {
        self.say = say
        self.indicator = indicator
        self.month = month
        self.counts = counts
        self.today = today
        self.content = content
    }

    package func page(isBeingRecounted: Bool) -> Page {
        let title = say(Indicator.title(of: indicator.code))
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(counts.name), \(DayWords.monthAndYear(month, say.language)): \(counts.words(indicator.code, month, say))</p>\
                <p class="meta">\(say(indicator.definition))</p>\(RecountNotice.html(isBeingRecounted, say))\(list)\
                <p><a class="more" href="\(OverviewPages.path(of: counts.area))?bulan=\(month.iso)">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
        page.barTitle = counts.name
        return page
    }

    private var list: HTML {
        switch content {
        case .residents(let residents): rows(residents)
        case .pregnancies(let women): pregnancies(women)
        case .below(let areas):
            OverviewPages(say: say, month: month, area: counts, today: today).breakdown(areas, indicator.code)
        }
    }

    private func rows(_ residents: [ListedResident]) -> HTML {
        if residents.isEmpty { return "<p>\(say("Belum ada.", "Nobody."))</p>" }
        let rows = residents.html { resident -> HTML in
            let rt = resident.rt.isEmpty ? "" : "RT \(resident.rt)"
            let age = resident.kind == .resident ? DayWords.age(birth: resident.birth, on: today, say.language) : ""
            let note = [age, rt, resident.bookName].filter { !$0.isEmpty }.joined(separator: " · ")
            let marks = resident.marks.compactMap { Indicator.find($0)?.tag.map { say($0) } }
            return """
                <li><a class="row" href="/b/\(resident.book)/\(resident.kind.path)/\(resident.id.text)"><span class="row__body">\
                <span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span>\
                <span class="row__side">\(marks.joined(separator: " · "))</span></a></li>
                """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    /// The pregnant women of an area with their six circles, those who missed a check first.
    private func pregnancies(_ women: [(listed: ListedResident, woman: Resident)]) -> HTML {
        let listed = women.compactMap { resident, woman -> (missed: Int, row: HTML)? in
            guard let pregnancy = woman.pregnancy else { return nil }
            let plan = DueServices.antenatal(pregnancy, of: woman, on: today)
            let missed = Antenatal.missed(plan)
            let weeks = Antenatal.weeks(lastPeriod: pregnancy.lastPeriod, on: today)
            let alert: HTML =
                missed == 0 ? "" : "<span class=\"tag is-act\">\(say("\(missed) terlewat", "\(missed) missed"))</span>"
            return (
                missed,
                """
                <li><a class="row" href="/b/\(resident.book)/warga/\(resident.id.text)"><span class="row__body">\
                <span class="row__title">\(resident.name)</span><span class="row__note">\(say("Hamil \(weeks) minggu", "\(weeks) weeks")) · \(resident.bookName)</span>\
                \(PregnancyPages.circles(plan, say))</span><span class="row__side">\(alert)</span></a></li>
                """
            )
        }
        let rows = listed.sorted { $0.missed > $1.missed }.html { $0.row }
        return """
            <p class="lead">\(say("Harusnya enam kali periksa.", "Six checks are due in each pregnancy."))</p><ul class="rows" role="list">\(rows)</ul>
            """
    }
}

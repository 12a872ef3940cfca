package import Desk
package import Pages
package import Plain
package import Records
package import Rules

/// Complaints of an area in numbers: what is open, late and solved, by field; how long things take; who has what is
/// late. For a phone and a desk alike, and for one sheet of paper.
package struct ComplaintOverviewPage {
    package let say: Words
    package let span: ComplaintSpan
    package let fields: FieldPresentation
    package let figures: ComplaintFigures
    package let today: Day
    /// What is late, most pressing first; nothing for those who may not open complaints.
    package let late: [ComplaintLine]

    package init(
        say: Words, span: ComplaintSpan, fields: FieldPresentation, figures: ComplaintFigures, today: Day,
        late: [ComplaintLine]
    ) {
        self.say = say
        self.span = span
        self.fields = fields
        self.figures = figures
        self.today = today
        self.late = late
    }

    private var all: [String] { fields.groups.flatMap { fields.tallyCodes(in: $0) } }

    private func link(
        _ number: ComplaintNumber, _ figures: ComplaintFigures, _ codes: [String], _ group: FieldGroup?
    ) -> HTML {
        let count = figures.count(number, codes)
        guard count > 0 else { return "0" }
        return "<a href=\"\(span.address(figures.area, number: number, group: group))\">\(count)</a>"
    }

    private func title(_ group: FieldGroup) -> String { say.either(group.title.indonesian, group.title.english) }

    /// - Parameters:
    ///   - needs: leads to what the village takes to its planning meeting
    ///   - meaning: leads to what each number means
    package func page(
        offices: [ComplaintFigures], below: [ComplaintFigures], isBeingRecounted: Bool, needs: Bool, meaning: Bool
    ) -> Page {
        let needsLink: HTML =
            needs
            ? "<p><a class=\"button\" href=\"/laporan-warga/kebutuhan?wilayah=\(span.area.region)\">\(Icon.tasks.svg) \(say("Usulan musrenbang", "For the planning meeting"))</a></p>"
            : ""
        let meaningLink: HTML =
            meaning
            ? "<p><a class=\"more\" href=\"\(IndicatorPage.path)#laporan\">\(say("Arti setiap angka", "What each number means"))</a></p>"
            : ""
        return Page(
            title: say("Laporan warga", "Complaints"),
            body: """
                \(heading)\(RecountNotice.html(isBeingRecounted, say))\(cards)\(span.area.isVillage ? byFieldOnPhone : byField)
                <div class="split split--even">\(places)\(times)</div>
                \(lateList)\(byOffice(offices))\(span.area.isOffice ? spread : "")\(byArea(below, isVillage: span.area.isVillage))
                \(needsLink)\(meaningLink)
                """)
    }

    // MARK: Heading

    private var heading: HTML {
        let lengths = ComplaintSpan.lengths.html { length -> HTML in
            let words = length == 1 ? say("1 bulan", "1 month") : say("\(length) bulan", "\(length) months")
            return """
                <a href="\(span.lasting(length).address())"\(length == span.length ? " aria-current=\"true\"" as HTML : "")>\(words)</a>
                """
        }
        let after = span.last.adding(span.length)
        let before: HTML =
            "<a href=\"\(span.moved(to: span.last.adding(-span.length)).address())\">\(Icon.back.svg) \(say("Sebelumnya", "Before"))</a>"
        let later: HTML =
            span.last >= today.month
            ? ""
            : "<a href=\"\(span.moved(to: min(after, today.month)).address())\">\(say("Berikutnya", "Next")) \(Icon.forward.svg)</a>"
        return """
            <div><h1>\(say("Laporan warga", "Complaints"))</h1><p class="lead">\(figures.name), \(span.words(say)).</p></div>
            <nav class="filters" aria-label="\(say("Rentang waktu", "Span of time"))">\(lengths)\(before)\(later)</nav>
            """
    }

    private var cards: HTML {
        func card(_ number: ComplaintNumber, _ note: String, _ tone: HTML = "") -> HTML {
            """
            <li><a class="card figure" href="\(span.address(number: number))"><span class="figure__label">\(say(number.title))</span>\
            <span class="figure__value">\(figures.count(number, all))</span><span class="tag\(tone)">\(note)</span></a></li>
            """
        }
        let (late, claimed) = (figures.count(.late, all), figures.count(.claimed, all))
        return """
            <ul class="grid grid--two" role="list">\(card(.open, say("hari ini", "today")))\
            \(card(.late, late == 0 ? say("semua tepat waktu", "all in time") : say("lewat batas waktu", "past the due day"), late == 0 ? " is-good" : " is-urgent"))\
            \(card(.told, say("\(span.length) bulan ini", "in \(span.length) months")))\
            \(card(.confirmed, say("dari \(claimed) kata dinas selesai", "of \(claimed) that offices say are solved")))</ul>
            """
    }

    // MARK: Tables

    private func table(_ id: String, _ title: String, _ head: [String], _ rows: HTML, note: String = "") -> HTML {
        """
        <div class="card scroll card--table" tabindex="0" role="region" aria-labelledby="\(id)"><table class="table"><caption id="\(id)">\(title)\
        \(note.isEmpty ? "" : " <span class=\"meta\">\(note)</span>" as HTML)</caption><thead><tr>\
        \(head.enumerated().html { "<th scope=\"col\"\($0.offset == 0 ? "" : " class=\"num\"" as HTML)>\($0.element)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
        """
    }

    private static let columns: [ComplaintNumber] = [.open, .late, .told, .confirmed, .reopened]

    /// A village reads it on a phone: each field with its numbers below its name.
    private var byFieldOnPhone: HTML {
        func row(_ badge: HTML, _ title: String, _ codes: [String], _ group: FieldGroup?) -> HTML {
            let cells = ComplaintOverviewPage.columns.filter { $0 != .reopened }.html {
                "<div><dt>\(say($0.title))</dt><dd>\(link($0, figures, codes, group))</dd></div>" as HTML
            }
            return """
                <li class="stack stack--tight card"><h3 class="cluster cluster--line">\(badge)<span>\(title)</span></h3><dl class="facts facts--row facts--pairs facts--plain">\(cells)</dl></li>
                """
        }
        let rows = fields.groups.html {
            row(FieldBadge.html($0, small: true), title($0), fields.tallyCodes(in: $0), $0)
        }
        return """
            <section class="stack stack--tight" aria-labelledby="bidang"><h2 id="bidang">\(say("Menurut bidang", "By field"))</h2>\
            <ul class="grid" role="list">\(rows)</ul></section>
            """
    }

    private var byField: HTML {
        func row(_ head: HTML, _ codes: [String], _ group: FieldGroup?) -> HTML {
            let cells = ComplaintOverviewPage.columns.html {
                "<td class=\"num\">\(link($0, figures, codes, group))</td>" as HTML
            }
            return "<tr><th scope=\"row\">\(head)</th>\(cells)</tr>"
        }
        let rows = fields.groups.html { group -> HTML in
            row(
                "<span class=\"cluster cluster--line\">\(FieldBadge.html(group, small: true))<span>\(title(group))</span></span>",
                fields.tallyCodes(in: group), group)
        }
        return table(
            "bidang", say("Menurut bidang", "By field"),
            [say("Bidang", "Field")] + ComplaintOverviewPage.columns.map { say($0.title) },
            rows + row("\(say("Semua bidang", "All fields"))", all, nil))
    }

    /// Where what is open stands today.
    private var places: HTML {
        let rows = [ComplaintNumber.atVillage, .atOffice, .waiting, .asked].html { number -> HTML in
            "<div><dt>\(say(number.title))</dt><dd>\(link(number, figures, all, nil))</dd></div>"
        }
        return """
            <section class="card stack stack--tight" aria-labelledby="dimana"><h2 id="dimana">\(say("Sekarang di mana?", "Where is it now?"))</h2>\
            <dl class="facts facts--plain facts--numbers">\(rows)</dl>\
            <p class="meta">\(say("Yang menunggu dokumen ikut terhitung di dinas.", "Waiting for documents counts with the office too."))</p></section>
            """
    }

    /// The means, and how often the reporter said that it was not solved after all.
    private var times: HTML {
        let rows = ComplaintTime.allCases.html { time -> HTML in
            let mean = time.mean(figures, all)
            return """
                <div><dt>\(say(time.title))<br><span class="meta">\(say(time.note))</span></dt><dd>\(mean)\(mean == "–" ? "" : " \(say(time.unit))")</dd></div>
                """
        }
        let (reopened, claimed) = (figures.count(.reopened, all), figures.count(.claimed, all))
        return """
            <section class="card stack stack--tight" aria-labelledby="lama"><h2 id="lama">\(say("Rata-rata lamanya", "How long it takes"))</h2>\
            <dl class="facts facts--plain facts--numbers">\(rows)<div><dt>\(say("Dibuka kembali", "Reopened"))<br>\
            <span class="meta">\(say("dari yang kata dinas selesai", "of those that offices say are solved"))</span></dt>\
            <dd>\(say("\(reopened) dari \(claimed)", "\(reopened) of \(claimed)"))</dd></div></dl></section>
            """
    }

    /// Each office with the fields of which it has complaints: how many, how late, how fast.
    private func byOffice(_ offices: [ComplaintFigures]) -> HTML {
        let rows = offices.html { office -> HTML in
            fields.groups.html { group -> HTML in
                let codes = fields.tallyCodes(in: group)
                guard office.count(.open, codes) + office.count(.sent, codes) + office.count(.claimed, codes) > 0 else {
                    return ""
                }
                let numbers = [ComplaintNumber.open, .late, .sent].html {
                    "<td class=\"num\">\(link($0, office, codes, group))</td>" as HTML
                }
                let times = ComplaintTime.allCases.html { "<td class=\"num\">\($0.mean(office, codes))</td>" as HTML }
                let claimed = office.count(.claimed, codes)
                let back: HTML =
                    claimed == 0
                    ? "–"
                    : "\(link(.reopened, office, codes, group)) \(say("dari \(claimed)", "of \(claimed)"))"
                return """
                    <tr><th scope="row"><a href="\(span.address(office.area))">\(office.name)</a><br><span class="meta">\(title(group))</span></th>\
                    \(numbers)\(times)<td class="num nowrap">\(back)</td></tr>
                    """
            }
        }
        guard !rows.isEmpty else { return "" }
        let head =
            [say("Dinas dan bidang", "Office and field")]
            + [ComplaintNumber.open, .late, .sent].map { say($0.title) }
            + ComplaintTime.allCases.map { "\(say($0.title)) (\(say($0.unit)))" }
            + [say(ComplaintNumber.reopened.title)]
        return table(
            "dinas", say("Menurut dinas", "By office"), head, rows,
            note: say("Lamanya adalah rata-rata, hari kalender.", "Means, in days of the calendar."))
    }

    private func byArea(_ areas: [ComplaintFigures], isVillage: Bool) -> HTML {
        guard !areas.isEmpty else { return "" }
        let rows = areas.sorted { $0.count(.late, all) > $1.count(.late, all) }.html { area -> HTML in
            let cells = ComplaintOverviewPage.columns.html {
                "<td class=\"num\">\(link($0, area, all, nil))</td>" as HTML
            }
            return """
                <tr><th scope="row"><a href="\(span.address(area.area))">\(area.name)</a></th>\(cells)<td class="num">\(ComplaintTime.sent.mean(area, all))</td></tr>
                """
        }
        return table(
            "wilayah", isVillage ? say("Menurut Posyandu", "By Posyandu") : say("Menurut wilayah", "By area"),
            [say("Nama", "Name")] + ComplaintOverviewPage.columns.map { say($0.title) }
                + ["\(say(ComplaintTime.sent.title)) (\(say(ComplaintTime.sent.unit)))"], rows)
    }

    /// How an office's times spread: a mean hides the one that was forgotten.
    private var spread: HTML {
        let rows = [ComplaintTime.answered, .claimed].html { time -> HTML in
            let cells = figures.spread(time, all).html { "<td class=\"num\">\($0)</td>" as HTML }
            return "<tr><th scope=\"row\">\(say(time.title))</th>\(cells)</tr>"
        }
        let head = ["0–1", "2–3", "4–5", "6–14", "15–60", "> 60"].map { say("\($0) hari", "\($0) days") }
        return table("sebaran", say("Sebaran lamanya", "How the times spread"), [say("Langkah", "Step")] + head, rows)
    }

    // MARK: What is late

    private var lateList: HTML {
        guard !late.isEmpty else { return "" }
        let more: HTML =
            figures.count(.late, all) > late.count
            ? "<p><a class=\"more\" href=\"\(span.address(number: .late))\">\(say("Lihat semua yang terlambat", "See all that are late"))</a></p>"
            : ""
        return """
            <section class="stack stack--tight" aria-labelledby="telat"><h2 id="telat">\(say("Paling lama terlambat", "Late the longest"))</h2>\
            \(ComplaintRows(say: say, lines: late).html)\(more)</section>
            """
    }
}

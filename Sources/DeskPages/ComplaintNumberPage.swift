package import Desk
package import Pages
import Plain
package import Records
package import Rules

/// Behind a number: its complaints, or for those who may not open them how it spreads over the areas below.
package struct ComplaintNumberPage {
    package enum Content {
        case lines([ComplaintLine], page: Int)
        case below([ComplaintFigures])
    }

    private let say: Words
    private let number: ComplaintNumber
    private let span: ComplaintSpan
    private let figures: ComplaintFigures
    private let group: FieldGroup?
    private let codes: [String]
    private let content: Content

    /// - Parameters:
    ///   - group: the field that was asked for
    ///   - codes: of the tallies that are counted together
    package init(
        say: Words, number: ComplaintNumber, span: ComplaintSpan, figures: ComplaintFigures, group: FieldGroup?,
        codes: [String], content: Content
    ) {
        self.say = say
        self.number = number
        self.span = span
        self.figures = figures
        self.group = group
        self.codes = codes
        self.content = content
    }

    package var page: Page {
        let when = number.standsToday ? say("hari ini", "today") : span.words(say)
        let name = [group.map { say.either($0.title.indonesian, $0.title.english) } ?? "", figures.name, when]
        return Page(
            title: say(number.title),
            body: """
                <h1>\(say(number.title)): \(figures.count(number, codes))</h1><p class="lead">\(name.filter { !$0.isEmpty }.joined(separator: ", "))</p>
                \(list)<p><a class="more" href="\(span.address())">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    private var list: HTML {
        switch content {
        case .lines(let lines, let page):
            let rows: HTML =
                lines.isEmpty
                ? "<p class=\"lead\">\(say("Belum ada di sini.", "Nothing here."))</p>"
                : ComplaintRows(say: say, lines: lines).html
            return rows + pager(page, hasMore: lines.count == 25)
        case .below(let areas): return breakdown(areas)
        }
    }

    private func breakdown(_ below: [ComplaintFigures]) -> HTML {
        let counted = below.filter { $0.count(number, codes) > 0 }
        guard !counted.isEmpty else {
            return
                "<p class=\"meta\">\(say("Laporannya hanya dibuka oleh desa, dinas dan pembina.", "Complaints are open to the village, its offices and coaches."))</p>"
        }
        let rows = counted.sorted { $0.count(number, codes) > $1.count(number, codes) }.html { area -> HTML in
            """
            <li><a class="row" href="\(span.address(area.area, number: number, group: group))"><span class="row__body"><span class="row__title">\(area.name)</span></span>\
            <span class="row__side">\(area.count(number, codes))</span></a></li>
            """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    private func pager(_ page: Int, hasMore: Bool) -> HTML {
        guard hasMore || page > 0 else { return "" }
        func link(_ page: Int, _ words: String) -> HTML {
            "<a class=\"button\" href=\"\(span.address(number: number, group: group, page: page))\">\(words)</a>"
        }
        return """
            <nav class="cluster" aria-label="\(say("Halaman", "Pages"))">\(page > 0 ? link(page - 1, say("Sebelumnya", "Before")) : "")\
            \(hasMore ? link(page + 1, say("Berikutnya", "Next")) : "")</nav>
            """
    }
}

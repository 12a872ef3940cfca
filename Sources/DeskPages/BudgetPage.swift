package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Anggaran* of an area: what its villages proposed, decided and spent in a year, by village, source and plan.
package struct BudgetPage {
    private let say: Words
    private let all: [BudgetLine]
    private let lines: [BudgetLine]
    private let year: Int
    private let area: String
    private let name: String

    /// - Parameter year: that was asked for; `nil` for the last one that has lines
    package init(_ all: [BudgetLine], year: Int?, of area: String, name: String, _ say: Words) {
        self.say = say
        self.all = all
        let shown = year ?? all.map(\.year).max() ?? 0
        self.year = shown
        lines = all.filter { $0.year == shown }
        self.area = area
        self.name = name
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/anggaran" }

    package var page: Page {
        let title = say("Anggaran Posyandu", "Budget of Posyandu")
        let villages = Set(lines.map(\.region)).count
        let sum = lines.reduce(0) { $0 + $1.decided }
        let lead =
            lines.isEmpty
            ? say("\(name): belum ada yang menulis.", "\(name): nobody has written any.")
            : say(
                "\(name) \(year): \(villages) wilayah, Rp\(sum) juta ditetapkan.",
                "\(name) \(year): \(villages) areas, Rp\(sum) million decided.")
        let body: HTML =
            lines.isEmpty
            ? ""
            : """
            \(table(say("Wilayah", "Area"), Set(lines.map(\.region)).sorted().map { code in
                let its = lines.filter { $0.region == code }
                return (its[0].regionName, its)
            }))
            <div class="split split--even">\(table(say("Sumber dana", "Source"), groups("fund") { [$0.fund] }))\
            \(table(say("Diusulkan ke", "Proposed to"), groups("proposed-to") { $0.plans }))</div>
            \(proposals)
            <p><a class="button" href="\(BudgetPage.path(of: area))/unduh?tahun=\(year)">\(Icon.download.svg) \(say("Simpan (Excel)", "Save (Excel)"))</a></p>
            """
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(lead)</p></div>\(years)\(body)
                <p class="meta">\(say("Dalam juta rupiah. Ditulis tiap tim di Anggaran Posyandu.", "In millions of rupiah, as each team wrote it."))</p>
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
        page.isDesk = true
        return page
    }

    private var years: HTML {
        let known = Set(all.map(\.year)).sorted()
        guard known.count > 1 else { return "" }
        let links = known.html { other -> HTML in
            "<a href=\"\(BudgetPage.path(of: area))?tahun=\(other)\"\(other == year ? " aria-current=\"true\"" as HTML : "")>\(other)</a>"
        }
        return "<nav class=\"filters\" aria-label=\"\(say("Tahun", "Year"))\">\(links)</nav>"
    }

    /// The lines under each choice of a question that has some, in the order of the form.
    private func groups(_ field: String, _ codes: (BudgetLine) -> [String]) -> [(String, [BudgetLine])] {
        BudgetPage.choices(field).map { choice in
            (say(choice.label), lines.filter { codes($0).contains(choice.code) })
        }.filter { !$0.1.isEmpty }
    }

    private static func choices(_ field: String) -> [Choice] {
        switch Form.budgetLine.field(field)?.kind {
        case .choice(let choices), .choices(let choices): choices
        default: []
        }
    }

    private func table(_ head: String, _ groups: [(String, [BudgetLine])]) -> HTML {
        guard !groups.isEmpty else { return "" }
        let heads = [say("Diusulkan", "Proposed"), say("Ditetapkan", "Decided"), say("Dibelanjakan", "Spent")]
        let rows = groups.html { name, its -> HTML in
            let sums = [\BudgetLine.planned, \.decided, \.spent].map { path in its.reduce(0) { $0 + $1[keyPath: path] }
            }
            return """
                <tr><th scope="row">\(name)</th>\(zip(heads, sums).html { "<td class=\"num\" data-label=\"\($0.0)\">\($0.1)</td>" })</tr>
                """
        }
        return """
            <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(head)"><table class="table table--cards">\
            <thead><tr><th scope="col">\(head)</th>\(heads.html { "<th scope=\"col\" class=\"num\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    /// What was proposed to a plan of the village or of an office, line by line.
    private var proposals: HTML {
        let proposed = lines.filter { !$0.plans.isEmpty }
        guard !proposed.isEmpty else { return "" }
        let rows = proposed.html { line -> HTML in
            let tags = BudgetPage.choices("proposed-to").filter { line.plans.contains($0.code) }.html {
                "<span class=\"tag\">\(say($0.label))</span> " as HTML
            }
            let money = say("Rp\(line.planned) juta", "Rp\(line.planned) million")
            let note = line.decided > 0 ? say("ditetapkan", "decided") : say("belum ditetapkan", "not decided yet")
            return """
                <li class="row row--slim"><span class="row__body"><span class="row__title">\(line.what)</span>\
                <span class="row__note">\(line.regionName) · \(money) · \(note)</span></span><span class="row__side">\(tags)</span></li>
                """
        }
        return """
            <section class="stack stack--tight" aria-labelledby="usulan"><h2 id="usulan">\(say("Usulan", "Proposals"))</h2><ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    // MARK: As a file

    package var sheetName: String { say("Anggaran \(year)", "Budget \(year)") }

    package var heads: [String] {
        [
            say("Kode wilayah", "Code of the area"), say("Wilayah", "Area"), say("Tahun", "Year"),
            say("Untuk", "For"), say("Sumber", "Source"), say("Diusulkan (juta)", "Proposed (millions)"),
            say("Ditetapkan (juta)", "Decided (millions)"), say("Dibelanjakan (juta)", "Spent (millions)"),
            say("Diusulkan ke", "Proposed to"),
        ]
    }

    package var texts: [[String]] {
        lines.map { line in
            func words(_ field: String, _ codes: [String]) -> String {
                BudgetPage.choices(field).filter { codes.contains($0.code) }.map { say($0.label) }
                    .joined(separator: ", ")
            }
            return [
                line.region, line.regionName, "\(line.year)", line.what, words("fund", [line.fund]), "\(line.planned)",
                "\(line.decided)", "\(line.spent)", words("proposed-to", line.plans),
            ]
        }
    }
}

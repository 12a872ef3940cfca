package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Penerapan enam bidang*: what of the Posyandu of six fields stands in every village, what is missing, and how far it is.
package struct RolloutPage {
    private let say: Words
    private let lines: [RolloutLine]
    private let area: String
    private let name: String
    /// Whether its reader opens profiles and schedules of Posyandu.
    private let opensProfiles: Bool

    package init(_ lines: [RolloutLine], of area: String, name: String, opensProfiles: Bool, _ say: Words) {
        self.lines = lines
        self.area = area
        self.name = name
        self.opensProfiles = opensProfiles
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/penerapan" }

    private var mean: Int { lines.isEmpty ? 0 : lines.map(\.percent).reduce(0, +) / lines.count }

    package var page: Page {
        let title = say("Penerapan enam bidang", "The six fields brought in")
        let whole = lines.filter { $0.percent == 100 }.count
        let counts = RolloutStep.allCases.html { step -> HTML in
            let count = lines.filter { $0.steps.contains(step) }.count
            return """
                <li class="row row--slim"><span class="row__body"><span class="row__title">\(say(step.title))</span></span>\
                <span class="row__side">\(say("\(count) dari \(lines.count)", "\(count) of \(lines.count)"))</span></li>
                """
        }
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(say("\(mean)% sudah berjalan, \(whole) dari \(lines.count) lengkap.", "\(mean)% stands, \(whole) of \(lines.count) are whole."))</p></div>
                <p class="cluster"><a class="button" href="\(RolloutPage.path(of: area))/unduh">\(Icon.download.svg) \(say("Simpan (Excel)", "Save (Excel)"))</a></p>
                <div class="split split--even"><section class="stack stack--tight" aria-labelledby="langkah"><h2 id="langkah">\(say("Langkah demi langkah", "Step by step"))</h2><ul class="rows" role="list">\(counts)</ul></section>
                <section class="stack stack--tight" aria-labelledby="desa"><h2 id="desa">\(say("Yang paling tertinggal dulu", "The furthest behind first"))</h2>\
                \(there.isEmpty ? "" : "<ul class=\"rows\" role=\"list\">\(there.html { row($0) })</ul>" as HTML)\(without)</section></div>
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
        page.isDesk = true
        return page
    }

    private var there: [RolloutLine] { lines.filter { $0.posyandu != nil } }

    /// Villages that have none: many where a regency begins, and all at the same point.
    private var without: HTML {
        let none = lines.filter { $0.posyandu == nil }
        guard !none.isEmpty else { return "" }
        return """
            <details class="fold"><summary>\(say("\(none.count) desa belum punya Posyandu", "\(none.count) villages have no Posyandu"))</summary>\
            <ul class="rows" role="list">\(none.html { row($0) })</ul></details>
            """
    }

    private func row(_ line: RolloutLine) -> HTML {
        let place = [line.posyandu?.name ?? "", line.village, line.district].filter { !$0.isEmpty }
        let path = line.posyandu.map { opensProfiles ? "/posyandu/\($0.book)/profil" : "/posyandu/\($0.book)" }
        let bar: HTML =
            "<svg class=\"meter\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"\(line.percent)\" height=\"4\"/></svg>"
        return """
            <li><a class="row" href="\(path ?? OverviewPages.path(of: line.region))"><span class="row__body"><span class="row__title">\(place.joined(separator: ", "))</span>\
            <span class="row__note">\(missing(line))</span>\(bar)</span><span class="row__side">\(line.percent)%</span></a></li>
            """
    }

    /// What is missing, in a sentence.
    private func missing(_ line: RolloutLine) -> String {
        guard line.posyandu != nil else { return say("Belum ada Posyandu.", "No Posyandu yet.") }
        let words = RolloutStep.allCases.filter { !line.steps.contains($0) }.map { step in
            step == .kader
                ? say("kader \(line.fields) dari 6 bidang", "kader of \(line.fields) of 6 fields")
                : say(step.title).begunSmall()
        }
        return words.isEmpty
            ? say("Sudah lengkap.", "All of it stands.")
            : say("Belum: \(words.joined(separator: ", ")).", "Not yet: \(words.joined(separator: ", ")).")
    }

    // MARK: As a file

    package var heads: [String] {
        [say("Kode", "Code"), say("Desa", "Village"), say("Kecamatan", "District"), "Posyandu"]
            + RolloutStep.allCases.map { say($0.title) } + [say("Persen", "Percent")]
    }

    package var cells: [[String]] {
        lines.map { line in
            [line.region, line.village, line.district, line.posyandu?.name ?? ""]
                + RolloutStep.allCases.map { step in
                    step == .kader
                        ? "\(line.fields)" : line.steps.contains(step) ? say("sudah", "yes") : say("belum", "no")
                } + ["\(line.percent)"]
        }
    }
}

package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Penyuluhan* of an area in a year: where nobody has spoken yet, and where how many came.
package struct TalksPage {
    private let lines: [TalkLine]
    /// Of a village the dusun that talks named, and how many talks named none.
    private let dusun: (lines: [TalkLine], without: Int)
    private let area: String
    private let name: String
    private let say: Words
    /// Nothing where no number can be told.
    private let effects: TalkEffectList?

    package init(
        _ lines: [TalkLine], dusun: (lines: [TalkLine], without: Int) = ([], 0), effects: TalkEffectList? = nil,
        of area: String, name: String, _ say: Words
    ) {
        self.effects = effects
        self.lines = lines
        self.dusun = dusun
        self.area = area
        self.name = name
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/penyuluhan" }

    package var page: Page {
        let title = say("Penyuluhan warga", "Community talks")
        let without = lines.filter { $0.talks == 0 }.count
        let isVillage = area.split(separator: ".").count > 3
        let lead =
            isVillage
            ? say(
                "\(lines.count - without) dari \(lines.count) RT sudah.",
                "\(lines.count - without) of \(lines.count) RT had one.")
            : say(
                "\(lines.count - without) dari \(lines.count) wilayah sudah.",
                "\(lines.count - without) of \(lines.count) areas had one.")
        let (talks, reached) = (lines.reduce(0) { $0 + $1.talks }, lines.reduce(0) { $0 + $1.reached })
        let rows = lines.html { row($0) }
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(lead)</p></div>
                <p class="meta">\(say("\(Talks.months) bulan ini \(talks) penyuluhan, \(reached) orang hadir.", "In \(Talks.months) months \(talks) talks; \(reached) people came."))</p>
                \(rows.isEmpty ? "<p class=\"lead\">\(say("Belum ada warga tercatat.", "No residents yet."))</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>" as HTML)
                \(byDusun)\(effects.map { $0.html(say) } ?? "")
                <p><a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                """)
    }

    private var byDusun: HTML {
        guard !dusun.lines.isEmpty else { return "" }
        let without: HTML =
            dusun.without == 0
            ? ""
            : "<p class=\"meta\">\(say("\(dusun.without) penyuluhan tidak menyebut dusunnya.", "\(dusun.without) talks name no dusun."))</p>"
        return """
            <section class="stack stack--tight" aria-labelledby="dusun"><h2 id="dusun">\(say("Menurut dusun", "By dusun"))</h2>\
            <ul class="rows" role="list">\(dusun.lines.html { row($0) })</ul>\(without)</section>
            """
    }

    private func row(_ line: TalkLine) -> HTML {
        let path = line.area.hasPrefix("b:") ? OverviewPages.path(of: line.area) : TalksPage.path(of: line.area)
        let last = line.last.map { DayWords.monthAndYear($0, say.language) }
        let note =
            last.map {
                say("\(line.reached) orang hadir, terakhir \($0)", "\(line.reached) people came, the last one in \($0)")
            }
            ?? say("belum pernah setahun ini", "none this year")
        let side: HTML =
            line.talks == 0
            ? "<span class=\"tag is-watch\">\(say("belum", "none"))</span>"
            : "\(say("\(line.talks) kali", "\(line.talks) times"))"
        let words: HTML = """
            <span class="row__body"><span class="row__title">\(line.name)</span>\
            <span class="row__note">\(note)</span></span><span class="row__side">\(side)</span>
            """
        return line.area.isEmpty
            ? "<li class=\"row\">\(words)</li>" : "<li><a class=\"row\" href=\"\(path)\">\(words)</a></li>"
    }
}

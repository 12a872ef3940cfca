package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Desa yang belum lengkap*: every village of an area with what it lacks, in a sentence.
package struct VillageGapsPage {
    private let say: Words
    private let gaps: [VillageGap]
    private let area: String
    private let name: String

    package init(_ gaps: [VillageGap], of area: String, name: String, _ say: Words) {
        self.gaps = gaps
        self.area = area
        self.name = name
        self.say = say
    }

    package static func path(of area: String) -> String { "\(OverviewPages.path(of: area))/belum" }

    private var lacking: [VillageGap] { gaps.filter { $0.lacks > 0 } }

    package var page: Page {
        let title = say("Desa yang belum lengkap", "Villages that lack something")
        let (without, silent) = (gaps.filter { $0.posyandu == 0 }.count, gaps.filter(\.isSilent).count)
        let few = gaps.filter { $0.lackingKader > 0 }.count
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(say("\(lacking.count) dari \(gaps.count) desa.", "\(lacking.count) of \(gaps.count) villages."))</p></div>
                <ul class="rows" role="list">\(line(say("Belum ada Posyandu", "No Posyandu"), without))\
                \(line(say("Kader kurang dari lima", "Fewer than five kader"), few))\
                \(line(say("Belum ada bidan", "No midwife"), gaps.filter { !$0.hasMidwife }.count))\
                \(line(say("Tidak ada catatan \(VillageGaps.silentDays) hari", "No entry for \(VillageGaps.silentDays) days"), silent))</ul>
                \(districts)
                \(lacking.isEmpty ? "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Semua desa lengkap.", "Nothing is missing."))</span></p>" as HTML : villages)
                <p class="cluster"><a class="button" href="\(VillageGapsPage.path(of: area))/unduh">\(Icon.download.svg) \(say("Simpan sebagai berkas", "Save as a file"))</a>\
                <a class="more" href="\(OverviewPages.path(of: area))">\(say("Kembali ke ringkasan", "Back to the overview"))</a></p>
                <p class="meta">\(say("Lima kader tiap Posyandu, satu untuk tiap langkah.", "Five kader a Posyandu, one for each step.")) \
                \(say("Aturan ini belum dicocokkan dengan naskahnya.", "This rule was not compared with its text."))</p>
                """)
        page.isDesk = true
        return page
    }

    private func line(_ words: String, _ count: Int) -> HTML {
        "<li class=\"row\"><span class=\"row__body\"><span class=\"row__title\">\(words)</span></span><span class=\"row__side\">\(say("\(count) desa", "\(count) villages"))</span></li>"
    }

    /// How many of each district lack something, where there are several.
    private var districts: HTML {
        let names = Set(gaps.map(\.district)).sorted()
        guard names.count > 1 else { return "" }
        let words = names.map { name in
            let of = gaps.filter { $0.district == name }
            return say(
                "\(name) \(of.filter { $0.lacks > 0 }.count) dari \(of.count)",
                "\(name) \(of.filter { $0.lacks > 0 }.count) of \(of.count)")
        }
        return "<p class=\"meta\">\(words.joined(separator: " · "))</p>"
    }

    private var villages: HTML {
        let rows = lacking.html { gap -> HTML in
            """
            <li><a class="row" href="\(OverviewPages.path(of: gap.region))"><span class="row__body"><span class="row__title">\(gap.name)</span>\
            <span class="row__note">\(gap.district) · \(sentence(gap))</span></span><span class="row__side">\(Icon.forward.svg)</span></a></li>
            """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    private func sentence(_ gap: VillageGap) -> String {
        var parts: [String] = []
        if gap.posyandu == 0 { parts.append(say("Belum ada Posyandu.", "No Posyandu.")) }
        if gap.lackingKader > 0 {
            parts.append(
                say(
                    "\(gap.posyandu) Posyandu, \(gap.kader) kader, kurang \(gap.lackingKader).",
                    "\(gap.posyandu) Posyandu, \(gap.kader) kader, \(gap.lackingKader) short."))
        }
        if !gap.hasMidwife { parts.append(say("Belum ada bidan.", "No midwife.")) }
        if gap.isSilent {
            parts.append(
                gap.lastWritten.map {
                    let day = DayWords.plain($0, say.language)
                    return say("Catatan terakhir \(day).", "The last entry is of \(day).")
                } ?? say("Belum pernah mencatat.", "Nothing was ever written."))
        }
        return parts.joined(separator: " ")
    }

    // MARK: As a file

    package var heads: [String] {
        [
            say("Desa", "Village"), say("Kecamatan", "District"), say("Yang kurang", "What is missing"),
            say("Kode", "Code"), "Posyandu", say("Kader", "Kader"), say("Catatan terakhir", "Last entry"),
        ]
    }

    package var lines: [[String]] {
        lacking.map { gap in
            [
                gap.name, gap.district, sentence(gap), gap.region, "\(gap.posyandu)", "\(gap.kader)",
                gap.lastWritten?.iso ?? "",
            ]
        }
    }
}

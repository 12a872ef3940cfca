package import Desk
package import Pages
package import Plain
import Records
import Rules

/// Told by field and village, solved by field.
package struct PublicCountsPage {
    package let say: Words
    package let counts: PublicCounts
    package let today: Day

    package init(say: Words, counts: PublicCounts, today: Day) {
        self.say = say
        self.counts = counts
        self.today = today
    }

    package static func choose(_ say: Words, _ regencies: [(code: String, name: String)]) -> HTML {
        let rows = regencies.html {
            "<li><a class=\"row\" href=\"/angka?wilayah=\($0.code)\"><span class=\"row__title\">\($0.name)</span></a></li>"
                as HTML
        }
        return """
            <h1>\(say("Angka laporan warga", "Complaints in numbers"))</h1>
            \(rows.isEmpty ? "<p>\(say("Belum ada laporan.", "No complaints yet."))</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>")
            """
    }

    private func number(_ number: Int?) -> HTML { number.map { "\($0)" } ?? "–" }
    private func title(_ group: FieldGroup) -> String { say.either(group.title.indonesian, group.title.english) }

    package var body: HTML {
        """
        <div><h1>\(say("Angka laporan warga", "Complaints in numbers"))</h1><p class="lead">\(counts.name). \
        \(say("Dua belas bulan sampai \(DayWords.long(today, say.language)).", "Twelve months up to \(DayWords.long(today, say.language))."))</p></div>
        <p class="meta">\(say("Tanda – berarti disembunyikan. Angka di bawah 5 tidak ditampilkan.", "A dash means hidden. Numbers under 5 are not shown.")) \
        \(say("Laporan rahasia tidak dihitung di sini.", "Secret reports are not counted here."))</p>
        \(byField)\(counts.villages.isEmpty ? "" : byVillage)
        <p class="cluster"><a class="more" href="/lapor">\(say("Lapor masalah", "Report a problem"))</a><a class="more" href="/lacak">\(say("Lacak laporan", "Follow a complaint"))</a></p>
        """
    }

    private var byField: HTML {
        let rows = counts.groups.enumerated().html { place, group -> HTML in
            let told = counts.villages.isEmpty ? 0 : counts.told.sum(column: place)
            return """
                <tr><th scope="row"><span class="cluster cluster--line">\(FieldBadge.html(group, small: true))<span>\(title(group))</span></span></th>\
                <td class="num">\(number(told))</td><td class="num">\(number(counts.solved.shown[place][0]))</td></tr>
                """
        }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(say("Menurut bidang", "By field"))"><table class="table"><caption>\(say("Menurut bidang", "By field"))</caption><thead><tr><th scope="col">\(say("Bidang", "Field"))</th>\
            <th scope="col" class="num">\(say(ComplaintNumber.told.title))</th><th scope="col" class="num">\(say(ComplaintNumber.confirmed.title))</th></tr></thead><tbody>\(rows)\
            <tr><th scope="row">\(say("Semua", "All"))</th><td class="num">\(number(counts.villages.isEmpty ? 0 : counts.told.sum))</td>\
            <td class="num">\(number(counts.solved.sum))</td></tr></tbody></table></div>
            """
    }

    private var byVillage: HTML {
        let width = counts.groups.count + 2
        let rows = counts.silent.html { district, silent -> HTML in
            let told = counts.villages.indices.filter { counts.villages[$0].district == district }.html {
                place -> HTML in
                let cells = counts.told.shown[place].html { "<td>\(number($0))" as HTML }
                return "<tr><th scope=\"row\">\(counts.villages[place].name)\(cells)\n"
            }
            let none: HTML =
                silent.isEmpty
                ? ""
                : "<tr><th scope=\"row\" colspan=\"\(width)\"><span class=\"meta\">\(say("Belum ada laporan", "Nothing told yet")): \(silent.joined(separator: ", "))</span>\n"
            return "<tr><th scope=\"rowgroup\" colspan=\"\(width)\">\(district)\n\(told)\(none)"
        }
        let heads = counts.groups.html { "<th scope=\"col\">\(title($0))</th>" as HTML }
        let name = say("Laporan masuk menurut desa dan bidang", "Told by village and field")
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="\(name)"><table class="table table--numbers"><caption>\(name)</caption>\
            <thead><tr><th scope="col">\(say("Desa", "Village"))</th>\(heads)<th scope="col">\(say("Semua", "All"))</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            """
    }
}

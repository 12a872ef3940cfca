package import Desk
import Pages
import Plain
package import Records
import Rules

/// *Sebelum dan sesudah*: a share of each village before and after it was first spoken there of a topic.
package struct TalkEffectList {
    private let effects: [TalkEffect]
    private let topic: String
    private let indicator: Indicator
    private let area: String

    package init(_ effects: [TalkEffect], of topic: String, on indicator: Indicator, in area: String) {
        self.effects = effects
        self.topic = topic
        self.indicator = indicator
        self.area = area
    }

    func html(_ say: Words) -> HTML {
        let topics = Talks.topics.html {
            "<option value=\"\($0.code)\"\($0.code == topic ? " selected" as HTML : "")>\(say($0.label))</option>"
                as HTML
        }
        let shares = Indicator.all.filter { $0.share != nil }.html {
            "<option value=\"\($0.code)\"\($0.code == indicator.code ? " selected" as HTML : "")>\(say($0.title))</option>"
                as HTML
        }
        let told = effects.filter { $0.talks > 0 }.count
        let rows = effects.html { row($0, say) }
        return """
            <section class="stack" aria-labelledby="sesudah"><h2 id="sesudah">\(say("Sebelum dan sesudah penyuluhan", "Before and after talks"))</h2>
            <form class="cluster" method="get" action="\(TalksPage.path(of: area))"><label class="field"><span class="field__label">\(say("Materi", "Topic"))</span><select class="input" name="materi">\(topics)</select></label>\
            <label class="field"><span class="field__label">\(say("Angka", "Number"))</span><select class="input" name="angka">\(shares)</select></label><button class="button">\(say("Lihat", "Show"))</button></form>
            <p>\(say("\(told) dari \(effects.count) desa sudah.", "\(told) of \(effects.count) villages had one.")) \
            \(say("\(say(indicator.title)), \(Talks.span) bulan sebelum dan sesudah penyuluhan pertama.", "\(say(indicator.title)), \(Talks.span) months before and after the first talk."))</p>
            <p class="meta">\(say("Ini bukan bukti. Angka bisa berubah karena hal lain.", "This proves nothing. Numbers change for other reasons as well."))</p>
            <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(say("Sebelum dan sesudah", "Before and after"))"><table class="table table--cards"><thead><tr>\
            <th scope="col">\(say("Desa", "Village"))</th><th scope="col">\(say("Penyuluhan pertama", "First talk"))</th><th scope="col" class="num">\(say("Sebelum", "Before"))</th>\
            <th scope="col" class="num">\(say("Sesudah", "After"))</th></tr></thead><tbody>\(rows)</tbody></table></div></section>
            """
    }

    private func row(_ effect: TalkEffect, _ say: Words) -> HTML {
        func percent(_ number: Int?) -> String { number.map { "\($0)%" } ?? "–" }
        let first = effect.first.map { DayWords.plain($0, say.language) } ?? say("belum ada", "none yet")
        let after =
            effect.first == nil
            ? "–"
            : effect.monthsAfter == 0
                ? say("belum genap sebulan", "not a month yet")
                : effect.monthsAfter >= Talks.span
                    ? percent(effect.after)
                    : say(
                        "\(percent(effect.after)), baru \(effect.monthsAfter) bulan",
                        "\(percent(effect.after)), \(effect.monthsAfter) months so far")
        let people =
            effect.talks == 0
            ? ""
            : say("\(effect.talks) kali, \(effect.reached) orang", "\(effect.talks) times, \(effect.reached) people")
        return """
            <tr><th scope="row">\(effect.name)</th><td data-label="\(say("Penyuluhan pertama", "First talk"))">\(first)\(people.isEmpty ? "" : " <span class=\"meta\">\(people)</span>" as HTML)</td>\
            <td class="num" data-label="\(say("Sebelum", "Before"))">\(percent(effect.before))</td><td class="num" data-label="\(say("Sesudah", "After"))">\(after)</td></tr>
            """
    }
}

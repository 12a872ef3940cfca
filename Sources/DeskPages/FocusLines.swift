import Desk
import Pages
import Plain
import Records
import Rules

/// What a team puts first this quarter: one line each, with its number against the target.
struct FocusLines {
    private let focus: [TeamFocus]
    private let today: Day
    /// Whose programme the reader opens; the others' rows are words without a link.
    private let own: String
    private let say: Words

    private static let most = 3

    init(_ focus: [TeamFocus], today: Day, own: String, _ say: Words) {
        self.focus = focus
        self.today = today
        self.own = own
        self.say = say
    }

    var html: HTML {
        guard !focus.isEmpty else { return "" }
        let quarter = (today.month.monthOfYear - 1) / 3 + 1
        let lines = focus.prefix(FocusLines.most).html { one -> HTML in
            let name: HTML =
                one.region == own && !own.isEmpty ? "<a href=\"\(one.path)\">\(one.activity)</a>" : "\(one.activity)"
            return
                "<p><b>\(name)</b>\(number(one))\(one.region == own ? "" : " <span class=\"meta\">\(one.team)</span>" as HTML)</p>"
        }
        return """
            <section class="notice" aria-label="\(say("Fokus triwulan \(quarter)", "Focus of quarter \(quarter)"))">\(Icon.report.svg)<div class="stack stack--tight">\
            <p class="meta">\(say("Fokus triwulan \(quarter)", "Focus of quarter \(quarter)"))</p>\(lines)</div></section>
            """
    }

    private func number(_ one: TeamFocus) -> String {
        guard let indicator = one.indicator else { return "" }
        let title = say(indicator.title)
        switch (one.percent, one.target) {
        case (let percent?, let target?):
            return say(": \(title) \(percent)%, target \(target)%", ": \(title) \(percent)%, target \(target)%")
        case (let percent?, nil): return ": \(title) \(percent)%"
        case (nil, let target?):
            return say(": \(title), target \(target)%, belum ada angka", ": \(title), target \(target)%, no number yet")
        case (nil, nil): return ": \(title)"
        }
    }
}

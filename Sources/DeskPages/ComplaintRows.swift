package import Pages
import Plain
package import Records
import Rules

/// Complaints below each other: what, where, who has it, how many days are left.
package struct ComplaintRows {
    package let say: Words
    package let lines: [ComplaintLine]

    package init(say: Words, lines: [ComplaintLine]) {
        self.say = say
        self.lines = lines
    }

    package var html: HTML {
        let rows = lines.html { line -> HTML in
            let title =
                line.kind.map { say.either($0.title.indonesian, $0.title.english) } ?? say("Laporan", "Complaint")
            let state = say.either(line.state.title.indonesian, line.state.title.english)
            let side =
                line.stage == .ended || line.stage == .confirmation
                ? "<span class=\"tag \(ComplaintWords.tone(line.state))\">\(state)</span>" as HTML
                : ComplaintWords.left(line.due == nil ? nil : line.left, say)
            let holder = ComplaintWords.holder(line, say)
            let note = [
                ComplaintWords.place(line), holder == "–" ? "" : say("dipegang \(holder)", "held by \(holder)"),
            ]
            return """
                <li><a class="row" href="/b/\(line.book)/laporan/\(line.id.text)">\(FieldBadge.html(line.kind?.field ?? .social, small: true))<span class="row__body">\
                <span class="row__title">\(title)</span><span class="row__note">\(note.filter { !$0.isEmpty }.joined(separator: " · ")) · \(DayWords.short(line.opened, say.language))</span></span>\
                <span class="row__side">\(side)</span></a></li>
                """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }
}

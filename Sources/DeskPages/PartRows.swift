import Pages
import Plain
import Records
import Rules

/// What other offices were asked to do for a complaint, as far as whoever reads may know.
struct PartRows {
    private let turn: Turn
    private let parts: [OfficePart]

    init(_ turn: Turn, _ complaint: Complaint) {
        self.turn = turn
        parts = complaint.parts
    }

    var html: HTML {
        guard !parts.isEmpty else { return "" }
        return """
            <section class="card stack" aria-labelledby="bagian"><h2 id="bagian">\(turn.say("Bagian tiap dinas", "What each office does"))</h2>\
            <ul class="rows" role="list">\(parts.html { row($0) })</ul></section>
            """
    }

    private func row(_ part: OfficePart) -> HTML {
        let say = turn.say
        var notes = ["\(part.officeName): \(say(part.state.title).small())"]
        if part.state == .planned, let day = part.planned { notes[0] += " \(DayWords.plain(day, say.language))" }
        if part.isOpen {
            let due = DayWords.plain(part.due, say.language)
            notes.append(say("Paling lambat \(due)", "By \(due)"))
        }
        let left = turn.context.calendar.workingDays(after: turn.today, through: part.due)
        return """
            <li class="row"><span class="row__body"><span class="row__title">\(part.what)</span>\
            \(notes.html { "<span class=\"row__note\">\($0)</span>" })\(part.result.isEmpty ? "" : "<span class=\"row__note\">“\(part.result)”</span>" as HTML)</span>\
            <span class="row__side">\(part.isOpen ? ComplaintWords.left(left, say) : ended(part))</span></li>
            """
    }

    private func ended(_ part: OfficePart) -> HTML {
        let tone: HTML = part.state == .done ? " is-good" : " is-watch"
        return "<span class=\"tag\(tone)\">\(turn.say(part.state.title))</span>"
    }
}

import Plain
public import Records
import Rules

/// What was written on a card, what can be mended of it, and what can be written now.
public enum CardHistory {
    private static let shownAtOnce = 5

    #if !hasFeature(Embedded)
    /// The same for a page that only desks have.
    public static func timeline(_ turn: Turn, of card: Card) -> HTML { timeline(turn, Subject(card: card)) }
    #endif

    static func timeline(_ turn: Turn, _ subject: Subject) -> HTML {
        let entries = Array(turn.book.timeline(of: subject.card.id).reversed())
        let sorted = entries.ordered { OrderKey(-Int($0.day.number)) }
        let recent = sorted.prefix(shownAtOnce)
        let older = sorted.dropFirst(shownAtOnce)
        let rest: HTML =
            older.isEmpty
            ? ""
            : """
            <details class="fold fold--flat"><summary>\(turn.say("\(older.count) catatan lama", "\(older.count) older entries"))</summary>\
            <ol class="timeline" role="list">\(older.html { item(turn, subject, $0) })</ol></details>
            """
        return """
            <section class="stack" aria-labelledby="riwayat"><h2 id="riwayat">\(turn.say("Riwayat", "History"))</h2>
            <ol class="timeline" role="list">\(recent.html { item(turn, subject, $0) })</ol>\(rest)</section>
            """
    }

    private static func item(_ turn: Turn, _ subject: Subject, _ entry: Entry) -> HTML {
        let say = turn.say
        let form = Forms.find(entry.form)
        let title = form.map { turn.phrase($0.title) } ?? say("Tidak terbaca", "Cannot be read")
        let standing = turn.book.standing(of: entry)
        let isReplaced = standing?.id != entry.id && form?.takesBack != true
        let word = standing == nil ? say("dibatalkan", "taken back") : say("sudah dibetulkan", "corrected")
        let mark: HTML = isReplaced ? " <span class=\"tag\">\(word)</span>" : ""
        return """
            <li\(entry.day == turn.today ? " class=\"is-now\"" : "" as HTML)><p class="meta">\(DayWords.plain(entry.day, turn.context.language)) · \
            \(turn.context.name(of: entry.writer)) \(turn.tick(entry.id))</p><h3>\(title)\(mark)</h3>\
            \(told(entry, form, turn))\(Photos.shown(entry, turn.say))\(document(entry, turn.say))\(isReplaced ? "" : corrections(turn, subject, entry, form))</li>
            """
    }

    /// What was answered; of a long row first what the rules make of it.
    private static func told(_ entry: Entry, _ form: Form?, _ turn: Turn) -> HTML {
        let line: HTML = "<p>\(AnswerWords.line(entry, turn))</p>"
        guard let form, form.isLongRow, let screening = form.screening else { return line }
        let found = screening.judge(Found(form.code, on: entry.day, entry.answers), Known())
        let conclusions: HTML = "<p>\(Verdict.list(found.map { $0.kind.code }, turn.say))</p>"
        if form.isSealed(from: turn.context.person.role) { return conclusions }
        return """
            \(conclusions)\
            <details class="fold fold--flat"><summary>\(turn.say("Semua jawaban", "All answers"))</summary>\(line)</details>
            """
    }

    private static func document(_ entry: Entry, _ say: Words) -> HTML {
        #if hasFeature(Embedded)
        return ""
        #else
        return entry.document.map { "<p>\(DocumentLink.html($0, say))</p>" } ?? ""
        #endif
    }

    /// What can be mended: what was measured or looked at is written anew, other things taken back.
    private static func corrections(_ turn: Turn, _ subject: Subject, _ entry: Entry, _ form: Form?) -> HTML {
        let say = turn.say
        guard let form, subject.card.isOpen || subject.card.kind?.isTakenBackWhole == true,
            turn.may(form, on: subject.card),
            let withdrawal = Forms.takingBack(on: form.card),
            turn.may(withdrawal, on: subject.card)
        else { return "" }
        let anew =
            form.code == Form.householdVisit.code
            ? "kunjungan/\(subject.card.id.text)" : subject.path(writing: form)
        let question = "?koreksi=\(entry.id.text)"
        let again: HTML = "<a href=\"\(turn.path(anew + question))\">\(say("Betulkan", "Correct"))</a>"
        let back: HTML =
            "<a href=\"\(turn.path(subject.path(writing: withdrawal) + question))\">\(say("Batalkan", "Take back"))</a>"
        switch form.code {
        case "attendance", "services", "counselling", "referral", "referral-step", "not-referred", "visit-task":
            return "<p class=\"cluster meta\">\(back)</p>"
        #if !hasFeature(Embedded)
        case _ where form.card == .followUp && form.addsFindings: return "<p class=\"cluster meta\">\(back)</p>"
        #endif
        // What she answered for herself nobody writes anew.
        case _ where form.screening?.isSealed == true: return "<p class=\"cluster meta\">\(back)</p>"
        case "pregnancy", "delivery": return "<p class=\"cluster meta\">\(again) \(back)</p>"
        default:
            return form.addsFindings || form.card.isTakenBackWhole && !form.takesBack
                ? "<p class=\"cluster meta\">\(again) \(back)</p>" : ""
        }
    }

    /// A row for each form that the card offers to this person.
    static func offered(_ turn: Turn, _ subject: Subject) -> HTML {
        var rows: HTML = ""
        for form in Forms.all
        where form.card == subject.card.kind && turn.may(form, on: subject.card)
            && form.isOffered(subject.card, turn.today)
        {
            rows += turn.row(
                turn.phrase(form.title), "", to: turn.path(subject.path(writing: form)), side: Icon.forward.svg)
        }
        return rows
    }

    /// The section with the rows, or nothing when there are none.
    static func writing(_ turn: Turn, _ rows: HTML) -> HTML {
        guard !rows.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="tulis"><h2 id="tulis">\(turn.say("Tulis di kartu ini", "Write on this card"))</h2>
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }
}

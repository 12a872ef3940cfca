import Plain
public import Records
import Rules

/// *Jadwal hari buka*: when this Posyandu opens next, and which days passed without.
public enum SchedulePages {
    private static let shown = 6

    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        if path.count > 1 { return CardPages.answer(turn, .schedule, path, alone: Schedule.card) }
        guard path.isEmpty || path[0] == Schedule.card.text else { return turn.notFound() }
        let card = turn.book.card(Schedule.card) ?? Card(id: Schedule.card, kind: .schedule, opened: turn.today)
        return page(turn, Subject(card: card))
    }

    private static func page(_ turn: Turn, _ subject: Subject) -> Response {
        let say = turn.say
        let schedule = Schedule(turn.book)
        let coming = schedule.days(from: turn.today, through: turn.today.adding(days: 400)).prefix(shown)
        let missed = schedule.passed(before: turn.today).reversed()
            .filter { day in !turn.book.openDays.contains { $0.month == day.day.month } }
        let title = turn.phrase(CardKind.schedule.title)
        let without: HTML =
            missed.isEmpty
            ? ""
            : """
            <section class="stack stack--tight" aria-labelledby="lewat"><h2 id="lewat">\(say("Lewat tanpa buka", "Passed without opening"))</h2>
            <ul class="rows" role="list">\(missed.html { row(turn, subject, $0) })</ul></section>
            """
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(schedule.said.map { words($0, say) } ?? say("Belum ada jadwal.", "No schedule yet."))</p></div>
                \(turn.list(coming.html { row(turn, subject, $0) }, empty: ""))\(without)
                \(CardHistory.writing(turn, CardHistory.offered(turn, subject)))\
                \(turn.book.timeline(of: subject.card.id).isEmpty ? "" : CardHistory.timeline(turn, subject))
                """)
        page.back = turn.path("")
        return turn.respond(page)
    }

    /// A day leads to where it is moved or left out.
    private static func row(_ turn: Turn, _ subject: Subject, _ open: Schedule.OpenDay) -> HTML {
        let moved =
            open.day == open.planned
            ? "" : " · " + turn.say("dipindah dari \(turn.soon(open.planned))", "moved from \(turn.soon(open.planned))")
        let (title, note) = (DayWords.long(open.day, turn.context.language), "\(open.hours) · \(open.place)\(moved)")
        guard turn.may(.scheduleChange) else {
            return """
                <li class="row"><span class="row__body"><span class="row__title">\(title)</span><span class="row__note">\(note)</span></span></li>
                """
        }
        let change = turn.path(subject.path(writing: .scheduleChange) + "?day=" + DayWords.digits(open.planned))
        return turn.row(title, note, to: change, side: Icon.forward.svg)
    }

    /// Selasa minggu kedua · 08.00–11.00 · Balai dusun
    public static func words(_ said: Finding, _ say: Words) -> String {
        func word(_ field: String) -> String {
            said[field].map { AnswerWords.words(Answer(field, $0), Form.schedule.field(field), say) } ?? ""
        }
        let week = word("week").small()
        let pattern =
            said["pattern"] == "date"
            ? say("Tanggal \(said["date"] ?? "")", "Date \(said["date"] ?? "")")
            : say("\(word("weekday")) minggu \(week)", "The \(week) \(word("weekday"))")
        let hours = (said["opens"] ?? "") + (said["closes"].map { "–" + $0 } ?? "")
        return "\(pattern) · \(hours) · \(word("place"))"
    }
}

import Plain
import Records
import Rules

/// A form that was posted again under the id that it was drawn with: two taps, a reload, the browser's *Back*.
enum Repeated {
    /// - Returns: `nil` where nothing was written under this id
    static func answer(_ turn: Turn) -> Response? {
        guard turn.request.isPost, let id = ID(turn.request.typed("entri")) else { return nil }
        let card = ID(turn.request.typed("hadir"))
        guard let entry = turn.book.entry(id) ?? card.flatMap({ turn.book.entry(id.mixed(with: $0)) }) else {
            return nil
        }
        guard let form = Forms.find(entry.form), isOther(turn, entry, form) else { return .redirect(to: turn.next) }
        return changed(turn, entry, form)
    }

    /// Whether something else is typed now than what was written. What a page adds by itself, or leaves out of what was
    /// typed, says nothing.
    private static func isOther(_ turn: Turn, _ entry: Entry, _ form: Form) -> Bool {
        let typed = Typing.answers(form, turn.request.form, today: turn.today)
        return form.fields.contains { field in
            guard field.code != "confirmed", field.code != Campaign.field,
                let text = turn.request.form.first(where: { $0.0 == field.code })?.1
            else { return false }
            if !text.isEmpty, typed.problems.contains(where: { $0.field == field.code }) { return true }
            let now = typed.answers.text(field.code)
            switch field.kind {
            case .choices: return now != nil && entry[field.code] != nil && now != entry[field.code]
            case .weight, .length, .count, .text: return now != entry[field.code]
            default: return now != nil && now != entry[field.code]
            }
        }
    }

    private static func changed(_ turn: Turn, _ entry: Entry, _ form: Form) -> Response {
        let say = turn.say
        // Who opened a card and types another name opens another card; a complaint has a code that is its own.
        let opened = entry.card == entry.id
        let mayStand = turn.may(form) && !(opened && form.card == .complaint)
        let words =
            opened
            ? say("Simpan sebagai yang baru", "Save it as a new one")
            : say("Ganti dengan isian ini", "Put this in its place")
        let card = turn.book.card(entry.card).map { Subject(card: $0).path } ?? ""
        return turn.askedBack(
            """
            <p class="lead">\(say("Yang tadi sudah tersimpan", "The first one is saved")): <b>\(AnswerWords.line(entry, turn))</b></p>
            <p class="lead">\(say("Isian ini berbeda", "This one differs")): <b>\(AnswerWords.line(turn.typed(form, card: entry.card).entry, turn))</b></p>
            """,
            [("entri", turn.freshID().text), ("koreksi", !opened && form.isTakenBack ? entry.id.text : "")],
            mayStand ? words : nil,
            "<p><a class=\"button button--full\" href=\"\(turn.path(card))\">\(say("Lihat yang tersimpan", "Look at what is saved"))</a></p>"
        )
    }
}

import Plain
import Records
import Rules

/// Asking back what is hardly true: the values are shown again with two answers, once more (what a good midwife would
/// say) or *Benar*; and what may have been meant, one tap.
struct Asking {
    let form: Form
    let doubts: [Problem]
    let turn: Turn
    /// Answers that may have been meant, each a button.
    private let meant: HTML

    /// Nothing to ask, or it was asked for just these values and answered with *Benar*.
    init?(_ entry: Entry, _ form: Form, _ card: Card?, _ turn: Turn) {
        let isAnswered =
            entry.flag("confirmed") && turn.request.typed("ditanya") == Asking.text(form, turn.request.form)
        doubts = isAnswered ? [] : form.doubts(entry, CheckContext(today: turn.today, card: card))
        if doubts.isEmpty { return nil }
        self.form = form
        self.turn = turn
        meant = Asking.meant(doubts, entry, form, card, turn)
    }

    /// What was typed when *Timbang ulang* was chosen: the doubtful fields empty. `nil` when it was not.
    static func again(_ turn: Turn) -> [(String, String)]? {
        let again = turn.request.typed("ulang").words
        if again.isEmpty { return nil }
        return turn.request.form.filter { item in !again.contains { $0 == item.0 } }
    }

    /// The values that the doubt is about, as one text: *Benar* does not answer for others typed since.
    private static func text(_ form: Form, _ typed: [(String, String)]) -> String {
        form.fields.map { field in
            field.code == "confirmed" || field.code == "reason" ? "" : typed.first { $0.0 == field.code }?.1 ?? ""
        }.joined(separator: "|")
    }

    /// What may have been meant by values that cannot be or are hardly true. Stands inside the form, behind a button that
    /// nobody sees: *Enter* takes the first, and must mean what was typed.
    static func meant(_ problems: [Problem], _ entry: Entry, _ form: Form, _ card: Card?, _ turn: Turn) -> HTML {
        let context = CheckContext(today: turn.today, card: card)
        var buttons: HTML = ""
        for field in form.fields where problems.contains(where: { $0.field == field.code }) {
            let unit = if case .weight = field.kind { "kg" } else { "cm" }
            let typed = turn.request.typed(field.code)
            for answer in Meant.values(field, typed: typed, in: form, entry, context) {
                let value = AnswerWords.typed(answer.text, field.kind)
                buttons += """
                    <button class="button" name="maksud" value="\(field.code) \(value)">\(turn.say("Maksudnya", "Do you mean")) \(value) \(unit)?</button>
                    """
            }
        }
        return buttons.isEmpty ? "" : "<button hidden></button><div class=\"cluster\">\(buttons)</div>"
    }

    /// The form with what was meant in the place of what was typed, once that was tapped.
    static func taken(_ form: [(String, String)]) -> [(String, String)] {
        guard let meant = form.first(where: { $0.0 == "maksud" })?.1.words, meant.count == 2 else { return form }
        return form.filter { $0.0 != "maksud" }.map { $0.0 == meant[0] ? (meant[0], meant[1]) : $0 }
    }

    /// Stands inside the form.
    var summary: HTML {
        let heading =
            isMeasured ? turn.say("Timbang ulang?", "Weigh again?") : turn.say("Sudah benar?", "Is it right?")
        return """
            <section class="problems is-watch" role="alert" aria-labelledby="ragu" tabindex="-1"><h2 id="ragu">\(heading)</h2>\
            <ul role="list">\(doubts.html { "<li><a href=\"#\($0.field)\">\(turn.phrase($0.sentence))</a></li>" })</ul>\(meant)</section>\
            <button hidden></button><input type="hidden" name="ditanya" value="\(Asking.text(form, turn.request.form))">
            """
    }

    private var isMeasured: Bool { form === Form.growthVisit || form === Form.schoolCheck }

    /// The two answers, instead of *Simpan*.
    func buttons(of id: String) -> HTML {
        let fields = doubts.map { $0.field }.joined(separator: " ")
        let again =
            isMeasured
            ? turn.say("Timbang ulang", "Weigh again") : turn.say("Tulis ulang", "Write again")
        return """
            <div class="pair"><button class="button" form="\(id)" name="confirmed" value="y">\(turn.say("Benar", "It is right"))</button>\
            <button class="button button--main" form="\(id)" name="ulang" value="\(fields)">\(again)</button></div>
            """
    }
}

import Records
import Rules

/// Asking back what is hardly true: the values are shown again with two answers, *Benar* or once more.
struct Asking {
    let form: Form
    let doubts: [Problem]
    let visit: Visit

    /// Nothing to ask, or it was asked for just these values and answered with *Benar*.
    init?(_ entry: Entry, _ form: Form, _ card: Card?, _ visit: Visit) {
        let isAnswered =
            entry.flag("confirmed") && visit.request.typed("ditanya") == Asking.text(form, visit.request.form)
        doubts = isAnswered ? [] : form.doubts(entry, CheckContext(today: visit.today, card: card))
        if doubts.isEmpty { return nil }
        self.form = form
        self.visit = visit
    }

    /// What was typed when *Timbang ulang* was chosen: the doubtful fields empty. `nil` when it was not.
    static func again(_ visit: Visit) -> [(String, String)]? {
        let again = visit.request.typed("ulang").words
        if again.isEmpty { return nil }
        return visit.request.form.filter { item in !again.contains { $0 == item.0 } }
    }

    /// The values that the doubt is about, as one text: *Benar* does not answer for others typed since.
    private static func text(_ form: Form, _ typed: [(String, String)]) -> String {
        form.fields.map { field in
            field.code == "confirmed" || field.code == "reason" ? "" : typed.first { $0.0 == field.code }?.1 ?? ""
        }.joined(separator: "|")
    }

    /// Stands inside the form.
    var summary: HTML {
        let isMeasured = form.code == Form.growthVisit.code
        let heading =
            isMeasured ? visit.say("Timbang ulang?", "Weigh again?") : visit.say("Sudah benar?", "Is it right?")
        return """
            <section class="problems is-watch" role="alert" aria-labelledby="ragu" tabindex="-1"><h2 id="ragu">\(heading)</h2>\
            <ul role="list">\(doubts.html { "<li><a href=\"#\($0.field)\">\(visit.phrase($0.sentence))</a></li>" })</ul></section>\
            <input type="hidden" name="ditanya" value="\(Asking.text(form, visit.request.form))">
            """
    }

    /// The two answers, instead of *Simpan*.
    func buttons(of id: String) -> HTML {
        let fields = doubts.map { $0.field }.joined(separator: " ")
        let again =
            form.code == Form.growthVisit.code
            ? visit.say("Timbang ulang", "Weigh again") : visit.say("Tulis ulang", "Write again")
        return """
            <div class="pair"><button class="button" form="\(id)" name="ulang" value="\(fields)">\(again)</button>\
            <button class="button button--main" form="\(id)" name="confirmed" value="y">\(visit.say("Benar", "It is right"))</button></div>
            """
    }
}

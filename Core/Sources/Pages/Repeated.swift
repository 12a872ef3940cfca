import Plain
import Records
import Rules

/// A form that was posted again under the id that it was drawn with: two taps, a reload, the browser's *Back*.
enum Repeated {
    /// - Returns: `nil` where nothing was written under this id
    static func answer(_ visit: Visit) -> Response? {
        guard visit.request.isPost, let id = ID(visit.request.typed("entri")) else { return nil }
        let card = ID(visit.request.typed("hadir"))
        guard let entry = visit.book.entry(id) ?? card.flatMap({ visit.book.entry(id.mixed(with: $0)) }) else {
            return nil
        }
        guard let form = Forms.find(entry.form), isOther(visit, entry, form) else { return .redirect(to: visit.next) }
        return changed(visit, entry, form)
    }

    /// Whether something else is typed now than what was written. What a page adds by itself, or leaves out of what was
    /// typed, says nothing.
    private static func isOther(_ visit: Visit, _ entry: Entry, _ form: Form) -> Bool {
        let typed = Typing.answers(form, visit.request.form, today: visit.today)
        return form.fields.contains { field in
            guard field.code != "confirmed", field.code != Campaign.field,
                let text = visit.request.form.first(where: { $0.0 == field.code })?.1
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

    private static func changed(_ visit: Visit, _ entry: Entry, _ form: Form) -> Response {
        let say = visit.say
        // Who opened a card and types another name opens another card; a complaint has a code that is its own.
        let opened = entry.card == entry.id
        var kept = visit.request.form.filter { $0.0 != "entri" && $0.0 != "koreksi" }
        kept.append(("entri", visit.freshID().text))
        if !opened, form.isTakenBack { kept.append(("koreksi", entry.id.text)) }
        let button =
            opened
            ? say("Simpan sebagai yang baru", "Save it as a new one")
            : say("Ganti dengan isian ini", "Put this in its place")
        let title = say("Yang tadi sudah tersimpan", "The first one is saved")
        let card = visit.book.card(entry.card).map { Subject(card: $0).path } ?? ""
        let change: HTML =
            visit.may(form) && !(opened && form.card == .complaint)
            ? """
            <form class="stack" method="post">\(kept.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
            <button class="button button--main button--full">\(button)</button></form>
            """ : ""
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(say("Isian yang sekarang berbeda, dan belum tersimpan.", "What is typed now differs, and is not saved."))</p>
                <p>\(say("Tersimpan", "Saved")): <b>\(AnswerWords.line(entry, visit))</b></p>
                <p>\(say("Isian ini", "Typed now")): <b>\(AnswerWords.line(visit.typed(form, card: entry.card).entry, visit))</b></p>\(change)
                <p><a class="button button--full" href="\(visit.path(card))">\(say("Lihat yang tersimpan", "Look at what is saved"))</a></p>
                """)
        page.back = visit.path("")
        return visit.respond(page, status: 409)
    }
}

import Plain
import Records
import Rules

/// A card as the pages see it that are the same for all kinds of cards: whose it is, and where it lies.
struct Subject {
    let card: Card
    /// It is opened by the entry that is about to be written.
    var isNew = false

    /// Below the book.
    var path: String {
        let folder = card.kind?.path ?? ""
        return isNew ? folder : "\(folder)/\(card.id.text)"
    }

    /// Where a form of it is written.
    func path(writing form: Form) -> String {
        isNew ? "\(path)/baru/\(form.code)" : "\(path)/tulis/\(form.code)"
    }

    /// Whose page it is, with the form's title below.
    func head(_ turn: Turn, _ form: Form) -> HTML {
        let title = turn.phrase(form.title)
        if let resident = card.resident {
            return "\(turn.head(resident, note: turn.note(resident)))<h2>\(title)</h2>"
        }
        if let household = card.household {
            return """
                <div><h1>\(HouseholdPages.name(household, turn.say))</h1>\
                <p class="lead">\(HouseholdPages.place(household))</p></div><h2>\(title)</h2>
                """
        }
        return "<h1>\(title)</h1>"
    }
}

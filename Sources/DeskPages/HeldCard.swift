package import Desk
package import Pages
import Plain
package import Records
package import Rules

/// A held entry on the page of whoever decides: whose it is, what letting it in changes, and the two ways out.
package struct HeldCard {
    /// As much of an entry as belongs on a page, in bytes: what is junk may be as long as a line can be.
    private static let shownBytes = 2_000

    private let item: HeldEntry
    private let book: Book?
    private let person: Person
    private let fields: FieldPresentation
    private let say: Words
    private let form: Form?

    package init(_ item: HeldEntry, in book: Book?, for person: Person, _ fields: FieldPresentation, _ say: Words) {
        (self.item, self.book, self.person, self.fields, self.say) = (item, book, person, fields, say)
        form = item.entry.flatMap { Forms.find($0.form) }
    }

    package func html(page: Int) -> HTML {
        if form?.isHidden(from: person.role) == true { return others }
        let title =
            form.map { say.either($0.title.indonesian, $0.title.english) } ?? say("Tidak terbaca", "Cannot be read")
        return """
            <section class="card stack stack--tight"><h2>\(title)</h2><p class="meta">\(item.place.name) · \(sender) · \(item.entry.map { DayWords.plain($0.day, say.language) } ?? "")</p>\
            \(subject)<p>\(say.either(item.reason.sentence.indonesian, item.reason.sentence.english))</p>\(contents)\
            \(item.entry.map { Photos.shown($0, say) })\(decision(page))</section>
            """
    }

    /// What only those who care for somebody may read, they decide on as well.
    private var others: HTML {
        """
        <section class="card stack stack--tight"><h2>\(say("Catatan pribadi warga", "A private entry"))</h2>\
        <p class="meta">\(item.place.name)</p><p>\(say("Bidan atau ketua Posyandu yang memutuskan.", "The midwife or the chair decides on it."))</p></section>
        """
    }

    /// Whose account sent it, and in whose name it is written when that is another.
    private var sender: String {
        guard let other = item.otherName else { return say("dikirim \(item.name)", "sent by \(item.name)") }
        return say("dikirim \(item.name), atas nama \(other)", "sent by \(item.name), in the name of \(other)")
    }

    /// On whose card it lies, as that is called now.
    private var subject: HTML {
        guard let book, let card = item.entry.flatMap({ book.card($0.card) }), let name = card.name, !name.isEmpty
        else { return "" }
        let path = "/b/\(book.place.book)/\(card.kind?.path ?? "")/\(card.id.text)"
        return "<p>\(say("Pada kartu", "On the card of")) <a href=\"\(path)\">\(name)</a></p>"
    }

    /// Whether its card is in the book, or opened by it: else nobody can let it in.
    private var isOfKnownCard: Bool {
        guard let entry = item.entry, let book, [.unknownCard, .waiting].contains(item.reason) else { return true }
        return book.card(entry.card) != nil || form?.opensCard == true && entry.card == entry.id
    }

    /// What letting it in changes; what cannot be let in shows its answers alone.
    private var contents: HTML {
        guard let entry = item.entry, form?.isSealed(from: person.role) != true else { return "" }
        guard item.canBeLetIn, isOfKnownCard, let book, let form else {
            return "<dl class=\"facts facts--plain\">\(answers(entry))</dl>"
        }
        let effect = EntryEffect(item.admitted(into: book) ?? entry, form, in: book, fields, say)
        let kept = effect.kept.joined(separator: ", ")
        return """
            \(lines(effect.changed, say("Yang berubah kalau diterima", "What changes when it is let in")))\
            \(lines(effect.added, say("Yang ditambah kalau diterima", "What is added when it is let in")))\
            \(kept.isEmpty ? "" : "<p class=\"meta\">\(say("Tetap sama", "Stays as it is")): \(kept)</p>" as HTML)
            """
    }

    private func lines(_ lines: [EntryEffect.Line], _ title: String) -> HTML {
        guard !lines.isEmpty else { return "" }
        let rows = bounded(lines) { line in
            let before = line.before.map { say("sekarang ", "now ") + $0 + say(" → menjadi ", " → becomes ") } ?? ""
            return (line.label, before + line.after)
        }
        return "<h3>\(title)</h3><dl class=\"facts facts--plain\">\(rows)</dl>"
    }

    private func answers(_ entry: Entry) -> HTML {
        // What its form does not ask has codes alone, which tell nobody anything.
        let fields = Dictionary(uniqueKeysWithValues: (form?.fields ?? []).map { ($0.code, $0.named(self.fields)) })
        let known = entry.answers.compactMap { answer in fields[answer.field].map { (answer, $0) } }
        let strange = entry.answers.count - known.count
        let rest: HTML =
            strange == 0
            ? ""
            : "<div><dt>\(say("Isian yang tidak dikenal", "Unknown answers"))</dt><dd>\(strange)</dd></div>"
        return bounded(known) { answer, field in
            (say.either(field.label.indonesian, field.label.english), AnswerWords.words(answer, field, say))
        } + rest
    }

    /// Rows of label and words, as far as there is room.
    private func bounded<Item>(_ items: [Item], _ row: (Item) -> (label: String, words: String)) -> HTML {
        var (left, rows): (Int, HTML) = (HeldCard.shownBytes, "")
        for item in items {
            let (label, words) = row(item)
            // What stands around them counts as well.
            left -= label.utf8.count + words.utf8.count + 32
            guard left >= 0 else {
                return "\(rows)<div><dt>…</dt><dd>\(say("Isinya lebih panjang.", "There is more."))</dd></div>"
            }
            rows += "<div><dt>\(label)</dt><dd>\(words)</dd></div>"
        }
        return rows
    }

    private func decision(_ page: Int) -> HTML {
        guard item.writer != person.account else {
            return
                "<p class=\"meta\">\(say("Orang lain yang memutuskan catatan Ibu.", "Somebody else decides on your own entry."))</p>"
        }
        return """
            <form class="cluster" method="post" action="/tahan/\(Int(item.no))"><input type="hidden" name="halaman" value="\(page)">\(letIn)\
            <label class="field__label" for="a\(Int(item.no))">\(say("Alasan", "Reason"))</label><input class="input input--desk" id="a\(Int(item.no))" name="alasan">\
            <button class="button" name="aksi" value="sisihkan">\(say("Sisihkan", "Put aside"))</button></form>
            """
    }

    /// The button to let it in, where a person can answer what is asked.
    private var letIn: HTML {
        guard isOfKnownCard else {
            return
                "<p class=\"meta\">\(say("Masuk sendiri begitu kartunya ada di buku ini.", "It comes in by itself once its card is in this book."))</p>"
        }
        guard item.canBeLetIn else {
            return
                "<p class=\"meta\">\(say("Catatan ini tidak bisa diterima. Sisihkan dengan alasannya.", "This cannot be let in. Put it aside and say why."))</p>"
        }
        return
            "<button class=\"button button--main\" name=\"aksi\" value=\"terima\">\(say("Terima", "Let in"))</button>"
    }
}

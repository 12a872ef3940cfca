public import Plain
public import Records
import Rules

/// The list of a kind of card, a card of it and what is written on it, as its row says. A kind that shows itself
/// otherwise has pages of its own.
public enum CardPages {
    private static let shownAtOnce = 60

    /// - Parameter alone: the id of a kind of which a book has one card, whether anything is written on it or not
    public static func answer(_ turn: Turn, _ kind: CardKind, _ path: [String], alone: ID? = nil) -> Response {
        guard let first = path.first else { return list(turn, kind) }
        if first == "baru" {
            guard path.count == 2, let form = Forms.find(path[1]), form.card == kind, form.opensCard else {
                return turn.notFound()
            }
            let card = Card(id: turn.postedID, kind: kind, opened: turn.today)
            return WritingPages.answer(turn, Subject(card: card, isNew: true), form)
        }
        guard let id = ID(first),
            let card = turn.book.card(id) ?? (id == alone ? Card(id: id, kind: kind, opened: turn.today) : nil),
            card.kind == kind
        else { return turn.notFound() }
        switch path.count > 1 ? path[1] : "" {
        case "" where path.count == 1: return page(turn, kind, card)
        case "tulis" where path.count == 3:
            return Forms.find(path[2]).map { WritingPages.answer(turn, Subject(card: card), $0) } ?? turn.notFound()
        default: return turn.notFound()
        }
    }

    private static func list(_ turn: Turn, _ kind: CardKind) -> Response {
        let say = turn.say
        let title = turn.phrase(kind.title)
        let found = turn.book.cards.filter { $0.kind == kind && $0.isOpen }
            .ordered { OrderKey(-Int($0.day.number), id: ($0.id.high, $0.id.low)) }
        let rows = found.prefix(shownAtOnce).html { card -> HTML in
            let words = words(turn, kind, card)
            return turn.row(
                words.title, words.note, to: turn.path("\(kind.path)/\(card.id.text)"),
                side: turn.tick(card.lastEntry))
        }
        let new = Forms.all.filter { $0.card == kind && $0.opensCard && turn.may($0) }.html { form -> HTML in
            let badge = Registers.find(form.code).map { FieldBadge.html($0.field) } ?? Icon.plus.svg
            return """
                <li><a class="tile" href="\(turn.path("\(kind.path)/baru/\(form.code)"))">\(badge)\(turn.phrase(form.title))</a></li>
                """
        }
        let small = title.small()
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>
                \(new.isEmpty ? "" : "<nav aria-label=\"\(say("Catat baru", "Write a new one"))\"><ul class=\"tiles\" role=\"list\">\(new)</ul></nav>" as HTML)
                \(turn.list(rows, empty: say("Belum ada \(small) tercatat.", "No \(small) recorded yet.")))
                """)
        page.back = turn.path("")
        return turn.respond(page)
    }

    /// One of many kinds of things is told by its form, another by what names it.
    private static func words(_ turn: Turn, _ kind: CardKind, _ card: Card) -> (title: String, note: String) {
        let name = card.name ?? ""
        guard kind.isOneOfMany else { return (name, turn.when(card.day)) }
        let form = card.findings.all.last?.form
        return (form.map { turn.phrase($0.title) } ?? turn.phrase(kind.title), "\(name) · \(turn.when(card.day))")
    }

    private static func page(_ turn: Turn, _ kind: CardKind, _ card: Card) -> Response {
        let say = turn.say
        let title = words(turn, kind, card).title
        let state: HTML =
            card.isOpen
            ? "<p class=\"lead\">\(lead(turn, kind, card))</p>"
            : "<p class=\"notice\">\(Icon.note.svg)<span>\(card.isTakenBack ? say("Catatan ini dibatalkan.", "This was taken back.") : say("Sudah berakhir.", "It has ended."))</span></p>"
        let subject = Subject(card: card)
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(state)\(needs(turn, card))\(facts(turn, card))\(offered(turn, subject))\(CardHistory.timeline(turn, subject))
                """)
        page.back = turn.path(kind.path)
        return turn.respond(page)
    }

    private static func lead(_ turn: Turn, _ kind: CardKind, _ card: Card) -> String {
        #if !hasFeature(Embedded)
        if let held = Appointment(card) { return turn.phrase(held.title(turn.context.fields)) }
        #endif
        return kind.isOneOfMany ? card.name ?? "" : turn.when(card.day)
    }

    #if hasFeature(Embedded)
    private static func facts(_ turn: Turn, _ card: Card) -> HTML { "" }
    #else
    /// What it says of itself; of what a phone carries its history says it. An address on the web can be followed.
    private static func facts(_ turn: Turn, _ card: Card) -> HTML {
        guard card.kind != .disaster else { return "" }
        let rows = card.facts.answers.html { answer -> HTML in
            let field = Forms.all.lazy.filter { $0.card == card.kind }.compactMap { $0.field(answer.field) }.first
            let words = AnswerWords.words(answer, field, turn)
            let shown: HTML =
                words.begins(with: "https://") ? "<a href=\"\(words)\" rel=\"noreferrer\">\(words)</a>" : "\(words)"
            return "<div><dt>\(field.map { turn.phrase($0.label) } ?? answer.field)</dt><dd>\(shown)</dd></div>"
        }
        let more = turn.context.elsewhere.html { fact -> HTML in
            "<div><dt>\(turn.phrase(fact.label))</dt><dd>\(turn.phrase(fact.words))</dd></div>"
        }
        return rows.isEmpty ? "" : "<dl class=\"facts facts--plain\">\(rows)\(more)</dl>"
    }

    /// What was written on a card, for a page that shows it otherwise.
    public static func history(_ turn: Turn, _ card: Card) -> HTML {
        CardHistory.timeline(turn, Subject(card: card))
    }
    #endif

    /// What those whom a disaster hit still lack, or that it is over.
    private static func needs(_ turn: Turn, _ card: Card) -> HTML {
        guard card.kind == .disaster else { return "" }
        if Disaster.isOver(card) {
            return "<p class=\"notice is-good\">\(turn.say("Sudah selesai.", "It is over."))</p>"
        }
        let needs = Disaster.needs(card).map { turn.phrase($0) }.joined(separator: ", ")
        return needs.isEmpty
            ? "" : "<p class=\"notice is-watch\">\(turn.say("Masih diminta", "Still asked for")): \(needs)</p>"
    }

    private static func offered(_ turn: Turn, _ subject: Subject) -> HTML {
        // One of many kinds of things was written once, and is mended by what stands in its history.
        subject.card.kind?.isOneOfMany == true
            ? "" : CardHistory.writing(turn, CardHistory.offered(turn, subject))
    }
}

import Pages
import Plain
import Records
import Rules

/// The list of a kind of card in a team's book: what each says at a glance, and the button that opens a new one.
struct TeamList {
    private let turn: Turn
    private let say: Words
    private let kind: CardKind
    /// The last first.
    private let cards: [Card]

    static func page(_ turn: Turn, _ kind: CardKind) -> Response {
        let list = TeamList(turn, kind)
        let title = turn.phrase(kind.title)
        let rows = kind == .budgetLine ? list.budget : list.rows
        return turn.deskPage(
            title,
            """
            \(turn.backLink("", turn.book.place.name))
            <div class="head"><div><div><h1>\(title)</h1></div></div>\(list.new)</div>
            \(list.cards.isEmpty ? "<p class=\"lead\">\(turn.say("Belum ada.", "None yet."))</p>" as HTML : rows)
            """)
    }

    private init(_ turn: Turn, _ kind: CardKind) {
        self.turn = turn
        say = turn.say
        self.kind = kind
        cards = turn.book.cards.filter { $0.kind == kind && $0.isOpen }.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    }

    private var new: HTML {
        Forms.all.filter { $0.card == kind && $0.opensCard && turn.may($0) }.html { form in
            let path = turn.path("\(kind.path)/baru/\(form.code)")
            return
                "<a class=\"button button--main\" href=\"\(path)\">\(Icon.plus.svg) \(say(form.title))</a>"
        }
    }

    private func address(_ card: Card) -> String { turn.path("\(kind.path)/\(card.id.text)") }

    private var rows: HTML {
        let lines = cards.html { card -> HTML in
            turn.row(
                card.name ?? "", note(card).filter { !$0.isEmpty }.joined(separator: ", "), to: address(card),
                side: Icon.forward.svg)
        }
        return "<ul class=\"rows\" role=\"list\">\(lines)</ul>"
    }

    private func words(_ card: Card, _ field: String, _ form: Form) -> String {
        card.facts[field].map {
            AnswerWords.words(Answer(field, $0), form.field(field)?.named(turn.context.fields), say)
        } ?? ""
    }

    private func note(_ card: Card) -> [String] {
        let day = DayWords.plain(card.day, say.language)
        switch kind {
        case .meeting:
            let came = Meeting(card)?.attendees.count ?? 0
            return [
                words(card, "kind", .meeting), day, card.facts.text("place"),
                came == 0 ? "" : say("\(came) hadir", "\(came) came"),
            ]
        case .announcement:
            let to = card.facts.codes("to")
            let read = to.filter { Announcement.isRead(card, by: $0) }.count
            return [day, say("dibaca \(read) dari \(to.count)", "read by \(read) of \(to.count)")]
        case .material:
            return [words(card, "kind", .material), card.facts.text("source"), card.facts.text("year")]
        case .yearPlan: return [say("Tahun \(card.facts.text("year"))", "Year \(card.facts.text("year"))"), day]
        default: return [day]
        }
    }

    // MARK: Money

    /// What was proposed, decided and spent, with the sums of each year.
    private var budget: HTML {
        let fields = [
            ("planned", say("Diusulkan", "Proposed")), ("decided", say("Ditetapkan", "Decided")),
            ("spent", say("Dibelanjakan", "Spent")),
        ]
        let years = Set(cards.map { $0.facts.text("year") }).sorted(by: >)
        return years.html { year -> HTML in
            let its = cards.filter { $0.facts.text("year") == year }
            let lines = its.html { card -> HTML in
                """
                <tr><th scope="row"><a href="\(address(card))">\(card.name ?? "")</a></th><td data-label="\(say("Sumber", "Source"))">\(words(card, "fund", .budgetLine))</td>\
                \(fields.html { "<td class=\"num\" data-label=\"\($0.1)\">\(card.facts[$0.0] ?? "–")</td>" })</tr>
                """
            }
            let sums = fields.html { field -> HTML in
                let sum = its.compactMap { $0.facts[field.0]?.number }.reduce(0, +)
                return "<td class=\"num\" data-label=\"\(field.1)\"><b>\(sum)</b></td>"
            }
            let parts = [say("Menurut sumber", "By source"), say("Menurut usulan", "By proposal")]
            let sources = zip(parts, ["fund", "proposed-to"]).html { title, field in
                grouped(its, by: field, title, fields)
            }
            return """
                <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(say("Anggaran \(year)", "Budget of \(year)"))"><table class="table table--cards">\
                <caption>\(say("Anggaran \(year), juta rupiah", "Budget of \(year), millions of rupiah"))</caption><thead><tr><th scope="col">\(say("Untuk", "For"))</th>\
                <th scope="col">\(say("Sumber", "Source"))</th>\(fields.html { "<th scope=\"col\" class=\"num\">\($0.1)</th>" })</tr></thead>\
                <tbody>\(lines)<tr><th scope="row">\(say("Jumlah", "Sum"))</th><td></td>\(sums)</tr></tbody></table></div>\(sources)
                """
        }
    }

    /// Each source or plan with what was proposed, decided and spent; a line that went to two plans stands under both.
    private func grouped(_ cards: [Card], by field: String, _ title: String, _ fields: [(String, String)]) -> HTML {
        let codes = cards.flatMap { $0.facts.codes(field) }.reduce(into: [String]()) { known, code in
            if !known.contains(code) { known.append(code) }
        }
        guard !codes.isEmpty else { return "" }
        let rows = codes.html { code -> HTML in
            let its = cards.filter { $0.facts.codes(field).contains(code) }
            let name = AnswerWords.words(Answer(field, code), Form.budgetLine.field(field), say)
            let cells = fields.html { column -> HTML in
                let sum = its.compactMap { $0.facts[column.0]?.number }.reduce(0, +)
                return "<td class=\"num\" data-label=\"\(column.1)\">\(sum)</td>"
            }
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
        }
        return """
            <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(title)"><table class="table table--cards"><thead><tr>\
            <th scope="col">\(title)</th>\(fields.html { "<th scope=\"col\" class=\"num\">\($0.1)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}

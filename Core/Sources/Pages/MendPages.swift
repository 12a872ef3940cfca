import Plain
import Records
import Rules

/// Mending what the server keeps aside: a new entry that names the held one. The held one leaves this phone
/// when the server has said so.
enum MendPages {
    static func answer(_ turn: Turn, _ id: ID) -> Response {
        guard let item = turn.request.phone?.waiting.first(where: { $0.entry.id == id }),
            case .held(let reason) = item.state, reason.isMendable, let form = Forms.find(item.entry.form),
            turn.may(form)
        else { return .redirect(to: turn.path("belum-terkirim")) }
        return turn.request.isPost
            ? save(turn, item.entry, form, reason)
            : page(
                turn, item.entry, form, reason, problems: [],
                values: WritingPages.beginning(item.entry, form) + givenReason(item.entry))
    }

    /// She gave it once; a correction of something else would ask for its own.
    private static func givenReason(_ held: Entry) -> [(String, String)] {
        held["reason"].map { [("reason", $0)] } ?? []
    }

    private static func page(
        _ turn: Turn, _ held: Entry, _ form: Form, _ reason: HeldReason, problems: [Problem],
        values: [(String, String)]
    ) -> Response {
        let say = turn.say
        var set = FieldSet(say: say, problems: problems, values: values)
        set.neighbours = turn.context.neighbours
        // A reason that nobody asked for at first is not asked for now.
        let fields = form.fields.filter {
            $0.code != "confirmed" && $0.code != Campaign.field && ($0.code != "reason" || $0.isRequired)
        }.map { $0.named(turn.context.fields) }
        let name = turn.book.card(held.card)?.name ?? held["name"] ?? ""
        var page = Page(
            title: turn.phrase(form.title),
            body: """
                <h1>\(turn.phrase(form.title))</h1><p class="lead">\(name)</p>
                <p class="notice is-watch">\(Icon.warning.svg)<span>\(turn.phrase(reason.sentence))</span></p>\(known(held, form, turn))
                \(set.summary())
                <form class="stack" method="post" action="\(turn.path("belum-terkirim/\(held.id.text)"))" id="betulkan"\(attribute: "enctype", form.encoding) novalidate>\
                \(turn.hidden(after: "belum-terkirim"))\(turn.draft)\(fields.html { set.field($0) })</form>
                """)
        page.back = turn.path("belum-terkirim")
        page.action =
            "<button class=\"button button--main button--full\" form=\"betulkan\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// What the card says now, where somebody else has changed the same thing.
    private static func known(_ held: Entry, _ form: Form, _ turn: Turn) -> HTML {
        let corrected = held.corrects.flatMap { turn.book.entry($0) }.flatMap { turn.book.standing(of: $0) }
        let last = form.conflict == .guarded ? turn.book.timeline(of: held.card).last { $0.form == form.code } : nil
        guard let now = corrected ?? last else { return "" }
        return """
            <p>\(turn.say("Yang tercatat sekarang", "Recorded now")): <b>\(AnswerWords.line(now, turn))</b> \
            (\(turn.context.name(of: now.writer)), \(DayWords.plain(now.day, turn.context.language)))</p>
            """
    }

    /// A correction that is kept aside is written anew as a correction of the same.
    private static func replaced(_ held: Entry, _ turn: Turn) -> ID {
        held.corrects.flatMap { turn.book.entry($0)?.id } ?? held.id
    }

    private static func save(_ turn: Turn, _ held: Entry, _ form: Form, _ reason: HeldReason) -> Response {
        // What nobody is asked stays as it was.
        let confirmed = held.answers.filter { $0.field == "confirmed" || $0.field == Campaign.field }
        let (entry, problems) = turn.typed(
            form, card: held.card, day: min(held.day, turn.today), corrects: replaced(held, turn), beside: confirmed)
        guard problems.isEmpty else {
            return page(turn, held, form, reason, problems: problems, values: turn.request.form)
        }
        return .redirect(to: turn.path("belum-terkirim"), entries: [entry])
    }
}

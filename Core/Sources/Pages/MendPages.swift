import Plain
import Records
import Rules

/// Mending what the server keeps aside: a new entry that names the held one. The held one leaves this phone
/// when the server has said so.
enum MendPages {
    static func answer(_ visit: Visit, _ id: ID) -> Response {
        guard let item = visit.request.phone?.waiting.first(where: { $0.entry.id == id }),
            case .held(let reason) = item.state, reason.isMendable, let form = Forms.find(item.entry.form),
            visit.may(form)
        else { return .redirect(to: visit.path("belum-terkirim")) }
        return visit.request.isPost
            ? save(visit, item.entry, form, reason)
            : page(
                visit, item.entry, form, reason, problems: [],
                values: WritingPages.beginning(item.entry, form) + givenReason(item.entry))
    }

    /// She gave it once; a correction of something else would ask for its own.
    private static func givenReason(_ held: Entry) -> [(String, String)] {
        held["reason"].map { [("reason", $0)] } ?? []
    }

    private static func page(
        _ visit: Visit, _ held: Entry, _ form: Form, _ reason: HeldReason, problems: [Problem],
        values: [(String, String)]
    ) -> Response {
        let say = visit.say
        var set = FieldSet(say: say, problems: problems, values: values)
        set.neighbours = visit.context.neighbours
        // A reason that nobody asked for at first is not asked for now.
        let fields = form.fields.filter {
            $0.code != "confirmed" && $0.code != Campaign.field && ($0.code != "reason" || $0.isRequired)
        }
        let name = visit.book.card(held.card)?.name ?? held["name"] ?? ""
        var page = Page(
            title: visit.phrase(form.title),
            body: """
                <h1>\(visit.phrase(form.title))</h1><p class="lead">\(name)</p>
                <p class="notice is-watch">\(Icon.warning.svg)<span>\(visit.phrase(reason.sentence))</span></p>\(known(held, form, visit))
                \(set.summary())
                <form class="stack" method="post" action="\(visit.path("belum-terkirim/\(held.id.text)"))" id="betulkan"\(attribute: "enctype", form.encoding) novalidate>\
                \(visit.hidden(after: "belum-terkirim"))\(visit.draft)\(fields.html { set.field($0) })</form>
                """)
        page.back = visit.path("belum-terkirim")
        page.action =
            "<button class=\"button button--main button--full\" form=\"betulkan\">\(say("Simpan", "Save"))</button>"
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// What the card says now, where somebody else has changed the same thing.
    private static func known(_ held: Entry, _ form: Form, _ visit: Visit) -> HTML {
        let corrected = held.corrects.flatMap { visit.book.entry($0) }.flatMap { visit.book.standing(of: $0) }
        let last = form.conflict == .guarded ? visit.book.timeline(of: held.card).last { $0.form == form.code } : nil
        guard let now = corrected ?? last else { return "" }
        return """
            <p>\(visit.say("Yang tercatat sekarang", "Recorded now")): <b>\(AnswerWords.line(now, visit))</b> \
            (\(visit.context.name(of: now.writer)), \(DayWords.plain(now.day, visit.context.language)))</p>
            """
    }

    /// A correction that is kept aside is written anew as a correction of the same.
    private static func replaced(_ held: Entry, _ visit: Visit) -> ID {
        held.corrects.flatMap { visit.book.entry($0)?.id } ?? held.id
    }

    private static func save(_ visit: Visit, _ held: Entry, _ form: Form, _ reason: HeldReason) -> Response {
        // What nobody is asked stays as it was.
        let confirmed = held.answers.filter { $0.field == "confirmed" || $0.field == Campaign.field }
        let (entry, problems) = visit.typed(
            form, card: held.card, day: min(held.day, visit.today), corrects: replaced(held, visit), beside: confirmed)
        guard problems.isEmpty else {
            return page(visit, held, form, reason, problems: problems, values: visit.request.form)
        }
        return .redirect(to: visit.path("belum-terkirim"), entries: [entry])
    }
}

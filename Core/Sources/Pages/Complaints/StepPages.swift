import Plain
public import Records
import Rules

/// The next steps of a complaint: those that its state and the person allow, each a form on a page of its own.
public enum StepPages {
    /// Steps that a person of this role may take now.
    public static func steps(_ turn: Turn, _ complaint: Complaint) -> [Form] {
        Forms.all.filter { form in
            form.card == .complaint && !form.opensCard && form.from.contains(complaint.state)
                && Permission.allows(turn.context.person, form, on: complaint) && !isBeside(form, turn, complaint)
        }
    }

    /// What has a place of its own, or makes no sense just now.
    private static func isBeside(_ form: Form, _ turn: Turn, _ complaint: Complaint) -> Bool {
        switch form.code {
        case Form.reporter.code: complaint.reporter != nil
        case Form.support.code: true
        case Form.complaintWaiting.code: complaint.pause != nil
        case Form.complaintResumed.code: complaint.pause == nil
        case Form.complaintForwarded.code: complaint.forwards > 0 && turn.context.person.role == .officer
        case Form.complaintMerged.code: others(turn, complaint).isEmpty
        #if !hasFeature(Embedded)
        case Form.complaintClaimed.code: !complaint.openParts.isEmpty
        case Form.complaintPart.code: offices(turn, complaint).isEmpty
        case Form.complaintPartReleased.code: complaint.openParts.isEmpty
        #endif
        default: false
        }
    }

    static func offered(_ turn: Turn, _ complaint: Complaint) -> HTML {
        let steps = steps(turn, complaint)
        // What moves it on comes first, then more facts, and who told it last.
        let beside = [Form.reporter.code, Form.supplement.code]
        guard let first = steps.first(where: { !beside.contains($0.code) }) ?? steps.last else { return "" }
        func link(_ form: Form, _ style: HTML) -> HTML {
            "<a class=\"\(style)\" href=\"\(turn.path("laporan/\(complaint.id.text)/tulis/\(form.code)"))\">\(turn.phrase(form.title))</a>"
        }
        let rest = steps.filter { $0 !== first }.html { "<li>\(link($0, "button"))</li>" }
        return """
            <section class="card card--sunk stack" aria-labelledby="aksi"><h2 id="aksi">\(turn.say("Langkah berikut", "Next steps"))</h2>\
            \(link(first, "button button--full"))\
            <ul class="cluster" role="list">\(rest)</ul></section>
            """
    }

    // MARK: The form of a step

    static func answer(_ turn: Turn, _ complaint: Complaint, _ form: Form) -> Response {
        guard !form.opensCard, Permission.allows(turn.context.person, form, on: complaint) else {
            return turn.notFound()
        }
        guard form.from.contains(complaint.state) else {
            guard turn.request.isPost else { return turn.notFound() }
            let moved = Problem("", HeldReason.stepClosed.sentence)
            return page(turn, complaint, form, problems: [moved], values: turn.request.form)
        }
        guard turn.request.isPost else { return page(turn, complaint, form, problems: [], values: []) }
        var typed = turn.request.form
        if form.field("office") != nil,
            let office = turn.context.offices.first(where: { $0.book == turn.request.typed("office") })
        {
            typed = typed.filter { $0.0 != "office-name" } + [("office-name", office.name)]
        }
        #if !hasFeature(Embedded)
        if form.isOfAddressee, let part = complaint.openPart(of: turn.context.person.scope) {
            typed = typed.filter { $0.0 != "desk" } + [("desk", part.office)]
        }
        #endif
        let (entry, problems) = turn.typed(form, card: complaint.id, typed)
        guard problems.isEmpty else { return page(turn, complaint, form, problems: problems, values: typed) }
        return .redirect(to: turn.next, entries: [entry])
    }

    private static func page(
        _ turn: Turn, _ complaint: Complaint, _ form: Form, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = turn.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let here = "laporan/\(complaint.id.text)"
        let fields = form.fields.filter { !["office-name", "desk"].contains($0.code) }.html { field -> HTML in
            switch field.code {
            case "office": set.select(field.code, turn.phrase(field.label), offices(turn, complaint, form))
            case "into": set.select(field.code, turn.phrase(field.label), others(turn, complaint))
            case "reply": replies(turn) + set.field(field)
            default: set.field(field)
            }
        }
        var page = Page(
            title: turn.phrase(form.title),
            body: """
                <div class="cluster">\(FieldBadge.html(complaint.field))<div><h1>\(turn.phrase(form.title))</h1>\
                <p class="lead">\(ComplaintWords.title(complaint, say)) · \(ComplaintWords.place(complaint, say))</p></div></div>
                \(set.summary())
                <form class="stack" method="post" action="\(turn.path("\(here)/tulis/\(form.code)"))" id="tulis"\(attribute: "enctype", form.encoding) novalidate>
                \(turn.hidden(after: here))\(fields)\(form.fields.isEmpty ? "<p class=\"lead\">\(say("Ketuk Simpan untuk melanjutkan.", "Tap Save to go on."))</p>" : "" as HTML)</form>
                """)
        page.back = turn.path(here)
        page.isDesk = turn.isDesk
        #if !hasFeature(Embedded)
        page.backWords = say("Kembali ke laporan", "Back to the complaint")
        #endif
        page.action =
            "<button class=\"button button--main button--full\" form=\"tulis\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    private static func offices(_ turn: Turn, _ complaint: Complaint, _ form: Form? = nil) -> [(String, String)] {
        #if !hasFeature(Embedded)
        if form === Form.complaintPartReleased { return complaint.openParts.map { ($0.office, $0.officeName) } }
        if form === Form.complaintPart {
            // Units that read secret reports have no inbox for complaints; whoever is asked already is not asked again.
            let asked = complaint.openParts.map(\.office)
            return turn.context.offices.filter { office in
                office.book != complaint.office && office.takesParts && !asked.contains(office.book)
            }.map { ($0.book, $0.name) }
        }
        #endif
        return turn.context.offices.filter { $0.book != complaint.office }.map { ($0.book, $0.name) }
    }

    /// Open complaints of the same book into which this one may go.
    private static func others(_ turn: Turn, _ complaint: Complaint) -> [(String, String)] {
        turn.book.complaints.filter { $0.id != complaint.id && $0.isOpen }.map { other in
            (other.id.text, "\(ComplaintWords.title(other, turn.say)), \(ComplaintWords.place(other, turn.say))")
        }
    }

    /// Sentences that an office writes again and again, to be put into the field below them.
    private static func replies(_ turn: Turn) -> HTML {
        #if hasFeature(Embedded)
        return ""
        #else
        let say = turn.say
        let sentences = [
            say(
                "Laporan sudah kami terima. Petugas akan menghubungi.",
                "We have your complaint. Our staff will call you."),
            say("Petugas datang ke tempat sesuai jadwal.", "Our staff will come as planned."),
            say("Pekerjaan sedang berjalan.", "The work is under way."),
        ]
        return """
            <details class="fold"><summary>\(say("Contoh kalimat", "Sentences to use"))</summary><ul class="stack" role="list">\
            \(sentences.html { "<li><button class=\"button\" type=\"button\" data-salin=\"reply\">\($0)</button></li>" })</ul></details>
            """
        #endif
    }
}

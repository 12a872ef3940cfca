import Records
import Rules

/// Any form on a resident's card: adding a form to `Forms.all` gives it this page.
enum WritingPages {
    static func answer(_ visit: Visit, _ resident: Resident, _ form: Form) -> Response {
        let corrected = correctedEntry(visit, resident)
        let card = Card.resident(resident)
        let isReversal = form.code == "unmerge" && resident.mergedInto != nil
        guard visit.may(form) else { return visit.notFound() }
        guard form.isOffered(card, visit.today) || corrected != nil || isReversal else {
            guard visit.request.isPost else { return visit.notFound() }
            // Somebody closed the card while she was typing.
            let changed = Problem(
                "", "Kartu ini sudah berubah. Lihat kartunya dulu.", "This card has changed. Look at it first.")
            return page(visit, resident, form, nil, problems: [changed], values: visit.request.form)
        }
        if visit.request.isPost { return save(visit, resident, form, corrected) }
        let values = corrected.map { beginning($0, form) } ?? known(resident, form)
        return page(visit, resident, form, corrected, problems: [], values: values)
    }

    /// The entry that this one corrects: of the same form, or anything that a withdrawal takes back.
    private static func correctedEntry(_ visit: Visit, _ resident: Resident) -> Entry? {
        let text = visit.request.isPost ? visit.request.typed("koreksi") : visit.request.asked("koreksi")
        guard let id = ID(text), let entry = visit.book.entry(id), entry.card == resident.id else { return nil }
        return entry
    }

    /// The answers of an entry as they were typed.
    static func beginning(_ entry: Entry, _ form: Form) -> [(String, String)] {
        guard entry.form == form.code else { return [] }
        return entry.answers.flatMap { answer -> [(String, String)] in
            guard let field = form.field(answer.field), answer.field != "confirmed", answer.field != "reason" else {
                return []
            }
            switch field.kind {
            case .choices, .photos: return answer.text.words.map { (answer.field, $0) }
            default: return [(answer.field, AnswerWords.typed(answer.text, field.kind))]
            }
        }
    }

    /// What the card knows already is not asked again.
    private static func known(_ resident: Resident, _ form: Form) -> [(String, String)] {
        switch form.code {
        case "identity":
            return [
                ("name", resident.name), ("mother", resident.mother), ("rt", resident.neighbourhood),
                ("address", resident.address), ("phone", resident.phone),
            ] + (resident.hasHealthBook ? [] : [("no-kia", "y")])
        case "birth":
            return [("birth", resident.birth.map { DayWords.digits($0) } ?? ""), ("sex", resident.sex?.code ?? "")]
        default: return []
        }
    }

    private static func page(
        _ visit: Visit, _ resident: Resident, _ form: Form, _ corrected: Entry?, problems: [Problem],
        values: [(String, String)], asking: Asking? = nil
    ) -> Response {
        let say = visit.say
        var set = FieldSet(say: say, problems: problems, values: values)
        set.neighbours = visit.context.neighbours
        let day = writtenDay(visit, corrected)
        var extra: [(String, String)] = [("hari", day.iso)]
        if let corrected { extra.append(("koreksi", corrected.id.text)) }
        let subject: HTML =
            corrected.map {
                "<p class=\"lead\">\(DayWords.plain($0.day, visit.context.language)): \(AnswerWords.line($0, visit))</p>"
            } ?? ""
        // What the rules write is not asked.
        let fields = form.fields.filter { $0.code != "confirmed" && $0.code != "reasons" }
        var page = Page(
            title: visit.phrase(form.title),
            body: """
                \(visit.head(resident, note: visit.note(resident)))
                <h2>\(visit.phrase(form.title))</h2>\(subject)\(fields.isEmpty ? "<p class=\"lead\">\(say("Ketuk Simpan untuk melanjutkan.", "Tap Save to go on."))</p>" : "" as HTML)
                \(set.summary())
                <form class="stack" method="post" action="\(visit.path("warga/\(resident.id.text)/tulis/\(form.code)"))" id="tulis"\(attribute: "enctype", form.encoding) novalidate>
                \(visit.hidden(after: "warga/\(resident.id.text)", extra))\(asking?.summary)
                \(fields.html { set.field($0) })</form>
                """)
        page.back = visit.path("warga/\(resident.id.text)")
        page.action =
            asking?.buttons(of: "tulis")
            ?? "<button class=\"button button--main button--full\" form=\"tulis\">\(say("Simpan", "Save"))</button>"
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// A correction keeps the day of what it corrects.
    private static func writtenDay(_ visit: Visit, _ corrected: Entry?) -> Day {
        if let corrected { return corrected.day }
        let text = visit.request.isPost ? visit.request.typed("hari") : visit.request.asked("hari")
        return Day(iso: text).flatMap { $0 <= visit.today ? $0 : nil } ?? visit.today
    }

    private static func save(
        _ visit: Visit, _ resident: Resident, _ form: Form, _ corrected: Entry?
    ) -> Response {
        if let kept = Asking.again(visit) { return page(visit, resident, form, corrected, problems: [], values: kept) }
        let typed = Typing.answers(form, visit.request.form, today: visit.today)
        let entry = visit.entry(
            form, id: visit.postedID, card: resident.id, day: writtenDay(visit, corrected),
            corrects: corrected?.id, answers: typed.answers)
        var problems = typed.problems
        if problems.isEmpty {
            problems = form.check(entry, CheckContext(today: visit.today, card: .resident(resident)))
        }
        if form.code == "growth-visit", entry["reason"] == nil {
            problems.append(Problem("reason", "Tulis alasan perubahan.", "Write the reason for the change."))
        }
        guard problems.isEmpty else {
            return page(visit, resident, form, corrected, problems: problems, values: visit.request.form)
        }
        if let asking = Asking(entry, form, .resident(resident), visit) {
            return page(visit, resident, form, corrected, problems: [], values: visit.request.form, asking: asking)
        }
        // A child that was born gets a card of her own, with what is known of her mother.
        let isBirth = form.code == Form.pregnancyEnd.code && entry["outcome"] == "born"
        return .redirect(to: isBirth ? visit.path("warga/baru?ibu=\(resident.id.text)") : visit.next, entries: [entry])
    }
}

/// Two cards of one person: one is kept, and the merge can be undone.
enum MergePages {
    static func answer(_ visit: Visit, _ resident: Resident) -> Response {
        guard visit.may(.merge), resident.isActive else { return visit.notFound() }
        if visit.request.isPost, let into = ID(visit.request.typed("into")), into != resident.id,
            visit.book.resident(into)?.isActive == true
        {
            let entry = visit.entry(
                .merge, id: visit.postedID, card: resident.id, answers: [Answer("into", into.text)])
            return .redirect(to: visit.path("warga/\(into.text)"), entries: [entry])
        }
        let say = visit.say
        let typed = visit.request.asked("cari")
        let found =
            typed.isEmpty
            ? Likeness.found(in: visit.book, name: resident.name, birth: nil, except: resident.id)
            : visit.book.residents.filter { $0.id != resident.id && matches($0, typed) }
        let rows = found.prefix(20).html { other -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="w\(other.id.text)"><span class="row__title">\(other.name)</span>\
            <span class="row__note">\(visit.note(other))</span></span>\
            <button class="row__do" name="into" value="\(other.id.text)" aria-describedby="w\(other.id.text)">\(say("Pakai kartu ini", "Keep this card"))</button></li>
            """
        }
        let action = visit.path("warga/\(resident.id.text)/gabung")
        var page = Page(
            title: visit.phrase(Form.merge.title),
            body: """
                \(visit.head(resident, note: visit.note(resident)))
                <h2>\(say("Kartu mana yang dipakai?", "Which card is kept?"))</h2>
                <p class="lead">\(say("Kartu ini disembunyikan. Bisa dibatalkan kapan saja.", "This card is hidden. It can be undone at any time."))</p>
                \(visit.searchLine(action, label: say("Cari nama", "Search a name")))
                <form method="post" action="\(action)">\(visit.hidden(after: "warga"))
                \(visit.list(rows, empty: say("Belum ada kartu yang mirip. Cari namanya.", "No similar card. Search by name.")))</form>
                """)
        page.back = visit.path("warga/\(resident.id.text)")
        return visit.respond(page)
    }
}

import Plain
import Records
import Rules

/// Any form on any card: adding a form to `Forms.all` gives it this page.
enum WritingPages {
    static func answer(_ turn: Turn, _ subject: Subject, _ form: Form) -> Response {
        let named = Corrected(turn, on: subject.card.id, by: form)
        let corrected = named?.entry
        let isReversal = form.code == "unmerge" && subject.card.resident?.mergedInto != nil
        guard subject.isNew ? turn.may(form) : turn.may(form, on: subject.card), form.card == subject.card.kind else {
            return turn.notFound()
        }
        if let named, corrected == nil { return named.gone(turn, back: subject.path) }
        if corrected != nil, form.screening?.isSealed == true { return turn.notFound() }
        guard form.isOffered(subject.card, turn.today) || subject.isNew || corrected != nil || isReversal else {
            guard turn.request.isPost else { return turn.notFound() }
            // Somebody closed the card while she was typing.
            let changed = Problem(
                "", "Kartu ini sudah berubah. Lihat kartunya dulu.", "This card has changed. Look at it first.")
            return page(turn, subject, form, nil, problems: [changed], values: turn.request.form)
        }
        if named?.isOutrun == true {
            return page(turn, subject, form, corrected, problems: [Corrected.outrun], values: turn.request.form)
        }
        if turn.request.isPost { return save(turn, subject, form, corrected) }
        var values = corrected.map { beginning($0, form) } ?? known(turn, subject, form)
        // A link may answer some questions of a new entry ahead.
        if corrected == nil { values += turn.request.query.filter { form.field($0.0) != nil } }
        return page(turn, subject, form, corrected, problems: [], values: values)
    }

    /// The answers of an entry as they were typed.
    static func beginning(_ entry: Entry, _ form: Form) -> [(String, String)] {
        entry.form == form.code ? typed(entry.answers, form) : []
    }

    private static func typed(_ answers: [Answer], _ form: Form) -> [(String, String)] {
        answers.flatMap { answer -> [(String, String)] in
            guard let field = form.field(answer.field), answer.field != "confirmed", answer.field != "reason" else {
                return []
            }
            switch field.kind {
            case .choices, .photos: return answer.text.words.map { (answer.field, $0) }
            #if !hasFeature(Embedded)
            case .parties: return answer.text.words.map { (answer.field, $0) }
            // Left out, it stays: nobody reads it from a form.
            case .nationalID where field.stays: return []
            #endif
            default: return [(answer.field, AnswerWords.typed(answer.text, field.kind))]
            }
        }
    }

    /// What the card knows already is not asked again.
    private static func known(_ turn: Turn, _ subject: Subject, _ form: Form) -> [(String, String)] {
        if let resident = subject.card.resident {
            let day = writtenDay(turn, nil, subject, form)
            switch form.code {
            case "birth-plan": return resident.written(form).last.map { typed($0.answers, form) } ?? []
            case "postnatal-visit", "newborn-visit", "pregnancy-class":
                return [("on", DayWords.digits(day))]
            case "identity":
                return [
                    ("name", resident.name), ("mother", resident.mother), ("rt", resident.neighbourhood),
                    ("address", resident.address), ("phone", resident.phone),
                ] + (resident.hasHealthBook ? [] : [("no-kia", "y")])
            case "child-tb" where resident.hasStalled(on: day): return [("stalled", "yes")]
            case "birth":
                return [("birth", resident.birth.map { DayWords.digits($0) } ?? ""), ("sex", resident.sex?.code ?? "")]
            default: break
            }
        }
        if form.conflict != .add, !subject.card.facts.isEmpty { return typed(subject.card.facts.answers, form) }
        // How it is now begins with how it was last; pictures, words and what is measured of a person are of their day.
        guard Registers.find(form.code)?.isState == true || form === Form.schedule, form.screening?.every == nil,
            let last = subject.card.findings.last(form)
        else { return [] }
        return typed(last.answers, form).filter {
            !["photos", "note", "resolved", "larvae", Campaign.field].contains($0.0)
        }
    }

    private static func page(
        _ turn: Turn, _ subject: Subject, _ form: Form, _ corrected: Entry?, problems: [Problem],
        values: [(String, String)], asking: Asking? = nil, meant: HTML = ""
    ) -> Response {
        let say = turn.say
        var set = FieldSet(say: say, problems: problems, values: values)
        set.neighbours = turn.context.neighbours
        #if !hasFeature(Embedded)
        set.parties = turn.context.parties
        set.meetings = turn.context.meetings.map { ($0.id.text, $0.title) }
        #endif
        let day = writtenDay(turn, corrected, subject, form)
        var extra: [(String, String)] = [("hari", day.iso)]
        if let corrected { extra.append(("koreksi", corrected.id.text)) }
        let before: HTML =
            corrected.map {
                "<p class=\"lead\">\(DayWords.plain($0.day, turn.context.language)): \(AnswerWords.line($0, turn))</p>"
            } ?? ""
        // What the rules write is not asked, nor what is for others.
        let known = subject.card.resident?.known ?? Known()
        var fields = form.fields.filter {
            !["confirmed", "reasons", "desk", Campaign.field].contains($0.code) && $0.isAsked(of: known, on: day)
        }
        #if !hasFeature(Embedded)
        fields = fields.map { $0.named(turn.context.fields) }
        #endif
        // By Web/filling.js; without script all stand below each other, as they do when they are corrected.
        let isSealed = form.screening?.isSealed == true
        let isOneByOne = values.isEmpty && problems.isEmpty && form.isLongRow
        var page = Page(
            title: turn.phrase(form.title),
            body: """
                \(subject.head(turn, form))\(isSealed ? handedOver(subject, turn) : "")\(before)\(weighed(subject, form, day, turn))\(fields.isEmpty ? "<p class=\"lead\">\(say("Ketuk Simpan untuk melanjutkan.", "Tap Save to go on."))</p>" : "" as HTML)
                \(set.summary())
                <form class="stack" method="post" action="\(turn.path(subject.path(writing: form)))" id="tulis"\(attribute: "enctype", form.encoding)\(flag: "data-satu", isOneByOne) novalidate>
                \(turn.hidden(after: subject.path, extra))\(form.code == Form.nationalID.code || isSealed ? "" : turn.draft)\(asking?.summary)\(meant)\(isOneByOne ? place(turn) : "")
                \(fields.html { named($0, set, turn) })</form>\(aside(form, turn))
                """)
        page.back = turn.path(subject.path)
        page.action =
            asking?.buttons(of: "tulis")
            ?? "<button class=\"button button--main button--full\" form=\"tulis\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty && asking == nil ? 200 : 422)
    }

    /// What a kader does before she gives the phone away.
    private static func handedOver(_ subject: Subject, _ turn: Turn) -> HTML {
        let name = subject.card.name ?? ""
        return """
            <p class="notice">\(Icon.note.svg)<span>\(turn.say("Berikan HP ini kepada \(name). Jawaban ditutup setelah disimpan. Tunda bila sedang sakit.", "Hand this phone to \(name). Answers are closed once saved. Not when in pain."))</span></p>
            """
    }

    /// How far she is, the way back, and the words that the script says.
    private static func place(_ turn: Turn) -> HTML {
        let say = turn.say
        return """
            <div class="stack stack--tight" data-satu-di hidden data-lanjut="\(say("Lanjut", "Next"))">\
            <p class="meta" role="status" data-kata="\(say("Pertanyaan % dari %", "Question % of %"))"></p>\
            <p class="field__error" hidden>\(say("Pilih satu jawaban dulu.", "Choose an answer first."))</p>\
            <button class="button" type="button" hidden>\(say("Pertanyaan sebelumnya", "The question before"))</button></div>
            """
    }

    /// A question that names another card of the book: what was told as a complaint, the disaster it belongs to.
    private static func named(_ field: Field, _ set: FieldSet, _ turn: Turn) -> HTML {
        let isEvent = field.code == "event"
        guard isEvent || field.code == "complaint" else { return set.field(field) }
        var found: [(String, String)] = []
        for card in turn.book.cards {
            let isMeant =
                isEvent ? card.kind == .disaster : card.complaint?.kind == "fire" || card.complaint?.kind == "disaster"
            guard isMeant else { continue }
            found.append((card.id.text, "\(turn.when(card.day)) \(card.name ?? card.complaint?.landmark ?? "")"))
        }
        return found.isEmpty ? set.field(field) : set.select(field.code, turn.phrase(field.label), found)
    }

    /// What is answered already by two months of weighing.
    private static func weighed(_ subject: Subject, _ form: Form, _ day: Day, _ turn: Turn) -> HTML {
        guard form === Form.childTuberculosis, subject.card.resident?.hasStalled(on: day) == true else { return "" }
        return """
            <p class="notice is-watch">\(Icon.note.svg)<span>\(turn.say("Menurut timbangan, beratnya dua bulan tidak naik. Sudah dijawab di bawah.", "By the scales the weight has not risen for two months. It is answered below."))</span></p>
            """
    }

    /// What must not be written here, and where it goes.
    private static func aside(_ form: Form, _ turn: Turn) -> HTML {
        guard form.code == Form.socialCondition.code || form.code == Form.safetyLog.code else { return "" }
        return
            "<p><a class=\"more\" href=\"\(turn.path("bantuan"))\">\(turn.say("Kekerasan jangan ditulis di sini", "Violence is not written here"))</a></p>"
    }

    /// A correction keeps the day of what it corrects, and a birth has its own.
    private static func writtenDay(_ turn: Turn, _ corrected: Entry?, _ subject: Subject, _ form: Form) -> Day {
        if let corrected { return corrected.day }
        if form === Form.newborn, let birth = subject.card.resident?.birth { return birth }
        return Day(iso: turn.saidDay) ?? turn.today
    }

    /// A correction stays in the campaign of what it corrects.
    static func campaign(_ turn: Turn, _ form: Form, _ corrected: Entry?) -> [Answer] {
        #if !hasFeature(Embedded)
        // Whoever answers for an office or a team says for which: her own.
        if form.isOfAddressee, form.field("desk") != nil, let desk = turn.context.person.desks.first {
            return [Answer("desk", desk)]
        }
        #endif
        return corrected.map { $0.answers.filter { $0.field == Campaign.field } } ?? turn.campaignAnswer(form)
    }

    /// What follows when it is not the page that she came from: after a check its result, as after a weighing; after a
    /// birth the page that asks how it was and opens the child's card.
    private static func onwards(_ entry: Entry, _ subject: Subject, _ turn: Turn) -> String? {
        if subject.card.resident != nil, Forms.find(entry.form)?.screening != nil {
            let isSealed = Forms.find(entry.form)?.screening?.isSealed == true
            return turn.path("hari/\(entry.day.iso)/hasil/\(subject.card.id.text)\(isSealed ? "?serahkan=1" : "")")
        }
        let isBirth = entry.form == Form.pregnancyEnd.code && entry["outcome"] == "born"
        guard isBirth, let on = entry.day("on") else { return nil }
        return turn.path("warga/\(subject.card.id.text)/tulis/delivery?on=\(DayWords.digits(on))")
    }

    private static func save(_ turn: Turn, _ subject: Subject, _ form: Form, _ corrected: Entry?) -> Response {
        if let kept = Asking.again(turn) { return page(turn, subject, form, corrected, problems: [], values: kept) }
        var (entry, problems) = turn.typed(
            form, card: subject.isNew ? nil : subject.card.id, day: writtenDay(turn, corrected, subject, form),
            corrects: corrected?.id, beside: campaign(turn, form, corrected))
        if form.code == "growth-visit", entry["reason"] == nil {
            problems.append(Problem("reason", "Tulis alasan perubahan.", "Write the reason for the change."))
        }
        guard problems.isEmpty else {
            let meant = Asking.meant(problems, entry, form, subject.card, turn)
            return page(
                turn, subject, form, corrected, problems: problems, values: turn.request.form, meant: meant)
        }
        if let asking = Asking(entry, form, subject.card, turn) {
            return page(turn, subject, form, corrected, problems: [], values: turn.request.form, asking: asking)
        }
        return .redirect(to: onwards(entry, subject, turn) ?? turn.next, entries: [entry])
    }
}

import Plain
import Records
import Rules

/// Step 2, *Ukur*: weigh and measure, with last month's value beside.
enum MeasurePages {
    static func list(_ table: SessionTable) -> Response {
        let say = table.say
        let page = table.page(
            say("Ukur", "Measure"), step: .measure,
            body: """
                <h1>\(say("Timbang dan ukur", "Weigh and measure"))</h1>\(table.onThisPhone)
                \(table.people(table.session.toMeasure, to: "ukur", empty: say("Belum ada yang menunggu ditimbang.", "Nobody waits to be weighed.")) { table.queue($0) })
                """)
        return table.turn.respond(page)
    }

    static func answer(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        if resident.isWeighed(on: table.day) {
            return turn.request.isPost ? save(table, resident) : form(table, resident)
        }
        let due = resident.dueScreenings(on: table.day).first ?? (resident.pregnancy == nil ? nil : .antenatalVisit)
        if let due {
            return .redirect(to: turn.path("warga/\(resident.id.text)/tulis/\(due.code)?hari=\(table.day.iso)"))
        }
        return .redirect(to: turn.path("warga/\(resident.id.text)"))
    }

    // MARK: The form

    private static func form(
        _ table: SessionTable, _ resident: Resident, problems: [Problem] = [], values: [(String, String)]? = nil,
        asking: Asking? = nil, meant: HTML = ""
    ) -> Response {
        let turn = table.turn
        let say = table.say
        let months = table.day.months(since: resident.birth ?? table.day)
        var shown = values ?? beginning(table, resident, months)
        if !shown.contains(where: { $0.0 == "measure" }) { shown.append(("measure", months < 24 ? "l" : "h")) }
        let set = FieldSet(say: say, problems: problems, values: shown)
        let before = resident.reading(before: table.day)
        let formID = "ukur"
        let corrects = resident.reading(on: table.day)
        let fields = Form.growthVisit.fields
        func field(_ code: String, _ before: String? = nil) -> HTML {
            fields.first { $0.code == code }.map { set.field($0, before: before) } ?? ""
        }
        var page = table.page(
            say("Ukur", "Measure"), step: nil, back: table.path("ukur"),
            body: """
                \(turn.head(resident, note: "\(turn.sexWord(resident.sex)) · \(turn.note(resident, on: table.day))"))
                \(set.summary())
                <form class="stack" method="post" action="\(table.path("ukur/\(resident.id.text)"))" id="\(formID)" novalidate>
                \(turn.hidden(after: table.local("hasil/\(resident.id.text)"), corrects.map { [("koreksi", $0.entry.text)] } ?? []))\(turn.draft)
                \(asking?.summary)\(meant)
                \(field("weight", before?.weight.map { NumberWords.kilograms($0) + " kg" }))
                \(field("length", before?.length.map { NumberWords.centimetres($0) + " cm" }))
                \(field("measure"))<p class="field__hint">\(months < 24 ? say("Di bawah 2 tahun: telentang.", "Under 2 years: lying.") : say("Mulai 2 tahun: berdiri.", "From 2 years: standing."))</p>
                <details class="fold"\(flag: "open", !problems.isEmpty || set.value("head") + set.value("arm") != "")><summary>\(say("Lingkar kepala, lengan, kaki bengkak", "Head, arm, swollen feet"))</summary>
                <div class="stack">\(field("head"))\(field("arm"))\(field("oedema"))</div></details>
                \(corrects == nil ? "" : field("reason"))
                </form>
                """)
        page.action =
            asking?.buttons(of: formID)
            ?? "<button class=\"button button--main button--full\" form=\"\(formID)\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// What the form begins with: today's own reading when it is corrected, else nothing.
    private static func beginning(
        _ table: SessionTable, _ resident: Resident, _ months: Int
    ) -> [(String, String)] {
        guard let reading = resident.reading(on: table.day), let entry = table.turn.book.entry(reading.entry)
        else { return [] }
        return entry.answers.compactMap { answer in
            guard answer.field != "confirmed", answer.field != "reason",
                let field = Form.growthVisit.field(answer.field)
            else { return nil }
            return (answer.field, AnswerWords.typed(answer.text, field.kind))
        }
    }

    // MARK: Saving

    private static func save(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        let request = turn.request
        // Once the reading was taken back, hers stands by itself.
        let corrected = Corrected(turn, on: resident.id, by: .growthVisit)
        let corrects = corrected?.entry?.id
        if corrected?.isOutrun == true {
            return form(table, resident, problems: [Corrected.outrun], values: request.form)
        }
        if let kept = Asking.again(turn) { return form(table, resident, values: kept) }
        // Who was only weighed is still to be measured, be it by a correction of that day.
        var campaign = corrected?.entry?.answers.filter { $0.field == Campaign.field } ?? []
        if turn.request.typed("length").isEmpty {
            campaign = []
        } else if campaign.isEmpty {
            campaign = turn.campaignAnswer(.growthVisit, on: table.day)
        }
        var (entry, problems) = turn.typed(
            .growthVisit, card: resident.id, day: table.day, corrects: corrects, beside: campaign)
        let isLate = table.session.closing != nil && corrects != nil
        if isLate, entry["reason"] == nil {
            problems.append(
                Problem("reason", "Hari sudah ditutup. Tulis alasan perubahan.", "The day is closed. Write the reason.")
            )
        }
        guard problems.isEmpty else {
            let meant = Asking.meant(problems, entry, .growthVisit, Card(resident), turn)
            return form(table, resident, problems: problems, values: request.form, meant: meant)
        }
        if let asking = Asking(entry, .growthVisit, Card(resident), turn) {
            return form(table, resident, values: request.form, asking: asking)
        }
        return .redirect(to: table.path("hasil/\(resident.id.text)"), entries: [entry])
    }
}

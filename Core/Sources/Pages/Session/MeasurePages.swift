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
        return table.visit.respond(page)
    }

    static func answer(_ table: SessionTable, _ resident: Resident) -> Response {
        let visit = table.visit
        if resident.isWeighed(on: table.day) {
            return visit.request.isPost ? save(table, resident) : form(table, resident)
        }
        if resident.pregnancy != nil {
            return .redirect(
                to: visit.path("warga/\(resident.id.text)/tulis/antenatal-visit?hari=\(table.day.iso)"))
        }
        return .redirect(to: visit.path("warga/\(resident.id.text)"))
    }

    // MARK: The form

    private static func form(
        _ table: SessionTable, _ resident: Resident, problems: [Problem] = [], values: [(String, String)]? = nil,
        asks: [Doubt] = []
    ) -> Response {
        let visit = table.visit
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
                \(visit.head(resident, note: "\(visit.sexWord(resident.sex)) · \(visit.note(resident, on: table.day))"))
                \(set.summary())
                <form class="stack" method="post" action="\(table.path("ukur/\(resident.id.text)"))" id="\(formID)" novalidate>
                \(visit.hidden(after: table.local("hasil/\(resident.id.text)"), corrects.map { [("koreksi", $0.entry.text)] } ?? []))
                \(asks.isEmpty ? "" : doubts(asks, say) + "<input type=\"hidden\" name=\"ditanya\" value=\"\(values.map { asked($0) } ?? "")\">")
                \(field("weight", before?.weight.map { NumberWords.kilograms($0) + " kg" }))
                \(field("length", before?.length.map { NumberWords.centimetres($0) + " cm" }))
                \(field("measure"))<p class="field__hint">\(months < 24 ? say("Di bawah 2 tahun: telentang.", "Under 2 years: lying.") : say("Mulai 2 tahun: berdiri.", "From 2 years: standing."))</p>
                <details class="fold"\(flag: "open", !problems.isEmpty || set.value("head") + set.value("arm") != "")><summary>\(say("Lingkar kepala, lengan, kaki bengkak", "Head, arm, swollen feet"))</summary>
                <div class="stack">\(field("head"))\(field("arm"))\(field("oedema"))</div></details>
                \(corrects == nil ? "" : field("reason"))
                </form>
                """)
        page.action = asks.isEmpty
            ? "<button class=\"button button--main button--full\" form=\"\(formID)\">\(say("Simpan", "Save"))</button>"
            : """
            <div class="pair"><button class="button" form="\(formID)" name="ulang" value="\(asks.map { $0.field }.joined(separator: " "))">\(say("Timbang ulang", "Weigh again"))</button>\
            <button class="button button--main" form="\(formID)" name="confirmed" value="y">\(say("Benar", "It is right"))</button></div>
            """
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// What the form begins with: today's own reading when it is corrected, else nothing.
    private static func beginning(
        _ table: SessionTable, _ resident: Resident, _ months: Int
    ) -> [(String, String)] {
        guard let reading = resident.reading(on: table.day), let entry = table.visit.book.entry(reading.entry)
        else { return [] }
        return entry.answers.compactMap { answer in
            guard answer.field != "confirmed", answer.field != "reason",
                let field = Form.growthVisit.field(answer.field)
            else { return nil }
            return (answer.field, AnswerWords.typed(answer.text, field.kind))
        }
    }

    private static func doubts(_ asks: [Doubt], _ say: Words) -> HTML {
        """
        <section class="problems" role="alert" aria-labelledby="ragu" tabindex="-1"><h2 id="ragu">\(say("Timbang ulang?", "Weigh again?"))</h2>\
        <ul role="list">\(asks.html { "<li><a href=\"#\($0.field)\">\($0.sentence)</a></li>" })</ul></section>
        """
    }

    /// The values that a doubt is about, as one text.
    private static func asked(_ values: [(String, String)]) -> String {
        ["weight", "length", "head", "arm"].map { code in values.first { $0.0 == code }?.1 ?? "" }
            .joined(separator: "|")
    }

    // MARK: Saving

    private static func save(_ table: SessionTable, _ resident: Resident) -> Response {
        let visit = table.visit
        let request = visit.request
        let typed = Typing.answers(.growthVisit, request.form, today: visit.today)
        let corrects = ID(request.typed("koreksi"))
        let again = request.typed("ulang").split(separator: " ")
        if !again.isEmpty {
            let kept = request.form.filter { item in !again.contains { $0 == item.0 } }
            return form(table, resident, values: kept)
        }
        let entry = visit.entry(
            .growthVisit, id: visit.postedID, card: resident.id, day: table.day, corrects: corrects,
            answers: typed.answers)
        var problems = typed.problems
        if problems.isEmpty {
            problems = Form.growthVisit.check(
                entry, CheckContext(today: visit.today, card: visit.book.card(resident.id)))
        }
        let isLate = table.session.closing != nil && corrects != nil
        if isLate, entry["reason"] == nil {
            problems.append(
                Problem("reason", "Hari sudah ditutup. Tulis alasan perubahan.", "The day is closed. Write the reason."))
        }
        guard problems.isEmpty, visit.may(.growthVisit) else {
            return form(table, resident, problems: problems, values: request.form)
        }
        // "Benar" answers for the values that were asked about, not for others typed since.
        if !entry.flag("confirmed") || request.typed("ditanya") != asked(request.form) {
            let asks = Doubt.about(entry, resident, on: table.day, visit)
            if !asks.isEmpty { return form(table, resident, values: request.form, asks: asks) }
        }
        return .redirect(to: table.path("hasil/\(resident.id.text)"), entries: [entry])
    }
}

/// A value that is possible but hardly true: asked back before it is stored.
struct Doubt {
    let field: String
    let sentence: String

    static func about(_ entry: Entry, _ resident: Resident, on day: Day, _ visit: Visit) -> [Doubt] {
        guard let sex = resident.sex, let birth = resident.birth, birth <= day else { return [] }
        let say = visit.say
        let weight = entry.integer("weight").map { Grams($0) }
        let length = entry.integer("length").map { Millimetres($0) }
        let growth = ChildGrowth(
            sex: sex, birth: birth, on: day, weight: weight, length: length,
            measure: entry["measure"].flatMap(Measure.init(code:)),
            head: entry.integer("head").map { Millimetres($0) }, arm: entry.integer("arm").map { Millimetres($0) },
            hasOedema: entry.flag("oedema"))
        let age = visit.age(resident, on: day)
        var asks: [Doubt] = []
        let before = resident.reading(before: day)
        if let length {
            let words = NumberWords.centimetres(length)
            if growth.hasImplausibleLength {
                asks.append(Doubt(field: "length", sentence: say("\(words) cm jauh dari biasanya untuk \(age). Ukur sekali lagi.", "\(words) cm is far from usual at \(age). Measure once more.")))
            } else if let old = before?.length, old.value - length.value > 10 {
                // A child does not shrink; a centimetre is within the error of measuring. Our own bound.
                asks.append(Doubt(field: "length", sentence: say("Dulu \(NumberWords.centimetres(old)) cm, sekarang \(words) cm. Ukur sekali lagi.", "Then \(NumberWords.centimetres(old)) cm, now \(words) cm. Measure once more.")))
            }
        }
        if let weight {
            let words = NumberWords.kilograms(weight)
            if growth.hasImplausibleWeight {
                asks.append(Doubt(field: "weight", sentence: say("\(words) kg jauh dari biasanya untuk \(age). Timbang sekali lagi.", "\(words) kg is far from usual at \(age). Weigh once more.")))
            } else if let old = before?.weight, let then = before?.day, day.days(since: then) <= 92,
                abs(Int(old.value) - Int(weight.value)) * 5 > Int(old.value)
            {
                // More than a fifth within three months. Our own bound.
                asks.append(Doubt(field: "weight", sentence: say("Dulu \(NumberWords.kilograms(old)) kg, sekarang \(words) kg. Timbang sekali lagi.", "Then \(NumberWords.kilograms(old)) kg, now \(words) kg. Weigh once more.")))
            }
        }
        if growth.hasImplausibleHead {
            asks.append(Doubt(field: "head", sentence: say("Lingkar kepala jauh dari biasanya. Ukur sekali lagi.", "The head is far from usual. Measure once more.")))
        }
        return asks
    }
}

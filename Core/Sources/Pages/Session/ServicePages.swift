import Plain
import Records
import Rules

/// Step 4, *Layanan*: what is due today by the rules, ticked when given.
enum ServicePages {
    static func list(_ table: SessionTable) -> Response {
        let say = table.say
        let page = table.page(
            say("Layanan", "Services"), step: .service,
            body: """
                <h1>\(say("Layanan hari ini", "Services today"))</h1>\(table.onThisPhone)
                \(table.people(table.session.toServe, to: "layanan", empty: say("Belum ada yang menunggu layanan.", "Nobody waits for services.")) { "\(DueServices.due($0, on: table.day).count)" })
                """)
        return table.turn.respond(page)
    }

    static func answer(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        guard turn.request.isPost else { return form(table, resident, problems: []) }
        let offered = offers(resident, table)
        let given = turn.request.typedAll("given").filter { offered.contains($0) }
        let next = table.path("edukasi/\(resident.id.text)")
        guard !given.isEmpty else { return .redirect(to: next) }
        let entry = turn.entry(
            .services, id: turn.postedID, card: resident.id, day: table.day,
            answers: [Answer("given", given.joined(separator: " "))])
        return .redirect(to: next, entries: [entry])
    }

    private static func offers(_ resident: Resident, _ table: SessionTable) -> [String] {
        DueServices.due(resident, on: table.day).map { $0.gives } + ["local-food"]
    }

    private static func form(_ table: SessionTable, _ resident: Resident, problems: [Problem]) -> Response {
        let turn = table.turn
        let say = table.say
        let overdue = DueServices.overdue(resident, on: table.day).map { $0.gives }
        let today = resident.services.filter { $0.day == table.day }
        let choices = offers(resident, table).filter { code in !today.contains { $0.code == code } }
        let boxes = choices.html { code -> HTML in
            """
            <label class="choice"><input type="checkbox" name="given" value="\(code)"><span>\(ServiceNames.label(code, turn.context.language))\
            \(overdue.contains(code) ? " <span class=\"tag is-watch\">\(say("terlambat", "late"))</span>" : "" as HTML)</span></label>
            """
        }
        let done = today.html {
            "<li class=\"row\"><span class=\"row__body\">\(ServiceNames.label($0.code, turn.context.language))</span><span class=\"row__side\">\(turn.tick($0.entry))</span></li>"
        }
        let form: HTML =
            choices.isEmpty
            ? ""
            : """
            <form class="stack" method="post" action="\(table.path("layanan/\(resident.id.text)"))" id="layanan">
            \(turn.hidden(after: table.local("edukasi/\(resident.id.text)")))
            <fieldset class="field"><legend class="field__label">\(say("Centang yang diberikan hari ini", "Tick what is given today"))</legend>\
            <div class="choices choices--one">\(boxes)</div></fieldset></form>
            <p class="meta">\(say("Imunisasi diberikan bidan. Vaksin yang lewat dikejar bersama bidan.", "The midwife gives the vaccines."))</p>
            """
        var page = table.page(
            say("Layanan", "Services"), step: nil, back: table.path("layanan"),
            body: """
                \(turn.head(resident, note: turn.note(resident, on: table.day)))
                \(done.isEmpty ? "" : "<section class=\"stack stack--tight\"><h2>\(say("Sudah diberikan", "Given today"))</h2><ul class=\"rows\" role=\"list\">\(done)</ul></section>" as HTML)
                \(form)
                """)
        page.action =
            choices.isEmpty
            ? "<a class=\"button button--main button--full\" href=\"\(table.path("edukasi/\(resident.id.text)"))\">\(say("Lanjut ke edukasi", "On to advice"))</a>"
            : "<button class=\"button button--main button--full\" form=\"layanan\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page)
    }
}

import Plain
import Records
import Rules

/// *Warga baru*: five questions, and a hint when she may be in the book already.
enum NewResidentPages {
    static func answer(_ turn: Turn) -> Response {
        guard turn.may(.resident) else { return turn.notFound() }
        return turn.request.isPost ? save(turn) : form(turn, problems: [], values: beginning(turn), twins: [])
    }

    /// What is known already: the household she joins.
    private static func beginning(_ turn: Turn) -> [(String, String)] {
        if let household = ID(turn.request.asked("keluarga")).flatMap({ turn.book.card($0)?.household }) {
            return [("household", household.id.text), ("rt", household.neighbourhood)]
        }
        return []
    }

    /// The session day she is registered at, when the form was opened from the roster.
    private static func sessionDay(_ turn: Turn) -> Day? {
        Day(iso: turn.saidDay)
    }

    private static func form(
        _ turn: Turn, problems: [Problem], values: [(String, String)], twins: [Resident]
    ) -> Response {
        let say = turn.say
        let day = sessionDay(turn)
        let set = FieldSet(say: say, problems: problems, values: values)
        let fields = Form.resident.fields.filter { $0.code != "household" || !set.value("household").isEmpty }
        var page = Page(
            title: say("Warga baru", "New resident"),
            body: """
                <h1>\(say("Warga baru", "New resident"))</h1>\(set.summary())
                <form class="stack" method="post" action="\(turn.path("warga/baru"))" id="baru" novalidate data-mirip="\(turn.path("warga/mirip"))">
                \(turn.hidden(after: day.map { "hari/\($0.iso)/" } ?? "warga", day.map { [("hari", $0.iso)] } ?? []))\(turn.draft)
                \(twins.isEmpty ? "" : question(twins, turn))
                \(fields.html { set.field($0) })
                <div class="hint" data-mirip-hasil role="status" aria-live="polite" hidden><p class="field__label">\(say("Mungkin sudah ada", "May be in the book already"))</p><ul role="list"></ul></div>
                </form>
                """)
        page.barTitle = say("Warga baru", "New resident")
        page.back = turn.path(day.map { "hari/\($0.iso)/" } ?? "warga")
        page.action =
            twins.isEmpty
            ? "<button class=\"button button--main button--full\" form=\"baru\">\(say("Simpan", "Save"))</button>"
            : "<button class=\"button button--main button--full\" form=\"baru\" name=\"tetap\" value=\"1\">\(say("Orang lain, simpan", "Somebody else, save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    private static func question(_ twins: [Resident], _ turn: Turn) -> HTML {
        let rows = twins.html {
            turn.row($0.name, turn.note($0), to: turn.path("warga/\($0.id.text)"), side: Icon.forward.svg)
        }
        return """
            <section class="problems is-watch" role="alert" aria-labelledby="ganda" tabindex="-1"><h2 id="ganda">\(turn.say("Apakah ini orang yang sama?", "Is this the same person?"))</h2>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func save(_ turn: Turn) -> Response {
        let request = turn.request
        var (entry, problems) = turn.typed(.resident)
        if let day = sessionDay(turn), let birth = entry.day("birth"), day < birth {
            problems.append(
                Problem("birth", "Lahir sesudah hari buka itu. Periksa lagi.", "Born after that session day. Check."))
        }
        guard problems.isEmpty else { return form(turn, problems: problems, values: request.form, twins: []) }
        if request.typed("tetap") != "1" {
            let twins = Likeness.found(in: turn.book, name: entry["name"] ?? "", birth: entry.day("birth"))
                .filter { $0.name.sought == (entry["name"] ?? "").sought && $0.birth == entry.day("birth") }
            if !twins.isEmpty { return form(turn, problems: [], values: request.form, twins: twins) }
        }
        var entries = [entry]
        var next = turn.path("warga/\(entry.card.text)")
        if let day = sessionDay(turn) {
            entries.append(
                turn.entry(.attendance, id: entry.id.following(1), card: entry.card, day: day, index: 1))
            next = turn.next
        }
        return .redirect(to: next, entries: entries)
    }

    /// Lines `path⇥words` for the hint while typing.
    static func similar(_ turn: Turn) -> Response {
        let found = Likeness.found(
            in: turn.book, name: turn.request.asked("nama"), birth: NumberReading.day(turn.request.asked("lahir")))
        let lines = found.prefix(3).map { resident in
            "\(turn.path("warga/\(resident.id.text)"))\t\(resident.name), \(turn.note(resident))\n"
        }
        return Response(
            headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
            body: lines.joined())
    }
}

import Plain
import Records
import Rules

/// *Warga baru*: five questions, and a hint when she may be in the book already.
enum NewResidentPages {
    static func answer(_ visit: Visit) -> Response {
        guard visit.may(.resident) else { return visit.notFound() }
        return visit.request.isPost ? save(visit) : form(visit, problems: [], values: beginning(visit), twins: [])
    }

    /// What is known already: the household she joins, or the mother she was born to.
    private static func beginning(_ visit: Visit) -> [(String, String)] {
        if let household = ID(visit.request.asked("keluarga")).flatMap({ visit.book.card($0)?.household }) {
            return [("household", household.id.text), ("rt", household.neighbourhood)]
        }
        guard let mother = ID(visit.request.asked("ibu")).flatMap({ visit.book.resident($0) }) else { return [] }
        let birth = mother.pregnancies.last?.ended.map { DayWords.digits($0) } ?? ""
        return [
            ("mother", mother.name), ("rt", mother.neighbourhood), ("birth", birth),
            ("household", mother.household?.text ?? ""),
        ]
    }

    /// The session day she is registered at, when the form was opened from the roster.
    private static func sessionDay(_ visit: Visit) -> Day? {
        Day(iso: visit.saidDay)
    }

    private static func form(
        _ visit: Visit, problems: [Problem], values: [(String, String)], twins: [Resident]
    ) -> Response {
        let say = visit.say
        let day = sessionDay(visit)
        let set = FieldSet(say: say, problems: problems, values: values)
        let fields = Form.resident.fields.filter { $0.code != "household" || !set.value("household").isEmpty }
        var page = Page(
            title: say("Warga baru", "New resident"),
            body: """
                <h1>\(say("Warga baru", "New resident"))</h1>\(set.summary())
                <form class="stack" method="post" action="\(visit.path("warga/baru"))" id="baru" novalidate data-mirip="\(visit.path("warga/mirip"))">
                \(visit.hidden(after: day.map { "hari/\($0.iso)/" } ?? "warga", day.map { [("hari", $0.iso)] } ?? []))\(visit.draft)
                \(twins.isEmpty ? "" : question(twins, visit))
                \(fields.html { set.field($0) })
                <div class="hint" data-mirip-hasil role="status" aria-live="polite" hidden><p class="field__label">\(say("Mungkin sudah ada", "May be in the book already"))</p><ul role="list"></ul></div>
                </form>
                """)
        page.barTitle = say("Warga baru", "New resident")
        page.back = visit.path(day.map { "hari/\($0.iso)/" } ?? "warga")
        page.action =
            twins.isEmpty
            ? "<button class=\"button button--main button--full\" form=\"baru\">\(say("Simpan", "Save"))</button>"
            : "<button class=\"button button--main button--full\" form=\"baru\" name=\"tetap\" value=\"1\">\(say("Orang lain, simpan", "Somebody else, save"))</button>"
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    private static func question(_ twins: [Resident], _ visit: Visit) -> HTML {
        let rows = twins.html {
            visit.row($0.name, visit.note($0), to: visit.path("warga/\($0.id.text)"), side: Icon.forward.svg)
        }
        return """
            <section class="problems is-watch" role="alert" aria-labelledby="ganda" tabindex="-1"><h2 id="ganda">\(visit.say("Apakah ini orang yang sama?", "Is this the same person?"))</h2>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func save(_ visit: Visit) -> Response {
        let request = visit.request
        var (entry, problems) = visit.typed(.resident)
        if let day = sessionDay(visit), let birth = entry.day("birth"), day < birth {
            problems.append(
                Problem("birth", "Lahir sesudah hari buka itu. Periksa lagi.", "Born after that session day. Check."))
        }
        guard problems.isEmpty else { return form(visit, problems: problems, values: request.form, twins: []) }
        if request.typed("tetap") != "1" {
            let twins = Likeness.found(in: visit.book, name: entry["name"] ?? "", birth: entry.day("birth"))
                .filter { $0.name.sought == (entry["name"] ?? "").sought && $0.birth == entry.day("birth") }
            if !twins.isEmpty { return form(visit, problems: [], values: request.form, twins: twins) }
        }
        var entries = [entry]
        var next = visit.path("warga/\(entry.card.text)")
        if let day = sessionDay(visit) {
            entries.append(
                visit.entry(.attendance, id: entry.id.following(1), card: entry.card, day: day, place: 1))
            next = visit.next
        }
        return .redirect(to: next, entries: entries)
    }

    /// Lines `path⇥words` for the hint while typing.
    static func similar(_ visit: Visit) -> Response {
        let found = Likeness.found(
            in: visit.book, name: visit.request.asked("nama"), birth: NumberReading.day(visit.request.asked("lahir")))
        let lines = found.prefix(3).map { resident in
            "\(visit.path("warga/\(resident.id.text)"))\t\(resident.name), \(visit.note(resident))\n"
        }
        return Response(
            headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
            body: lines.joined())
    }
}

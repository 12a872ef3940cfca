import Records
import Rules

/// *Kegiatan*: reading corner, lessons at schools, the safety log.
enum ActivityPages {
    /// What can be written, as `Registers` lists it.
    private static var registers: [Register] { Registers.all.filter { $0.form.card == .activity } }

    static func answer(_ visit: Visit, _ path: [String]) -> Response {
        guard let first = path.first else { return list(visit) }
        if first == "baru" {
            guard path.count == 2, let register = registers.first(where: { $0.form.code == path[1] }) else {
                return visit.notFound()
            }
            let activity = Activity(id: visit.postedID)
            return WritingPages.answer(visit, Subject(card: .activity(activity), isNew: true), register.form)
        }
        guard let id = ID(first), let card = visit.book.card(id), let activity = card.activity else {
            return visit.notFound()
        }
        switch path.count > 1 ? path[1] : "" {
        case "" where path.count == 1: return page(visit, activity)
        case "tulis" where path.count == 3:
            return Forms.find(path[2]).map { WritingPages.answer(visit, Subject(card: card), $0) } ?? visit.notFound()
        default: return visit.notFound()
        }
    }

    private static func list(_ visit: Visit) -> Response {
        let say = visit.say
        let found = visit.book.cards.compactMap { $0.activity?.finding == nil ? nil : $0.activity }
            .ordered { OrderKey(-Int($0.finding?.day.number ?? 0), id: ($0.id.high, $0.id.low)) }
        let rows = found.prefix(60).html { activity -> HTML in
            guard let finding = activity.finding, let form = Forms.find(finding.form) else { return "" }
            return visit.row(
                visit.phrase(form.title), "\(activity.name) · \(visit.when(finding.day))",
                to: visit.path("kegiatan/\(activity.id.text)"), side: visit.tick(finding.entry))
        }
        let new = registers.filter { visit.may($0.form) }.html { register -> HTML in
            """
            <li><a class="tile" href="\(visit.path("kegiatan/baru/\(register.form.code)"))">\(FieldBadge.html(register.field))\(visit.phrase(register.form.title))</a></li>
            """
        }
        var page = Page(
            title: say("Kegiatan", "Activities"),
            body: """
                <h1>\(say("Kegiatan", "Activities"))</h1>
                \(new.isEmpty ? "" : "<nav aria-label=\"\(say("Catat baru", "Write a new one"))\"><ul class=\"tiles\" role=\"list\">\(new)</ul></nav>" as HTML)
                \(visit.list(rows, empty: say("Belum ada kegiatan tercatat.", "No activity recorded yet.")))
                """)
        page.back = visit.path("")
        return visit.respond(page)
    }

    private static func page(_ visit: Visit, _ activity: Activity) -> Response {
        let say = visit.say
        let title =
            activity.finding.flatMap { Forms.find($0.form) }.map { visit.phrase($0.title) }
            ?? say("Kegiatan", "Activity")
        let state: HTML =
            activity.finding == nil
            ? "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Catatan ini dibatalkan.", "This was taken back."))</span></p>"
            : "<p class=\"lead\">\(activity.name)</p>"
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(state)\(CardHistory.timeline(visit, Subject(card: .activity(activity))))
                """)
        page.back = visit.path("kegiatan")
        return visit.respond(page)
    }
}

import Plain
import Records
import Rules

/// *Laporan*: the complaints of a book, and one of them with all that happened.
enum ComplaintPages {
    static func list(_ visit: Visit) -> Response {
        guard Permission.allows(visit.context.person.role, .readResidents) else { return visit.notFound() }
        let say = visit.say
        let isWhole = visit.request.asked("semua") == "1"
        let all = visit.book.complaints
        let open = all.filter { $0.isOpen }
        let shown = (isWhole ? all : open).ordered { OrderKey(-Int($0.opened.number), id: ($0.id.high, $0.id.low)) }
        let rows = shown.html { complaint -> HTML in
            """
            <li><a class="row" href="\(visit.path("laporan/\(complaint.id.text)"))">\(FieldBadge.html(complaint.field, small: true))\
            <span class="row__body"><span class="row__title">\(ComplaintWords.title(complaint, say))</span>\
            <span class="row__note">\(ComplaintWords.place(complaint, say)) · \(visit.soon(complaint.opened))</span></span>\
            <span class="row__side">\(ComplaintWords.tag(complaint, visit))</span></a></li>
            """
        }
        let other: HTML =
            isWhole
            ? "<p><a class=\"more\" href=\"\(visit.path("laporan"))\">\(say("Hanya yang belum selesai", "Only what is open"))</a></p>"
            : "<p><a class=\"more\" href=\"\(visit.path("laporan?semua=1"))\">\(say("Lihat semua \(all.count) laporan", "See all \(all.count) complaints"))</a></p>"
        var page = Page(
            title: say("Laporan", "Complaints"),
            body: """
                <h1>\(say("Laporan", "Complaints"))</h1>
                \(visit.list(rows, empty: say("Belum ada laporan terbuka.", "No open complaints.")))
                \(other)
                """)
        page.back = visit.path("")
        if visit.may(.complaint) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(visit.path("lapor"))\">\(Icon.plus.svg) \(say("Lapor masalah", "Report a problem"))</a>"
        }
        return visit.respond(page)
    }

    // MARK: One complaint

    static func page(_ visit: Visit, _ complaint: Complaint) -> Response {
        let say = visit.say
        var page = Page(
            title: ComplaintWords.title(complaint, say),
            body: """
                \(visit.isDesk ? "<p class=\"back\"><a class=\"more\" href=\"/kotak-masuk\">\(Icon.back.svg) \(say("Kotak masuk", "Inbox"))</a></p>" : "" as HTML)\
                <div class="cluster cluster--apart"><div class="cluster">\(FieldBadge.html(complaint.field))\
                <div><h1>\(ComplaintWords.title(complaint, say))</h1><p class="lead">\(ComplaintWords.place(complaint, say))</p></div></div>\
                <div class="cluster">\(ComplaintWords.tag(complaint, visit))\(complaint.isOpen ? visit.left(complaint) : "")</div></div>
                \(notices(visit, complaint))
                <div class="split split--wide"><div class="stack">\(facts(visit, complaint))\(deadline(visit, complaint))</div>
                <div class="stack">\(StepPages.offered(visit, complaint))\(timeline(visit, complaint))</div></div>
                """)
        page.back = visit.path("laporan")
        page.isDesk = visit.isDesk
        return visit.respond(page)
    }

    private static func notices(_ visit: Visit, _ complaint: Complaint) -> HTML {
        let say = visit.say
        var words: [String] = []
        if complaint.isUrgent { words.append(say("Ada yang sedang terancam.", "Somebody is in danger.")) }
        if complaint.isUnverified {
            words.append(say("Belum diverifikasi desa.", "Not verified by the village."))
        }
        if let pause = complaint.pause {
            words.append(say("Jam berhenti. Ditunggu: \(pause.reason).", "The clock stands. Awaited: \(pause.reason)."))
        }
        if complaint.state == .claimed {
            words.append(say("Tanyakan ke pelapor: sudah beres?", "Ask the reporter: is it solved?"))
        }
        if let first = visit.book.timeline(of: complaint.id).first, complaint.opened.days(since: first.day) > 7 {
            let day = DayWords.plain(first.day, visit.context.language)
            words.append(
                say(
                    "Tanggal di HP pengirim: \(day). Waktu dihitung sejak diterima.",
                    "The sender's phone said \(day). Time counts from when it was received."))
        }
        return words.html { "<p class=\"notice is-watch\">\(Icon.note.svg)<span>\($0)</span></p>" }
    }

    private static func facts(_ visit: Visit, _ complaint: Complaint) -> HTML {
        let say = visit.say
        var rows: [(String, String)] = [
            (say("Dilaporkan", "Told"), DayWords.plain(complaint.opened, visit.context.language))
        ]
        if let position = complaint.position {
            let words = say("ketelitian \(position.accuracyMetres) m", "within \(position.accuracyMetres) m")
            rows.append((say("Lokasi HP", "Position"), words))
        }
        if let household = complaint.household.flatMap({ visit.book.card($0)?.household }) {
            rows.append((say("Keluarga", "Family"), household.head))
        }
        if complaint.supports > 0 {
            rows.append(
                (say("Didukung", "Supported by"), say("\(complaint.supports) orang", "\(complaint.supports) people")))
        }
        if let reporter = complaint.reporter {
            rows.append(
                (
                    say("Pelapor", "Reporter"),
                    [reporter.name, reporter.phone].filter { !$0.isEmpty }.joined(separator: ", ")
                ))
        }
        rows.append((say("Dipegang", "Held by"), visit.holder(of: complaint)))
        if !complaint.assignee.isEmpty { rows.append((say("Petugas", "Who does it"), complaint.assignee)) }
        let documents = complaint.catalogued?.documents ?? []
        let needed: HTML =
            documents.isEmpty
            ? ""
            : "<p class=\"meta\">\(say("Siapkan", "Have ready")): \(documents.map { visit.phrase($0) }.joined(separator: ", ")).</p>"
        return """
            <section class="card stack" aria-labelledby="fakta"><h2 id="fakta">\(say("Yang dilaporkan", "What was told"))</h2>\
            \(complaint.note.isEmpty ? "" : "<p class=\"quote\">“\(complaint.note)”</p>" as HTML)\
            <dl class="facts facts--plain">\(rows.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\(needed)\(ways(visit, complaint))</section>
            """
    }

    /// To the place with the phone's own map, and the sheet that goes along on paper.
    private static func ways(_ visit: Visit, _ complaint: Complaint) -> HTML {
        let say = visit.say
        let map: HTML =
            complaint.position.map {
                "<a class=\"button\" href=\"geo:\($0.degrees)?q=\($0.degrees)\">\(Icon.place.svg) \(say("Buka peta", "Open the map"))</a>"
            } ?? ""
        let sheet: HTML =
            visit.isDesk
            ? "<a class=\"button\" href=\"\(visit.path("laporan/\(complaint.id.text)/lembar"))\">\(Icon.note.svg) \(say("Lembar disposisi", "Disposition sheet"))</a>"
            : ""
        return map.isEmpty && sheet.isEmpty ? "" : "<p class=\"cluster\">\(map)\(sheet)</p>"
    }

    /// The deadline explains itself day by day.
    private static func deadline(_ visit: Visit, _ complaint: Complaint) -> HTML {
        guard complaint.isOpen, let deadline = visit.deadline(of: complaint) else { return "" }
        let say = visit.say
        let days = deadline.steps(on: visit.today).html { step -> HTML in
            "<div><dt>\(DayWords.short(step.day, visit.context.language))</dt><dd>\(visit.phrase(step.words))</dd></div>"
        }
        let until: String =
            deadline.due.map {
                say(
                    "Paling lambat \(DayWords.plain($0, visit.context.language))",
                    "By \(DayWords.plain($0, visit.context.language))")
            } ?? say("Jam berhenti", "The clock stands")
        return """
            <details class="fold"><summary>\(until)</summary><p class="meta">\(visit.phrase(complaint.stage.title)): \
            \(say("\(deadline.workingDays) hari kerja", "\(deadline.workingDays) working days"))</p><dl class="facts facts--plain">\(days)</dl></details>
            """
    }

    private static func timeline(_ visit: Visit, _ complaint: Complaint) -> HTML {
        let say = visit.say
        let role = visit.context.person.role
        let entries = visit.book.timeline(of: complaint.id).filter { entry in
            entry.form != Form.reporter.code && Forms.find(entry.form)?.audience.contains(role) ?? false
        }
        var isFirst = true
        let rows = entries.reversed().html { entry -> HTML in
            let (title, texts) = ComplaintWords.step(entry, visit)
            let now: HTML = isFirst && complaint.isOpen ? " class=\"is-now\"" : ""
            isFirst = false
            let moment = entry.moment
            return """
                <li\(now)><p class="meta">\(DayWords.short(entry.day, visit.context.language)), \(visit.context.clock(at: moment)) · \(visit.writer(of: entry, on: complaint)) \(visit.tick(entry.id))</p>\
                <h3>\(title)</h3>\(texts.html { "<p>\($0)</p>" })\(Photos.shown(entry, say))</li>
                """
        }
        return """
            <section class="card stack" aria-labelledby="jejak"><h2 id="jejak">\(say("Perjalanan", "Its way"))</h2><ol class="timeline" role="list">\(rows)</ol></section>
            """
    }
}

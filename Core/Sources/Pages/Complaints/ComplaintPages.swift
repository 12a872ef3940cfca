import Plain
public import Records
import Rules

/// *Laporan*: the complaints of a book, and one of them with all that happened.
public enum ComplaintPages {
    static func list(_ turn: Turn) -> Response {
        guard Permission.allows(turn.context.person.role, .readResidents) else { return turn.notFound() }
        let say = turn.say
        let isWhole = turn.request.asked("semua") == "1"
        let all = turn.book.complaints
        let open = all.filter { $0.isOpen }
        let shown = (isWhole ? all : open).ordered { OrderKey(-Int($0.opened.number), id: ($0.id.high, $0.id.low)) }
        let rows = rows(turn, shown)
        let other: HTML =
            isWhole
            ? "<p><a class=\"more\" href=\"\(turn.path("laporan"))\">\(say("Hanya yang belum selesai", "Only what is open"))</a></p>"
            : "<p><a class=\"more\" href=\"\(turn.path("laporan?semua=1"))\">\(say("Lihat semua \(all.count) laporan", "See all \(all.count) complaints"))</a></p>"
        var page = Page(
            title: say("Laporan", "Complaints"),
            body: """
                <h1>\(say("Laporan", "Complaints"))</h1>
                \(turn.list(rows, empty: say("Belum ada laporan terbuka.", "No open complaints.")))
                \(other)
                """)
        page.back = turn.path("")
        if turn.may(.complaint) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(turn.path("lapor"))\">\(Icon.plus.svg) \(say("Lapor masalah", "Report a problem"))</a>"
        }
        return turn.respond(page)
    }

    static func rows(_ turn: Turn, _ complaints: [Complaint]) -> HTML {
        complaints.html { complaint -> HTML in
            """
            <li><a class="row" href="\(turn.path("laporan/\(complaint.id.text)"))">\(FieldBadge.html(complaint.field, small: true))\
            <span class="row__body"><span class="row__title">\(ComplaintWords.title(complaint, turn.say))</span>\
            <span class="row__note">\(ComplaintWords.place(complaint, turn.say)) · \(turn.soon(complaint.opened))</span></span>\
            <span class="row__side">\(ComplaintWords.tag(complaint, turn))</span></a></li>
            """
        }
    }

    // MARK: One complaint

    static func page(_ turn: Turn, _ complaint: Complaint) -> Response {
        let say = turn.say
        var page = Page(
            title: ComplaintWords.title(complaint, say),
            body: """
                <div class="cluster cluster--apart"><div class="cluster">\(FieldBadge.html(complaint.field))\
                <div><h1>\(ComplaintWords.title(complaint, say))</h1><p class="lead">\(ComplaintWords.place(complaint, say))</p></div></div>\
                <div class="cluster">\(ComplaintWords.tag(complaint, turn))\(complaint.isOpen ? turn.left(complaint) : "")</div></div>
                \(notices(turn, complaint))
                <div class="split split--wide"><div class="stack">\(told(turn, complaint))\(deadline(turn, complaint))</div>
                <div class="stack">\(StepPages.offered(turn, complaint))\(timeline(turn, complaint))</div></div>
                """)
        page.back = turn.path("laporan")
        return turn.respond(page)
    }

    public static func notices(_ turn: Turn, _ complaint: Complaint) -> HTML {
        let say = turn.say
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
        if let first = turn.book.timeline(of: complaint.id).first, complaint.opened.days(since: first.day) > 7 {
            let day = DayWords.plain(first.day, turn.context.language)
            words.append(
                say(
                    "Tanggal di HP pengirim: \(day). Waktu dihitung sejak diterima.",
                    "The sender's phone said \(day). Time counts from when it was received."))
        }
        return words.html { "<p class=\"notice is-watch\">\(Icon.note.svg)<span>\($0)</span></p>" }
    }

    /// - Parameter photos: its photographs, where the way does not show them
    public static func told(_ turn: Turn, _ complaint: Complaint, photos: HTML = "", more: HTML = "") -> HTML {
        let say = turn.say
        var rows: [(String, String)] = [
            (say("Dilaporkan", "Told"), DayWords.plain(complaint.opened, turn.context.language))
        ]
        if let position = complaint.position {
            let words = say("ketelitian \(position.accuracyMetres) m", "within \(position.accuracyMetres) m")
            rows.append((say("Lokasi HP", "Position"), words))
        }
        if let household = complaint.household.flatMap({ turn.book.card($0)?.household }) {
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
        rows.append((say("Dipegang", "Held by"), turn.holder(of: complaint)))
        if !complaint.assignee.isEmpty { rows.append((say("Petugas", "Who does it"), complaint.assignee)) }
        let documents = complaint.catalogued?.documents ?? []
        let needed: HTML =
            documents.isEmpty
            ? ""
            : "<p class=\"meta\">\(say("Siapkan", "Have ready")): \(documents.map { turn.phrase($0) }.joined(separator: ", ")).</p>"
        return """
            <section class="card stack" aria-labelledby="fakta"><h2 id="fakta">\(say("Yang dilaporkan", "What was told"))</h2>\
            \(complaint.note.isEmpty ? "" : "<p class=\"quote\">“\(complaint.note)”</p>" as HTML)\(photos)\
            <dl class="facts facts--plain">\(rows.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\(needed)\(ways(turn, complaint, more))</section>
            """
    }

    /// To the place with the phone's own map.
    private static func ways(_ turn: Turn, _ complaint: Complaint, _ more: HTML) -> HTML {
        let say = turn.say
        let map: HTML =
            complaint.position.map {
                "<a class=\"button\" href=\"geo:\($0.degrees)?q=\($0.degrees)\">\(Icon.place.svg) \(say("Buka peta", "Open the map"))</a>"
            } ?? ""
        return map.isEmpty && more.isEmpty ? "" : "<p class=\"cluster\">\(map)\(more)</p>"
    }

    /// The deadline explains itself day by day.
    public static func deadline(_ turn: Turn, _ complaint: Complaint) -> HTML {
        guard complaint.isOpen, let deadline = turn.deadline(of: complaint) else { return "" }
        let say = turn.say
        let days = deadline.steps(on: turn.today).html { step -> HTML in
            "<div><dt>\(DayWords.short(step.day, turn.context.language))</dt><dd>\(turn.phrase(step.words))</dd></div>"
        }
        let until: String =
            deadline.due.map {
                say(
                    "Paling lambat \(DayWords.plain($0, turn.context.language))",
                    "By \(DayWords.plain($0, turn.context.language))")
            } ?? say("Jam berhenti", "The clock stands")
        return """
            <details class="fold"><summary>\(until)</summary><p class="meta">\(turn.phrase(complaint.stage.title)): \
            \(say("\(deadline.workingDays) hari kerja", "\(deadline.workingDays) working days"))</p><dl class="facts facts--plain">\(days)</dl></details>
            """
    }

    /// - Parameter hasPhotos: whether the photographs of the complaint itself stand in it
    public static func timeline(_ turn: Turn, _ complaint: Complaint, hasPhotos: Bool = true) -> HTML {
        let say = turn.say
        let role = turn.context.person.role
        let entries = turn.book.timeline(of: complaint.id).filter { entry in
            entry.form != Form.reporter.code && Forms.find(entry.form)?.audience.contains(role) ?? false
        }
        var isFirst = true
        let rows = entries.reversed().html { entry -> HTML in
            let (title, texts) = ComplaintWords.step(entry, turn)
            let now: HTML = isFirst && complaint.isOpen ? " class=\"is-now\"" : ""
            isFirst = false
            let moment = entry.moment
            return """
                <li\(now)><p class="meta">\(DayWords.short(entry.day, turn.context.language)), \(turn.context.clock(at: moment)) · \(turn.writer(of: entry, on: complaint)) \(turn.tick(entry.id))</p>\
                <h3>\(title)</h3>\(texts.html { "<p>\($0)</p>" })\(hasPhotos || entry.card != entry.id ? Photos.shown(entry, say) : "")</li>
                """
        }
        return """
            <section class="card stack" aria-labelledby="jejak"><h2 id="jejak">\(say("Perjalanan", "Its way"))</h2><ol class="timeline" role="list">\(rows)</ol></section>
            """
    }
}

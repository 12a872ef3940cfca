package import Desk
package import Pages
package import Plain
package import Records
import Rules

/// *Beranda*: what somebody at a desk opens the day with, on one screen; each line leads to what it tells.
package struct StartPage {
    package static let path = "/beranda"

    private let say: Words
    private let start: Start
    private let person: Person
    private let region: String
    private let today: Day
    private let hour: Int

    /// - Parameters:
    ///   - region: whose team she is of; empty for an office
    ///   - hour: of the day, where she is
    package init(_ start: Start, for person: Person, region: String, today: Day, hour: Int, _ say: Words) {
        self.start = start
        self.person = person
        self.region = region
        self.today = today
        self.hour = hour
        self.say = say
    }

    package var page: Page {
        var page = Page(
            title: say("Beranda", "Start"),
            body: """
                <div class="head"><div><div><h1>\(greeting)</h1><p class="lead">\(lead)</p></div></div>\(next)</div>
                \(FocusLines(start.focus, today: today, own: region, say).html)
                <div class="split split--wide split--even"><div class="stack">\(late)\(meeting)</div><div class="stack">\(waiting)\(silent)\(month)\(offCourse)</div></div>
                """)
        page.isDesk = true
        return page
    }

    private var team: String { "/b/\(BookKind.team.book(of: region))/" }
    private var hasTeam: Bool { !region.isEmpty }

    private var greeting: String {
        let name = person.name
        return switch hour {
        case ..<11: say("Selamat pagi, \(name)", "Good morning, \(name)")
        case ..<15: say("Selamat siang, \(name)", "Good day, \(name)")
        case ..<18: say("Selamat sore, \(name)", "Good afternoon, \(name)")
        default: say("Selamat malam, \(name)", "Good evening, \(name)")
        }
    }

    private var lead: String {
        let day = DayWords.long(today, say.language)
        let open = start.complaints.counts[.all] ?? 0
        return say("\(day). \(open) laporan warga terbuka.", "\(day). \(open) complaints are open.")
    }

    // MARK: What to do next

    /// What a good colleague would say next.
    private var next: HTML {
        let (words, path): (String, String)
        if lateCount > 0 {
            (words, path) = (say("Lihat yang terlambat", "See what is late"), latePath)
        } else if let meeting = start.meeting, meeting.day <= today.adding(days: 14) {
            let day = DayWords.weekday(meeting.day, say.language)
            (words, path) = (
                say("Siapkan rapat \(day)", "Prepare the meeting of \(day)"),
                "\(team)\(CardKind.meeting.path)/\(meeting.id.text)"
            )
        } else if !start.waiting.isEmpty || (start.complaints.counts[.new] ?? 0) > 0 || !hasTeam {
            (words, path) = (say("Buka kotak masuk", "Open the inbox"), InboxPage.path)
        } else {
            (words, path) = (
                say("Undang rapat", "Call a meeting"), "\(team)\(CardKind.meeting.path)/baru/\(Form.meeting.code)"
            )
        }
        return "<a class=\"button button--main\" href=\"\(path)\">\(words)</a>"
    }

    // MARK: Late

    private var lateComplaints: Int { start.complaints.counts[.late] ?? 0 }
    private var lateCount: Int { start.followUps.count + start.activities.count + lateComplaints }

    private var latePath: String {
        if !start.followUps.isEmpty { return team + CardKind.followUp.path }
        return start.activities.isEmpty ? InboxPage.path + "?saring=late" : team + CardKind.programme.path
    }

    private var late: HTML {
        let works = start.followUps.map { work in
            (
                work.daysLate(on: today), work.what, say("Tindak lanjut", "Follow-up"),
                team + "\(CardKind.followUp.path)/\(work.id.text)"
            )
        }
        let plans = start.activities.map { plan in
            (
                plan.daysLate(on: today), plan.activity, say("Program kerja", "Programme"),
                team + "\(CardKind.programme.path)/\(plan.id.text)"
            )
        }
        let complaints = start.complaints.lines.prefix(3).map { line in
            (
                -(line.left ?? 0), line.kind.map { say($0.title) } ?? say("Laporan warga", "Complaint"),
                say("Laporan warga, \(ComplaintWords.place(line))", "Complaint, \(ComplaintWords.place(line))"),
                "/b/\(line.book)/laporan/\(line.id.text)"
            )
        }
        let rows = (works + plans + complaints).sorted { $0.0 > $1.0 }.prefix(4).html {
            days, title, note, path -> HTML in
            """
            <li><a class="row" href="\(path)"><span class="row__body"><span class="row__title">\(title)</span><span class="row__note">\(note)</span></span>\
            <span class="row__side"><span class="days is-urgent"><b>\(days)</b>\(say("hari terlambat", "days late"))</span></span></a></li>
            """
        }
        guard !rows.isEmpty else {
            return """
                <p class="notice is-good">\(Icon.tick.svg)<span>\(say("Tidak ada yang terlambat.", "Nothing is late."))</span></p>
                """
        }
        let doors = [
            (start.followUps.count, say("tindak lanjut", "follow-ups"), team + CardKind.followUp.path),
            (start.activities.count, say("program", "activities"), team + CardKind.programme.path),
            (lateComplaints, say("laporan warga", "complaints"), InboxPage.path + "?saring=late"),
        ].filter { $0.0 > 0 }.html { count, words, path -> HTML in
            "<a class=\"more\" href=\"\(path)\">\(count) \(words)</a>"
        }
        return """
            <section class="stack stack--tight" aria-labelledby="terlambat"><h2 id="terlambat">\(say("Terlambat", "Late"))</h2>
            <ul class="rows" role="list">\(rows)</ul><p class="cluster">\(doors)</p></section>
            """
    }

    // MARK: Meeting and inbox

    private var meeting: HTML {
        guard hasTeam else { return "" }
        guard let meeting = start.meeting else {
            return """
                <section class="card stack stack--tight"><h2>\(say("Rapat berikutnya", "Next meeting"))</h2>\
                <p>\(say("Belum ada yang diundang.", "None is called."))</p>\
                <p><a class="more" href="\(team)\(CardKind.meeting.path)">\(say("Semua rapat", "All meetings"))</a></p></section>
                """
        }
        let replies = Set(meeting.invited.filter { meeting.reply(of: $0) != nil }).count
        let count = meeting.invited.count
        let note = count == 0 ? "" : say("\(replies) dari \(count) menjawab.", "\(replies) of \(count) answered.")
        return """
            <section class="card stack stack--tight"><h2>\(say("Rapat berikutnya", "Next meeting"))</h2><ul class="rows" role="list">\
            <li><a class="row" href="\(team)\(CardKind.meeting.path)/\(meeting.id.text)"><span class="row__body"><span class="row__title">\(meeting.title)</span>\
            <span class="row__note">\(DayWords.long(meeting.day, say.language)). \(note)</span></span>\(Icon.forward.svg)</a></li></ul></section>
            """
    }

    private var waiting: HTML {
        let new = start.complaints.counts[.new] ?? 0
        let coming = start.complaints.counts[.coming] ?? 0
        var rows: HTML = ""
        func add(_ count: Int, _ words: String, _ path: String) {
            guard count > 0 else { return }
            rows += """
                <li><a class="row row--slim" href="\(path)"><span class="row__body"><span class="row__title">\(words)</span></span><span class="row__side">\(count)</span></a></li>
                """
        }
        add(start.waiting.count, say("Diminta tim pembina", "Asked by coaching teams"), InboxPage.path)
        if person.role == .officer {
            add(new, say("Laporan warga yang baru", "New complaints"), InboxPage.path + "?saring=new")
        }
        if person.role == .villageOperator {
            add(
                coming, say("Laporan yang perlu diperiksa desa", "Complaints for the village to look at"),
                InboxPage.path + "?saring=coming")
        }
        if hasTeam { add(start.ending, say("Masa tugas segera berakhir", "Terms that end soon"), team) }
        if !start.knowsRole {
            rows += """
                <li><a class="row row--slim" href="\(RolePage.path)"><span class="row__body"><span class="row__title">\(say("Peran saya: jawab tiga pertanyaan", "What I do: answer three questions"))</span></span>\
                <span class="row__side">\(Icon.forward.svg)</span></a></li>
                """
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="menunggu"><h2 id="menunggu">\(say("Perlu dibuka", "To be opened"))</h2><ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    // MARK: The area

    private var silent: HTML {
        guard !start.silent.isEmpty else { return "" }
        let days = VillageGaps.silentDays
        let links = start.silent.prefix(3).html {
            "<a class=\"more\" href=\"\(OverviewPages.path(of: $0.code))\">\($0.name)</a>" as HTML
        }
        let all: HTML =
            start.silent.count > 3 && region.split(separator: ".").count < 4
            ? "<a class=\"more\" href=\"\(VillageGapsPage.path(of: region))\">\(say("Semua", "All"))</a>" : ""
        return """
            <section class="notice is-watch">\(Icon.warning.svg)<div class="stack stack--tight"><p>\(say("\(start.silent.count) desa tidak melapor \(days) hari. Bukan nol, belum diketahui.", "\(start.silent.count) villages wrote nothing for \(days) days. Not zero: unknown."))</p>\
            <p class="cluster">\(links)\(all)</p></div></section>
            """
    }

    private var month: HTML {
        guard let counts = start.counts else { return "" }
        let month = today.month
        func figure(_ number: String, _ words: String) -> HTML { "<div><dt>\(words)</dt><dd>\(number)</dd></div>" }
        let open = counts.reported[month] ?? 0
        let days = today.dayOfMonth
        let name = DayWords.month(month, say.language)
        return """
            <section class="card stack stack--tight"><h2>\(say("\(name), baru \(days) hari", "\(name), \(days) days so far"))</h2>
            <dl class="facts facts--plain">\(figure(say("\(open) dari \(counts.posyandu)", "\(open) of \(counts.posyandu)"), say("Posyandu sudah buka", "Posyandu that opened")))\
            \(figure("\(counts.count("d", month))", say("balita ditimbang", "children weighed")))\(figure("\(counts.count("n", month))", say("naik berat", "gained weight")))</dl>
            \(openings)<p><a class="more" href="\(OverviewPages.path(of: region))">\(say("Buka ringkasan", "Open the overview"))</a></p></section>
            """
    }

    /// When the Posyandu of a village open again.
    private var openings: HTML {
        let rows = start.openings.html { opening -> HTML in
            let day = DayWords.long(opening.day, say.language)
            return "<li>\(say("\(opening.name) buka \(day).", "\(opening.name) opens on \(day)."))</li>"
        }
        return rows.isEmpty ? "" : "<ul class=\"plain\" role=\"list\">\(rows)</ul>"
    }

    private var offCourse: HTML {
        guard !start.offCourse.isEmpty else { return "" }
        let month = DayWords.month(today.month.adding(-1), say.language)
        let rows = start.offCourse.prefix(3).html { one -> HTML in
            """
            <li class="row row--slim"><span class="row__body"><span class="row__title">\(say(one.indicator.title))</span></span>\
            <span class="row__side">\(say("\(one.percent) dari \(one.target)%", "\(one.percent) of \(one.target)%"))</span></li>
            """
        }
        return """
            <section class="stack stack--tight"><h2>\(say("\(month) di bawah target", "\(month), below target"))</h2><ul class="rows" role="list">\(rows)</ul></section>
            """
    }
}

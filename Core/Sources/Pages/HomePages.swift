import Plain
import Records
import Rules

/// Beranda and the tasks.
enum HomePages {
    static func home(_ turn: Turn) -> Response {
        let say = turn.say
        let hour = turn.context.clock(at: turn.request.now + turn.request.clockOffset).beginning(2).number ?? 8
        let greeting =
            hour < 11
            ? say("Selamat pagi", "Good morning")
            : hour < 15
                ? say("Selamat siang", "Good day")
                : hour < 18 ? say("Selamat sore", "Good afternoon") : say("Selamat malam", "Good evening")
        let tasks = Duty.all(turn)
        var page = Page(
            title: say("Beranda", "Home"),
            body: """
                <h1>\(greeting), \(turn.context.person.name)</h1>
                \(turn.readyLine())
                \(hero(turn))\(NewsPages.unread(turn))
                \(turn.list(CampaignPages.notices(turn), empty: ""))
                <section class="stack stack--tight" aria-labelledby="tugas"><h2 id="tugas">\(say("Tugas saya", "My tasks"))</h2>
                \(turn.list(tasks.prefix(5).html { $0.row(turn) }, empty: say("Belum ada tugas. Terima kasih, Bu.", "No tasks yet. Thank you.")))
                \(tasks.count > 5 ? "<p><a class=\"more\" href=\"\(turn.path("tugas"))\">\(say("Lihat \(tasks.count) tugas", "See \(tasks.count) tasks"))</a></p>" : "" as HTML)
                </section>
                \(tiles(turn))
                """)
        page.tab = .home
        return turn.respond(page)
    }

    private static func hero(_ turn: Turn) -> HTML {
        let say = turn.say
        // Not the whole day's lists: home shows how many.
        let isClosed = turn.book.sessionDay(on: turn.today)?.closings.isEmpty == false
        let groups = turn.book.residents.map { $0.rosterGroup(on: turn.today) }
        let (isEmpty, expected) = (groups.isEmpty, groups.filter { $0.isMain }.count)
        let came = Session.came(turn.book, on: turn.today).residents.count
        if came == 0, !isClosed, !isEmpty, let next = Schedule(turn.book).next(on: turn.today), next.day > turn.today {
            return waiting(turn, next)
        }
        let note =
            isClosed
            ? say("Sudah ditutup. \(came) hadir.", "Closed. \(came) came.")
            : came > 0
                ? say("\(came) sudah hadir", "\(came) have come")
                : isEmpty
                    ? say("Belum ada warga", "No residents yet")
                    : say("\(expected) sasaran", "\(expected) expected")
        let action =
            isClosed
            ? say("Lihat hari buka", "See the session")
            : came > 0
                ? say("Lanjutkan", "Go on")
                : isEmpty
                    ? say("Tambah warga pertama", "Add the first resident")
                    : say("Mulai hari buka", "Begin the session")
        let path = turn.path(isEmpty ? "warga/baru" : "hari/\(turn.today.iso)/")
        return hero(
            turn, turn.today, say("Hari buka", "Session day"), note,
            "<a class=\"button button--sun button--full\" href=\"\(path)\">\(action) \(Icon.arrow.svg)</a>")
    }

    /// Until the day that the schedule says nothing is pressing; whoever opens today all the same can.
    private static func waiting(_ turn: Turn, _ next: Schedule.OpenDay) -> HTML {
        let (say, day) = (turn.say, "\(DayWords.weekday(next.day, turn.context.language)) \(turn.soon(next.day))")
        return hero(
            turn, next.day, say("Hari buka berikutnya", "Next session day"), "\(day) · \(next.hours) · \(next.place)",
            "<a class=\"button button--full\" href=\"\(turn.path("hari/\(turn.today.iso)/"))\">\(say("Buka hari ini", "Open today"))</a>"
        )
    }

    private static func hero(_ turn: Turn, _ day: Day, _ title: String, _ note: String, _ action: HTML) -> HTML {
        """
        <section class="card card--hero stack" aria-labelledby="hb">\(Flower.svg("flower--ghost", centre: "var(--accent)"))
        <div class="cluster"><p class="sheet"><span>\(DayWords.weekday(day, turn.context.language))</span>\
        <b>\(day.dayOfMonth)</b>\(DayWords.shortMonth(day.month, turn.context.language))</p>
        <div><h2 id="hb">\(title)</h2><p class="lead">\(note)</p></div></div>
        \(action)
        </section>
        """
    }

    private static func tiles(_ turn: Turn) -> HTML {
        let say = turn.say
        func tile(_ path: String, _ icon: Icon, _ word: String) -> HTML {
            "<li><a class=\"tile\" href=\"\(turn.path(path))\">\(icon.svg)\(word)</a></li>"
        }
        return """
            <nav aria-label="\(say("Pekerjaan", "Work"))"><ul class="tiles" role="list">\
            \(tile("kunjungan", .turn, say("Kunjungan rumah", "Home visits")))\
            \(tile("warga/baru", .plus, say("Warga baru", "New resident")))\
            \(tile("lapor", .report, say("Lapor masalah", "Report a problem")))\
            \(tile("laporan", .note, say("Laporan", "Complaints")))\
            \(tile("kegiatan", .book, say("Kegiatan", "Activities")))\
            \(tile("bencana", .shield, say("Bencana", "Disasters")))\
            \(tile("buku-bantu", .tasks, say("Buku bantu", "Registers")))\
            \(tile("jadwal", .clock, say("Jadwal", "Schedule")))\
            \(tile("hamil", .heart, say("Ibu hamil", "Pregnant women")))\
            \(tile("belum-terkirim", .send, say("Belum terkirim", "Not sent yet")))</ul></nav>
            """
    }

    static func tasks(_ turn: Turn) -> Response {
        let tasks = Duty.all(turn)
        var page = Page(
            title: turn.say("Tugas", "Tasks"),
            body: """
                <h1>\(turn.say("Tugas saya", "My tasks"))</h1>
                \(turn.list(tasks.html { $0.row(turn) }, empty: turn.say("Belum ada tugas. Terima kasih, Bu.", "No tasks yet. Thank you.")))
                """)
        page.tab = .tasks
        return turn.respond(page)
    }
}

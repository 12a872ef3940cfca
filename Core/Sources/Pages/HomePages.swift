import Plain
import Records
import Rules

/// Beranda and the tasks.
enum HomePages {
    static func home(_ visit: Visit) -> Response {
        let say = visit.say
        let hour = visit.context.clock(at: visit.request.now + visit.request.clockOffset).beginning(2).number ?? 8
        let greeting =
            hour < 11
            ? say("Selamat pagi", "Good morning")
            : hour < 15
                ? say("Selamat siang", "Good day")
                : hour < 18 ? say("Selamat sore", "Good afternoon") : say("Selamat malam", "Good evening")
        let tasks = Duty.all(visit)
        var page = Page(
            title: say("Beranda", "Home"),
            body: """
                <h1>\(greeting), \(visit.context.person.name)</h1>
                \(visit.readyLine())
                \(hero(visit))
                \(visit.list(CampaignPages.notices(visit), empty: ""))
                <section class="stack stack--tight" aria-labelledby="tugas"><h2 id="tugas">\(say("Tugas saya", "My tasks"))</h2>
                \(visit.list(tasks.prefix(5).html { $0.row(visit) }, empty: say("Belum ada tugas. Terima kasih, Bu.", "No tasks yet. Thank you.")))
                \(tasks.count > 5 ? "<p><a class=\"more\" href=\"\(visit.path("tugas"))\">\(say("Lihat \(tasks.count) tugas", "See \(tasks.count) tasks"))</a></p>" : "" as HTML)
                </section>
                \(tiles(visit))
                """)
        page.tab = .home
        return visit.respond(page)
    }

    private static func hero(_ visit: Visit) -> HTML {
        let say = visit.say
        // Not the whole day's lists: home shows how many.
        let isClosed = visit.book.sessionDay(on: visit.today)?.closings.isEmpty == false
        let groups = visit.book.residents.map { $0.rosterGroup(on: visit.today) }
        let (isEmpty, expected) = (groups.isEmpty, groups.filter { $0.isMain }.count)
        let came = Session.came(visit.book, on: visit.today).residents.count
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
        let path = visit.path(isEmpty ? "warga/baru" : "hari/\(visit.today.iso)/")
        return """
            <section class="card card--hero stack" aria-labelledby="hb">\(Flower.svg("flower--ghost", centre: "var(--accent)"))
            <div class="cluster"><p class="sheet"><span>\(DayWords.weekday(visit.today, visit.context.language))</span>\
            <b>\(visit.today.dayOfMonth)</b>\(DayWords.shortMonth(visit.today.month, visit.context.language))</p>
            <div><h2 id="hb">\(say("Hari buka", "Session day"))</h2><p class="lead">\(note)</p></div></div>
            <a class="button button--sun button--full" href="\(path)">\(action) \(Icon.arrow.svg)</a>
            </section>
            """
    }

    private static func tiles(_ visit: Visit) -> HTML {
        let say = visit.say
        func tile(_ path: String, _ icon: Icon, _ word: String) -> HTML {
            "<li><a class=\"tile\" href=\"\(visit.path(path))\">\(icon.svg)\(word)</a></li>"
        }
        return """
            <nav aria-label="\(say("Pekerjaan", "Work"))"><ul class="tiles" role="list">\
            \(tile("kunjungan", .visit, say("Kunjungan rumah", "Home visits")))\
            \(tile("warga/baru", .plus, say("Warga baru", "New resident")))\
            \(tile("lapor", .report, say("Lapor masalah", "Report a problem")))\
            \(tile("laporan", .note, say("Laporan", "Complaints")))\
            \(tile("kegiatan", .book, say("Kegiatan", "Activities")))\
            \(tile("buku-bantu", .tasks, say("Buku bantu", "Registers")))\
            \(tile("hamil", .heart, say("Ibu hamil", "Pregnant women")))\
            \(tile("belum-terkirim", .send, say("Belum terkirim", "Not sent yet")))</ul></nav>
            """
    }

    static func tasks(_ visit: Visit) -> Response {
        let tasks = Duty.all(visit)
        var page = Page(
            title: visit.say("Tugas", "Tasks"),
            body: """
                <h1>\(visit.say("Tugas saya", "My tasks"))</h1>
                \(visit.list(tasks.html { $0.row(visit) }, empty: visit.say("Belum ada tugas. Terima kasih, Bu.", "No tasks yet. Thank you.")))
                """)
        page.tab = .tasks
        return visit.respond(page)
    }
}

import Records
import Rules

/// Beranda and the tasks.
enum HomePages {
    static func home(_ visit: Visit) -> Response {
        let say = visit.say
        let hour = Int(visit.context.clock(at: visit.request.now + visit.request.clockOffset).prefix(2)) ?? 8
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
        let session = Session(visit.book, on: visit.today)
        let came = session.present.count
        let note =
            session.closing != nil
            ? say("Sudah ditutup. \(came) hadir.", "Closed. \(came) came.")
            : came > 0
                ? say("\(came) sudah hadir", "\(came) have come")
                : say("\(session.expected.filter { $0.rosterGroup(on: visit.today).isMain }.count) sasaran", "\(session.expected.filter { $0.rosterGroup(on: visit.today).isMain }.count) expected")
        let action =
            session.closing != nil
            ? say("Lihat hari buka", "See the session")
            : came > 0 ? say("Lanjutkan", "Go on") : say("Mulai hari buka", "Begin the session")
        return """
            <section class="card card--hero stack" aria-labelledby="hb">\(Flower.svg("flower--ghost", centre: "var(--accent)"))
            <div class="cluster"><p class="sheet"><span>\(DayWords.weekday(visit.today, visit.context.language))</span>\
            <b>\(visit.today.dayOfMonth)</b>\(DayWords.shortMonth(visit.today.month, visit.context.language))</p>
            <div><h2 id="hb">\(say("Hari buka", "Session day"))</h2><p class="lead">\(note)</p></div></div>
            <a class="button button--sun button--full" href="\(visit.path("hari/\(visit.today.iso)/"))">\(action) \(Icon.arrow.svg)</a>
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
            \(tile("warga/baru", .plus, say("Warga baru", "New resident")))\
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

/// Something a kader should do for a resident; made from the cards, never written by itself.
struct Duty {
    let resident: Resident
    let title: String
    let tag: HTML
    /// Smaller comes first.
    let rank: Int
    let path: String

    func row(_ visit: Visit) -> HTML {
        """
        <li><a class="row" href="\(path)"><span class="badge is-kesehatan">\(Icon.heart.svg)</span>\
        <span class="row__body"><span class="row__title">\(resident.name)</span>\
        <span class="row__note">\(title)</span></span><span class="row__side">\(tag)</span></a></li>
        """
    }

    static func all(_ visit: Visit) -> [Duty] {
        var tasks: [Duty] = []
        for resident in visit.book.residents {
            for task in [referral(resident, visit), antenatal(resident, visit), homeVisit(resident, visit)] {
                if let task { tasks.append(task) }
            }
        }
        return tasks.sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.resident.name < $1.resident.name }
    }

    /// A referral of the last two weeks.
    private static func referral(_ resident: Resident, _ visit: Visit) -> Duty? {
        guard let referral = resident.referrals.last, visit.today.days(since: referral.day) <= 14 else { return nil }
        return Duty(
            resident: resident, title: visit.say("Antar ke \(referral.destination)", "Take to \(referral.destination)"),
            tag: referral.isUrgent
                ? "<span class=\"tag is-urgent\">\(visit.say("Hari ini", "Today"))</span>"
                : "\(DayWords.digits(referral.day).prefix(5).description)" as HTML,
            rank: referral.isUrgent ? 0 : 2, path: visit.path("warga/\(resident.id.text)"))
    }

    private static func antenatal(_ resident: Resident, _ visit: Visit) -> Duty? {
        guard let pregnancy = resident.pregnancy else { return nil }
        let plan = DueServices.antenatal(pregnancy, on: visit.today)
        let missed = Antenatal.missed(plan)
        guard let next = Antenatal.next(plan), missed > 0 || next.state == .open else { return nil }
        return Duty(
            resident: resident,
            title: missed > 0
                ? visit.say("\(missed) periksa hamil terlewat", "\(missed) antenatal visits missed")
                : visit.say("Periksa hamil ke-\(next.number)", "Antenatal visit \(next.number)"),
            tag: missed > 0
                ? "<span class=\"tag is-act\">\(visit.say("Terlewat", "Missed"))</span>"
                : "\(visit.say("sampai", "until")) \(DayWords.digits(next.closes).prefix(5).description)",
            rank: missed > 0 ? 1 : 4, path: visit.path("warga/\(resident.id.text)"))
    }

    private static func homeVisit(_ resident: Resident, _ visit: Visit) -> Duty? {
        guard let task = resident.visitTasks.last(where: { $0.done == nil }) else { return nil }
        return Duty(
            resident: resident,
            title: visit.say("Kunjungi: tidak datang hari buka", "Visit: did not come to the session"),
            tag: "\(DayWords.digits(task.day).prefix(5).description)", rank: 3,
            path: visit.path("warga/\(resident.id.text)/tulis/home-visit"))
    }
}

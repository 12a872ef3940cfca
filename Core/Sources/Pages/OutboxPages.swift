import Plain
import Records
import Rules

/// *Belum terkirim*, and what else concerns the phone itself.
enum OutboxPages {
    static func answer(_ turn: Turn) -> Response {
        turn.request.isPost ? markRead(turn) : list(turn)
    }

    /// What somebody put aside goes from this phone once its writer has read why.
    private static func markRead(_ turn: Turn) -> Response {
        var response = Response.redirect(to: turn.path("belum-terkirim"))
        let id = ID(turn.request.typed("baca"))
        // A device's mark is let go in the same way.
        if let id, turn.request.unsent.contains(where: { ID($0.device) == id }) { response.read = id }
        if let item = turn.request.phone?.waiting.first(where: { $0.entry.id == id }), case .discarded = item.state {
            response.read = id
        }
        return response
    }

    private static func list(_ turn: Turn) -> Response {
        let say = turn.say
        let waiting = turn.request.phone?.waiting ?? []
        let photos = turn.request.phone?.photos ?? 0
        let held = waiting.filter { !$0.isUnsent }
        let unsent = waiting.filter { $0.isUnsent }
        let refused = unsent.isEmpty ? nil : turn.request.phone?.refusal
        var body: HTML = "<h1>\(say("Belum terkirim", "Not sent yet"))</h1><p class=\"lead\">\(lead(turn))</p>"
        body += unsent.isEmpty ? "" : refusal(turn)
        body += turn.request.phone == nil ? "" : turn.request.unsent.html { lostCard($0, turn) }
        if !held.isEmpty {
            body += """
                <section class="stack stack--tight" aria-labelledby="tahan"><h2 id="tahan">\(say("Perlu diperbaiki", "To mend"))</h2>
                \(held.html { heldCard($0, turn) })</section>
                """
        }
        if !unsent.isEmpty {
            let rows = unsent.html { item -> HTML in
                """
                <li class="row"><span class="row__body"><span class="row__title">\(title(item.entry, turn))</span>\
                <span class="row__note">\(subject(item.entry, turn)) · \(moment(item.entry.writtenAt, turn))</span></span>\
                <span class="row__side">\(turn.tick(item.entry.id))</span></li>
                """
            }
            body += """
                <section class="stack stack--tight" aria-labelledby="tunggu"><h2 id="tunggu">\(refused == nil ? say("Menunggu sinyal", "Waiting for a signal") : say("Menunggu dikirim", "Waiting to be sent"))</h2>
                <ul class="rows" role="list">\(rows)</ul></section>
                """
        }
        body += (turn.request.phone?.others ?? []).html { other in
            let next =
                other.isShut
                ? say("Terkirim setelah dia masuk lagi di HP ini.", "They go once she has signed in here again.")
                : say("Terkirim sendiri saat ada sinyal.", "They go by themselves when there is a signal.")
            return """
                <p class="notice">\(Icon.clock.svg)<span>\(say("\(other.count) catatan \(other.name) masih di HP ini.", "\(other.count) entries of \(other.name) are still on this phone.")) \(next)</span></p>
                """
        }
        if photos > 0 {
            body += """
                <p class="notice">\(Icon.clock.svg)<span>\(say("\(photos) foto aman di HP ini. Terkirim sendiri saat ada sinyal.", "\(photos) photographs are safe on this phone. They go by themselves."))</span></p>
                """
        }
        if let contact = turn.request.phone?.lastContact, contact > 0 {
            body += "<p class=\"meta\">\(say("Terakhir terkirim", "Last contact")): \(moment(contact, turn))</p>"
        }
        // Kept up to date while it is open: what waits here goes by itself.
        var page = Page(
            title: say("Belum terkirim", "Not sent yet"), body: "<div class=\"stack\" data-live>\(body)</div>")
        page.back = turn.path("")
        // While a pause lasts a tap would send nothing.
        let isPaused = held.isEmpty && photos == 0 && (refused?.until ?? 0) > 0
        if !isPaused, !waiting.isEmpty || photos > 0 {
            page.action =
                "<button class=\"button button--main button--full\" type=\"button\" data-kirim=\"\(say("Belum ada sinyal. Nanti terkirim sendiri.", "No signal yet. It goes by itself later."))\">\(Icon.send.svg) \(say("Kirim sekarang", "Send now"))</button>"
        }
        return turn.respond(page)
    }

    /// How it stands, in one sentence. Nothing is said to be sent of which it is not known.
    private static func lead(_ turn: Turn) -> String {
        let say = turn.say
        let waiting = turn.request.phone?.waiting ?? []
        let photos = turn.request.phone?.photos ?? 0
        let unsent = waiting.filter { $0.isUnsent }.count
        let marked = turn.request.unsent.reduce(0) { $0 + $1.count }
        let pictures = turn.request.unsent.reduce(0) { $0 + $1.photos }
        if marked + pictures > 0 {
            let what = [
                marked == 0 ? nil : say("\(marked) catatan", "\(marked) entries"),
                pictures == 0 ? nil : say("\(pictures) foto", "\(pictures) photographs"),
            ].compactMap { $0 }.joined(separator: say(" dan ", " and "))
            return turn.request.phone == nil
                ? say("\(what) di HP ini belum terkirim.", "\(what) of this phone are not sent yet.")
                : say("\(what) hilang dari HP ini.", "\(what) were lost from this phone.")
        }
        if waiting.isEmpty {
            if !(turn.request.phone?.others ?? []).isEmpty {
                return say("Semua catatan Ibu sudah terkirim.", "All your entries are sent.")
            }
            return photos == 0
                ? say("Semua sudah terkirim.", "Everything is sent.")
                : say("Semua catatan terkirim, fotonya menyusul.", "All entries are sent, photographs follow.")
        }
        return unsent == 0
            ? say(
                "\(waiting.count) catatan perlu dilihat. Tetap aman di HP ini.",
                "\(waiting.count) entries need a look. They are safe on this phone.")
            : turn.request.phone?.refusal == nil
                ? say(
                    "\(unsent) catatan aman di HP ini. Terkirim sendiri saat ada sinyal.",
                    "\(unsent) entries are safe on this phone. They go by themselves when there is a signal.")
                : say("\(unsent) catatan aman di HP ini.", "\(unsent) entries are safe on this phone.")
    }

    /// Why they do not go though there is a signal, and what happens next.
    private static func refusal(_ turn: Turn) -> HTML {
        guard let (code, until) = turn.request.phone?.refusal else { return "" }
        let say = turn.say
        if code == "token" {
            return """
                <p class="notice is-watch">\(Icon.warning.svg)<span>\(say("Pusat tidak mengenal HP ini lagi. Masuk lagi supaya catatan terkirim.", "This phone is not known any more. Sign in again, and the entries are sent."))</span></p>
                <p><a class="button button--full" href="/masuk?lain=1">\(say("Masuk lagi", "Sign in again"))</a></p>
                """
        }
        let why =
            switch code {
            case "held-full":
                say("Banyak catatan masih menunggu diperiksa.", "Many entries still wait for somebody to look.")
            case "too-many-entries": say("Catatan hari ini sudah sangat banyak.", "There are very many entries today.")
            case "storage": say("Pusat belum bisa menyimpan.", "Nothing can be stored at the centre now.")
            default: say("Pusat sedang ramai.", "The centre is busy.")
            }
        let next =
            until == 0
            ? say("Dicoba lagi sendiri, tidak ada yang hilang.", "It is tried again by itself, nothing is lost.")
            : say(
                "Dicoba lagi pukul \(turn.context.clock(at: until)), tidak ada yang hilang.",
                "It is tried again at \(turn.context.clock(at: until)), nothing is lost.")
        return "<p class=\"notice is-watch\">\(Icon.clock.svg)<span>\(why) \(next)</span></p>"
    }

    /// What was lost with the browser's storage, so that it can be written again.
    private static func lostCard(_ mark: UnsentMark, _ turn: Turn) -> HTML {
        let say = turn.say
        let (first, last) = (moment(mark.first, turn), moment(mark.last, turn))
        return """
            <section class="card stack stack--tight" aria-labelledby="hilang-\(mark.device)"><div class="cluster cluster--apart">\
            <h2 id="hilang-\(mark.device)">\(say("Hilang sebelum terkirim", "Lost before they were sent"))</h2>\
            <span class="tag is-watch">\(Icon.warning.svg) \(mark.count + mark.photos)</span></div>\
            <p>\(say("Isi Pandu di HP ini terhapus.", "This phone lost its copy."))\(mark.sentences(say))</p>\
            <dl class="facts facts--plain"><div><dt>\(say("Ditulis", "Written"))</dt>\
            <dd>\(first == last ? first : "\(first) – \(last)")</dd></div></dl>\
            <p>\(mark.count == 0 ? say("Kalau bisa, ambil fotonya lagi.", "If you can, take them again.") : say("Tulis lagi dari buku atau ingatan, ya.", "Please write them again from paper or memory.")) \
            \(say("Bidan dan operator desa juga diberi tahu.", "The midwife and the operator are told too."))</p>\
            <form method="post" action="\(turn.path("belum-terkirim"))">\
            <button class="button" name="baca" value="\(mark.device)">\(say("Sudah saya baca", "I have read this"))</button></form></section>
            """
    }

    private static func heldCard(_ item: Waiting, _ turn: Turn) -> HTML {
        let say = turn.say
        let isDiscarded = if case .discarded = item.state { true } else { false }
        return """
            <div class="card stack stack--tight"><div class="cluster cluster--apart"><h3>\(title(item.entry, turn))</h3>\
            <span class="tag is-watch">\(Icon.clock.svg) \(isDiscarded ? say("Disisihkan", "Put aside") : say("Ditahan", "Held"))</span></div>\
            <p>\(subject(item.entry, turn)) · \(moment(item.entry.writtenAt, turn))</p>\
            <dl class="facts facts--plain">\(answers(item.entry, turn))</dl>\(Photos.shown(item.entry, turn.say))\(whatToDo(item, turn))</div>
            """
    }

    /// Why it is kept aside, and the one thing that its writer can do.
    private static func whatToDo(_ item: Waiting, _ turn: Turn) -> HTML {
        let say = turn.say
        let id = item.entry.id.text
        switch item.state {
        case .unsent: return ""
        case .discarded(let note):
            return """
                <p>\(say("Tidak dipakai karena", "Not used because")): \(note)</p><form method="post" action="\(turn.path("belum-terkirim"))">\
                <button class="button" name="baca" value="\(id)">\(say("Sudah saya baca", "I have read this"))</button></form>
                """
        case .held(let reason):
            let isMended =
                turn.request.phone?.waiting.contains { $0.isUnsent && mends($0.entry, item.entry) } ?? false
            let act: HTML =
                isMended
                ? "<p class=\"meta\">\(say("Sudah diperbaiki. Menunggu sinyal.", "Mended. Waits for a signal."))</p>"
                : reason.isMendable
                    ? "<p><a class=\"button\" href=\"\(turn.path("belum-terkirim/\(id)"))\">\(say("Perbaiki", "Mend"))</a></p>"
                    : "<p class=\"meta\">\(say("Bidan atau operator desa akan memeriksa.", "The midwife or the operator will look."))</p>"
            return "<p>\(turn.phrase(reason.sentence))</p>\(act)"
        }
    }

    /// It names what is kept aside, or corrects the same.
    private static func mends(_ entry: Entry, _ held: Entry) -> Bool {
        entry.corrects == held.id || entry.corrects != nil && entry.corrects == held.corrects && entry.card == held.card
    }

    private static func answers(_ entry: Entry, _ turn: Turn) -> HTML {
        let form = Forms.find(entry.form)
        return entry.answers.html { answer in
            let field = form?.field(answer.field)
            return """
                <div><dt>\(field.map { turn.phrase($0.named(turn.context.fields).label) } ?? answer.field)</dt>\
                <dd>\(AnswerWords.words(answer, field, turn))</dd></div>
                """
        }
    }

    private static func title(_ entry: Entry, _ turn: Turn) -> String {
        Forms.find(entry.form).map { turn.phrase($0.title) } ?? turn.say("Tidak terbaca", "Cannot be read")
    }

    private static func subject(_ entry: Entry, _ turn: Turn) -> String {
        turn.book.card(entry.card)?.name ?? entry["name"] ?? DayWords.short(entry.day, turn.context.language)
    }

    private static func moment(_ milliseconds: Int64, _ turn: Turn) -> String {
        let day = turn.context.day(at: milliseconds)
        let clock = turn.context.clock(at: milliseconds)
        return day == turn.today
            ? turn.say("Hari ini, \(clock)", "Today, \(clock)") : "\(DayWords.digits(day)), \(clock)"
    }

    static func me(_ turn: Turn) -> Response {
        let say = turn.say
        let other = turn.context.language == .indonesian ? "en" : "id"
        var page = Page(
            title: say("Saya", "Me"),
            body: """
                <h1>\(turn.context.person.name)</h1>
                <p class="lead">\(turn.phrase(turn.context.person.role.title)), \(turn.book.place.name)</p>
                \(turn.readyLine())
                <ul class="rows" role="list">
                \(turn.may(.roleKnown) ? turn.row(say("Peran saya", "What I do"), RolePages.state(turn), to: turn.path("saya/peran"), side: Icon.forward.svg) : "")
                \(turn.request.phone == nil ? "" : turn.row(say("Latihan", "Practice"), say("Warga rekaan, tidak terkirim", "Invented people; nothing is sent"), to: "/b/latihan/", side: Icon.forward.svg))
                \(turn.row(say("Ganti kader", "Change kader"), say("HP ini dipakai bergantian", "This phone is shared"), to: turn.path("ganti-kader"), side: Icon.forward.svg))
                \(turn.row(say("Belum terkirim", "Not sent yet"), say("Catatan yang menunggu sinyal", "Entries that wait"), to: turn.path("belum-terkirim"), side: Icon.forward.svg))
                \(turn.row(say("Ganti kata sandi", "Change the password"), say("Perlu sinyal", "Needs a signal"), to: "/sandi", side: Icon.forward.svg))
                \(turn.row(say("Perangkat saya", "My devices"), say("HP hilang? Keluarkan di sini. Perlu sinyal", "Is a phone lost? End it here. Needs a signal"), to: "/perangkat", side: Icon.forward.svg))
                </ul>
                <form method="post" action="/bahasa"><input type="hidden" name="sesudah" value="\(turn.path("saya"))">\
                <button class="button button--full" name="bahasa" value="\(other)" lang="\(other)">\(other == "en" ? "English" : "Bahasa Indonesia")</button></form>
                \(leaving(turn))
                """)
        page.tab = .home
        return turn.respond(page)
    }

    /// Signing out: not with unsent entries, and not unwarned without a signal (the worker asks with `?keluar=1`).
    private static func leaving(_ turn: Turn) -> HTML {
        let say = turn.say
        let waiting = turn.request.phone?.waiting.filter { $0.isUnsent }.count ?? 0
        guard waiting == 0 else {
            return
                "<p class=\"notice is-watch\">\(Icon.clock.svg)<span>\(say("Belum bisa keluar: \(waiting) catatan menunggu sinyal. Untuk kader lain, pakai Ganti kader.", "No signing out yet: \(waiting) entries wait for a signal. For somebody else, use Change kader."))</span></p>"
        }
        guard turn.request.asked("keluar") == "1" else {
            return
                "<form method=\"post\" action=\"/keluar\"><button class=\"button button--full\">\(say("Keluar", "Sign out"))</button></form>"
        }
        return """
            <section class="stack stack--tight" aria-labelledby="keluar"><h2 id="keluar">\(say("Keluar tanpa sinyal?", "Sign out without a signal?"))</h2>
            <p class="notice is-watch">\(Icon.warning.svg)<span>\(say("Belum ada sinyal. Setelah keluar, tidak ada yang bisa masuk lagi sebelum ada sinyal.", "There is no signal. After signing out nobody gets in again before there is one."))</span></p>
            <p>\(say("Kalau dibiarkan, HP ini keluar saat dibuka lagi dengan sinyal.", "If left like this, this phone signs out when it is opened with a signal."))</p>
            <p><a class="button button--main button--full" href="\(turn.path("ganti-kader"))">\(say("Ganti kader saja", "Change kader instead"))</a></p>
            <p><a class="button button--full" href="\(turn.path(""))">\(say("Tidak jadi keluar", "Stay signed in"))</a></p>
            <form method="post" action="/keluar"><button class="button button--full" name="yakin" value="1">\(say("Tetap keluar", "Sign out all the same"))</button></form></section>
            """
    }

    /// Those who have signed in on this phone; each keeps her own outbox.
    static func people(_ turn: Turn) -> Response {
        let say = turn.say
        let people = turn.request.phone?.people ?? []
        let rows = people.html { person -> HTML in
            let isCurrent = person.account == turn.context.person.account
            return """
                <li><button class="row" name="akun" value="\(person.account)"><span class="row__body">\
                <span class="row__title">\(person.name)</span></span><span class="row__side">\
                \(isCurrent ? say("Sedang bertugas", "On duty") : "")</span></button></li>
                """
        }
        var page = Page(
            title: say("Ganti kader", "Change kader"),
            body: """
                <h1>\(say("Siapa yang bertugas?", "Who is on duty?"))</h1>
                <form method="post" action="/ganti-kader">\(turn.list(rows, empty: say("Baru satu orang masuk di HP ini.", "Only one person has signed in on this phone.")))</form>
                <p><a class="more" href="/masuk?lain=1">\(say("Kader lain masuk", "Somebody else signs in"))</a></p>
                <p class="meta">\(say("Masuk pertama kali perlu sinyal.", "The first sign-in needs a signal."))</p>
                """)
        page.back = turn.path("saya")
        return turn.respond(page)
    }

    static func noSignal(_ turn: Turn) -> Response {
        let say = turn.say
        var page = Page(
            title: say("Tidak ada sinyal", "No signal"),
            body: """
                <h1>\(say("Halaman ini perlu sinyal", "This page needs a signal"))</h1>
                <p class="lead">\(say("Catatan Ibu aman. Hari buka dan warga tetap bisa dipakai.", "Your entries are safe. Sessions and residents still work."))</p>
                <p><a class="button button--main button--full" href="\(turn.path(""))">\(say("Ke beranda", "To home"))</a></p>
                """)
        page.tab = .home
        return turn.respond(page)
    }
}

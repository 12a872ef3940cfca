public import Plain
public import Records
public import Rules

/// One turn of a person: what she asked, with all that its page may look at. A class, because every function of a page passes it on.
public final class Turn {
    public let request: Request
    public let book: Book
    public let context: Context
    /// The region's day by the clock that is right.
    public let today: Day
    public let say: Words
    /// Drawn for a desk: wide, without the dock.
    public var isDesk = false
    /// Something is typed on this page (see `Response.hasForm`).
    private(set) var hasForm = false

    init(request: Request, book: Book, context: Context) {
        var request = request
        request.form = Asking.taken(request.form)
        self.request = request
        self.book = book
        self.context = context
        today = context.day(at: request.now + request.clockOffset)
        say = Words(context.language)
    }

    /// `/b/BOOK/` with the rest of the path.
    @inline(never)
    public func path(_ rest: consuming Text) -> String { path(rest.string) }

    @_disfavoredOverload
    @inline(never)
    public func path(_ rest: String) -> String { "/b/\(book.place.book)/\(rest)" }

    @inline(never)
    public func phrase(_ phrase: Phrase) -> String { say.either(phrase.indonesian, phrase.english) }

    @inline(never)
    public func may(_ form: Form) -> Bool { Permission.allows(context.person.role, toWrite: form) }

    /// Whether she may write a form on this card, also where its book is closed to her.
    @inline(never)
    public func may(_ form: Form, on card: Card) -> Bool {
        #if hasFeature(Embedded)
        return may(form)
        #else
        return Permission.allows(context.person, toWrite: form, on: card, in: book.place)
        #endif
    }

    // MARK: Writing

    /// The id that a form on this page will write with.
    public func freshID(_ index: Int = 0) -> ID {
        ID(
            milliseconds: request.begun ?? request.now + request.clockOffset, random: request.random.0,
            request.random.1 ^ request.random.2
        ).following(index)
    }

    /// A form that comes back to be mended writes with the id that it had: it is one form, also to whoever goes back.
    public var formID: ID { request.isPost ? postedID : freshID() }

    /// The id that the posted form carries, or a fresh one when it carries none.
    public var postedID: ID { ID(request.typed("entri")) ?? freshID() }

    private var hand: Hand {
        Hand(
            context.person, device: request.device, now: request.now, today: today, edition: context.edition,
            clockOffset: request.clockOffset, number: request.nextNumber)
    }

    /// An entry by this person, on this device, now.
    /// - Parameters:
    ///   - card: its own where it opens one
    ///   - index: among entries that are written at once
    public func entry(
        _ form: Form, id: ID, card: ID? = nil, day: Day? = nil, corrects: ID? = nil, answers: [Answer] = [],
        index: Int = 0
    ) -> Entry {
        var wanted = Wanted(form, id, on: card, answers)
        (wanted.day, wanted.corrects) = (day, corrects)
        return wanted.entry(by: hand, in: book, index: index)
    }

    /// What is typed in the posted form, as an entry, and all that must be mended before it is one.
    /// - Parameters:
    ///   - typed: instead of the whole posted form
    ///   - beside: answers that nobody is asked; one of them stands instead of a typed one
    public func typed(
        _ form: Form, id: ID? = nil, card: ID? = nil, day: Day? = nil, corrects: ID? = nil,
        _ typed: [(String, String)]? = nil, beside: [Answer] = [], index: Int = 0
    ) -> (entry: Entry, problems: [Problem]) {
        var pairs = typed ?? request.form
        if let known = card.flatMap({ book.resident($0) })?.known {
            // What was not asked of her is no answer, whoever sends it.
            pairs.removeAll { form.field($0.0)?.isAsked(of: known, on: day ?? today) == false }
        }
        var wanted = Wanted(form, id ?? postedID, on: card, typed: pairs, today: today)
        (wanted.day, wanted.corrects) = (day, corrects)
        wanted.answers.removeAll { answer in beside.contains { $0.field == answer.field } }
        wanted.answers += beside
        let entry = wanted.entry(by: hand, in: book, index: index)
        return (entry, wanted.problems(entry, by: hand, in: book) + request.found)
    }

    /// The hidden part of every form: the id it will write with, and the page that follows.
    /// - Parameter isTyped: whether anything is typed in it that a browser puts back when she goes back
    public func hidden(after: String, _ extra: [(String, String)] = [], id: ID? = nil, isTyped: Bool = true) -> HTML {
        if isTyped { hasForm = true }
        let facts =
            [("entri", (id ?? formID).text), ("sesudah", path(after)), ("penulis", context.person.account)] + extra
        return facts.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
    }

    /// Stands in a form that may be longer than a screen: what is typed there is kept on this phone and offered again,
    /// by Web/drafts.js. Not for what is sealed.
    var draft: HTML {
        """
        <section class="card stack stack--tight" data-draf="\(request.isPost ? "terus" : "baru")" aria-labelledby="draf" hidden>\
        <h2 id="draf">\(say("Lanjutkan isian tadi?", "Go on with what you typed?"))</h2>\
        <p class="meta">\(say("Diketik", "Typed")) <time data-jam="\(context.utcOffsetMinutes)"></time></p>\
        <div class="pair"><button class="button" type="button" data-draf-buang>\(say("Mulai baru", "Begin anew"))</button>\
        <button class="button button--main" type="button" data-draf-pakai>\(say("Lanjutkan", "Go on"))</button></div></section>
        """
    }

    /// A form that was drawn for somebody else is asked back, with all that was typed: nobody writes in another's name.
    func drawnForAnother() -> Response? {
        let drawn = request.typed("penulis")
        guard request.isPost, !drawn.isEmpty, drawn != context.person.account else { return nil }
        let name = context.person.name
        return askedBack(
            """
            <p class="lead">\(say("Isian ini dibuka kader lain. Simpan atas nama \(name)?", "Somebody else opened this form. Save it as \(name)?"))</p>
            """,
            [("penulis", context.person.account)], say("Simpan atas nama \(name)", "Save as \(name)"),
            "<p><a class=\"button button--full\" href=\"\(path("ganti-kader"))\">\(say("Ganti kader", "Change kader"))</a></p>"
        )
    }

    /// The day that a form is about, where its address or itself says one.
    var saidDay: String { request.isPost ? request.typed("hari") : request.asked("hari") }

    /// A day that there is not, or that has not come, is never taken for today unsaid: she is asked, with all that was
    /// typed, or shown the way to today's.
    func ofNoDay() -> Response? {
        guard !saidDay.isEmpty, Day(iso: saidDay).map({ $0 > today.adding(days: 1) }) ?? true else { return nil }
        let words = say("Hari itu tidak ada atau belum datang.", "There is no such day, or it has not come.")
        if request.isPost {
            return askedBack(
                "<p class=\"lead\">\(words)</p>", [("hari", today.iso)], say("Simpan untuk hari ini", "Save for today"))
        }
        var page = Page(
            title: say("Periksa harinya", "Check the day"),
            body: """
                <h1>\(say("Periksa harinya", "Check the day"))</h1><p class="lead">\(words)</p>
                <p><a class="button button--main button--full" href="\(path(request.path.joined(separator: "/")))">\(say("Pakai hari ini", "Use today"))</a></p>
                """)
        page.back = path("")
        return respond(page, status: 422)
    }

    /// Nothing of this form is saved yet: all that was typed, and one button that saves it with other facts.
    ///
    /// - Parameter button: `nil` where nothing may be saved in its stead
    func askedBack(_ words: HTML, _ facts: [(String, String)], _ button: String?, _ more: HTML = "") -> Response {
        let kept = request.form.filter { typed in !facts.contains { $0.0 == typed.0 } } + facts.filter { !$0.1.isEmpty }
        let form: HTML =
            button.map { words in
                """
                <form class="stack" method="post">\(kept.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
                <button class="button button--main button--full">\(words)</button></form>
                """
            } ?? ""
        var page = Page(
            title: say("Belum tersimpan", "Not saved yet"),
            body: """
                <h1>\(say("Belum tersimpan", "Not saved yet"))</h1>\(words)\(form)
                \(more)
                """)
        page.back = path("")
        return respond(page, status: 409)
    }

    /// Where a posted form leads.
    var next: String { safePath(request.typed("sesudah")) ?? path("") }

    /// A path of this book that a form carries along, or nil when it points elsewhere.
    func safePath(_ text: String) -> String? {
        var before: UInt8 = 0
        for byte in text.bytes {
            // `//` and `..` could lead out of the book.
            if byte == before, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return nil }
            before = byte
        }
        return text.begins(with: path("")) ? text : nil
    }

    // MARK: Answering

    public func respond(_ page: Page, status: Int = 200) -> Response {
        Response(status: status, body: render(page))
    }

    public func notFound() -> Response {
        let title = say("Halaman ini tidak ada", "There is no such page")
        // Whoever came from a desk has no home in this book.
        let home = context.deskLinks.first?.path ?? path("")
        var page = Page(
            title: say("Tidak ditemukan", "Not found"),
            body: """
                <h1>\(title)</h1>\
                <p><a class="more" href="\(home)">\(say("Kembali ke beranda", "Back to home"))</a></p>
                """)
        if book.place.kind == .posyandu { page.tab = .home }
        return respond(page, status: 404)
    }

    func render(_ page: Page) -> String {
        var shell = Shell(
            language: context.language, bookName: book.place.name, home: path(""), today: today,
            pill: pill, isDemo: context.isDemo, edition: context.edition)
        shell.alerts = alerts
        var page = page
        #if !hasFeature(Embedded)
        page.deskLinks = context.deskLinks
        // Only a Posyandu's book is carried in a pocket.
        if book.place.kind != .posyandu { page.isDesk = true }
        if page.isDesk, page.backWords == nil { page.backWords = say("Kembali", "Back") }
        if page.isDesk { page.barTitle = context.deskTitle }
        #endif
        return shell.render(page)
    }

    private var pill: Pill {
        let marked = request.unsent.reduce(0) { $0 + $1.count + $1.photos }
        if book.place.kind != .posyandu { return .hidden }
        guard let phone = request.phone else { return marked == 0 ? .allSent : .waiting(marked) }
        if marked > 0 { return .lost(marked) }
        let held = phone.waiting.filter { !$0.isUnsent }.count
        if held > 0 { return .attention(held) }
        if phone.sending > 0 { return .sending(phone.sending) }
        let unsent = phone.waiting.count + phone.photos + phone.others.reduce(0) { $0 + $1.count }
        return unsent == 0 ? .allSent : .waiting(unsent)
    }

    private var alerts: [String] {
        guard let phone = request.phone else { return [] }
        var alerts: [String] = []
        if phone.isClockWrong {
            alerts.append(
                say(
                    "Jam HP ini salah. Catatan tetap aman. Betulkan jam di pengaturan HP.",
                    "This phone's clock is wrong. Your entries are safe. Please set the clock."))
        }
        if phone.isStorageLow {
            alerts.append(say("Ruang HP hampir penuh. Hapus foto lama, ya.", "The phone is almost full."))
        }
        for mark in request.unsent {
            alerts.append(say("Isi Pandu di HP ini terhapus.", "This phone lost its copy.") + mark.sentences(say))
        }
        if phone.isRetry {
            alerts.append(say("Tadi ada gangguan. Isian Ibu tetap ada.", "Something stumbled. What you typed is kept."))
        }
        return alerts
    }

    // MARK: Small pieces

    /// One tick on this phone, two at the server, always with the words for those who listen.
    public func tick(_ entry: ID) -> HTML {
        if book.isReceived(entry) {
            return
                "<span class=\"tick tick--received\" data-tick=\"\(entry.text)\">\(Icon.ticks.named(say("Terkirim", "Sent")))</span>"
        }
        let words = say("Tersimpan di HP", "Saved on this phone")
        return "<span class=\"tick\" data-tick=\"\(entry.text)\">\(Icon.tick.named(words))</span>"
    }

    /// The tick with its words in sight, for the page after saving.
    func savedLine(_ entry: ID) -> HTML {
        let received = book.isReceived(entry)
        let words = received ? say("Terkirim", "Sent") : say("Tersimpan di HP", "Saved on this phone")
        return """
            <p class="meta saved" data-saved="\(entry.text)">\
            <span class="tick\(received ? " tick--received" : "" as HTML)">\(received ? Icon.ticks.svg : Icon.tick.svg)</span> \
            <span>\(words)</span></p>
            """
    }

    /// Whether shell, module and book are stored. One line either way, so that nothing below moves when they are; where
    /// no script runs there is none.
    func readyLine() -> HTML {
        guard Permission.allows(context.person.role, .carryBook) else { return "" }
        return request.phone?.isReady == true
            ? "<p class=\"notice is-good\" data-siap>\(Icon.tick.svg)<span>\(say("Siap tanpa sinyal", "Ready without a signal"))</span></p>"
            : "<p class=\"notice only-script\" data-siap>\(Icon.clock.svg)<span>\(say("Menyiapkan HP, jangan ditutup", "Getting ready, do not close"))</span></p>"
    }

    func age(_ resident: Resident, on day: Day? = nil) -> String {
        DayWords.age(birth: resident.birth, on: day ?? today, context.language)
    }

    /// A day of this year or the next: 9 Nov.
    public func soon(_ day: Day) -> String {
        "\(day.dayOfMonth)\u{A0}\(DayWords.shortMonth(day.month, context.language))"
    }

    /// 14 bulan · RT 02 · Ibu Ratna
    func note(_ resident: Resident, on day: Day? = nil) -> String {
        var parts: [String] = []
        if let pregnancy = resident.pregnancy {
            let weeks = Antenatal.weeks(lastPeriod: pregnancy.lastPeriod, on: day ?? today)
            parts.append(
                pregnancy.isOverdue(on: day ?? today)
                    ? say("Lewat perkiraan lahir", "Past the due date")
                    : say("Hamil \(weeks) minggu", "\(weeks) weeks pregnant"))
        } else if let birth = resident.lastBirth, resident.isAfterBirth(on: day ?? today) {
            let days = (day ?? today).days(since: birth)
            parts.append(say("Hari ke-\(days) sesudah lahir", "Day \(days) after birth"))
        } else {
            parts.append(age(resident, on: day))
        }
        if !resident.neighbourhood.isEmpty { parts.append("RT \(resident.neighbourhood)") }
        if !resident.mother.isEmpty { parts.append(mother(resident)) }
        return parts.joined(separator: " · ")
    }

    /// Ibu Ratna, also when she was written down with the word.
    func mother(_ resident: Resident) -> String {
        let name = resident.mother
        return name.begins(with: "Ibu ") || name.begins(with: "Bu ") ? name : say("Ibu ", "Mother ") + name
    }

    func sexWord(_ sex: Sex?) -> String {
        switch sex {
        case .male: say("Laki-laki", "Male")
        case .female: say("Perempuan", "Female")
        case nil: say("Belum dicatat", "Not recorded")
        }
    }

    /// Whose page this is, directly under the bar.
    func head(_ resident: Resident, note: String) -> HTML {
        let colour: HTML = resident.sex == .male ? "person--boy" : "person--girl"
        return """
            <div class="person \(colour)"><div class="row__body"><h1>\(resident.name)</h1>\
            <p>\(note)</p></div></div>
            """
    }

    /// A row that leads to a page.
    public func row(_ title: String, _ note: String, to path: String, side: HTML = "") -> HTML {
        """
        <li><a class="row" href="\(path)"><span class="row__body">\
        <span class="row__title">\(title)</span><span class="row__note">\(note)</span></span>\
        <span class="row__side">\(side)</span></a></li>
        """
    }

    public func list(_ rows: HTML, empty: String) -> HTML {
        rows.isEmpty
            ? (empty.isEmpty ? "" : "<p class=\"lead\">\(empty)</p>" as HTML)
            : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    /// What a search found. While typing, script puts another's in its place: who is not drawn is found as well.
    func results(_ found: HTML) -> HTML { "<div class=\"stack\" data-hasil>\(found)</div>" }

    /// The search line above a list: its form asks for the page with what was typed, and so does script while typing.
    func searchLine(_ action: String, label: String) -> HTML {
        """
        <form class="searchline" role="search" action="\(action)"><label class="hidden" for="cari">\(label)</label>\
        <input class="input" id="cari" name="cari" type="search" placeholder="\(label)" autocomplete="off" \
        value="\(request.asked("cari"))" data-cari>\
        <button class="button" aria-label="\(say("Cari", "Search"))">\(Icon.search.svg)</button></form>
        """
    }
}

extension ID {
    /// The same id for the same pair: one form with many buttons writes one entry for each card.
    public func mixed(with card: ID) -> ID { ID(high: high, low: low ^ (card.low >> 2)) }
}

/// Whether a name (or a mother's) holds what was typed, by the beginnings of words.
func matches(_ resident: Resident, _ typed: String) -> Bool {
    matches("\(resident.name) \(resident.mother)", typed)
}

/// The same of any name.
func matches(_ name: String, _ typed: String) -> Bool {
    let words = typed.sought.words
    guard !words.isEmpty else { return true }
    let names = name.sought.words
    return words.allSatisfy { word in names.contains { $0.begins(with: word) } }
}

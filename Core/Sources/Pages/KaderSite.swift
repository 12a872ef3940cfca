public import Records
import Rules

/// The pages of one book: the part of Pandu that a phone answers alone. The server answers the same
/// paths with the same functions when there is no worker.
public enum KaderSite {
    public static func answer(_ request: Request, book: Book, context: Context) -> Response {
        let visit = Visit(request: request, book: book, context: context)
        guard Permission.allows(context.person.role, .readResidents),
            context.person.scope.covers(book.place)
        else { return visit.notFound() }
        var response = visit.repeated() ?? route(visit)
        response.headers += Headers.page
        return response
    }

    private static func route(_ visit: Visit) -> Response {
        let path = visit.request.path
        switch path.first {
        case nil: return HomePages.home(visit)
        case "hari": return SessionSite.answer(visit, Array(path.dropFirst()))
        case "warga": return ResidentSite.answer(visit, Array(path.dropFirst()))
        case "tugas": return HomePages.tasks(visit)
        case "belum-terkirim": return OutboxPages.list(visit)
        case "saya": return OutboxPages.me(visit)
        case "ganti-kader": return OutboxPages.people(visit)
        case "tanpa-sinyal": return OutboxPages.noSignal(visit)
        default: return visit.notFound()
        }
    }
}

/// One request with all that its page may look at.
struct Visit {
    let request: Request
    let book: Book
    let context: Context
    /// The region's day by the clock that is right.
    let today: Day
    let say: Words

    init(request: Request, book: Book, context: Context) {
        self.request = request
        self.book = book
        self.context = context
        today = context.day(at: request.now + request.clockOffset)
        say = Words(context.language)
    }

    /// `/b/BOOK/` with the rest of the path.
    func path(_ rest: String) -> String { "/b/\(book.place.book)/\(rest)" }

    func phrase(_ phrase: Phrase) -> String { say(phrase.indonesian, phrase.english) }

    func may(_ form: Form) -> Bool { Permission.allows(context.person.role, toWrite: form) }

    /// The id that a form on this page will write with.
    func freshID(_ place: Int = 0) -> ID {
        ID(
            milliseconds: request.now + request.clockOffset, random: request.random.0,
            request.random.1 ^ request.random.2
        ).following(place)
    }

    /// The id that the posted form carries, or a fresh one when it carries none.
    var postedID: ID { ID(request.typed("entri")) ?? freshID() }

    /// An entry by this person, on this device, now.
    func entry(
        _ form: Form, id: ID, card: ID, day: Day? = nil, corrects: ID? = nil, answers: [Answer],
        place: Int = 0
    ) -> Entry {
        Entry(
            id: id, book: book.place.book, card: card, form: form.code, formVersion: form.version,
            writer: context.person.account, device: request.device, number: request.nextNumber + place,
            day: day ?? today, writtenAt: request.now, clockOffset: request.clockOffset, seen: book.seq,
            corrects: corrects, edition: context.edition, answers: answers)
    }

    /// The same form posted again (two taps, a reload, on either side) answers with the first result.
    func repeated() -> Response? {
        guard request.isPost, let id = ID(request.typed("entri")), book.entry(id) != nil else { return nil }
        let back = request.typed("sesudah")
        return .redirect(to: safePath(back) ?? path(""))
    }

    /// A path of this book that a form carries along, or nil when it points elsewhere.
    func safePath(_ text: String) -> String? {
        text.hasPrefix("/b/\(book.place.book)/") && !text.contains("//") ? text : nil
    }

    func notFound() -> Response {
        let page = Page(
            title: say("Tidak ditemukan", "Not found"),
            body: "<h1>\(say("Halaman ini tidak ada", "There is no such page"))</h1><p><a class=\"more\" href=\"\(path(""))\">\(say("Kembali ke beranda", "Back to home"))</a></p>")
        return Response(status: 404, body: render(page))
    }
}

import Plain
import Records
import Rules

/// One session day as its pages see it.
final class SessionTable {
    enum Step: String, CaseIterable {
        case roster = "", measure = "ukur", result = "hasil", service = "layanan", counsel = "edukasi"
    }

    let turn: Turn
    let day: Day
    /// Made when first asked for: a form that is saved needs none.
    private(set) lazy var session = Session(turn.book, on: day)

    init(turn: Turn, day: Day) {
        self.turn = turn
        self.day = day
    }

    var say: Words { turn.say }

    /// `hari/2026-01-13/` with the rest, below the book.
    @inline(never)
    func local(_ rest: consuming Text) -> String { local(rest.string) }

    @_disfavoredOverload
    @inline(never)
    func local(_ rest: String) -> String { "hari/\(day.iso)/\(rest)" }
    @inline(never)
    func path(_ rest: consuming Text) -> String { path(rest.string) }

    @_disfavoredOverload
    @inline(never)
    func path(_ rest: String) -> String { turn.path(local(rest)) }

    func page(_ title: String, step: Step?, back: String? = nil, body: HTML) -> Page {
        var page = Page(title: title, body: body)
        page.barTitle = say("Hari buka", "Session day")
        page.barNote = DayWords.short(day, turn.context.language)
        page.back = back ?? turn.path("")
        if let step { page.strip = strip(step) }
        return page
    }

    private func strip(_ current: Step) -> HTML {
        let links = Step.allCases.enumerated().map { place, step -> HTML in
            let count = waiting(at: step)
            let bubble: HTML =
                count == 0
                ? ""
                : "<span class=\"steps__count\">\(count)<span class=\"hidden\"> \(say("menunggu", "waiting"))</span></span>"
            return """
                <a class="steps__link" href="\(path(step.rawValue))"\(step == current ? " aria-current=\"step\"" : "" as HTML)>\
                <span class="steps__number">\(place + 1)</span>\(word(step))\(bubble)</a>
                """
        }
        return "<nav class=\"steps\" aria-label=\"\(say("Lima langkah", "Five steps"))\">\(links)</nav>"
    }

    private func word(_ step: Step) -> String {
        switch step {
        case .roster: say("Daftar", "Roster")
        case .measure: say("Ukur", "Measure")
        case .result: say("Hasil", "Result")
        case .service: say("Layanan", "Services")
        case .counsel: say("Edukasi", "Advice")
        }
    }

    private func waiting(at step: Step) -> Int {
        switch step {
        case .roster: 0
        case .measure: session.toMeasure.count
        case .result: session.results.count
        case .service: session.toServe.count
        case .counsel: session.toCounsel.count
        }
    }

    /// How many of those listed are only on this phone.
    var onThisPhone: HTML {
        let count = session.presentOnThisPhone
        return count == 0
            ? ""
            : "<p class=\"meta\">\(say("Catatan \(count) orang aman di HP ini, belum terkirim.", "What \(count) people need is safe on this phone, not sent yet."))</p>"
    }

    /// What the page of a step writes; nothing on one that only shows.
    private static func form(of step: String) -> Form? {
        switch step {
        case "": .attendance
        case "ukur": .growthVisit
        case "layanan": .services
        case "edukasi": .counselling
        case "rujuk": .referral
        case "tutup": .sessionClosing
        default: nil
        }
    }

    /// Whether whoever looks may write there.
    func writes(_ step: String) -> Bool { SessionTable.form(of: step).map { turn.may($0) } ?? false }

    /// Her page of a step; for whoever may only read there, her card.
    func path(_ step: String, of resident: Resident) -> String {
        SessionTable.form(of: step) == nil || writes(step)
            ? path("\(step)/\(resident.id.text)") : turn.path("warga/\(resident.id.text)")
    }

    /// A list of one step, each row leading to that step's page of the person.
    func people(_ residents: [Resident], to step: String, empty: String, side: (Resident) -> HTML) -> HTML {
        turn.list(
            residents.html {
                turn.row(
                    $0.name, turn.note($0, on: day), to: step == "ukur" ? measuring($0) : path(step, of: $0),
                    side: side($0))
            },
            empty: empty)
    }

    /// Where the first thing that she is to be looked at for is written.
    func measuring(_ resident: Resident) -> String {
        guard let due = resident.dueScreenings(on: day).first, due !== Form.growthVisit, turn.may(due) else {
            return path("ukur", of: resident)
        }
        return turn.path("warga/\(resident.id.text)/tulis/\(due.code)?hari=\(day.iso)")
    }

    func queue(_ resident: Resident) -> HTML {
        session.queueNumber(resident.id).map { "No. \($0)" } ?? ""
    }
}

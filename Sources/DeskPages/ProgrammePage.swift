import Pages
import Plain
import Records
import Rules

/// *Program kerja*: the year of a team as a grid of months, what is late, and one activity with the number that it moves.
struct ProgrammePage {
    private let turn: Turn
    private let say: Words
    private let year: Int
    private let rows: [Programme]
    /// Those of the field that was asked for.
    private let shown: [Programme]
    private let filter: FieldFilter

    /// - Returns: `nil` for what every kind of card has: writing on it
    static func answer(_ turn: Turn, _ path: [String]) -> Response? {
        guard let first = path.first else {
            return turn.request.isPost ? copied(turn) : ProgrammePage(turn).grid
        }
        guard path.count == 1, let card = ID(first).flatMap({ turn.book.card($0) }), let row = Programme(card) else {
            return nil
        }
        return one(turn, card, row)
    }

    private init(_ turn: Turn, of asked: Int? = nil) {
        self.turn = turn
        say = turn.say
        let said = turn.request.asked("tahun").number.flatMap { (2000...2100).contains($0) ? $0 : nil }
        year = asked ?? said ?? turn.today.month.year
        let asked = year
        rows = turn.book.cards.compactMap { Programme($0) }.filter { $0.year == asked }
            .sorted { ($0.from, $0.until, $0.id) < ($1.from, $1.until, $1.id) }
        let filter = FieldFilter(turn)
        self.filter = filter
        shown = rows.filter { filter.shows($0.fields) }
    }

    // MARK: The year

    private var grid: Response {
        let late = shown.filter { $0.daysLate(on: turn.today) > 0 }
        let money = shown.compactMap(\.budget).reduce(0, +)
        let lead = say(
            "\(shown.count) kegiatan, Rp\(money) juta. \(late.count) terlambat.",
            "\(shown.count) activities, Rp\(money) million. \(late.count) late.")
        let new = turn.path("\(CardKind.programme.path)/baru/\(Form.programme.code)")
        return turn.deskPage(
            say("Program kerja \(year)", "Programme \(year)"),
            """
            \(turn.backLink("", turn.book.place.name))
            <div class="head"><div><div><h1>\(say("Program kerja \(year)", "Programme \(year)"))</h1><p class="lead">\(lead)</p></div></div>\
            <p class="cluster"><a class="button" href="/tim/\(turn.book.place.book)/program/unduh?tahun=\(year)">\(Icon.download.svg) \(say("Simpan (Excel)", "Save (Excel)"))</a>\
            <a class="button" href="/tim/\(turn.book.place.book)/program/kalender?tahun=\(year)">\(say("Kalender", "Calendar"))</a>\
            <button class="button" type="button" hidden data-cetak>\(say("Cetak", "Print"))</button>\
            <a class="button button--main" href="\(new)">\(Icon.plus.svg) \(say("Tambah kegiatan", "Add an activity"))</a></p></div>
            \(years)\(filter.links(CardKind.programme.path, rows.map(\.fields), query: "tahun=\(year)"))\(shown.isEmpty ? "<p class=\"lead\">\(none)</p>" as HTML : plan)
            <div class="split split--even"><section class="stack stack--tight" aria-labelledby="telat"><h2 id="telat">\(say("Terlambat", "Late"))</h2>\
            \(turn.list(late.html { row($0) }, empty: say("Tidak ada yang terlambat.", "Nothing is late.")))</section><div class="stack">\(decided)\(copying)\(examples)</div></div>
            """)
    }

    private var none: String {
        filter.isOn
            ? say("Tidak ada kegiatan di bidang ini.", "No activities in this field.")
            : say("Belum ada kegiatan tahun ini.", "No activities this year.")
    }

    private var years: HTML {
        let known = Set(turn.book.cards.compactMap { Programme($0)?.year } + [turn.today.month.year]).sorted()
        guard known.count > 1 else { return "" }
        let links = known.html { other -> HTML in
            "<a href=\"\(turn.path(CardKind.programme.path))?tahun=\(other)\"\(other == year ? " aria-current=\"true\"" as HTML : "")>\(other)</a>"
        }
        return "<nav class=\"filters\" aria-label=\"\(say("Tahun", "Year"))\">\(links)</nav>"
    }

    /// A line for each activity, a bar over its months, in the colour of its field.
    private var plan: HTML {
        let now = turn.today.month.year == year ? turn.today.month.monthOfYear : 0
        let heads = (1...12).html { month -> HTML in
            "<th scope=\"col\"\(month == now ? " class=\"plan__now\"" as HTML : "")>\(DayWords.shortMonth(Month(year: year, month: month), say.language))</th>"
        }
        let lines = shown.html { row -> HTML in
            let (first, last) = (row.from.month.monthOfYear, row.until.month.monthOfYear)
            let before = (1..<first).html { "<td\($0 == now ? " class=\"plan__now\"" as HTML : "")></td>" }
            let after = (last + 1..<13).html { "<td\($0 == now ? " class=\"plan__now\"" as HTML : "")></td>" }
            let colour: HTML = row.fields.first.map { " \($0.tone)" } ?? ""
            let notes = [
                row.office.isEmpty ? "" : turn.context.party(row.office), row.budget.map { "Rp\($0) juta" } ?? "",
                row.isPriority ? say("fokus", "focus") : "",
            ].filter { !$0.isEmpty }.joined(separator: ", ")
            return """
                <tr><th scope="row"><a href="\(address(row))">\(row.activity)</a>\(notes.isEmpty ? "" : "<br><span class=\"meta\">\(notes)</span>" as HTML)</th>\(before)\
                <td colspan="\(last - first + 1)"><span class="plan__bar\(colour)">\(say(row.state.title))\(goal(row).map { " · \($0)" } ?? "")</span></td>\(after)</tr>
                """
        }
        return """
            <div class="card card--table scroll register" tabindex="0" role="region" aria-label="\(say("Bulan demi bulan", "Month by month"))"><table class="table plan">\
            <caption class="hidden">\(say("Program kerja \(year)", "Programme \(year)"))</caption><thead><tr><th scope="col">\(say("Kegiatan", "Activity"))</th>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>
            """
    }

    /// 62% dari 80%
    private func goal(_ row: Programme) -> String? {
        guard let target = row.target, !row.indicator.isEmpty else { return nil }
        return turn.context.reached[row.indicator].map { say("\($0)% dari \(target)%", "\($0)% of \(target)%") }
            ?? say("target \(target)%", "target \(target)%")
    }

    private func address(_ row: Programme) -> String { turn.path("\(CardKind.programme.path)/\(row.id.text)") }

    private func row(_ row: Programme) -> HTML {
        let days = row.daysLate(on: turn.today)
        return turn.row(
            row.activity, row.office.isEmpty ? say(row.state.title) : turn.context.party(row.office), to: address(row),
            side: "<span class=\"days is-urgent\"><b>\(days)</b>\(say("hari terlambat", "days late"))</span>")
    }

    /// The version that was decided, and what was added or changed since.
    private var decided: HTML {
        let plans = turn.book.cards.filter { $0.kind == .yearPlan && $0.isOpen && $0.facts["year"]?.number == year }
        let new = turn.path("\(CardKind.yearPlan.path)/baru/\(Form.yearPlan.code)?year=\(year)")
        let words: HTML
        if let last = plans.last, let entry = last.facts.entry, let at = turn.book.position(of: entry) {
            let changed = rows.filter { row in
                (turn.book.card(row.id)?.facts.entry).flatMap { turn.book.position(of: $0) }.map { $0 > at } ?? false
            }
            let list: HTML =
                changed.isEmpty
                ? "<p class=\"meta\">\(say("Belum berubah sejak disahkan.", "Nothing has changed since."))</p>"
                : "<p class=\"meta\">\(say("\(changed.count) kegiatan berubah sejak itu:", "\(changed.count) activities have changed since:"))</p><ul class=\"list\">\(changed.html { "<li><a href=\"\(address($0))\">\($0.activity)</a></li>" })</ul>"
            words =
                "<p>\(say("Disahkan dengan \(last.facts.text("decree")).", "Decided by \(last.facts.text("decree"))."))</p>\(list)"
        } else {
            words = "<p class=\"meta\">\(say("Belum disahkan.", "Not decided yet."))</p>"
        }
        return """
            <section class="card stack stack--tight" aria-labelledby="renja"><h2 id="renja">\(say("Renja", "Decided plan"))</h2>\(words)\
            <p><a class="button" href="\(new)">\(say("Sahkan Renja", "Decide the plan"))</a></p></section>
            """
    }

    // MARK: A year to begin with

    /// What others do in a year, for whoever begins: what is in the year already is not offered again.
    private var examples: HTML {
        let known = Set(rows.map(\.activity))
        let buttons = YearExample.all.filter { example in
            !example.activities.allSatisfy { known.contains(say($0.title)) }
        }.html { example -> HTML in
            """
            <button class="button" name="contoh" value="\(example.code)">\(say(example.title))</button>
            """
        }
        guard !buttons.isEmpty else { return "" }
        return """
            <details class="fold no-print"\(flag: "open", rows.isEmpty)><summary>\(say("Mulai dari contoh", "Begin with an example"))</summary>\
            <form class="stack stack--tight" method="post" action="\(turn.path(CardKind.programme.path))">\(turn.hidden(after: CardKind.programme.path, [("tahun", "\(year)")], isTyped: false))\
            <p class="cluster">\(buttons)</p><p class="meta">\(say("Diambil dari berita daerah. Ubah sesuai keadaan.", "From the news of regencies. Change it to your own."))</p></form></details>
            """
    }

    private static func begun(_ turn: Turn, _ example: YearExample, in year: Int) -> Response {
        let known = Set(ProgrammePage(turn, of: year).rows.map(\.activity))
        let entries = example.activities.filter { !known.contains(turn.say($0.title)) }.enumerated().compactMap {
            place, activity -> Entry? in
            let days = activity.days(in: year)
            let answers = [
                Answer("activity", turn.say(activity.title)), Answer("from", days.lowerBound.iso),
                Answer("until", days.upperBound.iso),
                Answer("fields", activity.fields.map(\.code).joined(separator: " ")),
            ].filter { !$0.text.isEmpty }
            return turn.entry(
                .programme, id: turn.postedID.mixed(with: ID(naming: "\(example.code) \(place)")), answers: answers,
                index: place)
        }
        return .redirect(to: turn.path("\(CardKind.programme.path)?tahun=\(year)"), entries: entries)
    }

    // MARK: The next year

    /// What is not in the next year yet, by its name.
    private var uncopied: [Programme] {
        let next = turn.book.cards.compactMap { Programme($0) }.filter { $0.year == year + 1 }.map(\.activity)
        return rows.filter { $0.state != .cancelled && !next.contains($0.activity) }
    }

    private var copying: HTML {
        guard !rows.isEmpty, !uncopied.isEmpty else { return "" }
        return """
            <form class="stack stack--tight no-print" method="post" action="\(turn.path(CardKind.programme.path))">\(turn.hidden(after: CardKind.programme.path, [("tahun", "\(year)")], isTyped: false))\
            <p><button class="button">\(say("Salin ke \(year + 1)", "Copy to \(year + 1)"))</button></p>\
            <p class="meta">\(say("Yang belum selesai ikut sebagai kekurangan.", "What is not done goes along as a gap."))</p></form>
            """
    }

    /// Every activity once more a year later; what was not done goes along as what was missing.
    private static func copied(_ turn: Turn) -> Response {
        guard turn.may(.programme), let year = turn.request.typed("tahun").number, (2024...2100).contains(year) else {
            return turn.notFound()
        }
        if let example = YearExample.all.first(where: { $0.code == turn.request.typed("contoh") }) {
            return begun(turn, example, in: year)
        }
        let page = ProgrammePage(turn, of: year)
        let entries = page.uncopied.enumerated().map { place, row -> Entry in
            var answers: [Answer] = []
            for answer in turn.book.card(row.id)?.facts.answers ?? [] where ![Form.file, "gap"].contains(answer.field) {
                let later = Day(iso: answer.text).map { $0.adding(months: 12).iso }
                let isDay = answer.field == "from" || answer.field == "until"
                answers.append(Answer(answer.field, isDay ? later ?? answer.text : answer.text))
            }
            if row.state != .done {
                answers.append(
                    Answer("gap", turn.say("Belum selesai pada tahun \(year).", "Not done in \(year).")))
            }
            let order = Form.programme.fields.map(\.code)
            answers.sort { (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0) }
            return turn.entry(
                .programme, id: turn.postedID.mixed(with: row.id), answers: answers, index: place)
        }
        return .redirect(to: turn.path("\(CardKind.programme.path)?tahun=\(year + 1)"), entries: entries)
    }

    // MARK: One activity

    private static func one(_ turn: Turn, _ card: Card, _ row: Programme) -> Response {
        let say = turn.say
        let shown = card.facts.answers.filter { !["activity"].contains($0.field) }
        let facts = shown.html { answer -> HTML in
            guard let field = Form.programme.field(answer.field) else { return "" }
            if case .parties = field.kind {
                return
                    "<div><dt>\(say(field.label))</dt><dd>\(answer.text.split(separator: " ").map { turn.context.party(String($0)) }.joined(separator: ", "))</dd></div>"
            }
            if case .document = field.kind {
                return "<div><dt>\(say(field.label))</dt><dd>\(DocumentLink.html(answer.text, say))</dd></div>"
            }
            let words = AnswerWords.words(answer, field.named(turn.context.fields), say)
            let value: HTML =
                words.begins(with: "https://") ? "<a href=\"\(words)\" rel=\"noreferrer\">\(words)</a>" : "\(words)"
            return "<div><dt>\(say(field.label))</dt><dd>\(value)</dd></div>"
        }
        let late = row.daysLate(on: turn.today)
        let side: HTML =
            late > 0
            ? "<span class=\"days is-urgent\"><b>\(late)</b>\(say("hari terlambat", "days late"))</span>"
            : "<span class=\"tag\">\(say(row.state.title))</span>"
        let main =
            turn.isGuest
            ? turn.button(.programmeReport, on: card, isMain: true)
            : turn.button(.programmeStep, on: card, isMain: true)
        let change = turn.isGuest ? "" as HTML : turn.button(.programme, on: card, say("Ubah kegiatan", "Change it"))
        return turn.deskPage(
            row.activity,
            """
            \(turn.backLink(CardKind.programme.path, say("Program kerja", "Programme")))
            <div class="head"><div><div><h1>\(row.activity)</h1><p class="lead">\(DayWords.plain(row.from, say.language)) – \(DayWords.plain(row.until, say.language))</p></div></div>\(side)</div>
            <div class="split--aside"><div class="stack"><p class="cluster">\(main)\(change)</p>\(aim(turn, row))\(CardHistory.timeline(turn, of: card))</div>
            <aside class="stack"><section class="card"><h2>\(say("Tentang kegiatan", "About it"))</h2><dl class="facts facts--plain">\(facts)</dl></section></aside></div>
            """)
    }

    /// The number that it moves, filled by what is counted.
    private static func aim(_ turn: Turn, _ row: Programme) -> HTML {
        // Whoever sees this row alone sees no numbers of its region.
        guard !turn.isGuest, let target = row.target, let indicator = Indicator.find(row.indicator) else { return "" }
        let say = turn.say
        let now = turn.context.reached[row.indicator]
        let words =
            now.map { say("\($0)%, target \(target)%", "\($0)%, target \(target)%") }
            ?? say("Belum ada angkanya. Target \(target)%.", "No number yet. Target \(target)%.")
        let bar: HTML =
            now.map {
                "<svg class=\"meter\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"\(min(100, $0))\" height=\"4\"/></svg>"
                    as HTML
            } ?? ""
        return """
            <section class="card stack stack--tight" aria-labelledby="target"><h2 id="target">\(say(indicator.title))</h2><p class="lead">\(words)</p>\(bar)</section>
            """
    }
}

extension ServiceField {
    /// Its colour.
    fileprivate var tone: HTML {
        switch self {
        case .education: "is-pendidikan"
        case .health: "is-kesehatan"
        case .publicWorks: "is-pekerjaan-umum"
        case .housing: "is-perumahan"
        case .order: "is-ketenteraman"
        case .social: "is-sosial"
        }
    }
}

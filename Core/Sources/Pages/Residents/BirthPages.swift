import Plain
import Records
import Rules

/// *Catat kelahiran*: one page that ends the pregnancy and opens the card of each living child.
enum BirthPages {
    static func answer(_ turn: Turn, _ mother: Resident) -> Response {
        guard turn.may(.delivery), turn.may(.resident) else { return turn.notFound() }
        guard mother.isActive, mother.bears(on: turn.today) != nil else {
            guard turn.request.isPost else { return turn.notFound() }
            let changed = Problem(
                "", "Kartu ini sudah berubah. Lihat kartunya dulu.", "This card has changed. Look at it first.")
            return page(turn, mother, problems: [changed], values: turn.request.form, known: [])
        }
        if turn.request.isPost { return save(turn, mother) }
        return page(turn, mother, problems: [], values: turn.request.query, known: [])
    }

    /// From four weeks before the due day on, a birth is what her card is opened for.
    static func isNear(_ mother: Resident, on day: Day) -> Bool {
        guard let pregnancy = mother.bears(on: day) else { return false }
        return pregnancy.isBorn || Antenatal.dueDate(lastPeriod: pregnancy.lastPeriod).adding(days: -28) <= day
    }

    static func path(_ mother: Resident, _ turn: Turn) -> String {
        turn.path("warga/\(mother.id.text)/tulis/\(Form.delivery.code)")
    }

    // MARK: The page

    private static func page(
        _ turn: Turn, _ mother: Resident, problems: [Problem], values: [(String, String)], known: [Resident]
    ) -> Response {
        let say = turn.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let here = "warga/\(mother.id.text)"
        func fields(_ codes: [String]) -> HTML {
            codes.html { code in Form.delivery.field(code).map { set.field($0) } ?? "" }
        }
        var page = Page(
            title: turn.phrase(Form.delivery.title),
            body: """
                \(turn.head(mother, note: turn.note(mother)))\(set.summary())
                <form class="stack" method="post" action="\(path(mother, turn))" id="lahir" novalidate>
                \(turn.hidden(after: here))\(turn.draft)
                \(fields(["on", "place", "helper", "mother", "died-on", "baby"]))
                \(baby(1, set, mother, known, turn))
                \(fields(["twin", "baby-2"]))
                \(baby(2, set, mother, known, turn))</form>
                \(mother.pregnancy == nil ? "" : lost(here, turn))
                """)
        page.back = turn.path(here)
        page.action =
            "<button class=\"button button--main button--full\" form=\"lahir\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    private static func lost(_ here: String, _ turn: Turn) -> HTML {
        let path = turn.path("\(here)/tulis/\(Form.pregnancyEnd.code)")
        return
            "<p><a class=\"more\" href=\"\(path)\">\(turn.say("Keguguran? Catat di sini", "A miscarriage is recorded here"))</a></p>"
    }

    /// What is asked of a child that lives; with script only once that is said.
    private static func baby(_ number: Int, _ set: FieldSet, _ mother: Resident, _ known: [Resident], _ turn: Turn)
        -> HTML
    {
        let say = turn.say
        func code(_ field: String) -> String { "b\(number)-\(field)" }
        func label(_ form: Form, _ field: String) -> String { form.field(field).map { turn.phrase($0.label) } ?? "" }
        var sexes: [Choice] = []
        if case .choice(let choices) = Form.resident.field("sex")?.kind { sexes = choices }
        let cards =
            known.map {
                Choice($0.id.text, Phrase(indonesian: "Sudah ada: \($0.name)", english: "There is: \($0.name)"))
            }
            + [Choice("new", Phrase("Bukan, buat kartu baru", "No, open a new card"))]
        return """
            <div class="stack" data-bila="\(number == 1 ? "baby" : "baby-2") well sick">\
            <h2>\(number == 1 ? say("Bayinya", "The baby") : say("Bayi kedua", "The second baby"))</h2>\
            \(known.isEmpty ? "" : set.radios(code("card"), say("Apakah kartunya sudah ada?", "Is there a card already?"), cards))
            \(set.radios(code("sex"), label(.resident, "sex"), sexes))
            \(set.number(code("weight"), label(.newborn, "weight"), unit: "gram", before: nil, mode: "numeric"))
            \(set.number(code("length"), label(.newborn, "length"), unit: "cm", before: nil))
            \(set.text(code("name"), say("Nama, bila sudah ada", "Name, if there is one"), hint: say("Bila kosong: \(called(mother))", "If empty: \(called(mother))")))</div>
            """
    }

    /// As a child is called until it has a name: *Bayi Ny. Ratna*, and of twins *Bayi 2 Ny. Ratna*.
    private static func called(_ mother: Resident, _ number: Int? = nil) -> String {
        var name = number.map { "Bayi \($0) Ny." } ?? "Bayi Ny."
        for (place, word) in mother.name.words.enumerated() {
            let isTitle = place == 0 && ["Ibu", "Bu", "Ny", "Ny."].contains { $0 == word }
            if !isTitle, name.letters + word.letters < 80 { name += " " + word }
        }
        return name
    }

    // MARK: Saving

    private static func save(_ turn: Turn, _ mother: Resident) -> Response {
        let on = NumberReading.day(turn.request.typed("on"))
        var (delivery, problems) = turn.typed(.delivery, card: mother.id, day: on.map { min($0, turn.today) })
        let known = on.map { alike(turn, mother, born: $0) } ?? []
        var entries = [delivery]
        if delivery["mother"] == "died", let died = delivery["died-on"] {
            entries.append(
                turn.entry(
                    .death, id: turn.postedID.following(1), card: mother.id, answers: [Answer("on", died)], index: 1))
        }
        var births = [Entry]()
        for number in 1...(delivery.flag("twin") ? 2 : 1) {
            guard let state = delivery[number == 1 ? "baby" : "baby-2"], let day = on,
                Childbirth.living.contains(where: { $0 == state })
            else { continue }
            let found = child(number, state, day, turn, mother, known, delivery.flag("twin"), entries.count)
            problems += found.problems
            // One card cannot be both of two.
            if births.contains(where: { $0.card == found.entries.last?.card }) {
                problems.append(Problem("b\(number)-card", "Pilih kartu lain.", "Choose another card."))
            }
            entries += found.entries
            births += found.entries.last.map { [$0] } ?? []
        }
        guard problems.isEmpty else {
            return page(turn, mother, problems: problems, values: turn.request.form, known: known)
        }
        return .redirect(to: onwards(births, turn) ?? turn.next, entries: entries)
    }

    /// To the result of the child that cannot wait, else of the first of whom there is something to say.
    private static func onwards(_ births: [Entry], _ turn: Turn) -> String? {
        var best: (urgency: Urgency, path: String)?
        for birth in births {
            let found = Screening.newborn.judge(Found(birth.form, on: birth.day, birth.answers), Known())
            let path = found.main == nil ? "warga/\(birth.card.text)" : "hari/\(birth.day.iso)/hasil/\(birth.card.text)"
            if let best, best.urgency >= found.urgency { continue }
            best = (found.urgency, turn.path(path))
        }
        return best?.path
    }

    /// The card of one child and what is known of its birth; ids follow from the form's, so that a form that comes twice
    /// opens no second card.
    private static func child(
        _ number: Int, _ state: String, _ day: Day, _ turn: Turn, _ mother: Resident, _ known: [Resident],
        _ isTwin: Bool, _ index: Int
    ) -> (entries: [Entry], problems: [Problem]) {
        func typed(_ field: String) -> String { turn.request.typed("b\(number)-\(field)") }
        var entries: [Entry] = []
        var problems: [Problem] = []
        var (card, birth) = (turn.postedID.following(2 * number), day)
        let chosen = known.first { $0.id.text == typed("card") }
        if let chosen {
            (card, birth) = (chosen.id, chosen.birth ?? day)
        } else {
            if !known.isEmpty, typed("card") != "new" {
                problems.append(
                    Problem(
                        "card", "Ada anak yang lahir hari itu. Apakah ini anaknya?",
                        "A child was born that day. Is it this one?"))
            }
            let name = typed("name")
            let opened = turn.typed(
                .resident, id: card,
                [
                    ("name", name.isEmpty ? called(mother, isTwin ? number : nil) : name), ("sex", typed("sex")),
                    ("birth", DayWords.digits(day)), ("mother", mother.name), ("rt", mother.neighbourhood),
                    ("household", mother.household?.text ?? ""),
                ], index: index)
            entries.append(opened.entry)
            problems += opened.problems
        }
        var facts = [("weight", typed("weight")), ("length", typed("length")), ("mother", mother.id.text)]
        if state == "sick" { facts.append(("sick", "y")) }
        let weeks = mother.bears(on: turn.today).map { Antenatal.weeks(lastPeriod: $0.lastPeriod, on: day) }
        if let weeks, (20...44).contains(weeks) { facts.append(("weeks", "\(weeks)")) }
        let found = turn.typed(
            .newborn, id: turn.postedID.following(2 * number + 1), card: card, day: birth, facts,
            index: index + entries.count)
        entries.append(found.entry)
        problems += found.problems
        // What is wrong with the day is said at its own question.
        problems.removeAll { $0.field == "birth" }
        return (entries, problems.map { $0.field.isEmpty ? $0 : Problem("b\(number)-\($0.field)", $0.sentence) })
    }

    /// Children of that birth who are in the book already: of the same mother or house, and of whom no birth is known yet.
    private static func alike(_ turn: Turn, _ mother: Resident, born day: Day) -> [Resident] {
        turn.book.residents.filter { child in
            guard let birth = child.birth, child.isActive, child.findings.last(.newborn) == nil else { return false }
            let isHers =
                child.household != nil && child.household == mother.household
                || !child.mother.isEmpty
                    && (matches(child.mother, mother.name) || matches(mother.name, child.mother))
            return isHers && abs(birth.days(since: day)) <= 3
        }
    }
}

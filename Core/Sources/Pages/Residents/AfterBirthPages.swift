import Plain
import Records
import Rules

/// The weeks after a birth: mother and child side by side, and who is to be looked up.
enum AfterBirthPages {
    /// Days for which the section stays on a card: until what came late is written.
    private static let shownDays = 60

    /// On the mother's card hers and her children's, on a child's its own.
    static func section(_ resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        if let birth = resident.lastBirth, isShown(birth, turn) {
            let children = children(of: resident, turn)
            return card(
                birth,
                [(say("Ibu", "Mother"), resident, .postnatalVisit)]
                    + children.map { child in
                        let name = children.count == 1 ? say("Bayi", "Baby") : child.name
                        return (name, child, .newbornVisit)
                    }, turn)
        }
        guard let birth = resident.birth, isShown(birth, turn), resident.isActive else { return "" }
        return card(birth, [(say("Bayi", "Baby"), resident, .newbornVisit)], turn)
    }

    private static func isShown(_ birth: Day, _ turn: Turn) -> Bool {
        (0...shownDays).contains(turn.today.days(since: birth))
    }

    /// Living children whose birth names her.
    private static func children(of mother: Resident, _ turn: Turn) -> [Resident] {
        guard let birth = mother.lastBirth else { return [] }
        return turn.book.residents.filter { child in
            guard child.isActive, let born = child.birth, abs(born.days(since: birth)) <= 3 else { return false }
            return child.findings.last(.newborn)?["mother"] == mother.id.text
        }
    }

    private static func card(_ birth: Day, _ people: [(name: String, who: Resident, form: Form)], _ turn: Turn) -> HTML
    {
        let say = turn.say
        let plans = people.map { $0.who.visits(with: $0.form, on: turn.today) }
        let rows = (plans.first ?? []).indices.html { place -> HTML in
            let visit = plans[0][place]
            let days = "\(visit.opens.days(since: birth))\u{2060}–\u{2060}\(visit.closes.days(since: birth))"
            let cells = plans.html { plan -> HTML in
                guard place < plan.count else { return "<td>–</td>" }
                return """
                    <td><span class="cluster">\(PregnancyPages.circle(plan[place].number, plan[place].state))\
                    <span class="meta">\(state(plan[place], turn))</span></span></td>
                    """
            }
            return "<tr><th scope=\"row\">\(days)</th>\(cells)</tr>"
        }
        let links = people.html { name, who, form -> HTML in
            guard turn.may(form), form.isOffered(Card(who), turn.today) else { return "" }
            return turn.row(
                turn.phrase(form.title), who.name, to: turn.path("warga/\(who.id.text)/tulis/\(form.code)"),
                side: Icon.forward.svg)
        }
        let title = say("Kunjungan sesudah lahir", "Visits after the birth")
        return """
            <div class="card stack stack--tight"><h2 id="nifas">\(title)</h2>
            <p>\(say("Lahir", "Born")) <b>\(DayWords.plain(birth, turn.context.language))</b></p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="nifas"><table class="table">\
            <caption class="hidden">\(title)</caption><thead><tr><th scope="col">\(say("Hari", "Day"))</th>\
            \(people.html { "<th scope=\"col\">\($0.name)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            \(turn.list(links, empty: ""))</div>
            """
    }

    /// The day on which it was, or until when it can be.
    private static func state(_ visit: AfterBirth.Visit, _ turn: Turn) -> String {
        switch visit.state {
        case .done(let day): turn.soon(day)
        case .open: turn.say("sampai ", "until ") + turn.soon(visit.closes)
        case .missed, .later: PregnancyPages.state(visit.state, turn.say).begunSmall()
        }
    }

    /// Mothers of these weeks, below the pregnant women.
    static func list(_ turn: Turn) -> HTML {
        let mothers = turn.book.residents.filter { $0.isActive && $0.isAfterBirth(on: turn.today) }
            .ordered { OrderKey(Int(-($0.lastBirth ?? turn.today).number), $0.name) }
        guard !mothers.isEmpty else { return "" }
        let rows = mothers.html { mother in
            let plan = mother.visits(with: .postnatalVisit, on: turn.today)
            return turn.row(
                mother.name, turn.note(mother), to: turn.path("warga/\(mother.id.text)"),
                side:
                    "<span class=\"tag\">\(turn.say("KF \(AfterBirth.done(plan)) dari 4", "\(AfterBirth.done(plan)) of 4"))</span>"
            )
        }
        return "<h2>\(turn.say("Sesudah melahirkan", "After birth"))</h2>\(turn.list(rows, empty: ""))"
    }

    /// Whom nobody has seen yet in this stretch of days.
    static func duty(_ form: Form, _ resident: Resident, _ turn: Turn) -> Duty? {
        guard resident.isActive, turn.may(form), form.isOffered(Card(resident), turn.today) else { return nil }
        let plan = resident.visits(with: form, on: turn.today)
        guard let open = AfterBirth.open(plan) else { return nil }
        let isLate = plan.contains { $0.state == .missed }
        let name = form === Form.newbornVisit ? "KN\(open.number)" : "KF\(open.number)"
        return Duty(
            name: resident.name, title: "\(turn.phrase(form.title)) (\(name))",
            tag:
                "<span class=\"tag\(isLate ? " is-act" : "" as HTML)\">\(turn.say("sampai", "until")) \(turn.soon(open.closes))</span>",
            rank: isLate ? 1 : 3, path: turn.path("warga/\(resident.id.text)/tulis/\(form.code)"))
    }
}

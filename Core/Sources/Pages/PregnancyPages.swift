import Plain
import Records
public import Rules

/// Antenatal care: six circles, in the list and on the card. "Harusnya enam kali periksa."
public enum PregnancyPages {
    static func list(_ turn: Turn) -> Response {
        let say = turn.say
        let women = turn.book.residents.filter { $0.pregnancy != nil }.ordered {
            // Who is in danger stands first, then who must have borne.
            let isOverdue = $0.pregnancy?.isOverdue(on: turn.today) ?? false
            return OrderKey(Judgement.unanswered($0, by: turn.today) != nil ? 0 : isOverdue ? 1 : 2, $0.name)
        }
        let rows = women.html { woman -> HTML in
            guard let pregnancy = woman.pregnancy else { return "" }
            let plan = DueServices.antenatal(pregnancy, of: woman, on: turn.today)
            return """
                <li><a class="row" href="\(turn.path("warga/\(woman.id.text)"))"><span class="row__body">\
                <span class="row__title">\(woman.name)</span><span class="row__note">\(turn.note(woman))</span>\
                \(pregnancy.isOverdue(on: turn.today) ? "" : circles(plan, turn.say))</span>\(alarm(woman, turn))</a></li>
                """
        }
        var page = Page(
            title: say("Ibu hamil", "Pregnant women"),
            body: """
                <h1>\(say("Ibu hamil", "Pregnant women"))</h1>
                <p class="lead">\(say("Harusnya enam kali periksa.", "Six checks are due in each pregnancy."))</p>
                \(turn.list(rows, empty: say("Belum ada ibu hamil tercatat.", "No pregnancy recorded yet.")))
                \(AfterBirthPages.list(turn))
                """)
        page.back = turn.path("")
        page.tab = .residents
        return turn.respond(page)
    }

    private static func alarm(_ woman: Resident, _ turn: Turn) -> HTML {
        let (tone, title): (HTML, String)
        if let open = Verdict.unanswered(woman, by: turn.today, turn.say) {
            (tone, title) = ("is-urgent", open.verdict.title)
        } else if woman.pregnancy?.isOverdue(on: turn.today) ?? false {
            (tone, title) = ("is-act", turn.say("Sudah lahir?", "Born?"))
        } else {
            return ""
        }
        return "<span class=\"row__side\"><span class=\"tag \(tone)\">\(title)</span></span>"
    }

    /// Six circles: full when done, ringed when open, crossed when missed.
    public static func circles(_ plan: [Antenatal.Visit], _ say: Words) -> HTML {
        let done = Antenatal.done(plan)
        let missed = Antenatal.missed(plan)
        let words =
            say("Periksa \(done) dari 6", "\(done) of 6 checks")
            + (missed > 0 ? say(", terlewat \(missed)", ", \(missed) missed") : "")
        let marks = plan.html { circle($0.number, $0.state) }
        return """
            <span class="circles"><span class="circles__row" aria-hidden="true">\(marks)</span>\
            <span class="circles__words">\(words)</span></span>
            """
    }

    static func circle(_ number: Int, _ state: Antenatal.State) -> HTML {
        switch state {
        case .done: "<span class=\"circle is-done\">\(number)</span>"
        case .open: "<span class=\"circle is-open\">\(number)</span>"
        case .missed: "<span class=\"circle is-missed\">\(number)</span>"
        case .later: "<span class=\"circle\">\(number)</span>"
        }
    }

    /// The pregnancy on the resident's card: circles, each window and who must do it, the next one.
    static func section(_ pregnancy: Pregnancy, of resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        if pregnancy.isOverdue(on: turn.today) { return overdue(resident.id, turn) }
        let plan = DueServices.antenatal(pregnancy, of: resident, on: turn.today)
        let due = Antenatal.dueDate(lastPeriod: pregnancy.lastPeriod)
        let missed = Antenatal.missed(plan)
        let alert: HTML =
            missed == 0
            ? ""
            : """
            <p class="notice is-act">\(Icon.warning.svg)<span>\(say("\(missed) periksa terlewat. Ajak ke bidan minggu ini.", "\(missed) checks missed. Bring her to the midwife this week."))</span></p>
            """
        let rows = plan.html { item -> HTML in
            let who =
                item.provider == .doctor
                ? say("dokter, USG", "doctor, ultrasound") : say("bidan", "midwife")
            return """
                <tr><th scope="row">K\(item.number)</th><td>\(DayWords.digits(item.opens)) – \(DayWords.digits(item.closes))</td>\
                <td>\(who)</td><td>\(state(item.state, say))</td></tr>
                """
        }
        return """
            <section class="card stack stack--tight" aria-labelledby="hamil"><h2 id="hamil">\(say("Kehamilan", "Pregnancy"))</h2>
            <p>\(say("Perkiraan lahir", "Due")) <b>\(DayWords.plain(due, turn.context.language))</b></p>
            \(circles(plan, turn.say))\(alert)\(nextLine(plan, turn))\(PregnancyFacts.list(pregnancy, resident, turn))
            <details class="fold fold--flat"><summary>\(say("Jadwal enam periksa", "The six checks"))</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="\(say("Jadwal periksa hamil", "Antenatal schedule"))">\
            <table class="table"><caption class="hidden">\(say("Jadwal periksa hamil", "Antenatal schedule"))</caption>\
            <thead><tr><th scope="col">\(say("Ke", "No."))</th><th scope="col">\(say("Waktu", "When"))</th>\
            <th scope="col">\(say("Oleh", "By"))</th><th scope="col">\(say("Keadaan", "State"))</th></tr></thead>\
            <tbody>\(rows)</tbody></table></div></details></section>
            """
    }

    /// She must have borne: what became of it is asked before anything else.
    private static func overdue(_ id: ID, _ turn: Turn) -> HTML {
        let outcome: HTML =
            turn.may(.pregnancyEnd)
            ? "<p><a class=\"more\" href=\"\(turn.path("warga/\(id.text)/tulis/pregnancy-end"))\">\(turn.say("Keguguran? Catat di sini", "A miscarriage is recorded here"))</a></p>"
            : ""
        return """
            <section class="card stack stack--tight" aria-labelledby="hamil"><h2 id="hamil">\(turn.say("Kehamilan", "Pregnancy"))</h2>
            <p class="notice is-act">\(Icon.warning.svg)<span>\(turn.say("Sudah lewat 42 minggu. Tanyakan: sudah lahir?", "Past 42 weeks. Ask: is the baby born?"))</span></p>
            \(outcome)</section>
            """
    }

    private static func nextLine(_ plan: [Antenatal.Visit], _ turn: Turn) -> HTML {
        guard let next = Antenatal.next(plan) else { return "" }
        let who =
            next.provider == .doctor
            ? turn.say("dokter dengan USG", "a doctor with ultrasound") : turn.say("bidan", "the midwife")
        // Its own stretch may be over while the trimester's window is still open.
        let until =
            next.closes < turn.today
            ? turn.say("sekarang", "now")
            : turn.say("sampai ", "until ") + DayWords.plain(next.closes, turn.context.language)
        return """
            <p>\(turn.say("Berikutnya", "Next")): <b>K\(next.number)</b> \(turn.say("ke", "by")) \(who), \(until).</p>
            """
    }

    static func state(_ state: Antenatal.State, _ say: Words) -> String {
        switch state {
        case .done(let day): say("Sudah, \(DayWords.digits(day))", "Done, \(DayWords.digits(day))")
        case .open: say("Sekarang", "Now")
        case .missed: say("Terlewat", "Missed")
        case .later: say("Nanti", "Later")
        }
    }
}

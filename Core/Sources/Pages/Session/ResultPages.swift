import Plain
import Records
import Rules

/// Step 3, *Hasil*: the verdict in two words, the sentence to say, the classes, the growth card.
enum ResultPages {
    static func list(_ table: SessionTable) -> Response {
        let say = table.say
        let page = table.page(
            say("Hasil", "Results"), step: .result,
            body: """
                <h1>\(say("Hasil", "Results"))</h1>\(table.onThisPhone)
                \(table.people(table.session.results, to: "hasil", empty: say("Belum ada hasil baru.", "No new results.")) { tag($0, table) })
                """)
        return table.turn.respond(page)
    }

    private static func tag(_ resident: Resident, _ table: SessionTable) -> HTML {
        guard let verdict = Verdict.of(resident, on: table.day, table.say) else { return "" }
        return "<span class=\"tag is-\(verdict.tone.style)\">\(verdict.title)</span>"
    }

    static func card(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        let say = table.say
        guard let verdict = Verdict.of(resident, on: table.day, say) else {
            return .redirect(to: table.path("ukur", of: resident))
        }
        if turn.request.asked("serahkan") == "1" { return handBack(table, resident) }
        let isChild = resident.isWeighed(on: table.day)
        let chart =
            isChild && !resident.readings.isEmpty ? GrowthChart(resident, until: table.day, say: say)?.figure : nil
        let (path, word) =
            isChild && resident.reading(on: table.day) != nil && table.writes("ukur")
            ? (table.path("ukur/\(resident.id.text)"), say("Betulkan ukuran", "Correct the measuring"))
            : (turn.path("warga/\(resident.id.text)"), say("Buka kartunya", "Open her card"))
        var page = table.page(
            say("Hasil", "Result"), step: nil, back: table.path(isChild ? "ukur" : "hasil"),
            body: """
                \(turn.head(resident, note: isChild ? measured(resident, table) : turn.note(resident, on: table.day)))
                \(resident.lastFound(on: table.day).map { turn.savedLine($0) })
                <section class="verdict is-\(verdict.tone.style)" aria-labelledby="v">
                <div class="verdict__head"><span class="verdict__mark" aria-hidden="true">\(verdict.mark)</span>\
                <div><h2 class="verdict__title" id="v">\(verdict.title)</h2><p>\(verdict.reason)</p></div></div>\
                \(classes(verdict.conclusions, say))</section>
                <blockquote class="say"><span class="say__who">\(say("Katakan kepada \(listener(resident, table))", "Say to \(listener(resident, table))"))</span><p>“\(verdict.sentence)”</p>\(verdict.further.html { "<p>“\($0)”</p>" as HTML })</blockquote>
                \(referralLine(resident, verdict, table))\(beside(resident, table))
                \(chart)\(enough(resident, table))\(ResidentCard.atSchool(resident, turn))
                <p><a class="more" href="\(path)">\(word)</a></p>\(WhyPage.link(table, resident))
                """)
        page.action = next(resident, verdict, table)
        return turn.respond(page)
    }

    /// After answers that are hers alone, what she sees before the phone is in other hands again.
    private static func handBack(_ table: SessionTable, _ resident: Resident) -> Response {
        let say = table.say
        var page = table.page(
            say("Terima kasih", "Thank you"), step: nil,
            body: """
                <h1>\(say("Terima kasih", "Thank you"))</h1>
                <p class="lead">\(say("Jawaban sudah ditutup. Berikan HP ini kembali kepada kader.", "The answers are closed. Give the phone back to the kader."))</p>
                """)
        page.action = """
            <a class="button button--main button--full" href="\(table.path("hasil/\(resident.id.text)"))">\(say("Saya kader, lanjutkan", "I am the kader, go on"))</a>
            """
        return table.turn.respond(page)
    }

    /// To whom the kader speaks: a child's mother, a pregnant woman, anybody else by name.
    private static func listener(_ resident: Resident, _ table: SessionTable) -> String {
        if resident.pregnancy != nil { return table.say("Ibu", "the mother") }
        // From twelve years on a child hears it herself.
        guard resident.known.ageMonths(on: table.day).map({ $0 < 144 }) ?? false else { return resident.name }
        return resident.mother.isEmpty ? table.say("Ibu", "the mother") : table.turn.mother(resident)
    }

    private static func measured(_ resident: Resident, _ table: SessionTable) -> String {
        var parts = [table.turn.age(resident, on: table.day)]
        guard let reading = resident.reading(on: table.day) else {
            let born = resident.findings.on(table.day).last { $0.form === Form.newborn }
            return born?[Newborn.weight].map { "\(parts[0]) · \($0) gram" } ?? parts[0]
        }
        if let weight = reading.weight { parts.append("\(NumberWords.kilograms(weight)) kg") }
        if let length = reading.length { parts.append("\(NumberWords.centimetres(length)) cm") }
        if let arm = reading.arm {
            parts.append(
                table.say("lengan \(NumberWords.centimetres(arm)) cm", "arm \(NumberWords.centimetres(arm)) cm"))
        }
        return parts.joined(separator: " · ")
    }

    /// The classes of what was measured.
    static func classes(_ conclusions: [Conclusion], _ say: Words) -> HTML {
        var count = 0
        let facts = conclusions.html { conclusion -> HTML in
            guard let topic = conclusion.kind.topic else { return "" }
            count += 1
            return "<div><dt>\(say(topic))</dt><dd>\(say(conclusion.kind.label))</dd></div>"
        }
        return count == 0
            ? "" : "<dl class=\"facts facts--row\(count > 3 ? " facts--pairs" : "" as HTML)\">\(facts)</dl>"
    }

    /// What else is asked of her today, though nobody waits for it.
    private static func beside(_ resident: Resident, _ table: SessionTable) -> HTML {
        let turn = table.turn
        let rows = resident.besideScreenings(on: table.day).html { form -> HTML in
            guard turn.may(form), let title = form.screening?.title else { return "" }
            return turn.row(
                turn.phrase(title), "",
                to: turn.path("warga/\(resident.id.text)/tulis/\(form.code)?hari=\(table.day.iso)"),
                side: Icon.forward.svg)
        }
        return rows.isEmpty
            ? ""
            : """
            <section class="stack stack--tight" aria-labelledby="juga"><h2 id="juga">\(table.say("Tanyakan juga", "Ask as well"))</h2>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func referralLine(
        _ resident: Resident, _ verdict: Verdict, _ table: SessionTable
    ) -> HTML {
        let say = table.say
        let path = table.path("rujuk/\(resident.id.text)")
        if let done = resident.referrals.last(where: { $0.day == table.day }) {
            return """
                <p class="notice is-good">\(Icon.tick.svg)<span>\(say("Dirujuk ke \(done.destination).", "Referred to \(done.destination).")) \
                <a href="\(path)">\(say("Lihat surat", "See the slip"))</a></span></p>
                """
        }
        guard table.writes("rujuk") else { return "" }
        // The referral is the main button below.
        if refersNext(resident, verdict, table) {
            let (path, word) = onwards(resident, table)
            return "<p><a class=\"more\" href=\"\(path)\">\(word)</a></p>"
        }
        guard verdict.tone == .act else { return "" }
        return
            "<p><a class=\"button button--full\" href=\"\(path)\">\(Icon.turn.svg) \(say("Buat surat rujukan", "Make a referral slip"))</a></p>"
    }

    /// What a good midwife would say next is the referral: where it cannot wait, and once a grown-up who is to be seen
    /// has had all her checks.
    private static func refersNext(_ resident: Resident, _ verdict: Verdict, _ table: SessionTable) -> Bool {
        if resident.referrals.contains(where: { $0.day == table.day }) { return false }
        if verdict.tone == .urgent { return true }
        return verdict.tone == .act && !resident.isWeighed(on: table.day) && !waits(resident, table)
    }

    private static func waits(_ resident: Resident, _ table: SessionTable) -> Bool {
        table.session.toMeasure.contains { $0.id == resident.id }
    }

    /// Whoever has no time for all that is due goes on to her message.
    private static func enough(_ resident: Resident, _ table: SessionTable) -> HTML {
        guard waits(resident, table), table.writes("edukasi") else { return "" }
        return """
            <p><a class="more" href="\(table.path("edukasi/\(resident.id.text)"))">\(table.say("Cukup untuk hari ini", "Enough for today"))</a></p>
            """
    }

    /// The referral where it is next, else the step that follows for her.
    private static func next(_ resident: Resident, _ verdict: Verdict, _ table: SessionTable) -> HTML {
        guard table.writes("rujuk") else { return "" }
        var (path, word) = onwards(resident, table)
        if refersNext(resident, verdict, table) {
            path = table.path("rujuk/\(resident.id.text)")
            word =
                verdict.tone == .urgent
                ? table.say("Rujuk ke Puskesmas", "Refer to the health centre")
                : table.say("Buat surat rujukan", "Make a referral slip")
        }
        return "<a class=\"button button--main button--full\" href=\"\(path)\">\(word)</a>"
    }

    private static func onwards(_ resident: Resident, _ table: SessionTable) -> (path: String, word: String) {
        let say = table.say
        if waits(resident, table) {
            let due = resident.dueScreenings(on: table.day).first?.screening?.title
            let name = due.map { say($0).begunSmall() } ?? ""
            return (table.measuring(resident), say("Lanjut: \(name)", "Next: \(name)"))
        }
        let isDue = table.session.toServe.contains { $0.id == resident.id }
        let path = table.path("\(isDue ? "layanan" : "edukasi")/\(resident.id.text)")
        let word = isDue ? say("Lanjut ke layanan", "On to services") : say("Lanjut ke edukasi", "On to advice")
        return (path, word)
    }
}

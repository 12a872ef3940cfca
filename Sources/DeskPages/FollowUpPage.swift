import Pages
import Plain
import Records
import Rules

/// *Tindak lanjut*: one thing that a meeting asked for, for those who do it and those who asked, and the list of a team.
enum FollowUpPage {
    /// - Returns: `nil` for what every kind of card has: writing on it
    static func answer(_ turn: Turn, _ path: [String]) -> Response? {
        guard let first = path.first else { return list(turn) }
        guard path.count == 1, let id = ID(first) else { return nil }
        guard let card = turn.book.card(id), let work = FollowUp(card) else { return nil }
        return page(turn, card, work)
    }

    private static func list(_ turn: Turn) -> Response {
        let say = turn.say
        let filter = FieldFilter(turn)
        let works = FollowUpWords.sorted(turn.book.cards.compactMap { FollowUp($0) })
        let all = works.filter { filter.shows($0.fields) }
        let fields = works.filter { $0.state != .confirmed }.map(\.fields)
        let open = all.filter { $0.state != .confirmed }
        let late = open.filter { $0.daysLate(on: turn.today) > 0 }.count
        let ended = all.filter { $0.state == .confirmed }
        let past: HTML =
            ended.isEmpty
            ? ""
            : """
            <details class="fold fold--flat"><summary>\(say("\(ended.count) sudah selesai", "\(ended.count) are done"))</summary>\
            <ul class="rows" role="list">\(ended.html { FollowUpWords.row($0, turn) })</ul></details>
            """
        return turn.deskPage(
            turn.phrase(CardKind.followUp.title),
            """
            \(turn.backLink("", turn.book.place.name))
            <div class="head"><div><div><h1>\(turn.phrase(CardKind.followUp.title))</h1>\
            <p class="lead">\(say("\(open.count) belum selesai, \(late) terlambat.", "\(open.count) open, \(late) late."))</p></div></div>\
            <a class="button button--main" href="\(turn.path("\(CardKind.followUp.path)/baru/\(Form.followUp.code)"))">\(Icon.plus.svg) \(say("Tambah tindak lanjut", "Add a follow-up"))</a></div>
            \(filter.links(CardKind.followUp.path, fields))
            \(turn.list(open.html { FollowUpWords.row($0, turn) }, empty: filter.isOn ? say("Tidak ada yang menunggu di bidang ini.", "Nothing waits in this field.") : say("Semua sudah selesai.", "All are done.")))\(past)
            """)
    }

    private static func page(_ turn: Turn, _ card: Card, _ work: FollowUp) -> Response {
        let say = turn.say
        let meeting = work.meeting.flatMap { turn.book.card($0) }
        let about: [(String, HTML)] = [
            (say("Yang mengerjakan", "Who does it"), "\(turn.context.party(work.to))"),
            (say("Paling lambat", "Due"), "\(DayWords.long(work.due, say.language))"),
            (say("Diminta oleh", "Asked by"), "\(turn.book.place.name)"),
            (
                say("Berasal dari", "Comes from"),
                card.facts["origin"] == "gap" && !turn.isGuest
                    ? "<a href=\"\(turn.path(GapsPage.path))\">\(say("Kekurangan tahun lalu", "Last year's gap"))</a>"
                    : "\(card.facts["origin"].map { AnswerWords.words(Answer("origin", $0), Form.followUp.field("origin"), say) } ?? "–")"
            ),
            (say("Bidang", "Field"), "\(work.field.map { turn.phrase($0.title) } ?? "–")"),
            (
                say("Rapat", "Meeting"),
                meeting.map { card -> HTML in
                    "<a href=\"\(turn.path("\(CardKind.meeting.path)/\(card.id.text)"))\">\(card.name ?? "")</a>"
                } ?? "–"
            ),
        ]
        let shown = about.filter { $0.1.text != "–" }
        return turn.deskPage(
            work.what,
            """
            \(turn.backLink(CardKind.followUp.path, say("Semua tindak lanjut", "All follow-ups")))
            <div class="head"><div><div><h1>\(work.what)</h1><p class="lead">\(turn.context.party(work.to))</p></div></div>\
            \(FollowUpWords.side(work.state, due: work.due, on: turn.today, say))</div>
            <div class="split--aside"><div class="stack">\(next(turn, card, work))\(CardHistory.timeline(turn, of: card))</div>
            <aside class="stack"><section class="card" aria-labelledby="fakta"><h2 id="fakta">\(say("Tentang tindak lanjut", "About it"))</h2>\
            <dl class="facts facts--plain">\(shown.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl></section></aside></div>
            """)
    }

    /// The next step as a sentence, with its button; other ways beside it.
    private static func next(_ turn: Turn, _ card: Card, _ work: FollowUp) -> HTML {
        let say = turn.say
        let isTheirs = Permission.isAsked(turn.context.person, by: card, in: turn.book.place)
        let doers = turn.context.party(work.to)
        let (words, main, others): (String, Form?, [Form])
        switch work.state {
        case .sent, .returned:
            words =
                isTheirs
                ? (work.state == .sent
                    ? say("Terima dulu, supaya tim tahu.", "Receive it, so that the team knows.")
                    : say("Dikembalikan. Lihat apa yang kurang.", "It was sent back. See what is missing."))
                : say("Menunggu \(doers) menerima.", "\(doers) has not received it yet.")
            (main, others) = (.followUpReceived, [.followUpPlanned, .followUpDone])
        case .received:
            words = isTheirs ? say("Tentukan tanggalnya.", "Say when.") : say("\(doers) sudah menerima.", "Received.")
            (main, others) = (.followUpPlanned, [.followUpDone])
        case .planned, .late:
            let day = work.planned.map { DayWords.plain($0, say.language) } ?? ""
            words = say("Dijadwalkan \(day).", "Planned for \(day).")
            (main, others) = (.followUpDone, [.followUpPlanned])
        case .done:
            words =
                turn.isGuest
                ? say("Tim akan memastikan hasilnya.", "The team will make sure.")
                : say("Baca hasilnya, lalu pastikan.", "Read what came of it, then confirm.")
            (main, others) = (.followUpConfirmed, [.followUpReturned])
        case .confirmed:
            words = say("Sudah selesai dan dipastikan.", "Done and confirmed.")
            (main, others) = (nil, [])
        }
        let buttons: HTML =
            "\(main.map { turn.button($0, on: card, isMain: true) })\(others.html { turn.button($0, on: card) })"
        let own: HTML =
            turn.isGuest || work.state == .confirmed ? "" : turn.button(.followUp, on: card, say("Ubah", "Change"))
        return """
            <section class="card stack" aria-labelledby="langkah"><h2 id="langkah">\(say("Langkah berikutnya", "Next step"))</h2>\
            <p class="lead">\(words)</p><p class="cluster">\(buttons)\(own)</p></section>
            """
    }
}

extension FollowUp {
    /// One, or none where nobody said it.
    fileprivate var fields: [ServiceField] { field.map { [$0] } ?? [] }
}

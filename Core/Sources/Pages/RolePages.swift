import Plain
import Records
import Rules

/// *Peran saya*: what she does here, for whom and with whom, and three questions about it.
enum RolePages {
    static func answer(_ turn: Turn) -> Response {
        guard turn.may(.roleKnown) else { return turn.notFound() }
        guard turn.request.isPost else { return page(turn, []) }
        let (entry, problems) = turn.typed(
            .roleKnown, card: card(turn), beside: [Answer("name", turn.context.person.name)])
        return problems.isEmpty ? .redirect(to: turn.next, entries: [entry]) : page(turn, problems)
    }

    /// How far she is, for the row that leads here.
    static func state(_ turn: Turn) -> String {
        known(turn).map { turn.say("Sudah dijawab \(turn.soon($0.day))", "Answered \(turn.soon($0.day))") }
            ?? turn.say("Baca, lalu jawab tiga pertanyaan", "Read, then answer three questions")
    }

    private static func card(_ turn: Turn) -> ID { Form.roleCard(of: turn.context.person.account) }
    private static func known(_ turn: Turn) -> Finding? { turn.book.card(card(turn))?.findings.last(.roleKnown) }

    private static func page(_ turn: Turn, _ problems: [Problem]) -> Response {
        let say = turn.say
        let set = FieldSet(say: say, problems: problems, values: turn.request.form)
        let questions: HTML =
            known(turn) == nil
            ? """
            \(set.summary())<form class="stack" method="post" action="\(turn.path("saya/peran"))" id="peran" novalidate>\(turn.hidden(after: "saya/peran"))
            \(Form.roleKnown.fields.filter { $0.code != "name" }.html { set.field($0) })</form>
            """
            : "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(state(turn))</span></p>"
        var page = Page(
            title: say("Peran saya", "What I do"),
            body: """
                <h1>\(say("Peran saya", "What I do"))</h1>
                <ul class="rows" role="list">\(lines(turn).html { "<li class=\"row\"><span class=\"row__body\">\($0)</span></li>" })</ul>\(questions)
                """)
        page.back = turn.path("saya")
        if known(turn) == nil {
            page.action =
                "<button class=\"button button--main button--full\" form=\"peran\">\(say("Simpan", "Save"))</button>"
        }
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    private static func lines(_ turn: Turn) -> [String] {
        let (say, residents) = (turn.say, turn.book.residents)
        let expected = residents.filter { $0.rosterGroup(on: turn.today).isMain }.count
        let next = Schedule(turn.book).next(on: turn.today)
        var others: [String] = []
        for (account, name) in turn.context.names where account != turn.context.person.account && others.count < 3 {
            others.append(name)
        }
        let work =
            switch turn.context.person.role {
            case .chair:
                say("Ketua menjaga jadwal, kader dan penutupan hari buka.", "You keep schedule, kader and closing.")
            case .midwife:
                say("Bidan memeriksa rujukan dan menjawab kader.", "You see who is referred, and answer kader.")
            default:
                say(
                    "Kader mendaftar, menimbang, melayani dan memberi pesan.", "You register, weigh, serve and counsel."
                )
            }
        return [
            work,
            say(
                "Untuk \(residents.count) warga, \(expected) di antaranya sasaran.",
                "For \(residents.count) people; \(expected) are expected."),
            next.map { open in
                let day = "\(DayWords.weekday(open.day, turn.context.language)) \(turn.soon(open.day))"
                return say("Hari buka berikutnya \(day), \(open.place).", "The next session: \(day), \(open.place).")
            } ?? say("Jadwal hari buka belum ditulis.", "The schedule is not written yet."),
            say(
                "Di rumah warga: tanya enam bidang, laporkan masalahnya.",
                "At houses: ask the six fields, report problems."),
            others.isEmpty
                ? say("Teman bertugas belum ada.", "Nobody serves with you yet.")
                : say("Bersama \(others.joined(separator: ", ")).", "With \(others.joined(separator: ", "))."),
        ]
    }
}

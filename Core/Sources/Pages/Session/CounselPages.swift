import Plain
import Records
import Rules

/// Step 5, *Edukasi*: one message, chosen by the result.
enum CounselPages {
    static func list(_ table: SessionTable) -> Response {
        let say = table.say
        let page = table.page(
            say("Edukasi", "Advice"), step: .counsel,
            body: """
                <h1>\(say("Edukasi", "Advice"))</h1>\(table.onThisPhone)
                \(table.people(table.session.toCounsel, to: "edukasi", empty: say("Semua sudah diberi pesan.", "Everybody has had a message.")) { table.queue($0) })
                """)
        return table.turn.respond(page)
    }

    static func answer(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        let say = table.say
        let advice = Verdict.of(resident, on: table.day, say)?.advice ?? .variedFood
        if turn.request.isPost {
            if resident.counsellings.contains(where: { $0.day == table.day }) { return .redirect(to: table.path("")) }
            let entry = turn.entry(
                .counselling, id: turn.postedID, card: resident.id, day: table.day,
                answers: [Answer("message", Screenings.kept(advice))])
            return .redirect(to: table.path(""), entries: [entry])
        }
        // What is said to mothers stands in their book.
        let isOfBook = resident.isWeighed(on: table.day) || resident.pregnancy != nil
        let isDone = resident.counsellings.contains { $0.day == table.day }
        var page = table.page(
            say("Edukasi", "Advice"), step: nil, back: table.path("edukasi"),
            body: """
                \(turn.head(resident, note: turn.note(resident, on: table.day)))
                <blockquote class="say"><span class="say__who">\(say("Satu pesan hari ini", "One message for today"))</span><p>“\(say(advice.text))”</p></blockquote>
                <blockquote class="say"><span class="say__who">\(say("Lalu tanyakan", "Then ask"))</span><p>“\(say(advice.question))”</p></blockquote>
                <form method="post" action="\(table.path("edukasi/\(resident.id.text)"))" id="edukasi">\(turn.hidden(after: table.local("")))</form>
                \(isDone ? "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Sudah disampaikan hari ini.", "Given today."))</span></p>" : "" as HTML)
                \(isOfBook ? "<p class=\"meta\">\(say("Sumber: Buku KIA 2023.", "Source: Buku KIA 2023."))</p>" : "" as HTML)
                """)
        page.action =
            isDone
            ? "<a class=\"button button--full\" href=\"\(table.path(""))\">\(say("Kembali ke daftar", "Back to the roster"))</a>"
            : "<button class=\"button button--main button--full\" form=\"edukasi\">\(say("Sudah disampaikan", "Given"))</button>"
        return turn.respond(page)
    }
}

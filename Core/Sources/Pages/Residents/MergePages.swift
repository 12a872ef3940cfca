import Plain
import Records
import Rules

/// Two cards of one person: one is kept, and the merge can be undone.
enum MergePages {
    static func answer(_ turn: Turn, _ resident: Resident) -> Response {
        guard turn.may(.merge), resident.isActive else { return turn.notFound() }
        if turn.request.isPost, let into = ID(turn.request.typed("into")), into != resident.id,
            turn.book.resident(into)?.isActive == true
        {
            let entry = turn.entry(
                .merge, id: turn.postedID, card: resident.id, answers: [Answer("into", into.text)])
            return .redirect(to: turn.path("warga/\(into.text)"), entries: [entry])
        }
        let say = turn.say
        let typed = turn.request.asked("cari")
        let found =
            typed.isEmpty
            ? Likeness.found(in: turn.book, name: resident.name, birth: nil, except: resident.id)
            : turn.book.residents.filter { $0.id != resident.id && matches($0, typed) }
        let rows = found.prefix(20).html { other -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="w\(other.id.text)"><span class="row__title">\(other.name)</span>\
            <span class="row__note">\(turn.note(other))</span></span>\
            <button class="row__do" name="into" value="\(other.id.text)" aria-describedby="w\(other.id.text)">\(say("Pakai kartu ini", "Keep this card"))</button></li>
            """
        }
        let action = turn.path("warga/\(resident.id.text)/gabung")
        var page = Page(
            title: turn.phrase(Form.merge.title),
            body: """
                \(turn.head(resident, note: turn.note(resident)))
                <h2>\(say("Kartu mana yang dipakai?", "Which card is kept?"))</h2>
                <p class="lead">\(say("Kartu ini disembunyikan. Bisa dibatalkan kapan saja.", "This card is hidden. It can be undone at any time."))</p>
                \(turn.searchLine(action, label: say("Cari nama", "Search a name")))
                <form method="post" action="\(action)">\(turn.hidden(after: "warga"))
                \(turn.results(turn.list(rows, empty: say("Belum ada kartu yang mirip. Cari namanya.", "No similar card. Search by name."))))</form>
                """)
        page.back = turn.path("warga/\(resident.id.text)")
        return turn.respond(page)
    }
}

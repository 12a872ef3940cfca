import Plain
import Records
import Rules

/// Two cards of one person: one is kept, and the merge can be undone.
enum MergePages {
    static func answer(_ visit: Visit, _ resident: Resident) -> Response {
        guard visit.may(.merge), resident.isActive else { return visit.notFound() }
        if visit.request.isPost, let into = ID(visit.request.typed("into")), into != resident.id,
            visit.book.resident(into)?.isActive == true
        {
            let entry = visit.entry(
                .merge, id: visit.postedID, card: resident.id, answers: [Answer("into", into.text)])
            return .redirect(to: visit.path("warga/\(into.text)"), entries: [entry])
        }
        let say = visit.say
        let typed = visit.request.asked("cari")
        let found =
            typed.isEmpty
            ? Likeness.found(in: visit.book, name: resident.name, birth: nil, except: resident.id)
            : visit.book.residents.filter { $0.id != resident.id && matches($0, typed) }
        let rows = found.prefix(20).html { other -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="w\(other.id.text)"><span class="row__title">\(other.name)</span>\
            <span class="row__note">\(visit.note(other))</span></span>\
            <button class="row__do" name="into" value="\(other.id.text)" aria-describedby="w\(other.id.text)">\(say("Pakai kartu ini", "Keep this card"))</button></li>
            """
        }
        let action = visit.path("warga/\(resident.id.text)/gabung")
        var page = Page(
            title: visit.phrase(Form.merge.title),
            body: """
                \(visit.head(resident, note: visit.note(resident)))
                <h2>\(say("Kartu mana yang dipakai?", "Which card is kept?"))</h2>
                <p class="lead">\(say("Kartu ini disembunyikan. Bisa dibatalkan kapan saja.", "This card is hidden. It can be undone at any time."))</p>
                \(visit.searchLine(action, label: say("Cari nama", "Search a name")))
                <form method="post" action="\(action)">\(visit.hidden(after: "warga"))
                \(visit.results(visit.list(rows, empty: say("Belum ada kartu yang mirip. Cari namanya.", "No similar card. Search by name."))))</form>
                """)
        page.back = visit.path("warga/\(resident.id.text)")
        return visit.respond(page)
    }
}

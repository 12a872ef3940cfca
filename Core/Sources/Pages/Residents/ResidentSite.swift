import Plain
import Records
import Rules

/// *Warga*: the list, a new card, one card and what is written on it.
enum ResidentSite {
    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        guard let first = path.first else { return list(turn) }
        if first == "baru", path.count == 1 { return NewResidentPages.answer(turn) }
        if first == "mirip", path.count == 1 { return NewResidentPages.similar(turn) }
        guard let id = ID(first), let resident = turn.book.resident(id) else { return turn.notFound() }
        switch path.count > 1 ? path[1] : "" {
        case "" where path.count == 1: return ResidentCard.page(turn, resident)
        case "tulis"
        where path.count == 3 && path[2] == Form.delivery.code && Corrected(turn, on: id, by: .delivery) == nil:
            return BirthPages.answer(turn, resident)
        case "tulis" where path.count == 3:
            return Forms.find(path[2]).map { WritingPages.answer(turn, Subject(card: Card(resident)), $0) }
                ?? turn.notFound()
        case "gabung" where path.count == 2: return MergePages.answer(turn, resident)
        case "keluarga" where path.count == 2: return HouseholdPages.choose(turn, resident)
        default: return turn.notFound()
        }
    }

    /// Residents shown before "show more": enough for a thumb, quick for an old phone.
    private static let shownAtOnce = 60

    private static func list(_ turn: Turn) -> Response {
        let say = turn.say
        let typed = turn.request.asked("cari")
        let all = turn.book.residents
        let found = all.filter { matches($0, typed) }.ordered {
            OrderKey(0, $0.name.small(), id: ($0.id.high, $0.id.low))
        }
        let isWhole = turn.request.asked("semua") == "1" || !typed.isEmpty
        let shown = isWhole ? found : Array(found.prefix(shownAtOnce))
        let rows = shown.html { resident in
            turn.row(resident.name, turn.note(resident), to: turn.path("warga/\(resident.id.text)"))
        }
        let more: HTML =
            shown.count < found.count
            ? "<p><a class=\"more\" href=\"\(turn.path("warga?semua=1"))\">\(say("Lihat semua \(found.count) warga", "See all \(found.count) residents"))</a></p>"
            : ""
        let empty =
            typed.isEmpty
            ? say("Belum ada warga.", "No residents yet.")
            : say("Belum ada warga dengan nama itu.", "Nobody by that name yet.")
        var page = Page(
            title: say("Warga", "Residents"),
            body: """
                <div class="cluster cluster--apart"><h1>\(say("Warga", "Residents"))</h1><p><b>\(all.count)</b></p></div>
                \(turn.searchLine(turn.path("warga"), label: say("Cari nama", "Search a name")))
                \(turn.results(turn.list(rows, empty: empty) + more))
                <p><a class="more" href="\(turn.path("keluarga"))">\(say("Lihat per keluarga", "See by family"))</a></p>
                """)
        page.tab = .residents
        if turn.may(.resident) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(turn.path("warga/baru"))\">\(Icon.plus.svg) \(say("Warga baru", "New resident"))</a>"
        }
        return turn.respond(page)
    }

}

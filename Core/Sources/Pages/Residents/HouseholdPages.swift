import Plain
import Records
import Rules

/// *Keluarga*: the houses of the book and who lives in them.
enum HouseholdPages {
    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        guard let first = path.first else { return list(turn) }
        if first == "baru", path.count == 1 { return edit(turn, nil) }
        guard let id = ID(first), let household = turn.book.card(id)?.household else { return turn.notFound() }
        switch path.count {
        case 1: return page(turn, household)
        case 2 where path[1] == "ubah": return edit(turn, household)
        case 3 where path[1] == "tulis":
            return Forms.find(path[2]).map { WritingPages.answer(turn, Subject(card: household.card), $0) }
                ?? turn.notFound()
        default: return turn.notFound()
        }
    }

    /// Those who live here, by household.
    static func members(_ turn: Turn) -> IDTable<[Resident]> {
        var found = IDTable<[Resident]>()
        for resident in turn.book.residents {
            if let household = resident.household { found.set(household, (found[household] ?? []) + [resident]) }
        }
        return found
    }

    static func name(_ household: Household, _ say: Words) -> String {
        say("Keluarga \(household.head)", "Family of \(household.head)")
    }

    /// RT 02 · Jalan Mawar 3
    static func place(_ household: Household) -> String {
        [household.neighbourhood.isEmpty ? "" : "RT \(household.neighbourhood)", household.address]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func note(_ household: Household, _ count: Int, _ say: Words) -> String {
        let people = count == 0 ? say("belum ada anggota", "nobody yet") : say("\(count) orang", "\(count) people")
        return household.neighbourhood.isEmpty ? people : "RT \(household.neighbourhood) · \(people)"
    }

    // MARK: The list

    static func found(_ turn: Turn) -> [Household] {
        let typed = turn.request.asked("cari")
        var found: [Household] = []
        for card in turn.book.cards {
            guard let household = card.household else { continue }
            if matches(household.head, typed) { found.append(household) }
        }
        return found.ordered { OrderKey(0, $0.head, id: ($0.id.high, $0.id.low)) }
    }

    private static func list(_ turn: Turn) -> Response {
        let say = turn.say
        let members = members(turn)
        let rows = found(turn).html { household -> HTML in
            turn.row(
                household.head, note(household, members[household.id]?.count ?? 0, say),
                to: turn.path("keluarga/\(household.id.text)"), side: Icon.forward.svg)
        }
        var page = Page(
            title: say("Keluarga", "Families"),
            body: """
                <h1>\(say("Keluarga", "Families"))</h1>
                \(turn.searchLine(turn.path("keluarga"), label: say("Cari kepala keluarga", "Search a head of family")))
                \(turn.results(turn.list(rows, empty: turn.request.asked("cari").isEmpty
                    ? say("Belum ada keluarga tercatat.", "No family recorded yet.")
                    : say("Belum ada keluarga dengan nama itu.", "No family by that name yet."))))
                """)
        page.back = turn.path("warga")
        page.tab = .residents
        if turn.may(.household) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(turn.path("keluarga/baru"))\">\(Icon.plus.svg) \(say("Keluarga baru", "New family"))</a>"
        }
        return turn.respond(page)
    }

    // MARK: One household

    private static func page(_ turn: Turn, _ household: Household) -> Response {
        let say = turn.say
        let subject = Subject(card: household.card)
        let people = (members(turn)[household.id] ?? []).ordered { OrderKey(Int(($0.birth ?? turn.today).number)) }
        let rows = people.html {
            turn.row($0.name, turn.note($0), to: turn.path("warga/\($0.id.text)"), side: Icon.forward.svg)
        }
        let add: HTML =
            turn.may(.resident)
            ? "<p><a class=\"button button--full\" href=\"\(turn.path("warga/baru?keluarga=\(household.id.text)"))\">\(Icon.plus.svg) \(say("Tambah anggota", "Add a member"))</a></p>"
            : ""
        let change: HTML =
            turn.may(.household)
            ? "<p><a class=\"more\" href=\"\(turn.path("\(subject.path)/ubah"))\">\(say("Ubah data keluarga", "Change the family"))</a></p>"
            : ""
        var page = Page(
            title: name(household, say),
            body: """
                <h1>\(name(household, say))</h1><p class="lead">\(note(household, people.count, say))</p>
                \(household.address.isEmpty ? "" : "<p>\(household.address)</p>" as HTML)
                <section class="stack stack--tight" aria-labelledby="anggota"><h2 id="anggota">\(say("Anggota", "Members"))</h2>
                \(turn.list(rows, empty: say("Belum ada anggota.", "No members yet.")))</section>\(add)\(complaints(turn, household))
                \(HouseholdState.section(turn, household))\(CardHistory.writing(turn, CardHistory.offered(turn, subject)))
                \(CardHistory.timeline(turn, subject))\(change)
                """)
        page.back = turn.path("keluarga")
        page.tab = .residents
        page.action =
            "<a class=\"button button--full\" href=\"\(turn.path("kunjungan/\(household.id.text)"))\">\(Icon.turn.svg) \(say("Kunjungan rumah", "Home visit"))</a>"
        return turn.respond(page)
    }

    /// What was told of this house, and how far it is.
    private static func complaints(_ turn: Turn, _ household: Household) -> HTML {
        let told = turn.book.complaints.filter { $0.household == household.id }
        guard !told.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="lapor"><h2 id="lapor">\(turn.say("Laporan", "Complaints"))</h2>\
            \(turn.list(ComplaintPages.rows(turn, told.reversed()), empty: ""))</section>
            """
    }

    /// A new household, or another writing of a known one.
    private static func edit(_ turn: Turn, _ household: Household?) -> Response {
        guard turn.may(.household) else { return turn.notFound() }
        guard turn.request.isPost else {
            let values = household.map { [("head", $0.head), ("rt", $0.neighbourhood), ("address", $0.address)] } ?? []
            return form(turn, household, problems: [], values: values)
        }
        let (entry, problems) = turn.typed(.household, card: household?.id)
        guard problems.isEmpty else { return form(turn, household, problems: problems, values: turn.request.form) }
        return .redirect(to: turn.path("keluarga/\(entry.card.text)"), entries: [entry])
    }

    private static func form(
        _ turn: Turn, _ household: Household?, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = turn.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let path = household.map { "keluarga/\($0.id.text)" }
        let title = household.map { name($0, say) } ?? say("Keluarga baru", "New family")
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(set.summary())
                <form class="stack" method="post" action="\(turn.path(path.map { "\($0)/ubah" } ?? "keluarga/baru"))" id="keluarga" novalidate>\
                \(turn.hidden(after: path ?? "keluarga"))\(turn.draft)\(Form.household.fields.html { set.field($0) })</form>
                """)
        page.back = turn.path(path ?? "keluarga")
        page.action =
            "<button class=\"button button--main button--full\" form=\"keluarga\">\(say("Simpan", "Save"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    // MARK: Choosing one for a resident

    static func choose(_ turn: Turn, _ resident: Resident) -> Response {
        guard turn.may(.householdMember), resident.isActive else { return turn.notFound() }
        if turn.request.isPost, let id = ID(turn.request.typed("household")), turn.book.card(id)?.household != nil {
            let entry = turn.entry(
                .householdMember, id: turn.postedID, card: resident.id, answers: [Answer("household", id.text)])
            return .redirect(to: turn.path("warga/\(resident.id.text)"), entries: [entry])
        }
        let say = turn.say
        let members = members(turn)
        let near = found(turn).filter {
            !turn.request.asked("cari").isEmpty || $0.neighbourhood == resident.neighbourhood
        }
        let rows = near.prefix(40).html { household -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="k\(household.id.text)"><span class="row__title">\(household.head)</span>\
            <span class="row__note">\(note(household, members[household.id]?.count ?? 0, say))</span></span>\
            <button class="row__do" name="household" value="\(household.id.text)" aria-describedby="k\(household.id.text)">\(say("Pilih", "Choose"))</button></li>
            """
        }
        let action = turn.path("warga/\(resident.id.text)/keluarga")
        var page = Page(
            title: turn.phrase(Form.householdMember.title),
            body: """
                \(turn.head(resident, note: turn.note(resident)))
                <h2>\(say("Tinggal di keluarga mana?", "In which family?"))</h2>
                \(turn.searchLine(action, label: say("Cari kepala keluarga", "Search a head of family")))
                <form method="post" action="\(action)">\(turn.hidden(after: "warga/\(resident.id.text)"))
                \(turn.results(turn.list(rows, empty: say("Belum ada keluarga di RT ini. Cari namanya.", "No family in this RT. Search by name."))))</form>
                """)
        page.back = turn.path("warga/\(resident.id.text)")
        if turn.may(.household) {
            page.action =
                "<a class=\"button button--full\" href=\"\(turn.path("keluarga/baru"))\">\(Icon.plus.svg) \(say("Keluarga baru", "New family"))</a>"
        }
        return turn.respond(page)
    }
}

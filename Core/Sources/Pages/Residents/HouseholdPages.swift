import Plain
import Records
import Rules

/// *Keluarga*: the houses of the book and who lives in them.
enum HouseholdPages {
    static func answer(_ visit: Visit, _ path: [String]) -> Response {
        guard let first = path.first else { return list(visit) }
        if first == "baru", path.count == 1 { return edit(visit, nil) }
        guard let id = ID(first), let household = visit.book.card(id)?.household else { return visit.notFound() }
        switch path.count {
        case 1: return page(visit, household)
        case 2 where path[1] == "ubah": return edit(visit, household)
        case 3 where path[1] == "tulis":
            return Forms.find(path[2]).map { WritingPages.answer(visit, Subject(card: household.card), $0) }
                ?? visit.notFound()
        default: return visit.notFound()
        }
    }

    /// Those who live here, by household.
    static func members(_ visit: Visit) -> IDTable<[Resident]> {
        var found = IDTable<[Resident]>()
        for resident in visit.book.residents {
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

    static func found(_ visit: Visit) -> [Household] {
        let typed = visit.request.asked("cari")
        var found: [Household] = []
        for card in visit.book.cards {
            guard let household = card.household else { continue }
            if matches(household.head, typed) { found.append(household) }
        }
        return found.ordered { OrderKey(0, $0.head, id: ($0.id.high, $0.id.low)) }
    }

    private static func list(_ visit: Visit) -> Response {
        let say = visit.say
        let members = members(visit)
        let rows = found(visit).html { household -> HTML in
            visit.row(
                household.head, note(household, members[household.id]?.count ?? 0, say),
                to: visit.path("keluarga/\(household.id.text)"), side: Icon.forward.svg)
        }
        var page = Page(
            title: say("Keluarga", "Families"),
            body: """
                <h1>\(say("Keluarga", "Families"))</h1>
                \(visit.searchLine(visit.path("keluarga"), label: say("Cari kepala keluarga", "Search a head of family")))
                \(visit.results(visit.list(rows, empty: visit.request.asked("cari").isEmpty
                    ? say("Belum ada keluarga tercatat.", "No family recorded yet.")
                    : say("Belum ada keluarga dengan nama itu.", "No family by that name yet."))))
                """)
        page.back = visit.path("warga")
        page.tab = .residents
        if visit.may(.household) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(visit.path("keluarga/baru"))\">\(Icon.plus.svg) \(say("Keluarga baru", "New family"))</a>"
        }
        return visit.respond(page)
    }

    // MARK: One household

    private static func page(_ visit: Visit, _ household: Household) -> Response {
        let say = visit.say
        let subject = Subject(card: household.card)
        let people = (members(visit)[household.id] ?? []).ordered { OrderKey(Int(($0.birth ?? visit.today).number)) }
        let rows = people.html {
            visit.row($0.name, visit.note($0), to: visit.path("warga/\($0.id.text)"), side: Icon.forward.svg)
        }
        let add: HTML =
            visit.may(.resident)
            ? "<p><a class=\"button button--full\" href=\"\(visit.path("warga/baru?keluarga=\(household.id.text)"))\">\(Icon.plus.svg) \(say("Tambah anggota", "Add a member"))</a></p>"
            : ""
        let change: HTML =
            visit.may(.household)
            ? "<p><a class=\"more\" href=\"\(visit.path("\(subject.path)/ubah"))\">\(say("Ubah data keluarga", "Change the family"))</a></p>"
            : ""
        var page = Page(
            title: name(household, say),
            body: """
                <h1>\(name(household, say))</h1><p class="lead">\(note(household, people.count, say))</p>
                \(household.address.isEmpty ? "" : "<p>\(household.address)</p>" as HTML)
                <section class="stack stack--tight" aria-labelledby="anggota"><h2 id="anggota">\(say("Anggota", "Members"))</h2>
                \(visit.list(rows, empty: say("Belum ada anggota.", "No members yet.")))</section>\(add)
                \(HouseholdState.section(visit, household))\(CardHistory.writing(visit, CardHistory.offered(visit, subject)))
                \(CardHistory.timeline(visit, subject))\(change)
                """)
        page.back = visit.path("keluarga")
        page.tab = .residents
        page.action =
            "<a class=\"button button--full\" href=\"\(visit.path("kunjungan/\(household.id.text)"))\">\(Icon.visit.svg) \(say("Kunjungan rumah", "Home visit"))</a>"
        return visit.respond(page)
    }

    /// A new household, or another writing of a known one.
    private static func edit(_ visit: Visit, _ household: Household?) -> Response {
        guard visit.may(.household) else { return visit.notFound() }
        guard visit.request.isPost else {
            let values = household.map { [("head", $0.head), ("rt", $0.neighbourhood), ("address", $0.address)] } ?? []
            return form(visit, household, problems: [], values: values)
        }
        let (entry, problems) = visit.typed(.household, card: household?.id)
        guard problems.isEmpty else { return form(visit, household, problems: problems, values: visit.request.form) }
        return .redirect(to: visit.path("keluarga/\(entry.card.text)"), entries: [entry])
    }

    private static func form(
        _ visit: Visit, _ household: Household?, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = visit.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let path = household.map { "keluarga/\($0.id.text)" }
        let title = household.map { name($0, say) } ?? say("Keluarga baru", "New family")
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(set.summary())
                <form class="stack" method="post" action="\(visit.path(path.map { "\($0)/ubah" } ?? "keluarga/baru"))" id="keluarga" novalidate>\
                \(visit.hidden(after: path ?? "keluarga"))\(visit.draft)\(Form.household.fields.html { set.field($0) })</form>
                """)
        page.back = visit.path(path ?? "keluarga")
        page.action =
            "<button class=\"button button--main button--full\" form=\"keluarga\">\(say("Simpan", "Save"))</button>"
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    // MARK: Choosing one for a resident

    static func choose(_ visit: Visit, _ resident: Resident) -> Response {
        guard visit.may(.householdMember), resident.isActive else { return visit.notFound() }
        if visit.request.isPost, let id = ID(visit.request.typed("household")), visit.book.card(id)?.household != nil {
            let entry = visit.entry(
                .householdMember, id: visit.postedID, card: resident.id, answers: [Answer("household", id.text)])
            return .redirect(to: visit.path("warga/\(resident.id.text)"), entries: [entry])
        }
        let say = visit.say
        let members = members(visit)
        let near = found(visit).filter {
            !visit.request.asked("cari").isEmpty || $0.neighbourhood == resident.neighbourhood
        }
        let rows = near.prefix(40).html { household -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="k\(household.id.text)"><span class="row__title">\(household.head)</span>\
            <span class="row__note">\(note(household, members[household.id]?.count ?? 0, say))</span></span>\
            <button class="row__do" name="household" value="\(household.id.text)" aria-describedby="k\(household.id.text)">\(say("Pilih", "Choose"))</button></li>
            """
        }
        let action = visit.path("warga/\(resident.id.text)/keluarga")
        var page = Page(
            title: visit.phrase(Form.householdMember.title),
            body: """
                \(visit.head(resident, note: visit.note(resident)))
                <h2>\(say("Tinggal di keluarga mana?", "In which family?"))</h2>
                \(visit.searchLine(action, label: say("Cari kepala keluarga", "Search a head of family")))
                <form method="post" action="\(action)">\(visit.hidden(after: "warga/\(resident.id.text)"))
                \(visit.results(visit.list(rows, empty: say("Belum ada keluarga di RT ini. Cari namanya.", "No family in this RT. Search by name."))))</form>
                """)
        page.back = visit.path("warga/\(resident.id.text)")
        if visit.may(.household) {
            page.action =
                "<a class=\"button button--full\" href=\"\(visit.path("keluarga/baru"))\">\(Icon.plus.svg) \(say("Keluarga baru", "New family"))</a>"
        }
        return visit.respond(page)
    }
}

import Plain
import Records
import Rules

/// One visit on one page: the household, who lives there, six fields. Where nothing is wrong, each costs one tap.
enum HomeVisitPages {
    static func answer(_ turn: Turn, _ household: Household) -> Response {
        let named = Corrected(turn, on: household.id, by: .householdVisit)
        let corrected = named?.entry
        if let named, corrected == nil { return named.gone(turn, back: "keluarga/\(household.id.text)") }
        guard turn.request.isPost else {
            let isDone = household.findings.of(.householdVisit).contains { $0.day == turn.today }
            if isDone, corrected == nil || !turn.may(.householdVisit) {
                return HomeVisitResult.page(turn, household)
            }
            guard turn.may(.householdVisit) else { return HomeVisitResult.page(turn, household) }
            let values = corrected.map { WritingPages.beginning($0, .householdVisit) } ?? carried(household)
            return page(turn, household, corrected, problems: [], values: values)
        }
        guard turn.may(.householdVisit) else { return turn.notFound() }
        if named?.isOutrun == true {
            return page(turn, household, corrected, problems: [Corrected.outrun], values: turn.request.form)
        }
        return save(turn, household, corrected)
    }

    /// Problems that the last visit found are ticked already; they count only once *Ada masalah* is tapped.
    private static func carried(_ household: Household) -> [(String, String)] {
        VisitQuestions.fields.flatMap { field in
            (household.answer(in: field)?.problems ?? []).map { (HouseholdVisit.problemsCode(field), $0) }
        }
    }

    // MARK: The page

    private static func page(
        _ turn: Turn, _ household: Household, _ corrected: Entry?, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = turn.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let here = "kunjungan/\(household.id.text)"
        let rest = Form.householdVisit.fields.filter { ["away", "position", "note"].contains($0.code) }
        let extra = corrected.map { [("koreksi", $0.id.text)] } ?? []
        let after = corrected.map { $0.day == turn.today } ?? true ? here : "keluarga/\(household.id.text)"
        var page = Page(
            title: HouseholdPages.name(household, say),
            body: """
                \(head(turn, household))\(set.summary())
                <form class="stack" method="post" action="\(turn.path(here))" id="kunjungan" novalidate>\
                \(turn.hidden(after: after, extra))\(turn.draft)
                \(VisitQuestions.fields.html { question(turn, household, $0, set) })
                <details class="fold"\(flag: "open", set.value("away") == "y" || !set.value("note").isEmpty)>\
                <summary>\(say("Catatan dan lokasi", "Note and place"))</summary>\
                <div class="stack">\(rest.html { set.field($0) })</div></details></form>
                \(alone(turn))
                """)
        page.barTitle = say("Kunjungan rumah", "Home visit")
        page.barNote = DayWords.short(corrected?.day ?? turn.today, turn.context.language)
        page.back = turn.path("kunjungan")
        page.action =
            "<button class=\"button button--main button--full\" form=\"kunjungan\">\(say("Simpan kunjungan", "Save the visit"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// Whose house it is, where, and who lives there.
    static func head(_ turn: Turn, _ household: Household) -> HTML {
        let say = turn.say
        let people = (HouseholdPages.members(turn)[household.id] ?? [])
            .ordered { OrderKey(Int(($0.birth ?? turn.today).number)) }
        let rows = people.html {
            turn.row($0.name, turn.note($0), to: turn.path("warga/\($0.id.text)"), side: Icon.forward.svg)
        }
        let members: HTML =
            people.isEmpty
            ? ""
            : """
            <details class="fold"><summary>\(say("Anggota: \(people.count) orang", "Members: \(people.count)"))</summary>\
            <ul class="rows" role="list">\(rows)</ul></details>
            """
        return """
            <div><h1>\(HouseholdPages.name(household, say))</h1><p class="lead">\(HouseholdPages.place(household))</p></div>\(members)
            """
    }

    /// What should not be said before others, and is not written on a visit.
    static func alone(_ turn: Turn) -> HTML {
        "<p><a class=\"more\" href=\"\(turn.path("bantuan"))\">\(turn.say("Ada yang ingin bicara berdua", "Somebody wants to talk alone"))</a></p>"
    }

    private static func question(
        _ turn: Turn, _ household: Household, _ field: ServiceField, _ set: FieldSet
    ) -> HTML {
        guard let states = Form.householdVisit.field(field.code),
            let kinds = Form.householdVisit.field(HouseholdVisit.problemsCode(field))
        else { return "" }
        let notes = [before(turn, household, field)] + (field == .health ? needs(turn, household) : [])
        return """
            <fieldset class="card stack stack--tight visit-field" id="\(field.code)">\
            <legend class="field__label cluster">\(FieldBadge.html(field, small: true))\(turn.phrase(turn.context.fields.ownTitle(of: field)))</legend>\
            \(notes.html { $0.isEmpty ? "" : "<p class=\"meta\">\($0)</p>" as HTML })\(set.error(field.code))\
            \(set.options(states))<div class="visit-field__problems" id="\(kinds.code)">\(set.error(kinds.code))\
            \(set.options(kinds))</div></fieldset>
            """
    }

    /// What the last visit found, with its date.
    private static func before(_ turn: Turn, _ household: Household, _ field: ServiceField) -> String {
        guard let answer = household.answer(in: field), answer.day != turn.today else { return "" }
        return "\(turn.when(answer.day)): \(HomeVisitPages.words(answer, turn))"
    }

    static func words(_ answer: HouseholdVisit.Answer, _ turn: Turn) -> String {
        if answer.problems.isEmpty { return turn.say("tidak ada masalah", "no problem") }
        return answer.problems.map { code in Catalogue.find(code).map { turn.phrase($0.title) } ?? code }
            .joined(separator: ", ")
    }

    /// Whom the kader should look at while she is there.
    private static func needs(_ turn: Turn, _ household: Household) -> [String] {
        (HouseholdPages.members(turn)[household.id] ?? []).flatMap { resident in
            Duty.of(resident, turn).map { "\(resident.name): \($0.title)" }
        }
    }

    // MARK: Saving

    /// Kinds under *Tidak ada masalah* do not count, nor those of the last visit that nobody touched; others mean
    /// *Ada masalah*.
    private static func typed(_ turn: Turn, _ household: Household) -> [(String, String)] {
        var typed = turn.request.form
        for field in VisitQuestions.fields {
            let code = HouseholdVisit.problemsCode(field)
            let kinds = turn.request.typedAll(code)
            guard !kinds.isEmpty else { continue }
            switch turn.request.typed(field.code) {
            case "none": typed.removeAll { $0.0 == code }
            case "" where kinds == household.answer(in: field)?.problems: typed.removeAll { $0.0 == code }
            case "": typed.append((field.code, "problem"))
            default: break
            }
        }
        return typed
    }

    private static func save(_ turn: Turn, _ household: Household, _ corrected: Entry?) -> Response {
        let typed = typed(turn, household)
        let (entry, problems) = turn.typed(
            .householdVisit, card: household.id, day: corrected?.day, corrects: corrected?.id, typed,
            beside: WritingPages.campaign(turn, .householdVisit, corrected))
        guard problems.isEmpty else { return page(turn, household, corrected, problems: problems, values: typed) }
        return .redirect(to: turn.next, entries: [entry])
    }
}

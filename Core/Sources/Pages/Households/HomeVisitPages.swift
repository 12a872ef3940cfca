import Plain
import Records
import Rules

/// One visit on one page: the household, who lives there, six fields. Where nothing is wrong, each costs one tap.
enum HomeVisitPages {
    static func answer(_ visit: Visit, _ household: Household) -> Response {
        let named = Corrected(visit, on: household.id, by: .householdVisit)
        let corrected = named?.entry
        if let named, corrected == nil { return named.gone(visit, back: "keluarga/\(household.id.text)") }
        guard visit.request.isPost else {
            let isDone = household.findings.of(.householdVisit).contains { $0.day == visit.today }
            if isDone, corrected == nil || !visit.may(.householdVisit) {
                return HomeVisitResult.page(visit, household)
            }
            guard visit.may(.householdVisit) else { return HomeVisitResult.page(visit, household) }
            let values = corrected.map { WritingPages.beginning($0, .householdVisit) } ?? carried(household)
            return page(visit, household, corrected, problems: [], values: values)
        }
        guard visit.may(.householdVisit) else { return visit.notFound() }
        if named?.isOutrun == true {
            return page(visit, household, corrected, problems: [Corrected.outrun], values: visit.request.form)
        }
        return save(visit, household, corrected)
    }

    /// Problems that the last visit found are ticked already; they count only once *Ada masalah* is tapped.
    private static func carried(_ household: Household) -> [(String, String)] {
        VisitQuestions.fields.flatMap { field in
            (household.answer(in: field)?.problems ?? []).map { (HouseholdVisit.problemsCode(field), $0) }
        }
    }

    // MARK: The page

    private static func page(
        _ visit: Visit, _ household: Household, _ corrected: Entry?, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = visit.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let here = "kunjungan/\(household.id.text)"
        let rest = Form.householdVisit.fields.filter { ["away", "position", "note"].contains($0.code) }
        let extra = corrected.map { [("koreksi", $0.id.text)] } ?? []
        let after = corrected.map { $0.day == visit.today } ?? true ? here : "keluarga/\(household.id.text)"
        var page = Page(
            title: HouseholdPages.name(household, say),
            body: """
                \(head(visit, household))\(set.summary())
                <form class="stack" method="post" action="\(visit.path(here))" id="kunjungan" novalidate>\
                \(visit.hidden(after: after, extra))\(visit.draft)
                \(VisitQuestions.fields.html { question(visit, household, $0, set) })
                <details class="fold"\(flag: "open", set.value("away") == "y" || !set.value("note").isEmpty)>\
                <summary>\(say("Catatan dan lokasi", "Note and place"))</summary>\
                <div class="stack">\(rest.html { set.field($0) })</div></details></form>
                \(alone(visit))
                """)
        page.barTitle = say("Kunjungan rumah", "Home visit")
        page.barNote = DayWords.short(corrected?.day ?? visit.today, visit.context.language)
        page.back = visit.path("kunjungan")
        page.action =
            "<button class=\"button button--main button--full\" form=\"kunjungan\">\(say("Simpan kunjungan", "Save the visit"))</button>"
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// Whose house it is, where, and who lives there.
    static func head(_ visit: Visit, _ household: Household) -> HTML {
        let say = visit.say
        let people = (HouseholdPages.members(visit)[household.id] ?? [])
            .ordered { OrderKey(Int(($0.birth ?? visit.today).number)) }
        let rows = people.html {
            visit.row($0.name, visit.note($0), to: visit.path("warga/\($0.id.text)"), side: Icon.forward.svg)
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
    static func alone(_ visit: Visit) -> HTML {
        "<p><a class=\"more\" href=\"\(visit.path("bantuan"))\">\(visit.say("Ada yang ingin bicara berdua", "Somebody wants to talk alone"))</a></p>"
    }

    private static func question(
        _ visit: Visit, _ household: Household, _ field: ServiceField, _ set: FieldSet
    ) -> HTML {
        guard let states = Form.householdVisit.field(field.code),
            let kinds = Form.householdVisit.field(HouseholdVisit.problemsCode(field))
        else { return "" }
        let notes = [before(visit, household, field)] + (field == .health ? needs(visit, household) : [])
        return """
            <fieldset class="card stack stack--tight visit-field" id="\(field.code)">\
            <legend class="field__label cluster">\(FieldBadge.html(field, small: true))\(visit.phrase(field.title))</legend>\
            \(notes.html { $0.isEmpty ? "" : "<p class=\"meta\">\($0)</p>" as HTML })\(set.error(field.code))\
            \(set.options(states))<div class="visit-field__problems" id="\(kinds.code)">\(set.error(kinds.code))\
            \(set.options(kinds))</div></fieldset>
            """
    }

    /// What the last visit found, with its date.
    private static func before(_ visit: Visit, _ household: Household, _ field: ServiceField) -> String {
        guard let answer = household.answer(in: field), answer.day != visit.today else { return "" }
        return "\(visit.when(answer.day)): \(HomeVisitPages.words(answer, visit))"
    }

    static func words(_ answer: HouseholdVisit.Answer, _ visit: Visit) -> String {
        if answer.problems.isEmpty { return visit.say("tidak ada masalah", "no problem") }
        return answer.problems.map { code in Catalogue.find(code).map { visit.phrase($0.title) } ?? code }
            .joined(separator: ", ")
    }

    /// Whom the kader should look at while she is there.
    private static func needs(_ visit: Visit, _ household: Household) -> [String] {
        (HouseholdPages.members(visit)[household.id] ?? []).flatMap { resident in
            Duty.of(resident, visit).map { "\(resident.name): \($0.title)" }
        }
    }

    // MARK: Saving

    /// Kinds under *Tidak ada masalah* do not count, nor those of the last visit that nobody touched; others mean
    /// *Ada masalah*.
    private static func typed(_ visit: Visit, _ household: Household) -> [(String, String)] {
        var typed = visit.request.form
        for field in VisitQuestions.fields {
            let code = HouseholdVisit.problemsCode(field)
            let kinds = visit.request.typedAll(code)
            guard !kinds.isEmpty else { continue }
            switch visit.request.typed(field.code) {
            case "none": typed.removeAll { $0.0 == code }
            case "" where kinds == household.answer(in: field)?.problems: typed.removeAll { $0.0 == code }
            case "": typed.append((field.code, "problem"))
            default: break
            }
        }
        return typed
    }

    private static func save(_ visit: Visit, _ household: Household, _ corrected: Entry?) -> Response {
        let typed = typed(visit, household)
        let (entry, problems) = visit.typed(
            .householdVisit, card: household.id, day: corrected?.day, corrects: corrected?.id, typed,
            beside: WritingPages.campaign(visit, .householdVisit, corrected))
        guard problems.isEmpty else { return page(visit, household, corrected, problems: problems, values: typed) }
        return .redirect(to: visit.next, entries: [entry])
    }
}

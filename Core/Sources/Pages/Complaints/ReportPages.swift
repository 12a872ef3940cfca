import Plain
import Records
import Rules

/// Telling a problem: which field, which kind, then where and what, on one page.
enum ReportPages {
    // MARK: Field and kind

    static func choose(_ visit: Visit) -> Response {
        guard let group = visit.context.fields.group(code: visit.request.asked("bidang")) else { return fields(visit) }
        return kinds(visit, group)
    }

    /// What a household visit found is carried along.
    private static func carried(_ visit: Visit) -> String {
        let household = visit.request.asked("keluarga")
        return ID(household) == nil ? "" : "keluarga=\(household)"
    }

    private static func fields(_ visit: Visit) -> Response {
        let say = visit.say
        let carried = carried(visit)
        let tiles = visit.context.fields.groups.html { group -> HTML in
            """
            <li><a class="tile" href="\(visit.path("lapor?bidang=\(group.code)\(carried.isEmpty ? "" : "&\(carried)")"))">\
            \(FieldBadge.html(group))\(visit.phrase(group.title))</a></li>
            """
        }
        var page = Page(
            title: say("Lapor", "Report"),
            body: """
                <h1>\(say("Masalah apa?", "What is the problem?"))</h1>
                <nav aria-label="\(say("Bidang", "Field"))"><ul class="tiles tiles--two" role="list">\(tiles)</ul></nav>
                <p><a class="button button--full" href="\(visit.path("bantuan"))">\(Icon.shield.svg) \(say("Kekerasan atau bahaya: nomor bantuan", "Violence or danger: numbers that help"))</a></p>
                <p><a class="more" href="\(visit.path("laporan"))">\(say("Lihat laporan yang sudah dibuat", "See the complaints made so far"))</a></p>
                """)
        page.back = visit.path("")
        return visit.respond(page)
    }

    private static func kinds(_ visit: Visit, _ group: FieldGroup) -> Response {
        let carried = carried(visit)
        let rows = visit.context.fields.kinds(in: group).html { kind -> HTML in
            """
            <li><a class="row" href="\(visit.path("lapor/\(kind.code)\(carried.isEmpty ? "" : "?\(carried)")"))">\
            <span class="row__body"><span class="row__title">\(visit.phrase(kind.title))</span></span>\
            <span class="row__side">\(Icon.forward.svg)</span></a></li>
            """
        }
        var page = Page(
            title: visit.phrase(group.title),
            body: """
                <div class="cluster">\(FieldBadge.html(group))<h1>\(visit.phrase(group.title))</h1></div>
                <ul class="rows" role="list">\(rows)</ul>
                """)
        page.back = visit.path("lapor")
        return visit.respond(page)
    }

    // MARK: The form

    static func form(_ visit: Visit, _ code: String) -> Response {
        guard let kind = Catalogue.find(code), !kind.isSecret else { return visit.notFound() }
        if visit.request.isPost { return save(visit, kind) }
        var values: [(String, String)] = []
        if let household = household(visit) {
            values = [
                ("household", household.id.text), ("rt", household.neighbourhood),
                ("landmark", landmark(household, visit.say)), ("position", household.position?.text ?? ""),
            ]
        }
        if let resident = ID(visit.request.asked("warga")).flatMap({ visit.book.resident($0) }) {
            values = about(resident, kind, visit)
        }
        return page(visit, kind, problems: [], values: values)
    }

    /// What is known of somebody whom it is about: who she is, where she lives, what was found.
    private static func about(_ resident: Resident, _ kind: ComplaintKind, _ visit: Visit) -> [(String, String)] {
        let home = resident.household.flatMap { visit.book.card($0)?.household }
        let age = resident.birth == nil ? "" : ", \(visit.age(resident))"
        var facts = ["\(resident.name)\(age)"]
        for (_, finding) in resident.toReport(on: visit.today).filter({ $0.kind.code == kind.code }) {
            if finding.form === Form.socialAssessment {
                facts += resident.socialConditions.map { visit.phrase($0.title) }
            }
            for answer in finding.answers where ["status", "cause", "lacking"].contains(answer.field) {
                facts.append(AnswerWords.words(answer, finding.form.field(answer.field), visit))
            }
        }
        return [
            ("resident", resident.id.text), ("household", home?.id.text ?? ""), ("rt", resident.neighbourhood),
            (
                "landmark",
                home.map { landmark($0, visit.say) }
                    ?? (resident.address.isEmpty
                        ? visit.say("Rumah \(resident.name)", "House of \(resident.name)") : resident.address)
            ),
            ("position", home?.position?.text ?? ""), ("note", facts.joined(separator: ". ") + "."),
        ]
    }

    private static func household(_ visit: Visit) -> Household? {
        ID(visit.request.asked("keluarga")).flatMap { visit.book.card($0)?.household }
    }

    /// The household whose visit found the problem: there one goes on afterwards.
    private static func roundHousehold(_ visit: Visit) -> String? {
        let asked = visit.request.asked("kunjungan") == "1" ? visit.request.asked("keluarga") : ""
        return ID(visit.request.isPost ? visit.request.typed("kunjungan") : asked)?.text
    }

    private static func landmark(_ household: Household, _ say: Words) -> String {
        household.address.isEmpty ? say("Rumah \(household.head)", "House of \(household.head)") : household.address
    }

    private static func page(
        _ visit: Visit, _ kind: ComplaintKind, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = visit.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let group = visit.context.fields.group(of: kind)
        let code = visit.formCode.text
        let fields = Form.complaint.fields.filter { $0.code != "kind" && $0.code != "digest" }
        let who = Form.reporter.fields
        let round = roundHousehold(visit)
        let back = round.map { "&keluarga=\($0)" } ?? ""
        let receipt = "laporan/\(visit.formID.text)/tanda-terima?kode=\(code)\(back)"
        var page = Page(
            title: visit.phrase(kind.title),
            body: """
                <div class="cluster">\(FieldBadge.html(group))<h1>\(visit.phrase(kind.title))</h1></div>
                \(set.summary())\(similar(visit, kind))
                <form class="stack" method="post" action="\(visit.path("lapor/\(kind.code)"))" id="lapor"\(attribute: "enctype", Form.complaint.encoding) novalidate>
                \(visit.hidden(after: receipt, [("kode", code)] + (round.map { [("kunjungan", $0)] } ?? [])))\(visit.draft)
                \(fields.html { HelpPages.besides($0, set.field($0), say) })
                <details class="fold"\(problems.contains { problem in who.contains { $0.code == problem.field } } ? " open" as HTML : "")>\
                <summary>\(say("Siapa yang melapor?", "Who tells it?"))</summary>\
                <div class="stack">\(who.html { set.field($0) })</div></details></form>
                """)
        page.back = visit.path(round.map { "kunjungan/\($0)" } ?? "lapor?bidang=\(group.code)")
        page.action =
            "<button class=\"button button--main button--full\" form=\"lapor\">\(say("Kirim laporan", "Send"))</button>"
        return visit.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// The same kind, still open and not old: one problem need not be told twice.
    private static func similar(_ visit: Visit, _ kind: ComplaintKind) -> HTML {
        let say = visit.say
        let near = visit.book.complaints.filter { other in
            other.kind == kind.code && other.isOpen && visit.today.days(since: other.opened) <= 30
        }
        guard !near.isEmpty else { return "" }
        let rows = near.suffix(3).html { other -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="s\(other.id.text)"><span class="row__title">\(ComplaintWords.place(other, say))</span>\
            <span class="row__note">\(visit.soon(other.opened)) · \(visit.phrase(other.state.title))</span></span>\
            <form method="post" action="\(visit.path("laporan/\(other.id.text)/tulis/complaint-support"))">\
            \(visit.hidden(after: "laporan/\(other.id.text)", id: visit.formID.mixed(with: other.id)))\
            <button class="row__do" aria-describedby="s\(other.id.text)">\(say("Ikut mendukung", "Support"))</button></form></li>
            """
        }
        return """
            <section class="stack stack--tight" aria-labelledby="sudah"><h2 id="sudah">\(say("Sudah dilaporkan?", "Told already?"))</h2>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func save(_ visit: Visit, _ kind: ComplaintKind) -> Response {
        let (entry, problems) = visit.typed(
            .complaint, visit.request.form + [("kind", kind.code), ("digest", visit.request.codeDigest)])
        let (who, slips) = visit.typed(.reporter, id: entry.id.following(1), card: entry.card, place: 1)
        guard problems.isEmpty, slips.isEmpty else {
            return page(visit, kind, problems: problems + slips, values: visit.request.form)
        }
        let entries = who.answers.isEmpty ? [entry] : [entry, who]
        return .redirect(to: visit.next, entries: entries)
    }
}

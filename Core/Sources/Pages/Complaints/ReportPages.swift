import Plain
import Records
import Rules

/// Telling a problem: which field, which kind, then where and what, on one page.
enum ReportPages {
    // MARK: Field and kind

    static func choose(_ turn: Turn) -> Response {
        guard let group = turn.context.fields.group(code: turn.request.asked("bidang")) else { return fields(turn) }
        return kinds(turn, group)
    }

    /// What a household visit found is carried along.
    private static func carried(_ turn: Turn) -> String {
        let household = turn.request.asked("keluarga")
        return ID(household) == nil ? "" : "keluarga=\(household)"
    }

    private static func fields(_ turn: Turn) -> Response {
        let say = turn.say
        let carried = carried(turn)
        let tiles = turn.context.fields.groups.html { group -> HTML in
            """
            <li><a class="tile" href="\(turn.path("lapor?bidang=\(group.code)\(carried.isEmpty ? "" : "&\(carried)")"))">\
            \(FieldBadge.html(group))\(turn.phrase(group.title))</a></li>
            """
        }
        var page = Page(
            title: say("Lapor", "Report"),
            body: """
                <h1>\(say("Masalah apa?", "What is the problem?"))</h1>
                <nav aria-label="\(say("Bidang", "Field"))"><ul class="tiles tiles--two" role="list">\(tiles)</ul></nav>
                <p><a class="button button--full" href="\(turn.path("bantuan"))">\(Icon.shield.svg) \(say("Kekerasan atau bahaya: nomor bantuan", "Violence or danger: numbers that help"))</a></p>
                <p><a class="more" href="\(turn.path("laporan"))">\(say("Lihat laporan yang sudah dibuat", "See the complaints made so far"))</a></p>
                """)
        page.back = turn.path("")
        return turn.respond(page)
    }

    private static func kinds(_ turn: Turn, _ group: FieldGroup) -> Response {
        let carried = carried(turn)
        let rows = turn.context.fields.kinds(in: group).html { kind -> HTML in
            """
            <li><a class="row" href="\(turn.path("lapor/\(kind.code)\(carried.isEmpty ? "" : "?\(carried)")"))">\
            <span class="row__body"><span class="row__title">\(turn.phrase(kind.title))</span></span>\
            <span class="row__side">\(Icon.forward.svg)</span></a></li>
            """
        }
        var page = Page(
            title: turn.phrase(group.title),
            body: """
                <div class="cluster">\(FieldBadge.html(group))<h1>\(turn.phrase(group.title))</h1></div>
                <ul class="rows" role="list">\(rows)</ul>
                """)
        page.back = turn.path("lapor")
        return turn.respond(page)
    }

    // MARK: The form

    static func form(_ turn: Turn, _ code: String) -> Response {
        guard let kind = Catalogue.find(code), !kind.isSecret else { return turn.notFound() }
        if turn.request.isPost { return save(turn, kind) }
        var values: [(String, String)] = []
        if let household = household(turn) {
            values = [
                ("household", household.id.text), ("rt", household.neighbourhood),
                ("landmark", landmark(household, turn.say)), ("position", household.position?.text ?? ""),
            ]
        }
        if let resident = ID(turn.request.asked("warga")).flatMap({ turn.book.resident($0) }) {
            values = about(resident, kind, turn)
        }
        return page(turn, kind, problems: [], values: values)
    }

    /// What is known of somebody whom it is about: who she is, where she lives, what was found.
    private static func about(_ resident: Resident, _ kind: ComplaintKind, _ turn: Turn) -> [(String, String)] {
        let home = resident.household.flatMap { turn.book.card($0)?.household }
        let age = resident.birth == nil ? "" : ", \(turn.age(resident))"
        var facts = ["\(resident.name)\(age)"]
        for (_, finding) in resident.toReport(on: turn.today).filter({ $0.kind.code == kind.code }) {
            if finding.form === Form.socialAssessment {
                facts += resident.socialConditions.map { turn.phrase($0.title) }
            }
            for answer in finding.answers where ["status", "cause", "lacking"].contains(answer.field) {
                facts.append(AnswerWords.words(answer, finding.form.field(answer.field), turn))
            }
        }
        return [
            ("resident", resident.id.text), ("household", home?.id.text ?? ""), ("rt", resident.neighbourhood),
            (
                "landmark",
                home.map { landmark($0, turn.say) }
                    ?? (resident.address.isEmpty
                        ? turn.say("Rumah \(resident.name)", "House of \(resident.name)") : resident.address)
            ),
            ("position", home?.position?.text ?? ""), ("note", facts.joined(separator: ". ") + "."),
        ]
    }

    private static func household(_ turn: Turn) -> Household? {
        ID(turn.request.asked("keluarga")).flatMap { turn.book.card($0)?.household }
    }

    /// The household whose visit found the problem: there one goes on afterwards.
    private static func roundHousehold(_ turn: Turn) -> String? {
        let asked = turn.request.asked("kunjungan") == "1" ? turn.request.asked("keluarga") : ""
        return ID(turn.request.isPost ? turn.request.typed("kunjungan") : asked)?.text
    }

    private static func landmark(_ household: Household, _ say: Words) -> String {
        household.address.isEmpty ? say("Rumah \(household.head)", "House of \(household.head)") : household.address
    }

    private static func page(
        _ turn: Turn, _ kind: ComplaintKind, problems: [Problem], values: [(String, String)]
    ) -> Response {
        let say = turn.say
        let set = FieldSet(say: say, problems: problems, values: values)
        let group = turn.context.fields.group(of: kind)
        let code = turn.formCode.text
        let fields = Form.complaint.fields.filter { $0.code != "kind" && $0.code != "digest" }
        let who = Form.reporter.fields
        let round = roundHousehold(turn)
        let back = round.map { "&keluarga=\($0)" } ?? ""
        let receipt = "laporan/\(turn.formID.text)/tanda-terima?kode=\(code)\(back)"
        var page = Page(
            title: turn.phrase(kind.title),
            body: """
                <div class="cluster">\(FieldBadge.html(group))<h1>\(turn.phrase(kind.title))</h1></div>
                \(set.summary())\(similar(turn, kind))
                <form class="stack" method="post" action="\(turn.path("lapor/\(kind.code)"))" id="lapor"\(attribute: "enctype", Form.complaint.encoding) novalidate>
                \(turn.hidden(after: receipt, [("kode", code)] + (round.map { [("kunjungan", $0)] } ?? [])))\(turn.draft)
                \(fields.html { HelpPages.besides($0, set.field($0), say) })
                <details class="fold"\(problems.contains { problem in who.contains { $0.code == problem.field } } ? " open" as HTML : "")>\
                <summary>\(say("Siapa yang melapor?", "Who tells it?"))</summary>\
                <div class="stack">\(who.html { set.field($0) })</div></details></form>
                """)
        page.back = turn.path(round.map { "kunjungan/\($0)" } ?? "lapor?bidang=\(group.code)")
        page.action =
            "<button class=\"button button--main button--full\" form=\"lapor\">\(say("Kirim laporan", "Send"))</button>"
        return turn.respond(page, status: problems.isEmpty ? 200 : 422)
    }

    /// The same kind, still open and not old: one problem need not be told twice.
    private static func similar(_ turn: Turn, _ kind: ComplaintKind) -> HTML {
        let say = turn.say
        let near = turn.book.complaints.filter { other in
            other.kind == kind.code && other.isOpen && turn.today.days(since: other.opened) <= 30
        }
        guard !near.isEmpty else { return "" }
        let rows = near.suffix(3).html { other -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="s\(other.id.text)"><span class="row__title">\(ComplaintWords.place(other, say))</span>\
            <span class="row__note">\(turn.soon(other.opened)) · \(turn.phrase(other.state.title))</span></span>\
            <form method="post" action="\(turn.path("laporan/\(other.id.text)/tulis/complaint-support"))">\
            \(turn.hidden(after: "laporan/\(other.id.text)", id: turn.formID.mixed(with: other.id)))\
            <button class="row__do" aria-describedby="s\(other.id.text)">\(say("Ikut mendukung", "Support"))</button></form></li>
            """
        }
        return """
            <section class="stack stack--tight" aria-labelledby="sudah"><h2 id="sudah">\(say("Sudah dilaporkan?", "Told already?"))</h2>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func save(_ turn: Turn, _ kind: ComplaintKind) -> Response {
        let (entry, problems) = turn.typed(
            .complaint, turn.request.form + [("kind", kind.code), ("digest", turn.request.codeDigest)])
        let (who, slips) = turn.typed(.reporter, id: entry.id.following(1), card: entry.card, index: 1)
        guard problems.isEmpty, slips.isEmpty else {
            return page(turn, kind, problems: problems + slips, values: turn.request.form)
        }
        let entries = who.answers.isEmpty ? [entry] : [entry, who]
        return .redirect(to: turn.next, entries: entries)
    }
}

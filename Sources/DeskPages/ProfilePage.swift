package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Profil Posyandu*: what it is, where it is held and with what, its level, how far its registration is, its decrees and
/// awards, and what nobody has written yet.
package struct ProfilePage {
    private let profile: PosyanduProfile
    private let place: Place
    private let say: Words
    /// Where a form is written; `nil` for whoever only reads.
    private let address: ((Form) -> String)?

    private init(_ profile: PosyanduProfile, _ place: Place, _ say: Words, _ address: ((Form) -> String)?) {
        self.profile = profile
        self.place = place
        self.say = say
        self.address = address
    }

    package static func path(of book: String) -> String {
        "\(OverviewPages.path(of: "b:" + book))/\(CardKind.profile.path)"
    }

    /// In the book itself, for those who write it and for the midwife.
    static func answer(_ turn: Turn) -> Response {
        let path = Array(turn.request.path.dropFirst())
        guard Form.profile.audience.contains(turn.context.person.role) else { return turn.notFound() }
        if path.count > 1 { return CardPages.answer(turn, .profile, path, alone: PosyanduProfile.card) }
        guard path.isEmpty || path[0] == PosyanduProfile.card.text else { return turn.notFound() }
        let card = turn.book.card(PosyanduProfile.card)
        let address: ((Form) -> String)? =
            turn.may(.profile)
            ? { turn.path("\(CardKind.profile.path)/\(PosyanduProfile.card.text)/tulis/\($0.code)") } : nil
        let shown = ProfilePage(PosyanduProfile(card), turn.book.place, turn.say, address)
        let history = card.map { CardPages.history(turn, $0) } ?? ""
        var page = Page(title: shown.title, body: "\(shown.body)\(history)")
        page.isWide = true
        page.isDesk = !turn.context.deskLinks.isEmpty
        page.back = OverviewPages.path(of: "b:" + turn.book.place.book)
        return turn.respond(page)
    }

    /// For those who coach it.
    package static func page(_ listed: ListedProfile, _ say: Words) -> Page {
        let shown = ProfilePage(listed.profile, listed.place, say, nil)
        return Page(title: shown.title, body: shown.body)
    }

    private var title: String { say(CardKind.profile.title) }

    private var body: HTML {
        let (missing, all) = (profile.missing, PosyanduProfile.parts.count)
        let next = profile.missingParts.first.flatMap { part in address.map { (part, $0(part.form)) } }
        let button: HTML =
            next.map { part, path -> HTML in
                "<p><a class=\"button button--main\" href=\"\(path)\">\(Icon.plus.svg) \(say("Isi \(say(part.title))", "Write: \(say(part.title))"))</a></p>"
            } ?? ""
        let lead = say(
            "\(all - missing.count) dari \(all) bagian terisi.", "\(all - missing.count) of \(all) parts written.")
        let lacking = missing.map { say($0) }.joined(separator: ", ")
        let notice: HTML =
            missing.isEmpty
            ? "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Profilnya lengkap.", "The profile is whole."))</span></p>"
            : "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Belum ada: \(lacking).", "Missing: \(lacking)."))</span></p>"
        return """
            <div><h1>\(title)</h1><p class="lead">\(place.name), \(place.regionNames.first ?? ""): \(lead)</p></div>\(notice)\(button)
            <div class="split split--wide split--even"><div class="stack">\(what)\(building)\(decrees)</div>\
            <div class="stack">\(registration)\(levels)\(awards)</div></div>
            """
    }

    // MARK: What it is

    private var what: HTML {
        let asked = Form.profile.fields.filter { $0.code != "model" }
        let rows = asked.html { field -> HTML in
            let answer = profile.facts[field.code].map { words($0, field) }
            if field.code == "closed-on", answer == nil { return "" }
            return fact(say(field.label), answer ?? say("belum ada", "not written"))
        }
        let model: HTML =
            profile.isModel ? "<p><span class=\"tag\">\(say("Posyandu unggulan", "Model Posyandu"))</span></p>" : ""
        return section(
            "data", say("Data Posyandu", "What it is"),
            "\(model)<dl class=\"facts facts--plain\">\(rows)</dl>", [(Form.profile, say("Isi data", "Write it"))])
    }

    private func words(_ answer: String, _ field: Field) -> String {
        if case .count = field.kind { return answer }
        return AnswerWords.words(Answer(field.code, answer), field, say)
    }

    private func fact(_ label: String, _ value: String) -> HTML { "<div><dt>\(label)</dt><dd>\(value)</dd></div>" }

    // MARK: Place, equipment and level

    private var building: HTML {
        section(
            "tempat", say(Form.posyanduBuilding.title),
            profile.building == nil
                ? "<p class=\"lead\">\(say("Belum dicatat.", "Not written yet."))</p>"
                : """
                <p>\(house)</p><dl class="facts facts--plain">\(there(["water", "toilet", "electricity"]))</dl>\
                <p>\(rooms)</p><p>\(equipment)</p>\
                <p class="meta">\(say("Daftar alat ini belum dipastikan.", "This list of equipment is not confirmed."))</p>
                """,
            [(.posyanduBuilding, say("Isi tempat dan alat", "Write place and equipment"))])
    }

    /// Where it is held and how that stands, in a line.
    private var house: HTML {
        let state =
            profile.building == "none" ? "" : chosen("condition").map { ", \(say($0.label).begunSmall())" } ?? ""
        return "<b>\(chosen("building").map { say($0.label) } ?? "")\(state)</b>"
    }

    private func chosen(_ code: String) -> Choice? {
        PosyanduProfile.choices(code, of: .posyanduBuilding).first { $0.code == profile.facts[code] }
    }

    private func there(_ codes: [String]) -> HTML {
        codes.compactMap { Form.posyanduBuilding.field($0) }.html { field -> HTML in
            fact(say(field.label), profile.facts[field.code].map { words($0, field) } ?? say("belum tahu", "not known"))
        }
    }

    private var rooms: String {
        let all = PosyanduProfile.choices("rooms", of: .posyanduBuilding).count
        let missing = profile.missingRooms.map { say($0.label).begunSmall() }.joined(separator: ", ")
        return missing.isEmpty
            ? say("Kelima langkah punya tempat.", "All five steps have room.")
            : say(
                "\(all - profile.missingRooms.count) dari \(all) langkah punya tempat. Belum: \(missing).",
                "\(all - profile.missingRooms.count) of \(all) steps have room. Not yet: \(missing).")
    }

    private var equipment: String {
        let all = PosyanduProfile.choices("equipment", of: .posyanduBuilding).count
        let missing = profile.missingEquipment.map { say($0.label) }.joined(separator: ", ")
        return missing.isEmpty
            ? say("Alatnya lengkap.", "All equipment is there.")
            : say(
                "\(all - profile.missingEquipment.count) dari \(all) alat bisa dipakai. Belum ada: \(missing).",
                "\(all - profile.missingEquipment.count) of \(all) things work. Missing: \(missing).")
    }

    private var levels: HTML {
        let rows = profile.levels.html { line(word($0, "level"), [$0["by"] ?? "", day($0)]) }
        let meta = say(
            "Pratama, Madya, Purnama, Mandiri: tingkat lama. Ini tingkat dari penilaian terakhir, bukan hitungan Pandu.",
            "Pratama, Madya, Purnama, Mandiri are the older levels. An evaluation told this one; Pandu works none out.")
        return section(
            "tingkat", say(Form.posyanduStrata.title),
            """
            \(list(rows, say("Belum ada tingkat yang dicatat.", "No level is written.")))<p class="meta">\(meta)</p>
            """, [(.posyanduStrata, say("Catat tingkat", "Write a level"))])
    }

    // MARK: Registration

    private var registration: HTML {
        let steps = profile.steps.html { step -> HTML in
            line(word(step, "step"), [step["number"] ?? "", step["reason"] ?? "", day(step)])
        }
        let begun: HTML =
            steps.isEmpty
            ? "<p class=\"lead\">\(say("Belum mulai mendaftar.", "Not begun."))</p>"
            : "<ul class=\"rows\" role=\"list\">\(steps)</ul>"
        let missing = profile.missingFiles.map { say($0.label) }
        let files: HTML =
            missing.isEmpty
            ? "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Berkasnya lengkap.", "All files are there."))</span></p>"
            : "<p>\(say("Berkas yang belum ada", "Files that are missing")): \(missing.joined(separator: ", ")).</p>"
        return section(
            "daftar", say("Pendaftaran", "Registration"),
            """
            \(begun)\(files)<p class="meta">\(say("Daftar berkas ini belum dipastikan.", "This list of files is not confirmed."))</p>
            """,
            [
                (.registrationStep, say("Catat langkah", "Write a step")),
                (.registrationFiles, say("Centang berkas", "Tick files")),
            ])
    }

    // MARK: Decrees and awards

    private var decrees: HTML {
        let rows = profile.decrees.html { decree -> HTML in
            let until = decree["until"].flatMap { Day(iso: $0) }.map { DayWords.plain($0, say.language) }
            let holds = until.map { say("sampai \($0)", "until \($0)") } ?? ""
            return line(
                "SK \(decree["number"] ?? "")", [word(decree, "kind"), day(decree), decree["by"] ?? "", holds],
                side: decree[Form.file].map { DocumentLink.html($0, say) })
        }
        return section(
            "sk", say("SK Posyandu", "Decrees"), list(rows, say("Belum ada SK yang dicatat.", "No decree is written.")),
            [(.decree, say("Catat SK", "Write a decree"))])
    }

    private var awards: HTML {
        let rows = profile.awards.html { award -> HTML in
            line(award["who"] ?? "", [word(award, "for"), word(award, "level"), day(award)])
        }
        return section(
            "penghargaan", say("Penghargaan kader", "Awards of kader"),
            list(rows, say("Belum ada penghargaan.", "No award yet.")),
            [(.award, say("Catat penghargaan", "Write an award"))])
    }

    // MARK: Small pieces

    private func section(_ id: String, _ title: String, _ body: HTML, _ forms: [(Form, String)]) -> HTML {
        let buttons = forms.html { form, words -> HTML in
            address.map { "<a class=\"button\" href=\"\($0(form))\">\(Icon.plus.svg) \(words)</a>" } ?? ""
        }
        return """
            <section class="card stack" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>\(body)\
            \(address == nil ? "" : "<p class=\"cluster\">\(buttons)</p>" as HTML)</section>
            """
    }

    private func list(_ rows: HTML, _ none: String) -> HTML {
        rows.isEmpty ? "<p class=\"lead\">\(none)</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }

    private func line(_ title: String, _ notes: [String], side: HTML? = nil) -> HTML {
        """
        <li class="row"><span class="row__body"><span class="row__title">\(title)</span>\
        <span class="row__note">\(notes.filter { !$0.isEmpty }.joined(separator: " · "))</span>\
        \(side.map { "<span class=\"row__note\">\($0)</span>" as HTML })</span></li>
        """
    }

    private func word(_ finding: Finding, _ field: String) -> String {
        finding[field].map { AnswerWords.words(Answer(field, $0), finding.form.field(field), say) } ?? ""
    }

    private func day(_ finding: Finding) -> String { word(finding, "on") }
}

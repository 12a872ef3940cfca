package import Desk
package import Pages
import Plain
package import Records
import Rules

/// What a named unit sees of the reports that it alone reads: first only that there is something, then, with a reason,
/// what was told.
package struct SecretReportPages {
    package let say: Words
    /// Time of day and day at a moment.
    package let moment: (Int64) -> String
    /// A village's code as people call it.
    package let place: (String) -> String

    package init(say: Words, moment: @escaping (Int64) -> String, place: @escaping (String) -> String) {
        self.say = say
        self.moment = moment
        self.place = place
    }

    package static let path = "/kasus"

    private func phrase(_ phrase: Phrase) -> String { say.either(phrase.indonesian, phrase.english) }

    // MARK: The list

    /// - Parameters:
    ///   - notice: what stands above the reports
    ///   - people: the section of the unit's people
    package func list(_ reports: [SecretReportLine], problems: [Problem], notice: HTML, people: HTML) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: [])
        let unopened = reports.filter { $0.isUnread }.count
        return """
            <h1>\(say("Kasus rahasia", "Secret cases"))</h1>\(notice)
            <p class="lead">\(say("\(reports.filter { $0.secret.isOpen }.count) masih ditangani, \(unopened) belum dibaca.", "\(reports.filter { $0.secret.isOpen }.count) in hand, \(unopened) not yet read."))</p>
            \(reports.isEmpty ? "<p class=\"lead\">\(say("Belum ada laporan.", "No reports yet."))</p>" : table(reports))
            <section class="card stack" aria-labelledby="cari"><h2 id="cari">\(say("Pelapor menyebut kode?", "The reporter tells a code?"))</h2>\(set.summary())
            <form class="stack" method="post" action="\(SecretReportPages.path)" autocomplete="off">\(set.text("kode", say("Kode dari laporan", "Code of the report")))\
            <p><button class="button">\(say("Cari kasusnya", "Find the case"))</button></p></form></section>
            \(people)
            """
    }

    private func table(_ reports: [SecretReportLine]) -> HTML {
        let rows = reports.html { line -> HTML in
            let day = DayWords.short(line.secret.opened, say.language)
            let age =
                line.age == 0 ? say("Hari ini", "Today") : say("\(line.age) hari kerja", "\(line.age) working days")
            let tone: HTML = line.isUnread ? (line.age > 0 ? "is-urgent" : "is-watch") : ""
            let unread = line.opened == nil ? say("Belum dibuka", "Not yet read") : say("Ada tambahan", "Something new")
            let opened = line.isUnread ? unread : line.opened.map { DayWords.short($0, say.language) } ?? "–"
            let urgent: HTML =
                line.isUrgent
                ? " <span class=\"tag is-urgent\">\(Icon.warning.svg) \(say("Mendesak", "Urgent"))</span>" : ""
            return """
                <tr><th scope="row"><a href="\(SecretReportPages.path)/\(line.secret.id.text)">\(say("Laporan", "Report")) \(day)</a>\(urgent)</th><td>\(age)</td>\
                <td><span class="tag \(tone)">\(opened)</span></td><td>\(phrase(line.secret.state.title))</td></tr>
                """
        }
        return """
            <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(say("Daftar kasus", "Cases"))"><table class="table"><caption class="hidden">\(say("Daftar kasus", "Cases"))</caption>\
            <thead><tr><th scope="col">\(say("Kasus", "Case"))</th><th scope="col">\(say("Umur", "Age"))</th><th scope="col">\(say("Dibuka", "Read"))</th>\
            <th scope="col">\(say("Status", "State"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    // MARK: One report

    package func page(_ found: SecretReportView, problems: [Problem], typed: [(String, String)]) -> HTML {
        let secret = found.secret
        return """
            <h1>\(say("Laporan", "Report")) \(DayWords.long(secret.opened, say.language))</h1>
            <p class="cluster"><span class="tag">\(phrase(secret.state.title))</span></p>
            \(found.canOpen ? "" : "<p class=\"notice is-urgent\">\(Icon.warning.svg)<span>\(say("Kunci unit tidak ada di pusat. Hubungi admin.", "The unit's key is not on this server. Ask the administrator."))</span></p>" as HTML)
            \(FieldSet(say: say, problems: problems, values: []).summary())
            <div class="split split--wide split--even"><div class="stack">\(opening(found, "report"))\(opening(found, "identity"))</div>\
            <div class="stack">\(secret.isOpen ? steps(found, problems, typed) : "")\(secret.isOpen ? handing(found, problems) : "")</div></div>
            \(log(found))
            """
    }

    private func action(_ found: SecretReportView, _ word: String) -> String {
        "\(SecretReportPages.path)/\(found.secret.id.text)/\(word)"
    }

    /// Nobody reads without saying why.
    private func opening(_ found: SecretReportView, _ part: String) -> HTML {
        let isReport = part == "report"
        let title = isReport ? say("Baca laporan", "Read the report") : say("Lihat siapa pelapornya", "See who told it")
        let reasons = ReadingReason.allCases.filter { $0 != .passing }.html { reason -> HTML in
            "<option value=\"\(reason.rawValue)\">\(phrase(reason.title))</option>"
        }
        return """
            <section class="card stack stack--tight" aria-labelledby="\(part)"><h2 id="\(part)">\(title)</h2>
            <form class="stack stack--tight" method="post" action="\(action(found, "buka"))" autocomplete="off"><input type="hidden" name="part" value="\(part)">\
            <div class="field"><label class="field__label" for="\(part)-r">\(say("Mengapa dibuka?", "Why is it opened?"))</label><select class="input" id="\(part)-r" name="reason">\(reasons)</select></div>\
            <div class="field"><label class="field__label" for="\(part)-n">\(say("Keterangan (boleh kosong)", "Note (may stay empty)"))</label><input class="input" id="\(part)-n" name="note" maxlength="160" autocomplete="off"></div>\
            <p><button class="button\(isReport ? " button--main" : "" as HTML)">\(isReport ? say("Buka dan catat", "Open, and log it") : say("Buka identitas dan catat", "Open the identity, and log it"))</button></p></form></section>
            """
    }

    private func steps(_ found: SecretReportView, _ problems: [Problem], _ typed: [(String, String)]) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: typed)
        let choice = Form.secretStep.field("step").map { set.field($0) }
        return """
            <section class="card stack stack--tight" aria-labelledby="langkah"><h2 id="langkah">\(phrase(Form.secretStep.title))</h2>
            <form class="stack stack--tight" method="post" action="\(action(found, "langkah"))" autocomplete="off"><input type="hidden" name="entri" value="\(set.value("entri"))">\
            \(choice)<div class="field"><label class="field__label" for="note">\(say("Catatan (ikut tertutup)", "Note (sealed too)"))</label>\
            <textarea class="input" id="note" name="note" rows="3" maxlength="2000"></textarea></div>\
            <p><button class="button">\(say("Simpan", "Save"))</button></p></form></section>
            """
    }

    /// Marking who is involved, and giving it to another unit.
    private func handing(_ found: SecretReportView, _ problems: [Problem]) -> HTML {
        func form(
            _ word: String, _ field: String, _ title: String, _ hint: String, _ choices: [(String, String)],
            _ sure: HTML = ""
        ) -> HTML {
            guard !choices.isEmpty else { return "" }
            let options = choices.html { "<option value=\"\($0.0)\">\($0.1)</option>" }
            return """
                <section class="card stack stack--tight" aria-labelledby="\(word)"><h2 id="\(word)">\(title)</h2><p class="meta">\(hint)</p>
                <form class="cluster" method="post" action="\(action(found, word))"><input type="hidden" name="entri" value="\(ID(naming: "\(word) \(found.secret.id.text) \(found.secret.steps.count)").text)">\
                <select class="input input--desk" name="\(field)" aria-label="\(title)" required><option value="">\(say("Pilih", "Choose"))</option>\(options)</select>\(sure)<button class="button">\(say("Simpan", "Save"))</button></form></section>
                """
        }
        // It cannot be taken back: one touch alone is too little.
        let sure: HTML = """
            <label class="choice"><input type="checkbox" name="yakin" value="y" required>\(say("Ya, dia terlibat", "Yes, she is involved"))</label>
            """
        return """
            \(form("terlibat", "account", phrase(Form.secretInvolved.title), say("Dia tidak bisa membuka kasus ini lagi.", "She cannot open this case again."), found.colleagues.map { ($0.account, $0.name) }, sure))
            \(form("teruskan", "office", phrase(Form.secretPassed.title), say("Unit itu yang menangani sesudahnya.", "That unit has it from then on."), found.units.map { ($0.book, $0.name) }))
            """
    }

    private func log(_ found: SecretReportView) -> HTML {
        let rows = found.readings.html { reading -> HTML in
            let part = reading.part == "identity" ? say("Identitas", "Identity") : say("Laporan", "Report")
            let why =
                reading.note.isEmpty ? phrase(reading.reason.title) : "\(phrase(reading.reason.title)): \(reading.note)"
            return
                "<tr><td class=\"nowrap\">\(moment(reading.at))</td><th scope=\"row\">\(reading.name)</th><td>\(part)</td><td>\(why)</td></tr>"
        }
        guard !found.readings.isEmpty else {
            return "<p class=\"meta\">\(say("Belum ada yang membuka kasus ini.", "Nobody has opened this case."))</p>"
        }
        return """
            <div class="stack stack--tight"><h2>\(say("Siapa yang sudah membuka", "Who has opened it"))</h2>
            <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(say("Siapa yang sudah membuka", "Who has opened it"))"><table class="table"><caption class="hidden">\(say("Siapa yang sudah membuka", "Who has opened it"))</caption>\
            <thead><tr><th scope="col">\(say("Waktu", "When"))</th><th scope="col">\(say("Petugas", "Who"))</th><th scope="col">\(say("Yang dibuka", "What"))</th><th scope="col">\(say("Mengapa", "Why"))</th></tr></thead><tbody>\(rows)</tbody></table></div></div>
            """
    }

    // MARK: What was told

    package func opened(_ texts: [OpenedText], of found: SecretReportView, part: String) -> HTML {
        let title = part == "identity" ? say("Pelapor", "The reporter") : say("Yang diceritakan", "What was told")
        return """
            <h1>\(title)</h1><p class="notice is-watch">\(Icon.shield.svg)<span>\(say("Pembukaan ini sudah dicatat. Jangan difoto atau diteruskan.", "This opening is logged. Do not photograph or forward it."))</span></p>
            \(texts.isEmpty ? "<p class=\"lead\">\(say("Pelapor tidak menulis apa-apa tentang dirinya.", "The reporter wrote nothing about herself."))</p>" : texts.html { card($0, part) })
            <p><a class="button" href="\(SecretReportPages.path)/\(found.secret.id.text)">\(say("Tutup", "Close"))</a></p>
            """
    }

    private func card(_ opened: OpenedText, _ part: String) -> HTML {
        let heading: String =
            switch opened.form {
            case Form.secretSupplement.code: say("Tambahan", "Addition")
            case Form.secretStep.code: opened.step.map { phrase($0.title) } ?? say("Tindakan", "Step")
            default: part == "identity" ? say("Pelapor", "The reporter") : say("Laporan", "Report")
            }
        let body: HTML
        if let text = opened.text {
            body = opened.form == Form.secretStep.code ? (text.isEmpty ? "" : "<p>\(text)</p>") : facts(text, part)
        } else {
            body =
                "<p>\(say("Kunci untuk bagian ini tidak ada di pusat.", "The key for this part is not on this server."))</p>"
        }
        return """
            <section class="card stack stack--tight"><h2>\(heading)</h2><p class="meta">\(DayWords.long(opened.day, say.language))</p>\(body)</section>
            """
    }

    private func facts(_ text: String, _ part: String) -> HTML {
        let fields = part == "identity" ? SecretQuestions.identity : SecretQuestions.facts
        let rows = FormText.pairs(text).html { code, value -> HTML in
            let field = fields.first { $0.code == code }
            let words =
                code == "village" ? place(value) : AnswerWords.words(Answer(code, value), field, say)
            return "<div><dt>\(field.map { phrase($0.label) } ?? code)</dt><dd>\(words)</dd></div>"
        }
        return "<dl class=\"facts facts--plain\">\(rows)</dl>"
    }
}

package import Pages
package import Plain
package import Records
package import Rules

/// *Lacak*: what a resident sees with the code on her receipt. The unit that has it, never a person.
package struct TrackingPage {
    package var say: Words
    package var code: TicketCode
    package var complaint: Complaint
    package var entries: [Entry]
    /// Village and regency: where it lies.
    package var place: String
    package var office: String
    package var deadline: Deadline?
    package var today: Day
    /// The chain's hash after its last step.
    package var hash: String
    /// The id that a form on this page will write with.
    package var formID: ID
    package var problems: [Problem] = []
    /// What she typed, where it came back.
    package var values: [(String, String)] = []
    /// She has just written, and it arrived.
    package var isSent = false

    package init(
        say: Words, code: TicketCode, complaint: Complaint, entries: [Entry], place: String, office: String,
        deadline: Deadline?, today: Day, hash: String, formID: ID, problems: [Problem] = []
    ) {
        self.say = say
        self.code = code
        self.complaint = complaint
        self.entries = entries
        self.place = place
        self.office = office
        self.deadline = deadline
        self.today = today
        self.hash = hash
        self.formID = formID
        self.problems = problems
    }

    package var title: String { say.either(complaint.state.title.indonesian, complaint.state.title.english) }

    package var body: HTML {
        let chain: HTML =
            hash.isEmpty
            ? ""
            : "<details class=\"fold\"><summary>\(say("Bukti tidak diubah", "Proof that nothing was changed"))</summary><p class=\"meta wrap\">\(hash)</p></details>"
        return """
            <h1>\(title)</h1>\(thanks)
            <section class="card stack stack--tight" aria-label="\(say("Ringkasan", "Summary"))">
            <p class="cluster">\(FieldBadge.html(complaint.field)) <span><b>\(ComplaintWords.title(complaint, say))</b><br><span class="meta">\(place)</span></span></p>
            <p class="code code--small">\(code.text)</p>\(left)</section>
            \(set.summary())\(actions)
            <section aria-labelledby="jalan"><h2 class="hidden" id="jalan">\(say("Perjalanan laporan", "The way of the complaint"))</h2>
            <ol class="timeline" role="list">\(steps)</ol></section>
            \(parts)\(supplement)\(story)\(chain)
            \(TrackingPage.askForm(say))
            """
    }

    private var set: FieldSet { FieldSet(say: say, problems: problems, values: values) }

    private var left: HTML {
        guard complaint.isOpen, let deadline else { return "" }
        guard let due = deadline.due else {
            return
                "<p><b>\(say("Jam berhenti.", "The clock stands."))</b> \(say("Ditunggu: \(complaint.pause?.reason ?? "").", "Awaited: \(complaint.pause?.reason ?? "")."))</p>"
        }
        let day = DayWords.plain(due, say.language)
        if let late = deadline.daysLate(on: today), late > 0 {
            return
                "<p><b>\(say("Terlambat \(late) hari kerja.", "Late by \(late) working days."))</b> \(say("Harusnya paling lambat \(day).", "It was due by \(day)."))</p>"
        }
        return
            "<p><b>\(say("Sisa \(deadline.left(on: today)) hari kerja.", "\(deadline.left(on: today)) working days left."))</b> \(say("Paling lambat \(day).", "By \(day)."))</p>"
    }

    // MARK: The five steps

    private var steps: HTML {
        let stages: [(title: String, day: Day?, isReached: Bool)] = [
            (say("Diterima", "Received"), complaint.opened, true),
            (
                say("Diperiksa desa", "Looked at by the village"), complaint.verified,
                complaint.verified != nil || complaint.isDispatched
            ),
            (say("Diteruskan ke \(office)", "Sent to \(office)"), complaint.dispatched, complaint.isDispatched),
            (say("Dikerjakan", "Worked on"), complaint.answered, complaint.answered != nil),
            (say("Selesai", "Solved"), complaint.ended, !complaint.isOpen),
        ]
        let now = stages.lastIndex { $0.isReached } ?? 0
        var html: HTML = ""
        for (place, stage) in stages.enumerated() {
            let mark: HTML = place == now ? " class=\"is-now\"" : stage.isReached ? "" : " class=\"is-next\""
            let day: HTML =
                stage.isReached
                ? stage.day.map { "<p class=\"meta\">\(DayWords.plain($0, say.language))</p>" } ?? "" : ""
            html += "<li\(mark)><h3>\(stage.title)</h3>\(day)</li>"
        }
        return html
    }

    private var thanks: HTML {
        isSent
            ? "<p class=\"notice is-good\" role=\"status\">\(Icon.tick.svg)<span>\(say("Terima kasih, sudah terkirim.", "Thank you, it was sent."))</span></p>"
            : ""
    }

    /// Which other offices were asked as well, for what, and what came of it.
    private var parts: HTML {
        guard !complaint.parts.isEmpty else { return "" }
        return """
            <section class="stack" aria-labelledby="dinas-lain"><h2 id="dinas-lain">\(say("Dinas lain yang ikut diminta", "Other offices that were asked"))</h2>
            <ul class="stack" role="list">\(complaint.parts.html { "<li>\(part($0))</li>" })</ul></section>
            """
    }

    private func part(_ part: OfficePart) -> HTML {
        let day = DayWords.plain(part.state == .planned ? part.planned ?? part.due : part.due, say.language)
        let words =
            switch part.state {
            case .planned: say("Dijadwalkan \(day)", "Planned for \(day)")
            case .asked where part.due < today: say("Terlambat, harusnya \(day)", "Late, it was due by \(day)")
            case .asked: say("Paling lambat \(day)", "By \(day)")
            default: say(part.state.title)
            }
        return """
            <p class="meta">\(part.officeName) · \(words)</p><h3>\(part.what)</h3>\
            \(part.result.isEmpty ? "" : "<p>“\(part.result)”</p>" as HTML)\(photographs(part.photos))
            """
    }

    /// All that was said, the newest first: by offices and the village to the reporter, and what she wrote herself.
    private var story: HTML {
        var holder = office
        var told: [HTML] = []
        for entry in entries {
            if let name = entry["office-name"] { holder = name }
            guard let form = Forms.find(entry.form), !form.isOfPart else { continue }
            let isReporters = form.writers.contains(.resident)
            let texts = texts(entry, isReporters: isReporters)
            let isFirst = entry.form == Form.complaint.code
            guard isFirst || !texts.isEmpty || !entry.photos.isEmpty else { continue }
            let who =
                isReporters
                ? say("Pelapor", "The reporter")
                : form.writers.contains(.officer) ? holder : say("Desa", "The village")
            let step = say.either(form.title.indonesian, form.title.english)
            told.append(
                "<li><p class=\"meta\">\(DayWords.plain(entry.day, say.language)) · \(who)</p><h3>\(step)</h3>\(isFirst ? "<p>\(ComplaintWords.place(complaint, say))</p>" : "" as HTML)\(texts.html { "<p>“\($0)”</p>" })\(photographs(entry.photos))</li>"
            )
        }
        guard !told.isEmpty else { return "" }
        return """
            <section aria-labelledby="kabar"><h2 id="kabar">\(say("Semua kabar", "All that was said"))</h2>
            <ol class="timeline" role="list">\(told.reversed().html { $0 })</ol></section>
            """
    }

    /// What the reporter wrote, or was meant to read.
    private func texts(_ entry: Entry, isReporters: Bool) -> [String] {
        // An office passes on with words for the next office, not for her.
        if entry.form == Form.complaintForwarded.code { return [] }
        let fields = isReporters ? ["note", "reason"] : ["reply", "result", "needed", "reason"]
        return fields.compactMap { entry[$0] }
    }

    // MARK: What the reporter can do

    private func form(_ step: String, _ inside: HTML, _ words: String, main: Bool) -> HTML {
        """
        <form class="stack stack--tight" method="post" action="/lacak/\(code.text)"\(step == Form.supplement.code ? " enctype=\"multipart/form-data\"" : "" as HTML)><input type="hidden" name="entri" value="\(formID.following(step == Form.confirmed.code ? 1 : step == Form.reopened.code ? 2 : 3).text)">\
        <input type="hidden" name="langkah" value="\(step)">\(inside)\
        <button class="button button--full\(main ? " button--main" : "" as HTML)">\(words)</button></form>
        """
    }

    /// - Parameter isAsked: it cannot stay empty
    private func area(_ name: String, _ label: String, isAsked: Bool = true) -> HTML {
        """
        <div class="field"><label class="field__label" for="\(name)">\(label)</label><textarea class="input" id="\(name)" name="\(name)" rows="3"\(flag: "required", isAsked)>\(set.value(name))</textarea></div>
        """
    }

    private var actions: HTML {
        let canReopen =
            Form.reopened.from.contains(complaint.state)
            && complaint.ended.map { today.days(since: $0) <= Complaint.reopeningDays } ?? true
        guard canReopen else { return "" }
        let confirm: HTML =
            Form.confirmed.from.contains(complaint.state)
            ? form(Form.confirmed.code, "", say("Sudah selesai", "It is solved"), main: true) : ""
        return """
            <section class="card card--sunk stack" aria-labelledby="kata"><h2 id="kata">\(say("Sudah beres?", "Is it solved?"))</h2>\(beforeAndAfter)\(confirm)\
            <details class="fold"\(problems.isEmpty ? "" : " open" as HTML)><summary>\(say("Belum selesai", "It is not solved"))</summary>\
            \(form(Form.reopened.code, area("reason", say("Apa yang belum beres?", "What is still wrong?")), say("Buka kembali", "Open it again"), main: false))</details></section>
            """
    }

    private var camera: HTML {
        Form.supplement.field("photos").map { set.camera($0, say) } ?? ""
    }

    // MARK: Photographs

    /// Her street as it was told and as the office left it, beside each other, before she says that it is solved.
    private var beforeAndAfter: HTML {
        let after = entries.last { $0.form == Form.complaintClaimed.code }?.photos ?? []
        let before = entries.filter { $0.form == Form.complaint.code || $0.form == Form.supplement.code }.flatMap(
            \.photos)
        guard !after.isEmpty else { return "" }
        let first: HTML =
            before.isEmpty
            ? ""
            : "<section class=\"stack stack--tight\"><h3>\(say("Sebelum", "Before"))</h3>\(photographs(before))</section>"
        return """
            <div class="pair">\(first)<section class="stack stack--tight"><h3>\(say("Sesudah", "After"))</h3>\(photographs(after))</section></div>
            """
    }

    private func photographs(_ names: [String]) -> HTML {
        guard !names.isEmpty else { return "" }
        return """
            <ul class="photos" role="list">\(names.indices.html { place -> HTML in
                let path = "/lacak/\(code.text)/foto/\(names[place])"
                return """
                    <li><a href="\(path)"><img class="photo" src="\(path)" loading="lazy" alt="\(say("Foto", "Photograph")) \(place + 1)"></a></li>
                    """
            })</ul>
            """
    }

    private var supplement: HTML {
        guard complaint.isOpen else { return "" }
        return """
            <details class="fold"\(set.value("langkah") != Form.supplement.code ? "" : " open" as HTML)><summary>\(say("Tambah keterangan atau foto", "Add facts or photographs"))</summary>\
            \(form(Form.supplement.code, area("note", say("Keterangan", "Facts"), isAsked: false) + camera, say("Kirim keterangan", "Send"), main: false))</details>
            """
    }

    // MARK: Asking for a code

    /// - Parameter wrong: what was typed and is no code of a public complaint; it stays to be mended
    package static func askForm(_ say: Words, wrong: String? = nil) -> HTML {
        let error: HTML =
            wrong != nil
            ? "<p class=\"field__error\" id=\"kode-e\">\(Icon.warning.svg)<span>\(say("Tidak ada laporan terbuka untuk umum dengan kode ini.", "No public complaint has this code."))</span></p>"
            : ""
        return """
            <form class="stack stack--tight" action="/lacak"><div class="field\(wrong != nil ? " field--wrong" : "" as HTML)"><label class="field__label" for="kode">\(say("Kode laporan", "Code of the complaint"))</label>\(error)\
            <input class="input" id="kode" name="kode" autocomplete="off" autocapitalize="characters" placeholder="XXXX-XXXX-XXXX"\(wrong.map { " value=\"\($0)\" aria-describedby=\"kode-e\" aria-invalid=\"true\"" as HTML } ?? "")></div>\
            <button class="button button--full">\(say("Lacak", "Follow"))</button></form>
            """
    }
}

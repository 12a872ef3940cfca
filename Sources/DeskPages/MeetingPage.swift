import Pages
import Plain
import Records
import Rules

/// *Rapat*: one meeting before, while and after it is held, for the team that calls it and for those whom it invites.
struct MeetingPage {
    private let turn: Turn
    private let say: Words
    private let card: Card
    private let meeting: Meeting
    /// What the team asked for and is not done, without what this meeting asks for.
    private let open: [FollowUp]
    private let asked: [FollowUp]

    /// - Returns: `nil` for what every kind of card has: its list, and writing on it
    static func answer(_ turn: Turn, _ path: [String]) -> Response? {
        guard let id = path.first.flatMap({ ID($0) }), let card = turn.book.card(id), let meeting = Meeting(card) else {
            return nil
        }
        switch path.count {
        case 1:
            return turn.deskPage(meeting.title, MeetingPage(turn, card, meeting).body)
        case 2:
            return CertificatePaper.answer(turn, meeting, path[1]) ?? MeetingPaper.answer(turn, card, meeting, path[1])
        default: return nil
        }
    }

    private init(_ turn: Turn, _ card: Card, _ meeting: Meeting) {
        self.turn = turn
        say = turn.say
        self.card = card
        self.meeting = meeting
        let all = FollowUpWords.sorted(turn.book.cards.compactMap { FollowUp($0) })
        asked = all.filter { $0.meeting == meeting.id }
        open = all.filter { $0.meeting != meeting.id && $0.state != .confirmed }
    }

    private var body: HTML {
        let notes = [
            card.facts.text("time"), answer("mode"), card.facts.text("place"),
        ].filter { !$0.isEmpty }
        return """
            \(turn.backLink(CardKind.meeting.path, say("Semua rapat", "All meetings")))
            <div class="head"><div><p class="sheet"><span>\(DayWords.weekday(meeting.day, say.language))</span><b>\(meeting.day.dayOfMonth)</b>\
            \(DayWords.shortMonth(meeting.day.month, say.language)) \(meeting.day.year)</p><div><h1>\(meeting.title)</h1>\
            <p class="lead">\(notes.joined(separator: ", "))</p></div></div><p class="cluster">\(link)\(mainButton)</p></div>
            <div class="split--aside"><div class="stack">\(meeting.isTraining ? results : agenda)\(decisions)\(turn.isGuest ? "" : followUps)\(reports)\(history)</div>
            <aside class="stack">\(facts)\(invitations)\(attendance)\(turn.isGuest ? "" : papers)</aside></div>
            """
    }

    /// The answer to a question of the meeting, in words.
    private func answer(_ field: String) -> String {
        guard let value = card.facts[field] else { return "" }
        return AnswerWords.words(Answer(field, value), Form.meeting.field(field)?.named(turn.context.fields), say)
    }

    private var link: HTML {
        guard let link = card.facts["link"] else { return "" }
        return
            "<a class=\"button\" href=\"\(link)\" target=\"_blank\" rel=\"noreferrer noopener\">\(say("Buka rapat daring", "Open the online meeting"))</a>"
    }

    private var isOver: Bool { meeting.day < turn.today }

    /// What is to be done next.
    private var mainButton: HTML {
        if turn.isGuest {
            return meeting.day >= turn.today
                ? turn.button(.meetingReply, on: card, isMain: true)
                : turn.button(.meetingReport, on: card, isMain: true)
        }
        if meeting.day > turn.today {
            return turn.button(.meeting, on: card, say("Ubah rapat", "Change it"), isMain: true)
        }
        if meeting.isTraining {
            return turn.button(.trainingResult, on: card, say("Catat hasil peserta", "Record a result"), isMain: true)
        }
        if meeting.attendees.isEmpty { return turn.button(.meetingAttendee, on: card, isMain: true) }
        return newFollowUp(isMain: true)
    }

    private func newFollowUp(isMain: Bool) -> HTML {
        let path = turn.path("\(CardKind.followUp.path)/baru/\(Form.followUp.code)?meeting=\(meeting.id.text)")
        return
            "<a class=\"button\(isMain ? " button--main" : "" as HTML)\" href=\"\(path)\">\(Icon.plus.svg) \(say("Tambah tindak lanjut", "Add a follow-up"))</a>"
    }

    // MARK: What is talked about

    private var agenda: HTML {
        let late =
            turn.isGuest
            ? ""
            : turn.list(
                open.prefix(12).html { FollowUpWords.row($0, turn) },
                empty: say("Tidak ada yang tertunda.", "Nothing is left."))
        let more: HTML =
            open.count > 12 && !turn.isGuest
            ? "<p><a class=\"more\" href=\"\(turn.path(CardKind.followUp.path))\">\(say("Lihat \(open.count) tindak lanjut", "See all \(open.count)"))</a></p>"
            : ""
        let first: HTML =
            turn.isGuest
            ? ""
            : "<li><div><h3>\(say("Tindak lanjut rapat lalu", "Follow-ups of earlier meetings"))</h3>\(late)\(more)</div></li>"
        let own = card.facts.text("agenda")
        let items = own.split(separator: "\n").html { "<li><div><h3>\(String($0))</h3></div></li>" }
        return """
            <section class="card stack" aria-labelledby="acara"><h2 id="acara">\(say("Acara", "Agenda"))</h2><ol class="agenda" role="list">\(first)
            <li><div><h3>\(say("Kabar enam bidang", "Six fields"))</h3>\(fields)</div></li>\(items)</ol></section>
            """
    }

    private var fields: HTML {
        let told = card.findings.of(.meetingField)
        let rows = turn.context.fields.order.html { field -> HTML in
            let last = told.last { $0["field"] == field.code }
            let cells = [
                ("progress", say("Kemajuan", "Progress")), ("obstacle", say("Kendala", "Obstacles")),
                ("plan", say("Rencana", "Plan")),
            ]
            guard let last else { return "" }
            return """
                <tr><th scope="row">\(turn.phrase(turn.context.fields.ownTitle(of: field)))</th>\(cells.html { "<td data-label=\"\($0.1)\">\(last[$0.0] ?? "–")</td>" })</tr>
                """
        }
        let button = turn.button(.meetingField, on: card, say("Tulis kabar bidang", "Write of a field"))
        guard !rows.isEmpty else {
            return
                "<p class=\"meta\">\(say("Kemajuan, kendala dan rencana tiap bidang.", "Progress, obstacles and plan of each field."))</p><p>\(button)</p>"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(say("Kabar enam bidang", "Six fields"))"><table class="table table--cards"><thead><tr>\
            <th scope="col">\(say("Bidang", "Field"))</th><th scope="col">\(say("Kemajuan", "Progress"))</th><th scope="col">\(say("Kendala", "Obstacles"))</th>\
            <th scope="col">\(say("Rencana", "Plan"))</th></tr></thead><tbody>\(rows)</tbody></table></div><p>\(button)</p>
            """
    }

    /// Of a training: what it brought each of them, with her certificate.
    private var results: HTML {
        guard meeting.isTraining else { return "" }
        let button =
            turn.isGuest
            ? "" as HTML : turn.button(.trainingResult, on: card, say("Catat hasil peserta", "Record a result"))
        let rows = meeting.results.html { result -> HTML in
            let points = [result.pre, result.post].map { $0.map { "\($0)" } ?? "–" }.joined(separator: " → ")
            let path = turn.path(
                "\(CardKind.meeting.path)/\(meeting.id.text)/\(CertificatePaper.path(of: result.entry))")
            let side: HTML =
                !result.isPassed
                ? "<span class=\"tag\">\(say("Belum lulus", "Not passed"))</span>"
                : turn.isGuest
                    ? "<span class=\"tag is-good\">\(say("Lulus", "Passed"))</span>"
                    : "<a href=\"\(path)\">\(say("Sertifikat", "Certificate"))</a>"
            return
                "<tr><th scope=\"row\">\(result.name)<br><span class=\"meta\">\(result.posyandu)</span></th><td data-label=\"\(say("Nilai", "Points"))\">\(points)</td><td>\(side)</td></tr>"
        }
        let passed = meeting.results.filter(\.isPassed).count
        let table: HTML =
            rows.isEmpty
            ? ""
            : """
            <div class="scroll" tabindex="0" role="region" aria-label="\(say("Hasil pelatihan", "Results"))"><table class="table table--cards"><thead><tr><th scope="col">\(say("Nama", "Name"))</th>\
            <th scope="col">\(say("Nilai", "Points"))</th><th scope="col">\(say("Hasil", "Result"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
        return """
            <section class="card stack" aria-labelledby="hasil"><h2 id="hasil">\(say("Hasil pelatihan", "Results"))</h2>\
            <p class="meta">\(say("\(passed) dari \(meeting.results.count) lulus. Lulus mulai 75, belum dipastikan.", "\(passed) of \(meeting.results.count) passed. From 75 points, not verified."))</p>\(table)<p>\(button)</p></section>
            """
    }

    private var decisions: HTML {
        let made = card.findings.of(.meetingDecision)
        let button = turn.button(.meetingDecision, on: card, say("Tulis keputusan", "Write a decision"))
        if made.isEmpty, button.isEmpty { return "" }
        let items = made.html { decision -> HTML in
            let more = [
                decision["who"], decision["until"].flatMap { Day(iso: $0) }.map { DayWords.plain($0, say.language) },
            ]
            .compactMap { $0 }.joined(separator: ", ")
            return
                "<li>\(decision["what"] ?? "")\(more.isEmpty ? "" : " <span class=\"meta\">\(more)</span>" as HTML)</li>"
        }
        return """
            <section class="card stack" aria-labelledby="putus"><h2 id="putus">\(say("Keputusan", "Decisions"))</h2>\
            \(items.isEmpty ? "<p class=\"meta\">\(say("Belum ada keputusan.", "No decisions yet."))</p>" as HTML : "<ol class=\"list\">\(items)</ol>")<p>\(button)</p></section>
            """
    }

    private var followUps: HTML {
        """
        <section class="card stack" aria-labelledby="lanjut"><h2 id="lanjut">\(say("Tindak lanjut rapat ini", "Follow-ups of this meeting"))</h2>\
        \(turn.list(asked.html { FollowUpWords.row($0, turn) }, empty: say("Belum ada. Siapa mengerjakan apa, sampai kapan?", "None yet. Who does what, until when?")))\
        <p>\(newFollowUp(isMain: false))</p></section>
        """
    }

    private var reports: HTML {
        let told = card.findings.of(.meetingReport)
        let release = card.findings.last(.meetingRelease)
        let button = turn.isGuest ? "" : turn.button(.meetingRelease, on: card)
        if told.isEmpty, release == nil, button.isEmpty { return "" }
        let items = told.html { report -> HTML in
            let from = turn.context.party(report["desk"] ?? "")
            return
                "<article><h3>\(say("Kepada \(report["to"] ?? "")", "To \(report["to"] ?? "")"))</h3><p class=\"meta\">\(from), \(DayWords.plain(report.day, say.language))</p><p>\(report["report"] ?? "")</p></article>"
        }
        let shown: HTML =
            release.map {
                "<h3>\(say("Ringkasan untuk warga", "Summary for residents"))</h3><p class=\"read\">\($0["summary"] ?? "")</p>"
                    as HTML
            } ?? ""
        return """
            <section class="card stack" aria-labelledby="lapor"><h2 id="lapor">\(say("Laporan dan kabar", "Reports and news"))</h2>\(items)\(shown)<p>\(button)</p></section>
            """
    }

    private var history: HTML {
        "<details class=\"fold fold--flat\"><summary>\(say("Semua catatan rapat ini", "All entries of this meeting"))</summary>\(CardHistory.timeline(turn, of: card))</details>"
    }

    // MARK: Beside it

    private var facts: HTML {
        var rows: [(String, HTML)] = []
        for (field, words) in [
            ("kind", say("Jenis", "Kind")), ("place", say("Tempat", "Place")), ("chair", say("Pimpinan", "Chair")),
            ("host", say("Tuan rumah", "Host")), ("phase", say("Tahap", "Phase")),
            ("topic", say("Materi untuk warga", "For residents")),
            ("groups", say("Yang dilatih", "Taught")),
            ("speaker", say("Narasumber", "Speakers")), ("hours", say("Lama", "Hours")),
        ] where card.facts[field] != nil { rows.append((words, "\(answer(field))")) }
        if let source = meeting.passesOn {
            let title = turn.context.meetings.first { $0.id == source }?.title
            rows.append((say("Meneruskan", "Passes on"), "\(title ?? say("rapat lain", "another meeting"))"))
        }
        if let material = card.facts["material"] {
            rows.append(
                (
                    say("Bahan", "Material"),
                    "<a href=\"\(material)\" target=\"_blank\" rel=\"noreferrer noopener\">\(say("Buka bahan", "Open it"))</a>"
                ))
        }
        if let document = card.facts[Form.file] {
            rows.append((say("Berkas", "File"), DocumentLink.html(document, say)))
        }
        if !turn.isGuest {
            rows.append(
                (
                    say("Diteruskan", "Passed on"),
                    "<a href=\"\(CascadePage.path(of: meeting.id))\">\(say("Lihat sampai di mana", "See how far"))</a>"
                ))
        }
        rows.append((say("Yang mengundang", "Called by"), "\(turn.book.place.name)"))
        return """
            <section class="card" aria-labelledby="fakta"><h2 id="fakta">\(say("Tentang rapat", "About it"))</h2><dl class="facts facts--plain">\
            \(rows.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl></section>
            """
    }

    private var invitations: HTML {
        guard !meeting.invited.isEmpty else {
            let button = turn.button(.meeting, on: card, say("Undang", "Invite"))
            return turn.isGuest || isOver
                ? ""
                : "<section class=\"stack stack--tight\"><h2>\(say("Undangan", "Invited"))</h2><p class=\"meta\">\(say("Belum ada yang diundang.", "Nobody is invited yet."))</p><p>\(button)</p></section>"
        }
        let desks = turn.context.person.desks
        let shown = turn.isGuest ? meeting.invited.filter { desks.contains($0) } : meeting.invited
        let rows = shown.html { book -> HTML in
            let reply = meeting.replies.last { $0["desk"] == book }
            let state = meeting.reply(of: book)
            let note =
                reply.map { found -> String in
                    let who = found["who"] ?? ""
                    return found["for"].map { say("\(who), mewakili \($0)", "\(who), for \($0)") } ?? who
                } ?? ""
            let tone: HTML = state == .absent ? " is-act" : state == nil ? "" : " is-good"
            return """
                <li class="row row--slim"><span class="row__body"><span class="row__title">\(turn.context.party(book))</span>\
                <span class="row__note">\(note)</span></span><span class="tag\(tone)">\(state.map { say($0.title) } ?? say("Belum menjawab", "No answer yet"))</span></li>
                """
        }
        let answered = meeting.invited.filter { meeting.reply(of: $0) != nil }.count
        return """
            <section class="stack stack--tight" aria-labelledby="undang"><h2 id="undang">\(say("Undangan", "Invited"))</h2>\
            <p class="meta">\(say("\(answered) dari \(meeting.invited.count) menjawab.", "\(answered) of \(meeting.invited.count) answered."))</p>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private var attendance: HTML {
        let came = meeting.attendees
        let button = turn.button(.meetingAttendee, on: card)
        let sums = card.findings.of(.meetingAttendance).html { sum -> HTML in
            "<p class=\"meta\">\(say("\(sum["count"] ?? "") orang", "\(sum["count"] ?? "") people")): \(sum["who"] ?? "")</p>"
        }
        let isToday = meeting.day == turn.today && !turn.isGuest
        if came.isEmpty, sums.isEmpty, button.isEmpty, !isToday { return "" }
        let rows = came.html { person -> HTML in
            let isOwn = person.form == .meetingArrival
            let note = [
                person["unit"], person["for"].map { say("mewakili \($0)", "for \($0)") },
                isOwn ? say("mengisi sendiri", "wrote it herself") : nil,
            ].compactMap { $0 }.joined(separator: ", ")
            let back =
                turn.path("\(CardKind.meeting.path)/\(meeting.id.text)/tulis/\(Form.meetingWithdrawal.code)")
                + "?koreksi=\(person.entry.text)"
            let undo: HTML =
                isOwn && !turn.isGuest
                ? "<a class=\"row__side more no-print\" href=\"\(back)\" aria-label=\"\(say("Batalkan", "Take back")) \(person["name"] ?? "")\">\(say("Batalkan", "Take back"))</a>"
                : ""
            return
                "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(person["name"] ?? "")</span><span class=\"row__note\">\(note)</span></span>\(undo)</li>"
        }
        let units = Set(came.compactMap { $0["unit"]?.sought }).count
        return """
            <section class="stack stack--tight" aria-labelledby="hadir"><h2 id="hadir">\(say("Hadir", "Came"))</h2>\
            <p class="meta">\(say("\(came.count) orang dari \(units) unit.", "\(came.count) people of \(units) units."))</p>\(sums)\(isToday ? door : "")\
            <ul class="rows" role="list">\(rows)</ul><p class="cluster">\(button)\(turn.button(.meetingAttendance, on: card))</p></section>
            """
    }

    /// What is put up at the door on the day: whoever comes writes herself down.
    private var door: HTML {
        let code = Meeting.doorCode(of: meeting.id)
        let address = turn.context.origin + ArrivalPages.path(of: code)
        return """
            <div class="card stack stack--tight"><h3>\(say("Pasang di pintu", "Put this at the door"))</h3>\(QRCode(address)?.svg(label: say("Kode gambar daftar hadir", "Code of the list")))\
            <p class="code">\(code)</p><p class="meta">\(say("Yang datang mengisi sendiri di \(turn.context.origin)\(ArrivalPages.path).", "Whoever comes fills it in at \(turn.context.origin)\(ArrivalPages.path)."))</p></div>
            """
    }

    private var papers: HTML {
        let rows = MeetingPaper.Kind.allCases.html { kind in
            turn.row(
                say(kind.title), say(kind.note),
                to: turn.path("\(CardKind.meeting.path)/\(meeting.id.text)/\(kind.rawValue)"),
                side: Icon.forward.svg)
        }
        return """
            <section class="stack stack--tight" aria-labelledby="cetak"><h2 id="cetak">\(say("Cetak", "Print"))</h2><ul class="rows" role="list">\(rows)</ul></section>
            """
    }
}

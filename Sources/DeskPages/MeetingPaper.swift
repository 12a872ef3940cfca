import Pages
import Plain
import Records
import Rules

/// The papers of a meeting under the letterhead of the team that calls it: invitation, list to sign, minutes.
struct MeetingPaper {
    enum Kind: String, CaseIterable {
        case invitation = "undangan"
        case attendance = "daftar-hadir"
        case minutes = "notulen"

        var title: Phrase {
            switch self {
            case .invitation: Phrase("Undangan", "Invitation")
            case .attendance: Phrase("Daftar hadir", "Attendance list")
            case .minutes: Phrase("Notulen", "Minutes")
            }
        }

        var note: Phrase {
            switch self {
            case .invitation: Phrase("Satu lembar untuk semua", "One sheet for all")
            case .attendance: Phrase("Dengan kolom tanda tangan", "With a column to sign")
            case .minutes: Phrase("Pembahasan, keputusan, tindak lanjut", "What was said and decided")
            }
        }
    }

    private let turn: Turn
    private let say: Words
    private let card: Card
    private let meeting: Meeting

    static func answer(_ turn: Turn, _ card: Card, _ meeting: Meeting, _ name: String) -> Response? {
        guard let kind = Kind(rawValue: name) else { return nil }
        guard !turn.isGuest else { return turn.notFound() }
        let paper = MeetingPaper(turn: turn, say: turn.say, card: card, meeting: meeting)
        let here = turn.path("\(CardKind.meeting.path)/\(meeting.id.text)")
        return turn.deskPage(
            "\(turn.say(kind.title)), \(meeting.title)",
            """
            <p class="back no-print"><a class="more" href="\(here)">\(Icon.back.svg) \(turn.say("Kembali ke rapat", "Back to the meeting"))</a></p>
            <p class="no-print"><button class="button button--main" type="button" hidden data-cetak>\(turn.say("Cetak", "Print"))</button></p>
            <article class="paper stack">\(paper.head)<h1>\(turn.say(kind.title))</h1>\(paper.body(kind))\(paper.signature(kind))</article>
            """)
    }

    private var head: HTML {
        """
        <header class="paper__head"><p><strong>\(turn.book.place.name)</strong></p><p>\(turn.book.place.regionNames.dropFirst().joined(separator: ", "))</p></header>
        """
    }

    private func body(_ kind: Kind) -> HTML {
        switch kind {
        case .invitation: invitation
        case .attendance: attendance
        case .minutes: minutes
        }
    }

    private var facts: HTML {
        var rows = [
            (say("Acara", "Matter"), meeting.title), (say("Hari", "Day"), DayWords.long(meeting.day, say.language)),
        ]
        for (field, words) in [
            ("time", say("Jam", "Time")), ("place", say("Tempat", "Place")), ("link", say("Tautan", "Link")),
            ("chair", say("Pimpinan", "Chair")), ("host", say("Tuan rumah", "Host")),
        ] { rows += card.facts[field].map { [(words, $0)] } ?? [] }
        return "<dl class=\"facts facts--plain\">\(rows.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>"
    }

    private var invitation: HTML {
        let invited = meeting.invited.html { "<li>\(unit($0))</li>" }
        let agenda = card.facts.text("agenda").split(separator: "\n").html { "<li>\(String($0))</li>" }
        return """
            <p>\(say("Yang terhormat:", "To:"))</p><ol class="list">\(invited)</ol>
            <p>\(say("Kami mengundang Bapak dan Ibu pada:", "You are invited to:"))</p>\(facts)
            <p>\(say("Susunan acara:", "Agenda:"))</p><ol class="list"><li>\(say("Tindak lanjut rapat lalu", "Follow-ups"))</li>\
            <li>\(say("Kabar enam bidang", "Six fields"))</li>\(agenda)</ol>
            <p>\(say("Kalau berhalangan, mohon mengirim wakil.", "If you cannot come, please send a deputy."))</p>
            """
    }

    /// Who came, and lines for those who are still to be written down.
    private var attendance: HTML {
        let came = meeting.attendees.map {
            (
                $0["name"] ?? "",
                [$0["unit"], $0["for"].map { say("mewakili \($0)", "for \($0)") }].compactMap { $0 }.joined(
                    separator: ", ")
            )
        }
        let awaited = came.isEmpty ? meeting.invited.map { ("", unit($0)) } : []
        let lines = came + awaited + Array(repeating: ("", ""), count: max(0, 12 - came.count - awaited.count))
        let rows = lines.enumerated().map { $0 }.html { place, line -> HTML in
            "<tr><td>\(place + 1)</td><td>\(line.0)</td><td>\(line.1)</td><td></td></tr>"
        }
        return """
            \(facts)<table class="table"><caption class="hidden">\(say("Daftar hadir", "Attendance list"))</caption><thead><tr><th scope="col">No.</th><th scope="col">\(say("Nama", "Name"))</th>\
            <th scope="col">\(say("Unit", "Unit"))</th><th scope="col">\(say("Tanda tangan", "Signature"))</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private var minutes: HTML {
        let came = meeting.attendees.map {
            [$0["name"], $0["unit"], $0["for"].map { say("mewakili \($0)", "for \($0)") }].compactMap { $0 }.joined(
                separator: ", ")
        }
        let told = turn.context.fields.order.compactMap { field -> HTML? in
            guard let last = card.findings.of(.meetingField).last(where: { $0["field"] == field.code }) else {
                return nil
            }
            let words = [
                (say("Kemajuan", "Progress"), last["progress"]), (say("Kendala", "Obstacles"), last["obstacle"]),
                (say("Rencana", "Plan"), last["plan"]),
            ].compactMap { pair in pair.1.map { "\(pair.0): \($0)" } }
            return
                "<li><strong>\(turn.phrase(turn.context.fields.ownTitle(of: field)))</strong>. \(words.joined(separator: ". "))</li>"
        }
        let decided = card.findings.of(.meetingDecision).html { "<li>\($0["what"] ?? "")</li>" }
        let works = FollowUpWords.sorted(
            turn.book.cards.compactMap { FollowUp($0) }.filter { $0.meeting == meeting.id })
        let rows = works.html { work -> HTML in
            "<tr><td>\(work.what)</td><td>\(unit(work.to))</td><td>\(DayWords.plain(work.due, say.language))</td></tr>"
        }
        let none: HTML = "<p>–</p>"
        return """
            \(facts)<h2>\(say("Yang hadir", "Came"))</h2>\(came.isEmpty ? none : "<ol class=\"list\">\(came.html { "<li>\($0)</li>" })</ol>")
            <h2>\(say("Pembahasan", "What was said"))</h2>\(told.isEmpty ? none : "<ul class=\"list\">\(told.html { $0 })</ul>")
            <h2>\(say("Keputusan", "Decisions"))</h2>\(decided.isEmpty ? none : "<ol class=\"list\">\(decided)</ol>")
            <h2>\(say("Tindak lanjut", "Follow-ups"))</h2>\(rows.isEmpty ? none : """
            <table class="table"><caption class="hidden">\(say("Tindak lanjut", "Follow-ups"))</caption><thead><tr><th scope="col">\(say("Apa", "What"))</th>\
            <th scope="col">\(say("Siapa", "Who"))</th><th scope="col">\(say("Paling lambat", "Due"))</th></tr></thead><tbody>\(rows)</tbody></table>
            """)
            """
    }

    /// An office by its name, a team by its area as letters say it.
    private func unit(_ book: String) -> String {
        let name = turn.context.party(book)
        guard book.hasPrefix(BookKind.team.prefix) else { return name }
        let code = book.dropFirst(BookKind.team.prefix.count).split(separator: ".")
        switch code.count {
        case 3: return say("Kecamatan \(name)", "District \(name)")
        // Villages that are part of a town have a code that begins with 1. Source: Permendagri 58/2021.
        case 4:
            return code[3].hasPrefix("1")
                ? say("Kelurahan \(name)", "Ward \(name)") : say("Desa \(name)", "Village \(name)")
        default: return name
        }
    }

    private func signature(_ kind: Kind) -> HTML {
        let chair = card.facts.text("chair")
        // Whoever is invited reads when she was.
        let day = kind == .invitation ? card.opened : meeting.day
        return """
            <div class="paper__sign"><p>\(DayWords.plain(day, say.language))<br>\(say("Pimpinan rapat", "Chair"))</p><p>\(chair.isEmpty ? "………………………………" : chair)</p></div>
            """
    }
}

import Pages
import Plain
import Records
import Rules

/// *Tim pembina*: who holds which office of the team, what nobody holds yet, and who serves at its Posyandu and in the
/// other institutions of the village.
struct TeamPage {
    private let turn: Turn
    private let say: Words
    private let all: [Appointment]
    /// Offices that are over, the last first.
    private let ended: [Appointment]

    /// What a team has once; heads of fields stand once for each field.
    private static let single: [OfficePosition] = [.chair, .deputy, .secretary, .treasurer]

    static func page(_ turn: Turn) -> Response {
        let team = TeamPage(turn)
        var page = Page(title: turn.book.place.name, body: team.body)
        page.isDesk = true
        return turn.respond(page)
    }

    private init(_ turn: Turn) {
        self.turn = turn
        say = turn.say
        let known = turn.book.cards.compactMap { Appointment($0) }
        ended = known.filter { $0.until < turn.today }.sorted { ($0.until, $0.name) > ($1.until, $1.name) }
        all = known.filter { $0.until >= turn.today }
            .sorted { ($0.position.order, $0.name) < ($1.position.order, $1.name) }
    }

    private var body: HTML {
        let team = all.filter { $0.institution == .team }
        let structure = slots(team)
        let free = structure.filter { $0.holders.isEmpty }.count
        let lead =
            free == 0
            ? say("Semua jabatan tim terisi.", "Every office of the team is filled.")
            : say(
                "\(structure.count - free) dari \(structure.count) jabatan tim terisi.",
                "\(structure.count - free) of \(structure.count) offices of the team are filled.")
        return """
            <div><h1>\(turn.book.place.name)</h1><p class="lead">\(lead)</p></div>
            \(today)\(ending)
            <p class="cluster"><a class="button button--main" href="\(address([]))">\(Icon.plus.svg) \(say("Catat pengurus atau kader", "Record a person and her office"))</a>\
            <a class="button" href="\(DoubleOfficePage.path)">\(say("Periksa rangkap jabatan", "Look for double offices"))</a>\
            <a class="button" href="\(PeopleFilePage.path(of: turn.book.place.book))">\(say("Masukkan daftar (Excel)", "Upload a list (Excel)"))</a></p>
            <div class="split split--wide split--even"><section class="card stack" aria-labelledby="tim"><h2 id="tim">\(say("Susunan tim", "The team"))</h2>
            <ul class="rows" role="list">\(structure.html { row($0) })\(members(team))</ul>\
            <p><a class="more" href="\(turn.path(TaskMatrixPage.path))">\(say("Pembagian tugas", "Who does what"))</a></p>\(past)</section>
            <div class="stack">\(village)\(kinds)</div></div>
            """
    }

    // MARK: The team

    private struct Slot {
        let title: String
        let answers: [(String, String)]
        let holders: [Appointment]
    }

    private func slots(_ team: [Appointment]) -> [Slot] {
        TeamPage.single.map { position in
            Slot(
                title: say(position.title), answers: [("position", position.rawValue)],
                holders: team.filter { $0.position == position })
        }
            + turn.context.fields.order.map { field in
                let name = turn.context.fields.ownTitle(of: field)
                return Slot(
                    title: say("Ketua bidang \(name.indonesian)", "Head of \(name.english)"),
                    answers: [("position", OfficePosition.fieldHead.rawValue), ("field", field.code)],
                    holders: team.filter { $0.position == .fieldHead && $0.field == field })
            }
    }

    private func row(_ slot: Slot) -> HTML {
        guard !slot.holders.isEmpty else {
            return """
                <li><a class="row" href="\(address([("institution", Institution.team.rawValue)] + slot.answers))"><span class="row__body">\
                <span class="row__title">\(slot.title)</span><span class="row__note">\(say("Belum ada", "Nobody yet"))</span></span>\
                <span class="row__side">\(say("Isi", "Fill"))</span></a></li>
                """
        }
        return slot.holders.html { row($0, title: slot.title) }
    }

    private func members(_ team: [Appointment]) -> HTML {
        team.filter { [.member, .kader].contains($0.position) || $0.position == .fieldHead && $0.field == nil }
            .html { row($0, title: say($0.title(turn.context.fields))) }
    }

    private func row(_ holder: Appointment, title: String) -> HTML {
        let until = DayWords.plain(holder.until, say.language)
        let isEnding = holder.until <= turn.today.adding(days: OfficeTerm.noticeDays)
        let notes = [
            title, holder.office,
            holder.decree.isEmpty ? say("SK belum dicatat", "no decree written") : "SK \(holder.decree)",
            isEnding ? "" : say("sampai \(until)", "until \(until)"),
        ]
        let side: HTML =
            isEnding
            ? "<span class=\"tag is-watch\">\(say("berakhir \(until)", "ends \(until)"))</span>" : Icon.forward.svg
        return turn.row(
            holder.name, notes.filter { !$0.isEmpty }.joined(separator: " · "),
            to: turn.path("\(CardKind.appointment.path)/\(holder.id.text)"), side: side)
    }

    /// Who served before, folded away.
    private var past: HTML {
        guard !ended.isEmpty else { return "" }
        let rows = ended.html { holder -> HTML in
            let until = DayWords.plain(holder.until, say.language)
            let name = holder.institution == .team ? "" : say(holder.institution.name(holder.place))
            let notes = [say(holder.title(turn.context.fields)), name, say("sampai \(until)", "until \(until)")].filter
            { !$0.isEmpty }
            return turn.row(
                holder.name, notes.joined(separator: " · "),
                to: turn.path("\(CardKind.appointment.path)/\(holder.id.text)"), side: Icon.forward.svg)
        }
        return """
            <details class="fold fold--flat"><summary>\(say("\(ended.count) tugas sudah berakhir", "\(ended.count) offices have ended"))</summary>\
            <ul class="rows" role="list">\(rows)</ul></details>
            """
    }

    // MARK: Beside the team

    /// What is late, and the next meeting: what a coach opens first.
    private var today: HTML {
        let works = FollowUpWords.sorted(turn.book.cards.compactMap { FollowUp($0) })
        let late = works.filter { $0.daysLate(on: turn.today) > 0 }
        let done = works.filter { $0.state == .done }
        let plans = turn.book.cards.compactMap { Programme($0) }.filter { $0.daysLate(on: turn.today) > 0 }
        let next = turn.book.cards.compactMap { Meeting($0) }.filter { $0.day >= turn.today }.min { $0.day < $1.day }
        var rows: HTML = (late.prefix(3) + done.prefix(2)).html { FollowUpWords.row($0, turn) }
        rows += plans.prefix(2).html { plan in
            turn.row(
                plan.activity, say("Program kerja terlambat", "A late activity"),
                to: turn.path("\(CardKind.programme.path)/\(plan.id.text)"),
                side:
                    "<span class=\"days is-urgent\"><b>\(plan.daysLate(on: turn.today))</b>\(say("hari terlambat", "days late"))</span>"
            )
        }
        if let next {
            rows += turn.row(
                next.title,
                say(
                    "Rapat \(DayWords.short(next.day, say.language))",
                    "Meeting of \(DayWords.short(next.day, say.language))"),
                to: turn.path("\(CardKind.meeting.path)/\(next.id.text)"), side: Icon.forward.svg)
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="hari-ini"><h2 id="hari-ini">\(say("Yang perlu dilihat", "To look at"))</h2><ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private var ending: HTML {
        let count = all.filter { $0.until <= turn.today.adding(days: OfficeTerm.noticeDays) }.count
        guard count > 0 else { return "" }
        let words = say(
            "\(count) masa tugas berakhir dalam \(OfficeTerm.noticeDays) hari.",
            "\(count) terms end within \(OfficeTerm.noticeDays) days.")
        return "<p class=\"notice is-watch\">\(Icon.clock.svg)<span>\(words)</span></p>"
    }

    /// Posyandu first, each with its own people.
    private var village: HTML {
        let others = all.filter { $0.institution != .team }
        let groups = Institution.allCases.filter { $0 != .team }.flatMap { institution -> [(String, [Appointment])] in
            let inside = others.filter { $0.institution == institution }
            return Set(inside.map(\.place)).sorted().map { place in
                (say(institution.name(place)), inside.filter { $0.place == place })
            }
        }
        let lists = groups.html { title, people -> HTML in
            """
            <h3>\(title)</h3><p class="meta">\(say("\(people.count) orang", "\(people.count) people"))</p>\
            <ul class="rows" role="list">\(people.html { row($0, title: say($0.title(turn.context.fields))) })</ul>
            """
        }
        let none: HTML =
            """
            <p class="lead">\(say("Belum ada yang dicatat. Mulai dari kader Posyandu.", "Nobody is written down. Begin with the kader."))</p>
            """
        return """
            <section class="card stack" aria-labelledby="desa"><h2 id="desa">\(say("Posyandu dan lembaga desa", "Posyandu and the village"))</h2>
            \(groups.isEmpty ? none : lists)</section>
            """
    }

    /// What else lies in this book.
    private var kinds: HTML {
        let besides: [CardKind] = [.appointment, .roleKnown]
        let kinds = CardKind.all.filter { $0.lies(in: .team) && !$0.path.isEmpty && !besides.contains($0) }
        let rows = kinds.html { kind in
            let count = turn.book.cards.filter { $0.kind == kind && $0.isOpen }.count
            let note = count == 0 ? say("Belum ada", "None yet") : say("\(count) tercatat", "\(count) recorded")
            return turn.row(
                say(kind.title), kind == .meeting ? lastMeeting ?? note : note, to: turn.path(kind.path),
                side: Icon.forward.svg)
        }
        return """
            <section class="card stack" aria-labelledby="kegiatan"><h2 id="kegiatan">\(say("Kegiatan tim", "What the team does"))</h2>
            <ul class="rows" role="list">\(rows)\(beside)</ul></section>
            """
    }

    /// Pages of the whole region that stand beside the book.
    private var beside: HTML {
        let region = turn.book.place.region
        var rows: HTML = ""
        rows += turn.row(
            say("Kekurangan tahun lalu", "Last year's gaps"), say("Siapa memperbaiki apa", "Who mends what"),
            to: turn.path(GapsPage.path), side: Icon.forward.svg)
        if region.split(separator: ".").count < 4 {
            rows += turn.row(
                say("Anggaran semua desa", "Budget of all villages"),
                say("Jumlah per sumber dan usulan", "Sums by source, and proposals"), to: BudgetPage.path(of: region),
                side: Icon.forward.svg)
            rows += turn.row(
                say("Pelatihan kader", "Training of kader"), say("Siapa sudah dan belum dilatih", "Who was trained"),
                to: TrainingPage.path(of: region), side: Icon.forward.svg)
            rows += turn.row(
                say("Penerapan enam bidang", "The six fields brought in"),
                say("Apa yang sudah dan belum berdiri", "What stands and what does not"),
                to: RolloutPage.path(of: region), side: Icon.forward.svg)
            rows += turn.row(
                say("Desa yang belum lengkap", "Villages that lack something"),
                say("Posyandu, kader, bidan dan laporan", "Posyandu, kader, midwife and reports"),
                to: VillageGapsPage.path(of: region), side: Icon.forward.svg)
        }
        if let (known, all) = turn.context.roles, !region.isEmpty {
            rows += turn.row(
                say("Peran pengurus dan petugas", "What everybody does"),
                say("\(known) dari \(all) tahu perannya", "\(known) of \(all) know their role"),
                to: KaderPage.path(of: region) + "#peran", side: Icon.forward.svg)
        }
        rows += turn.row(
            say("Direktori", "Directory"), say("Siapa di dinas, kecamatan dan desa", "Who is where"),
            to: DirectoryPage.path,
            side: Icon.forward.svg)
        rows += turn.row(
            say("Pustaka bersama", "Shared library"),
            say("Aturan dan bahan untuk semua", "Rules and materials for all"),
            to: LibraryPage.path, side: Icon.forward.svg)
        return rows
    }

    /// How long ago the team met; `nil` where it never did.
    private var lastMeeting: String? {
        let held = turn.book.cards.filter { card in
            card.kind == .meeting && card.isOpen && card.day <= turn.today
                && Meeting(card)?.isHeld == true
        }
        guard let day = held.map(\.day).max() else { return nil }
        let days = turn.today.days(since: day)
        return days == 0
            ? say("Terakhir hari ini", "The last one today")
            : say("Terakhir \(days) hari lalu", "The last one \(days) days ago")
    }

    private func address(_ answers: [(String, String)]) -> String {
        let query = answers.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return turn.path("\(CardKind.appointment.path)/baru/\(Form.appointment.code)")
            + (query.isEmpty ? "" : "?\(query)")
    }
}

extension OfficePosition {
    /// As a decree lists them.
    fileprivate var order: Int { OfficePosition.allCases.firstIndex(of: self) ?? 0 }
}

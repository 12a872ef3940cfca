import Plain
import Records
import Rules

/// Step 1, *Daftar*: everyone expected, one tap for those who come.
enum RosterPages {
    static func list(_ table: SessionTable) -> Response {
        let turn = table.turn
        let say = table.say
        let session = table.session
        let typed = turn.request.asked("cari")
        let expected = session.expected.filter { matches($0, typed) }
        let opened = turn.request.asked("kelompok").number
        var sections: HTML = ""
        for group in RosterGroup.allCases {
            let people = expected.filter { $0.rosterGroup(on: table.day) == group }
            if people.isEmpty || opened.map({ $0 != Int(group.rawValue) }) == true { continue }
            if group.isMain || !typed.isEmpty || opened != nil {
                sections += section(group, people, people, table)
            } else {
                // Grown-ups come rarely yet: those who did are here, the others on a page of their own.
                let came = people.filter { session.isPresent($0.id) }
                if !came.isEmpty { sections += section(group, people, came, table) }
                sections += """
                    <p><a class="more" href="\(table.path("?kelompok=\(group.rawValue)"))">\
                    \(turn.phrase(group.title)) (\(people.count))</a></p>
                    """
            }
        }
        if sections.isEmpty {
            let words =
                typed.isEmpty
                ? say("Belum ada warga. Mulai dari Warga baru, ya.", "No residents yet. Begin with New resident.")
                : say("Belum ada warga dengan nama itu.", "Nobody by that name yet.")
            sections = "<p class=\"lead\">\(words)</p>"
        }
        var page = table.page(
            say("Daftar hadir", "Roster"), step: .roster,
            body: """
                <div class="cluster cluster--apart"><h1>\(say("Daftar hadir", "Roster"))</h1>\
                <p><b>\(session.present.count) \(say("dari", "of")) \(session.expected.count)</b></p></div>
                \(closedNote(table))\(table.onThisPhone)
                \(turn.searchLine(table.path(""), label: say("Cari nama", "Search a name")))
                \(table.writes("") ? marking(sections, table) : turn.results(sections))
                """)
        let new: HTML =
            turn.may(.resident)
            ? "<a class=\"button\" href=\"\(turn.path("warga/baru?hari=\(table.day.iso)"))\">\(Icon.plus.svg) \(say("Warga baru", "New resident"))</a>"
            : ""
        let close = table.writes("tutup") ? say("Tutup hari", "Close") : say("Lihat rekap", "See the recap")
        page.action = """
            <div class="pair">\(new)<a class="button" href="\(table.path("tutup"))">\(close)</a></div>
            """
        return turn.respond(page)
    }

    /// The list as a form: each row that has not come is a button.
    private static func marking(_ sections: HTML, _ table: SessionTable) -> HTML {
        """
        <form class="stack" method="post" action="\(table.path(""))" data-tetap>\(table.turn.hidden(after: table.local(""), isTyped: false))
        \(table.turn.results(sections))</form>
        """
    }

    private static func closedNote(_ table: SessionTable) -> HTML {
        guard let closing = table.session.closing else { return "" }
        let who = table.turn.context.name(of: closing.writer)
        return """
            <p class="notice">\(Icon.note.svg)<span>\(table.say("Hari ini sudah ditutup \(who). Yang menyusul tetap diterima.", "Closed by \(who). Later arrivals are still taken."))</span></p>
            """
    }

    private static func section(
        _ group: RosterGroup, _ people: [Resident], _ drawn: [Resident], _ table: SessionTable
    ) -> HTML {
        let came = people.filter { table.session.isPresent($0.id) }.count
        return """
            <section class="stack stack--tight"><div class="cluster cluster--apart"><h2>\(table.turn.phrase(group.title))</h2>\
            <p class="meta">\(came) \(table.say("dari", "of")) \(people.count) \(table.say("hadir", "present"))</p></div>\
            <ul class="rows" role="list">\(drawn.html { row($0, table) })</ul></section>
            """
    }

    private static func row(_ resident: Resident, _ table: SessionTable) -> HTML {
        let turn = table.turn
        let note = turn.note(resident, on: table.day)
        guard !table.session.isPresent(resident.id) else {
            let step = next(resident, table)
            let entry = presence(resident, table)
            let side: HTML = "\(table.queue(resident)) \(entry.map { turn.tick($0) } ?? "")"
            guard turn.request.asked("hadir") == resident.id.text else {
                return turn.row(resident.name, note, to: step, side: side)
            }
            return """
                <li class="said" id="w\(resident.id.text)"><a class="row" href="\(step)"><span class="row__body">\
                <span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span>\
                <span class="row__side">\(side)</span></a>\(said(resident, table))</li>
                """
        }
        guard table.writes("") else {
            return turn.row(resident.name, note, to: turn.path("warga/\(resident.id.text)"))
        }
        return """
            <li class="row row--act"><span class="row__body" id="w\(resident.id.text)">\
            <span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span>\
            <button class="row__do" name="hadir" value="\(resident.id.text)" aria-describedby="w\(resident.id.text)">\
            \(table.say("Hadir", "Present"))</button></li>
            """
    }

    /// What follows for somebody who is here: her result, else what she is to be looked at for, else her card.
    private static func next(_ resident: Resident, _ table: SessionTable) -> String {
        if resident.isMeasured(on: table.day) { return table.path("hasil", of: resident) }
        let isLookedAt = resident.pregnancy != nil || !resident.dueScreenings(on: table.day).isEmpty
        return isLookedAt ? table.measuring(resident) : table.turn.path("warga/\(resident.id.text)")
    }

    /// Directly after the tap, on the row that was tapped: who it was, and the way back.
    private static func said(_ resident: Resident, _ table: SessionTable) -> HTML {
        let say = table.say
        let number = table.session.queueNumber(resident.id) ?? 0
        // Who was weighed has come, whatever a tap says.
        let back: HTML =
            attendance(resident, table) == nil || resident.isMeasured(on: table.day)
                || !table.turn.may(.withdrawal)
            ? ""
            : "<button class=\"row__do\" name=\"tidak\" value=\"\(resident.id.text)\">\(say("Tidak jadi", "Take it back"))</button>"
        return """
            <p class="row cluster--apart" role="status"><b>\(say("\(resident.name) hadir, nomor \(number)", "\(resident.name) is here, number \(number)"))</b>\(back)</p>
            """
    }

    private static func attendance(_ resident: Resident, _ table: SessionTable) -> ID? {
        resident.findings.on(table.day).first { $0.form === Form.attendance && !$0.flag("absent") }?.entry
    }

    /// The entry that says that she came.
    private static func presence(_ resident: Resident, _ table: SessionTable) -> ID? {
        attendance(resident, table) ?? resident.lastFound(on: table.day)
    }

    /// One tap: she is here, or was not after all. It leads back to her row.
    static func markPresent(_ table: SessionTable) -> Response {
        let turn = table.turn
        if let card = ID(turn.request.typed("tidak")) { return takeBack(card, table) }
        guard let card = ID(turn.request.typed("hadir")), let resident = turn.book.resident(card) else {
            return .redirect(to: table.path(""))
        }
        if let birth = resident.birth, table.day < birth { return turn.notFound() }
        let row = table.path("?\(group(resident, table))hadir=\(card.text)#w\(card.text)")
        if resident.isPresent(on: table.day) { return .redirect(to: row) }
        let entry = turn.entry(
            .attendance, id: turn.postedID.mixed(with: card), card: card, day: table.day)
        return .redirect(to: row, entries: [entry])
    }

    private static func takeBack(_ card: ID, _ table: SessionTable) -> Response {
        let turn = table.turn
        guard let resident = turn.book.resident(card) else { return .redirect(to: table.path("")) }
        let row = table.path("?\(group(resident, table))#w\(card.text)")
        guard let given = attendance(resident, table), !resident.isMeasured(on: table.day), turn.may(.withdrawal)
        else { return .redirect(to: row) }
        let entry = turn.entry(
            .withdrawal, id: turn.postedID.mixed(with: card), card: card, day: table.day, corrects: given,
            answers: [Answer("reason", "Tidak jadi hadir")])
        return .redirect(to: row, entries: [entry])
    }

    /// Where her row stands: on the list, or on the page of her group.
    private static func group(_ resident: Resident, _ table: SessionTable) -> String {
        let group = resident.rosterGroup(on: table.day)
        return group.isMain ? "" : "kelompok=\(group.rawValue)&"
    }
}

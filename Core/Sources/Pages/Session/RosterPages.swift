import Plain
import Records
import Rules

/// Step 1, *Daftar*: everyone expected, one tap for those who come.
enum RosterPages {
    static func list(_ table: SessionTable) -> Response {
        let visit = table.visit
        let say = table.say
        let session = table.session
        let typed = visit.request.asked("cari")
        let expected = session.expected.filter { matches($0, typed) }
        let main = session.expected.filter { $0.rosterGroup(on: table.day).isMain }.count
        let opened = visit.request.asked("kelompok").number
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
                    \(visit.phrase(group.title)) (\(people.count))</a></p>
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
                <p><b>\(session.present.count) \(say("dari", "of")) \(main)</b></p></div>
                \(closedNote(table))\(table.onThisPhone)
                \(visit.searchLine(table.path(""), label: say("Cari nama", "Search a name")))
                \(table.writes("") ? marking(sections, table) : visit.results(sections))
                """)
        let new: HTML =
            visit.may(.resident)
            ? "<a class=\"button\" href=\"\(visit.path("warga/baru?hari=\(table.day.iso)"))\">\(Icon.plus.svg) \(say("Warga baru", "New resident"))</a>"
            : ""
        let close = table.writes("tutup") ? say("Tutup hari", "Close") : say("Lihat rekap", "See the recap")
        page.action = """
            <div class="pair">\(new)<a class="button" href="\(table.path("tutup"))">\(close)</a></div>
            """
        return visit.respond(page)
    }

    /// The list as a form: each row that has not come is a button.
    private static func marking(_ sections: HTML, _ table: SessionTable) -> HTML {
        """
        <form class="stack" method="post" action="\(table.path(""))" data-tetap>\(table.visit.hidden(after: table.local(""), isTyped: false))
        \(table.visit.results(sections))</form>
        """
    }

    private static func closedNote(_ table: SessionTable) -> HTML {
        guard let closing = table.session.closing else { return "" }
        let who = table.visit.context.name(of: closing.writer)
        return """
            <p class="notice">\(Icon.note.svg)<span>\(table.say("Hari ini sudah ditutup \(who). Yang menyusul tetap diterima.", "Closed by \(who). Later arrivals are still taken."))</span></p>
            """
    }

    private static func section(
        _ group: RosterGroup, _ people: [Resident], _ drawn: [Resident], _ table: SessionTable
    ) -> HTML {
        let came = people.filter { table.session.isPresent($0.id) }.count
        return """
            <section class="stack stack--tight"><div class="cluster cluster--apart"><h2>\(table.visit.phrase(group.title))</h2>\
            <p class="meta">\(came) \(table.say("dari", "of")) \(people.count) \(table.say("hadir", "present"))</p></div>\
            <ul class="rows" role="list">\(drawn.html { row($0, table) })</ul></section>
            """
    }

    private static func row(_ resident: Resident, _ table: SessionTable) -> HTML {
        let visit = table.visit
        let note = visit.note(resident, on: table.day)
        guard !table.session.isPresent(resident.id) else {
            let step =
                resident.isWeighed(on: table.day) || resident.pregnancy != nil
                ? table.path(resident.isMeasured(on: table.day) ? "hasil" : "ukur", of: resident)
                : visit.path("warga/\(resident.id.text)")
            let entry = presence(resident, table)
            let side: HTML = "\(table.queue(resident)) \(entry.map { visit.tick($0) } ?? "")"
            guard visit.request.asked("hadir") == resident.id.text else {
                return visit.row(resident.name, note, to: step, side: side)
            }
            return """
                <li class="said" id="w\(resident.id.text)"><a class="row" href="\(step)"><span class="row__body">\
                <span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span>\
                <span class="row__side">\(side)</span></a>\(said(resident, table))</li>
                """
        }
        guard table.writes("") else {
            return visit.row(resident.name, note, to: visit.path("warga/\(resident.id.text)"))
        }
        return """
            <li class="row row--act"><span class="row__body" id="w\(resident.id.text)">\
            <span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span>\
            <button class="row__do" name="hadir" value="\(resident.id.text)" aria-describedby="w\(resident.id.text)">\
            \(table.say("Hadir", "Present"))</button></li>
            """
    }

    /// Directly after the tap, on the row that was tapped: who it was, and the way back.
    private static func said(_ resident: Resident, _ table: SessionTable) -> HTML {
        let say = table.say
        let number = table.session.queueNumber(resident.id) ?? 0
        // Who was weighed has come, whatever a tap says.
        let back: HTML =
            attendance(resident, table) == nil || resident.isMeasured(on: table.day)
                || !table.visit.may(.withdrawal)
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
        let visit = table.visit
        if let card = ID(visit.request.typed("tidak")) { return takeBack(card, table) }
        guard let card = ID(visit.request.typed("hadir")), let resident = visit.book.resident(card) else {
            return .redirect(to: table.path(""))
        }
        if let birth = resident.birth, table.day < birth { return visit.notFound() }
        let row = table.path("?\(group(resident, table))hadir=\(card.text)#w\(card.text)")
        if resident.isPresent(on: table.day) { return .redirect(to: row) }
        let entry = visit.entry(
            .attendance, id: visit.postedID.mixed(with: card), card: card, day: table.day)
        return .redirect(to: row, entries: [entry])
    }

    private static func takeBack(_ card: ID, _ table: SessionTable) -> Response {
        let visit = table.visit
        guard let resident = visit.book.resident(card) else { return .redirect(to: table.path("")) }
        let row = table.path("?\(group(resident, table))#w\(card.text)")
        guard let given = attendance(resident, table), !resident.isMeasured(on: table.day), visit.may(.withdrawal)
        else { return .redirect(to: row) }
        let entry = visit.entry(
            .withdrawal, id: visit.postedID.mixed(with: card), card: card, day: table.day, corrects: given,
            answers: [Answer("reason", "Tidak jadi hadir")])
        return .redirect(to: row, entries: [entry])
    }

    /// Where her row stands: on the list, or on the page of her group.
    private static func group(_ resident: Resident, _ table: SessionTable) -> String {
        let group = resident.rosterGroup(on: table.day)
        return group.isMain ? "" : "kelompok=\(group.rawValue)&"
    }
}

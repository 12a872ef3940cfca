import Plain
import Records
import Rules

/// *Tutup hari buka*: SKDN, what it says, and who did not come. An entry, not a lock.
enum ClosingPages {
    static func answer(_ table: SessionTable) -> Response {
        table.turn.request.isPost ? close(table) : page(table)
    }

    private static func page(_ table: SessionTable) -> Response {
        let turn = table.turn
        let say = table.say
        let recap = SessionRecap(turn.book, on: table.day)
        let absent = table.session.absent(from: turn.book)
        let mine =
            turn.book.sessionDay(on: table.day)?.closings.contains { $0.device == turn.request.device } ?? false
        var page = table.page(
            say("Tutup hari buka", "Close the session"), step: nil, back: table.path(""),
            body: """
                <h1>\(table.session.closing == nil && table.writes("tutup") ? say("Tutup hari buka", "Close the session") : say("Rekap hari buka", "Session recap"))</h1>
                \(unreferred(table))\(state(recap, table))
                \(stages(table))
                \(skdn(recap, table))
                \(figures(recap, say))
                \(details(recap, say))
                \(absentees(absent, table))
                """)
        if !table.writes("tutup") {
            return turn.respond(page)
        } else if !mine {
            page.action =
                "<button class=\"button button--main button--full\" form=\"tutup\">\(say("Tutup hari buka", "Close the session"))</button>"
        } else if absent.contains(where: { !hasTask($0.resident, table) }) {
            page.action =
                "<button class=\"button button--full\" form=\"tutup\">\(say("Simpan tugas kunjungan", "Save home-visit tasks"))</button>"
        }
        return turn.respond(page)
    }

    /// Who must be taken to a health post and was not referred yet.
    private static func unreferred(_ table: SessionTable) -> HTML {
        let say = table.say
        let rows = table.session.present.html { resident -> HTML in
            guard let open = Verdict.unanswered(resident, by: table.day, say), open.day == table.day else { return "" }
            return table.turn.row(
                resident.name, Verdict.list(open.verdict.conclusions.reasons, say),
                to: table.path("rujuk", of: resident), side: Icon.forward.svg)
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="stack" aria-labelledby="belum-dirujuk"><h2 id="belum-dirujuk">\(say("Belum dirujuk", "Not referred yet"))</h2>\
            <p class="notice is-act">\(Icon.warning.svg)<span>\(say("Mereka perlu ke Puskesmas hari ini.", "They must go to the health centre today."))</span></p>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func state(_ recap: SessionRecap, _ table: SessionTable) -> HTML {
        let say = table.say
        guard table.session.closing != nil else {
            return recap.phones > 1
                ? "<p class=\"meta\">\(say("\(recap.phones) HP ikut mencatat hari ini.", "\(recap.phones) phones took part today."))</p>"
                : ""
        }
        let late: HTML =
            recap.lateArrivals == 0
            ? ""
            : "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Masuk sesudah ditutup", "After closing")): \(recap.lateArrivals)</span></p>"
        let final: HTML =
            recap.isFinal && !knowsAll(table)
            ? "<p class=\"notice is-watch\">\(Icon.clock.svg)<span>\(say("HP ini belum terhubung sejak ditutup. Angka masih bisa bertambah.", "This phone has had no contact since closing. Figures may still grow."))</span></p>"
            : recap.isFinal
                ? "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Rekap sudah lengkap dari semua HP.", "The recap is complete from all phones."))</span></p>"
                : "<p class=\"notice is-watch\">\(Icon.clock.svg)<span>\(say("\(recap.phonesDone) dari \(recap.phones) HP selesai. Angka masih bisa bertambah.", "\(recap.phonesDone) of \(recap.phones) phones are done. Figures may still grow."))</span></p>"
        return final + late
    }

    /// A phone knows of the other phones only what it fetched since its closing was sent.
    private static func knowsAll(_ table: SessionTable) -> Bool {
        guard let phone = table.turn.request.phone else { return true }
        let book = table.turn.book
        let closed = book.sessionDay(on: table.day)?.closings.last.flatMap { book.entry($0.entry) }
        return !phone.waiting.contains { $0.isUnsent } && phone.lastContact > (closed?.writtenAt ?? 0)
    }

    /// Who came, by stage of life.
    private static func stages(_ table: SessionTable) -> HTML {
        let say = table.say
        let session = table.session
        let rows = session.stages.html { stage -> HTML in
            """
            <li class="skdn"><span class="row__body"><span class="row__title">\(table.turn.phrase(stage.group.title))</span></span>\
            <b class="skdn__value">\(stage.came) <small>\(say("dari", "of")) \(stage.expected)</small></b></li>
            """
        }
        guard !rows.isEmpty else { return "" }
        let (came, all) = (session.present.count, session.expected.count)
        return """
            <section class="card" aria-labelledby="datang"><h2 id="datang">\(say("\(came) dari \(all) datang", "\(came) of \(all) came"))</h2>\
            <ul class="stack" role="list">\(rows)</ul></section>
            """
    }

    private static func skdn(_ recap: SessionRecap, _ table: SessionTable) -> HTML {
        let say = table.say
        let whole = max(recap.count("s"), 1)
        let rows = SKDN.bars.html { bar -> HTML in
            let value = recap.count(bar.code)
            return """
                <li class="skdn is-\(bar.code)"><b class="skdn__letter">\(bar.letter)</b><span class="row__body"><span class="row__title">\(say(bar.title))</span>\
                <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="\(min(100, value * 100 / whole))" height="10"/></svg></span>\
                <b class="skdn__value">\(value)</b></li>
                """
        }
        return """
            <section class="card" aria-labelledby="skdn"><h2 id="skdn">\(say("SKDN balita", "SKDN of under-fives")), \(DayWords.monthAndYear(table.day.month, table.turn.context.language))</h2>
            <ul class="stack" role="list">\(rows)</ul></section>
            """
    }

    private static func figures(_ recap: SessionRecap, _ say: Words) -> HTML {
        func figure(_ share: Share, _ words: SKDN) -> HTML {
            """
            <p class="card figure"><span class="figure__value">\(recap.percent(share).map { "\($0)%" } ?? "–")</span>\
            <span class="figure__label">\(words.label(say))</span></p>
            """
        }
        return "<div class=\"grid grid--two\">\(figure(.attendance, .attendance))\(figure(.rising, .rising))</div>"
    }

    private static func details(_ recap: SessionRecap, _ say: Words) -> HTML {
        let facts = SKDN.details.html { "<div><dt>\($0.label(say))</dt><dd>\(recap.count($0.code))</dd></div>" as HTML }
        return """
            <section class="card" aria-labelledby="rinci"><h2 id="rinci">\(say("Rincian", "Details"))</h2>\
            <dl class="facts facts--plain facts--numbers">\(facts)</dl></section>
            """
    }

    private static func hasTask(_ resident: Resident, _ table: SessionTable) -> Bool {
        resident.visitTasks.contains { $0.done == nil || $0.day == table.day }
    }

    /// Who did not come, by RT: those whom something speaks for are ticked, and she decides.
    private static func absentees(_ absent: [Absentee], _ table: SessionTable) -> HTML {
        let say = table.say
        let open = absent.filter { !hasTask($0.resident, table) && !$0.reasons.isEmpty }.count
        var groups: [(rt: String, people: [Absentee])] = []
        for absentee in absent {
            let rt = absentee.resident.neighbourhood
            if groups.last?.rt != rt { groups.append((rt, [])) }
            groups[groups.count - 1].people.append(absentee)
        }
        let lists = groups.html { group -> HTML in
            let isOpen = group.people.contains { !$0.reasons.isEmpty } || groups.count == 1
            let title = group.rt.isEmpty ? say("RT belum ditulis", "No RT") : "RT \(group.rt)"
            return """
                <details class="fold"\(flag: "open", isOpen)><summary>\(title) (\(group.people.count))</summary>\
                <ul class="rows" role="list">\(group.people.html { row($0, table) })</ul></details>
                """
        }
        let list: HTML =
            absent.isEmpty
            ? (table.session.present.isEmpty
                ? ""
                : "<p class=\"lead\">\(say("Semua yang ditunggu datang. Hebat, Bu!", "Everybody awaited came. Well done!"))</p>")
            : "<h2>\(say("\(absent.count) orang belum datang", "\(absent.count) people have not come"))</h2>"
        guard table.writes("tutup") else { return "\(list)\(lists)" }
        let ticked: HTML =
            absent.isEmpty
            ? ""
            : "<p class=\"meta\">\(open == 0 ? "" : say("\(open) orang dicentang karena perlu dikunjungi. ", "\(open) are ticked for a reason. "))\(say("Yang dicentang menjadi tugas kunjungan. Ibu boleh mengubahnya.", "Those ticked become visits. You may change it."))</p>"
        return """
            <form class="stack stack--tight" method="post" action="\(table.path("tutup"))" id="tutup">\(table.turn.hidden(after: table.local("tutup")))\(list)\(ticked)\(lists)</form>
            <p class="notice">\(Icon.note.svg)<span>\(say("Setelah ditutup, perubahan ditulis sebagai koreksi.", "After closing, changes are written as corrections."))</span></p>
            """
    }

    private static func row(_ absentee: Absentee, _ table: SessionTable) -> HTML {
        let turn = table.turn
        let resident = absentee.resident
        let why = absentee.reasons.prefix(2).map { turn.phrase($0.words) }
        let note = ([turn.note(resident, on: table.day)] + why).joined(separator: " · ")
        let isTask = hasTask(resident, table)
        guard !isTask, table.writes("tutup") else {
            return turn.row(
                resident.name, note, to: turn.path("warga/\(resident.id.text)"),
                side: isTask ? "\(table.say("Sudah jadi tugas", "Already a task"))" : "")
        }
        return """
            <li><label class="row"><input type="checkbox" name="kunjungi" value="\(resident.id.text)"\(flag: "checked", !absentee.reasons.isEmpty)>\
            <span class="row__body"><span class="row__title">\(resident.name)</span><span class="row__note">\(note)</span></span></label></li>
            """
    }

    private static func close(_ table: SessionTable) -> Response {
        let turn = table.turn
        let closings = turn.book.sessionDay(on: table.day)?.closings ?? []
        let base = turn.postedID
        var entries: [Entry] = []
        // The tasks first: the closing says that this phone is done.
        for text in turn.request.typedAll("kunjungi") {
            guard let id = ID(text), let child = turn.book.resident(id), !hasTask(child, table) else { continue }
            entries.append(
                turn.entry(
                    .visitTask, id: base.mixed(with: id), card: id, day: table.day,
                    answers: [Answer("reason", "absent")], index: entries.count))
        }
        if !entries.isEmpty || !closings.contains(where: { $0.device == turn.request.device }) {
            entries.append(
                turn.entry(
                    .sessionClosing, id: base, card: SessionDay.id(on: table.day), day: table.day,
                    index: entries.count))
        }
        return .redirect(to: table.path("tutup"), entries: entries)
    }
}

extension SKDN {
    fileprivate func label(_ say: Words) -> String { letter.isEmpty ? say(title) : "\(say(title)) (\(letter))" }
}

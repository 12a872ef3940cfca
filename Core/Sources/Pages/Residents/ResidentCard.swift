import Records
import Rules

/// One resident's card: state, what is due, the chart, what happened, what can be written.
enum ResidentCard {
    static func page(_ visit: Visit, _ resident: Resident) -> Response {
        let say = visit.say
        let chart =
            resident.readings.isEmpty || !resident.isWeighed(on: visit.today)
            ? nil : GrowthChart(resident, until: visit.today, say: say)
        var page = Page(
            title: resident.name,
            body: """
                \(visit.head(resident, note: "\(visit.sexWord(resident.sex)) · \(visit.note(resident))"))
                \(notices(resident, visit))\(kept(resident, visit))
                \(tags(resident, visit))
                \(resident.pregnancy.map { PregnancyPages.section($0, visit) })
                \(due(resident, visit))
                \(chart?.figure)
                \(timeline(resident, visit))
                \(writing(resident, visit))
                \(identity(resident, visit))
                """)
        page.barTitle = visit.book.place.name
        page.back = visit.path("warga")
        page.tab = .residents
        return visit.respond(page)
    }

    private static func notices(_ resident: Resident, _ visit: Visit) -> HTML {
        let say = visit.say
        if let into = resident.mergedInto {
            let name = visit.book.resident(into)?.name ?? say("kartu lain", "another card")
            return """
                <p class="notice is-watch">\(Icon.note.svg)<span>\(say("Kartu ganda. Yang dipakai:", "A double card. In use:")) \
                <a href="\(visit.path("warga/\(into.text)"))">\(name)</a></span></p>
                <p><a class="button" href="\(visit.path("warga/\(resident.id.text)/tulis/unmerge"))">\(say("Batalkan penggabungan", "Undo the merge"))</a></p>
                """
        }
        switch resident.state {
        case .living: return ""
        case .died(let day):
            return
                "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Meninggal", "Died")) \(DayWords.plain(day, visit.context.language)).</span></p>"
        case .movedOut(let day, let target):
            let place = target.isEmpty ? "" : say(" ke ", " to ") + visit.context.posyandu(target)
            return
                "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Pindah", "Moved"))\(place), \(DayWords.plain(day, visit.context.language)).</span></p>"
        }
    }

    /// What this phone wrote on the card and the server keeps aside: seen here, counted nowhere.
    private static func kept(_ resident: Resident, _ visit: Visit) -> HTML {
        let items = (visit.request.phone?.waiting ?? []).filter { !$0.isUnsent && $0.entry.card == resident.id }
        return items.html { item in
            let title = Forms.find(item.entry.form).map { visit.phrase($0.title) } ?? ""
            return """
                <p class="notice is-watch">\(Icon.clock.svg)<span>\(visit.say("Ditahan", "Held")): \(title), \(AnswerWords.line(item.entry, visit)). \
                <a href="\(visit.path("belum-terkirim"))">\(visit.say("Lihat alasannya", "See why"))</a></span></p>
                """
        }
    }

    private static func tags(_ resident: Resident, _ visit: Visit) -> HTML {
        let say = visit.say
        var tags: [HTML] = []
        if let judged = Judgement.child(resident, in: visit.today.month) {
            let verdict = Verdict(judged, name: resident.name, say: say)
            tags.append("<span class=\"tag is-\(verdict.tone.rawValue)\">\(verdict.title)</span>")
        }
        let late = DueServices.overdue(resident, on: visit.today).count
        if late > 0 {
            tags.append(
                "<span class=\"tag is-watch\">\(say("\(late) imunisasi terlambat", "\(late) vaccines late"))</span>")
        }
        switch resident.nationalID {
        case .none: tags.append("<span class=\"tag\">\(say("NIK belum ada", "No NIK yet"))</span>")
        case .temporary: tags.append("<span class=\"tag\">\(say("NIK belum dicocokkan", "NIK not checked"))</span>")
        case .verified: tags.append("<span class=\"tag is-good\">\(say("NIK cocok", "NIK checked"))</span>")
        }
        if !resident.hasHealthBook {
            tags.append("<span class=\"tag is-watch\">\(say("Belum punya buku KIA", "No KIA book"))</span>")
        }
        return "<ul class=\"cluster\" role=\"list\">\(tags.html { "<li>\($0)</li>" })</ul>"
    }

    private static func due(_ resident: Resident, _ visit: Visit) -> HTML {
        let codes = DueServices.due(resident, on: visit.today)
        guard resident.isActive, !codes.isEmpty else { return "" }
        let words = codes.map { ServiceNames.label($0, visit.context.language) }.joined(separator: ", ")
        return """
            <section class="card card--sunk" aria-labelledby="nanti"><h2 id="nanti">\(visit.say("Sudah waktunya", "Due now"))</h2><p>\(words)</p></section>
            """
    }

    // MARK: Timeline

    private static let shownAtOnce = 5

    private static func timeline(_ resident: Resident, _ visit: Visit) -> HTML {
        let entries = Array(visit.book.timeline(of: resident.id).reversed())
        let replaced = entries.compactMap { $0.corrects }
        let sorted = entries.ordered { OrderKey(-Int($0.day.number)) }
        let recent = sorted.prefix(shownAtOnce)
        let older = sorted.dropFirst(shownAtOnce)
        let rest: HTML =
            older.isEmpty
            ? ""
            : """
            <details class="fold fold--flat"><summary>\(visit.say("\(older.count) catatan lama", "\(older.count) older entries"))</summary>\
            <ol class="timeline" role="list">\(older.html { item($0, replaced, resident, visit) })</ol></details>
            """
        return """
            <section class="stack" aria-labelledby="riwayat"><h2 id="riwayat">\(visit.say("Riwayat", "History"))</h2>
            <ol class="timeline" role="list">\(recent.html { item($0, replaced, resident, visit) })</ol>\(rest)</section>
            """
    }

    private static func item(
        _ entry: Entry, _ replaced: [ID], _ resident: Resident, _ visit: Visit
    ) -> HTML {
        let say = visit.say
        let form = Forms.find(entry.form)
        let title = form.map { visit.phrase($0.title) } ?? say("Tidak terbaca", "Cannot be read")
        let isReplaced = replaced.contains(entry.id)
        let mark: HTML = isReplaced ? " <span class=\"tag\">\(say("sudah dibetulkan", "corrected"))</span>" : ""
        return """
            <li\(entry.day == visit.today ? " class=\"is-now\"" : "" as HTML)><p class="meta">\(DayWords.plain(entry.day, visit.context.language)) · \
            \(visit.context.name(of: entry.writer)) \(visit.tick(entry.id))</p><h3>\(title)\(mark)</h3>\
            <p>\(AnswerWords.line(entry, visit))</p>\(Photos.shown(entry, visit.say))\(isReplaced ? "" : corrections(entry, form, resident, visit))</li>
            """
    }

    /// What can be mended: measurings and checks are written anew, other things taken back.
    private static func corrections(
        _ entry: Entry, _ form: Form?, _ resident: Resident, _ visit: Visit
    ) -> HTML {
        let say = visit.say
        guard resident.isActive, let form, visit.may(form) else { return "" }
        let base = "warga/\(resident.id.text)/tulis"
        let again =
            "<a href=\"\(visit.path("\(base)/\(form.code)?koreksi=\(entry.id.text)"))\">\(say("Betulkan", "Correct"))</a>"
            as HTML
        let back =
            "<a href=\"\(visit.path("\(base)/withdrawal?koreksi=\(entry.id.text)"))\">\(say("Batalkan", "Take back"))</a>"
            as HTML
        switch form.code {
        case "growth-visit", "antenatal-visit", "pregnancy": return "<p class=\"cluster meta\">\(again) \(back)</p>"
        case "attendance", "services", "counselling", "referral", "visit-task":
            return "<p class=\"cluster meta\">\(back)</p>"
        default: return ""
        }
    }

    // MARK: Writing

    private static func writing(_ resident: Resident, _ visit: Visit) -> HTML {
        let say = visit.say
        let card = Card.resident(resident)
        var rows: HTML = ""
        if resident.isActive, resident.isWeighed(on: visit.today), visit.may(.growthVisit) {
            rows += visit.row(
                visit.phrase(Form.growthVisit.title), say("Hari ini", "Today"),
                to: visit.path("hari/\(visit.today.iso)/ukur/\(resident.id.text)"), side: Icon.forward.svg)
        }
        for form in Forms.all where form.card == .resident && visit.may(form) && form.isOffered(card, visit.today) {
            rows += visit.row(
                visit.phrase(form.title), "", to: visit.path("warga/\(resident.id.text)/tulis/\(form.code)"),
                side: Icon.forward.svg)
        }
        if resident.isActive, visit.may(.householdMember) {
            let household = resident.household.flatMap { visit.book.card($0)?.household }
            rows += visit.row(
                visit.phrase(Form.householdMember.title), household.map { HouseholdPages.name($0, say) } ?? "",
                to: visit.path("warga/\(resident.id.text)/keluarga"), side: Icon.forward.svg)
        }
        if resident.isActive, visit.may(.merge) {
            rows += visit.row(
                visit.phrase(Form.merge.title), "", to: visit.path("warga/\(resident.id.text)/gabung"),
                side: Icon.forward.svg)
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="stack stack--tight" aria-labelledby="tulis"><h2 id="tulis">\(say("Tulis di kartu ini", "Write on this card"))</h2>
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private static func identity(_ resident: Resident, _ visit: Visit) -> HTML {
        let say = visit.say
        var facts: [(String, String)] = []
        if let birth = resident.birth {
            facts.append((say("Tanggal lahir", "Date of birth"), DayWords.plain(birth, visit.context.language)))
        }
        switch resident.nationalID {
        case .none: break
        case .temporary(let masked), .verified(let masked): facts.append(("NIK", masked))
        }
        if !resident.address.isEmpty { facts.append((say("Alamat", "Address"), resident.address)) }
        if !resident.phone.isEmpty { facts.append((say("Nomor HP", "Phone"), resident.phone)) }
        let household = resident.household.flatMap { visit.book.card($0)?.household }.map { household -> HTML in
            "<div><dt>\(say("Keluarga", "Family"))</dt><dd><a href=\"\(visit.path("keluarga/\(household.id.text)"))\">\(household.head)</a></dd></div>"
        }
        guard !facts.isEmpty || household != nil else { return "" }
        return
            "<dl class=\"facts facts--plain card\">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })\(household)</dl>"
    }
}

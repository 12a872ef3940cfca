import Plain
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
                \(tags(resident, visit))\(reports(resident, visit))
                \(resident.pregnancy.map { PregnancyPages.section($0, of: resident, visit) })
                \(due(resident, visit))
                \(chart?.figure)
                \(CardHistory.timeline(visit, Subject(card: Card(resident))))
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
            let undo: HTML =
                visit.may(.unmerge)
                ? "<p><a class=\"button\" href=\"\(visit.path("warga/\(resident.id.text)/tulis/unmerge"))\">\(say("Batalkan penggabungan", "Undo the merge"))</a></p>"
                : ""
            return """
                <p class="notice is-watch">\(Icon.note.svg)<span>\(say("Kartu ganda. Yang dipakai:", "A double card. In use:")) \
                <a href="\(visit.path("warga/\(into.text)"))">\(name)</a></span></p>\(undo)
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

    /// What was found last, leading to its result, and what is missing.
    private static func tags(_ resident: Resident, _ visit: Visit) -> HTML {
        let say = visit.say
        var tags: [HTML] = []
        if let open = Verdict.unanswered(resident, by: visit.today, say) {
            let step = visit.may(.referral) ? "rujuk" : "hasil"
            let path = visit.path("hari/\(open.day.iso)/\(step)/\(resident.id.text)")
            tags.append("<a class=\"tag is-urgent\" href=\"\(path)\">\(open.verdict.title)</a>")
        } else if let day = Judgement.lastDay(resident, in: visit.today.month),
            let verdict = Verdict.of(resident, on: day, say)
        {
            let path = visit.path("hari/\(day.iso)/hasil/\(resident.id.text)")
            tags.append("<a class=\"tag is-\(verdict.tone.style)\" href=\"\(path)\">\(verdict.title)</a>")
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
        if let status = resident.schooling?["status"].flatMap({ Schooling(rawValue: $0) }) {
            let isOut = resident.birth.map { SchoolAges.isOut(status, birth: $0, on: visit.today) } ?? false
            tags.append("<span class=\"tag\(isOut ? " is-watch" : "" as HTML)\">\(visit.phrase(status.title))</span>")
        }
        for condition in resident.socialConditions {
            tags.append("<span class=\"tag is-watch\">\(visit.phrase(condition.title))</span>")
        }
        return "<ul class=\"cluster\" role=\"list\">\(tags.html { "<li>\($0)</li>" })</ul>"
    }

    /// What an office has to hear of, and the complaint when it was told.
    private static func reports(_ resident: Resident, _ visit: Visit) -> HTML {
        let rows = resident.toReport(on: visit.today).html { kind, finding -> HTML in
            let title = visit.phrase(kind.title)
            if let told = visit.book.complaint(kind, of: resident, since: finding.day) {
                let when = visit.when(told.opened)
                return visit.row(
                    title, visit.say("Sudah dilaporkan \(when)", "Told \(when)"),
                    to: visit.path("laporan/\(told.id.text)"), side: visit.tick(told.id))
            }
            guard visit.may(.complaint) else { return "" }
            return visit.row(
                title, visit.say("Dinas belum tahu", "The office does not know yet"),
                to: visit.path("lapor/\(kind.code)?warga=\(resident.id.text)"),
                side: "<span class=\"row__do\">\(visit.say("Buat laporan", "Report it"))</span>")
        }
        return visit.list(rows, empty: "")
    }

    private static func due(_ resident: Resident, _ visit: Visit) -> HTML {
        let due = DueServices.due(resident, on: visit.today)
        guard resident.isActive, !due.isEmpty else { return "" }
        let words = due.map { visit.phrase($0.label) }.joined(separator: ", ")
        return """
            <section class="card card--sunk" aria-labelledby="nanti"><h2 id="nanti">\(visit.say("Sudah waktunya", "Due now"))</h2><p>\(words)</p></section>
            """
    }

    // MARK: Writing

    private static func writing(_ resident: Resident, _ visit: Visit) -> HTML {
        let say = visit.say
        var rows: HTML = ""
        if resident.isActive, resident.isWeighed(on: visit.today), visit.may(.growthVisit) {
            rows += visit.row(
                visit.phrase(Form.growthVisit.title), say("Hari ini", "Today"),
                to: visit.path("hari/\(visit.today.iso)/ukur/\(resident.id.text)"), side: Icon.forward.svg)
        }
        rows += CardHistory.offered(visit, Subject(card: Card(resident)))
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
        return CardHistory.writing(visit, rows)
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

import Plain
import Records
import Rules

/// One resident's card: state, what is due, the chart, what happened, what can be written.
enum ResidentCard {
    static func page(_ turn: Turn, _ resident: Resident) -> Response {
        let say = turn.say
        let chart =
            resident.readings.isEmpty || !resident.isWeighed(on: turn.today)
            ? nil : GrowthChart(resident, until: turn.today, say: say)
        var page = Page(
            title: resident.name,
            body: """
                \(turn.head(resident, note: "\(turn.sexWord(resident.sex)) · \(turn.note(resident))"))
                \(notices(resident, turn))\(kept(resident, turn))
                \(tags(resident, turn))\(reports(resident, turn))
                \(resident.pregnancy.map { PregnancyPages.section($0, of: resident, turn) })
                \(AfterBirthPages.section(resident, turn))
                \(due(resident, turn))\(atSchool(resident, turn))
                \(chart?.figure)
                \(CardHistory.timeline(turn, Subject(card: Card(resident))))
                \(writing(resident, turn))
                \(identity(resident, turn))
                """)
        page.barTitle = turn.book.place.name
        page.back = turn.path("warga")
        page.tab = .residents
        if turn.may(.delivery), resident.isActive, BirthPages.isNear(resident, on: turn.today) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(BirthPages.path(resident, turn))\">\(turn.phrase(Form.delivery.title))</a>"
        }
        return turn.respond(page)
    }

    private static func notices(_ resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        if let into = resident.mergedInto {
            let name = turn.book.resident(into)?.name ?? say("kartu lain", "another card")
            let undo: HTML =
                turn.may(.unmerge)
                ? "<p><a class=\"button\" href=\"\(turn.path("warga/\(resident.id.text)/tulis/unmerge"))\">\(say("Batalkan penggabungan", "Undo the merge"))</a></p>"
                : ""
            return """
                <p class="notice is-watch">\(Icon.note.svg)<span>\(say("Kartu ganda. Yang dipakai:", "A double card. In use:")) \
                <a href="\(turn.path("warga/\(into.text)"))">\(name)</a></span></p>\(undo)
                """
        }
        switch resident.state {
        case .living: return ""
        case .died(let day):
            return
                "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Meninggal", "Died")) \(DayWords.plain(day, turn.context.language)).</span></p>"
        case .movedOut(let day, let target):
            let place = target.isEmpty ? "" : say(" ke ", " to ") + turn.context.posyandu(target)
            return
                "<p class=\"notice\">\(Icon.note.svg)<span>\(say("Pindah", "Moved"))\(place), \(DayWords.plain(day, turn.context.language)).</span></p>"
        }
    }

    /// What this phone wrote on the card and the server keeps aside: seen here, counted nowhere.
    private static func kept(_ resident: Resident, _ turn: Turn) -> HTML {
        let items = (turn.request.phone?.waiting ?? []).filter { !$0.isUnsent && $0.entry.card == resident.id }
        return items.html { item in
            let title = Forms.find(item.entry.form).map { turn.phrase($0.title) } ?? ""
            return """
                <p class="notice is-watch">\(Icon.clock.svg)<span>\(turn.say("Ditahan", "Held")): \(title), \(AnswerWords.line(item.entry, turn)). \
                <a href="\(turn.path("belum-terkirim"))">\(turn.say("Lihat alasannya", "See why"))</a></span></p>
                """
        }
    }

    /// What was found last, leading to its result, and what is missing.
    private static func tags(_ resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        var tags: [HTML] = []
        if let open = Verdict.unanswered(resident, by: turn.today, say) {
            let step = turn.may(.referral) ? "rujuk" : "hasil"
            let path = turn.path("hari/\(open.day.iso)/\(step)/\(resident.id.text)")
            tags.append("<a class=\"tag is-urgent\" href=\"\(path)\">\(open.verdict.title)</a>")
        } else if let day = Judgement.lastDay(resident, in: turn.today.month),
            let verdict = Verdict.of(resident, on: day, say)
        {
            let path = turn.path("hari/\(day.iso)/hasil/\(resident.id.text)")
            tags.append("<a class=\"tag is-\(verdict.tone.style)\" href=\"\(path)\">\(verdict.title)</a>")
        }
        if let words = immunised(resident, turn) { tags.append("<span class=\"tag is-good\">\(words)</span>") }
        let late = DueServices.overdue(resident, on: turn.today).count
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
            let isOut = resident.birth.map { SchoolAges.isOut(status, birth: $0, on: turn.today) } ?? false
            tags.append("<span class=\"tag\(isOut ? " is-watch" : "" as HTML)\">\(turn.phrase(status.title))</span>")
        }
        for condition in resident.socialConditions {
            tags.append("<span class=\"tag is-watch\">\(turn.phrase(condition.title))</span>")
        }
        return "<ul class=\"cluster\" role=\"list\">\(tags.html { "<li>\($0)</li>" })</ul>"
    }

    /// Of a child under five whose doses are complete: the larger of the two sets.
    private static func immunised(_ resident: Resident, _ turn: Turn) -> String? {
        guard let birth = resident.birth, resident.isWeighed(on: turn.today) else { return nil }
        let done = Immunisation.completion(birth: birth, given: resident.services.map { ($0.code, $0.day) })
        if done.toddler != nil { return turn.say("Imunisasi baduta lengkap", "Second-year vaccines complete") }
        return done.basic == nil ? nil : turn.say("Imunisasi dasar lengkap", "Basic vaccines complete")
    }

    /// What an office has to hear of, and the complaint when it was told.
    private static func reports(_ resident: Resident, _ turn: Turn) -> HTML {
        let rows = resident.toReport(on: turn.today).html { kind, finding -> HTML in
            let title = turn.phrase(kind.title)
            if let told = turn.book.complaint(kind, of: resident, since: finding.day) {
                let when = turn.when(told.opened)
                return turn.row(
                    title, turn.say("Sudah dilaporkan \(when)", "Told \(when)"),
                    to: turn.path("laporan/\(told.id.text)"), side: turn.tick(told.id))
            }
            guard turn.may(.complaint) else { return "" }
            return turn.row(
                title, turn.say("Dinas belum tahu", "The office does not know yet"),
                to: turn.path("lapor/\(kind.code)?warga=\(resident.id.text)"),
                side: "<span class=\"row__do\">\(turn.say("Buat laporan", "Report it"))</span>")
        }
        return turn.list(rows, empty: "")
    }

    private static func due(_ resident: Resident, _ turn: Turn) -> HTML {
        var due = DueServices.due(resident, on: turn.today).map { turn.phrase($0.label) }
        if resident.lacksSixMonthCheck(on: turn.today) {
            due.append(turn.say("PKAT di Puskesmas", "Check at six months"))
        }
        guard resident.isActive, !due.isEmpty else { return "" }
        let words = due.joined(separator: ", ")
        return """
            <section class="card card--sunk" aria-labelledby="nanti"><h2 id="nanti">\(turn.say("Sudah waktunya", "Due now"))</h2><p>\(words)</p></section>
            """
    }

    /// What the school gives, and no paper shows yet: to be asked for there.
    static func atSchool(_ resident: Resident, _ turn: Turn) -> HTML {
        let missing = resident.missingSchoolDoses(on: turn.today)
        guard !missing.isEmpty else { return "" }
        let copy: HTML =
            turn.may(.schoolDoses)
            ? "<p><a class=\"more\" href=\"\(turn.path("warga/\(resident.id.text)/tulis/\(Form.schoolDoses.code)"))\">\(turn.phrase(Form.schoolDoses.title))</a></p>"
            : ""
        return """
            <section class="card card--sunk" aria-labelledby="sekolah"><h2 id="sekolah">\(turn.say("Tanyakan di sekolah", "Ask at school"))</h2>\
            <p>\(missing.map { $0.label }.joined(separator: ", "))</p>\
            <p class="meta">\(turn.say("Diberikan di sekolah. Sudah punya suratnya? Salin di sini.", "Given at school. Is there a paper? Copy it here."))</p>\(copy)</section>
            """
    }

    // MARK: Writing

    private static func writing(_ resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        var rows: HTML = ""
        if resident.isActive, resident.isWeighed(on: turn.today), turn.may(.growthVisit) {
            rows += turn.row(
                turn.phrase(Form.growthVisit.title), say("Hari ini", "Today"),
                to: turn.path("hari/\(turn.today.iso)/ukur/\(resident.id.text)"), side: Icon.forward.svg)
        }
        rows += CardHistory.offered(turn, Subject(card: Card(resident)))
        if resident.isActive, turn.may(.householdMember) {
            let household = resident.household.flatMap { turn.book.card($0)?.household }
            rows += turn.row(
                turn.phrase(Form.householdMember.title), household.map { HouseholdPages.name($0, say) } ?? "",
                to: turn.path("warga/\(resident.id.text)/keluarga"), side: Icon.forward.svg)
        }
        if resident.isActive, turn.may(.merge) {
            rows += turn.row(
                turn.phrase(Form.merge.title), "", to: turn.path("warga/\(resident.id.text)/gabung"),
                side: Icon.forward.svg)
        }
        return CardHistory.writing(turn, rows)
    }

    private static func identity(_ resident: Resident, _ turn: Turn) -> HTML {
        let say = turn.say
        var facts: [(String, String)] = []
        if let birth = resident.birth {
            facts.append((say("Tanggal lahir", "Date of birth"), DayWords.plain(birth, turn.context.language)))
        }
        switch resident.nationalID {
        case .none: break
        case .temporary(let masked), .verified(let masked): facts.append(("NIK", masked))
        }
        if !resident.address.isEmpty { facts.append((say("Alamat", "Address"), resident.address)) }
        if !resident.phone.isEmpty { facts.append((say("Nomor HP", "Phone"), resident.phone)) }
        let household = resident.household.flatMap { turn.book.card($0)?.household }.map { household -> HTML in
            "<div><dt>\(say("Keluarga", "Family"))</dt><dd><a href=\"\(turn.path("keluarga/\(household.id.text)"))\">\(household.head)</a></dd></div>"
        }
        guard !facts.isEmpty || household != nil else { return "" }
        return
            "<dl class=\"facts facts--plain card\">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })\(household)</dl>"
    }
}

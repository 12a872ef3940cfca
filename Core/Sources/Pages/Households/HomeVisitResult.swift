import Plain
import Records
import Rules

/// A visit that was saved: what is done in each field, and a complaint to make of each problem that was found.
enum HomeVisitResult {
    static func page(_ turn: Turn, _ household: Household) -> Response {
        let say = turn.say
        let last = household.findings.last(.householdVisit)
        let day = last?.day ?? turn.today
        let answered = VisitQuestions.fields.filter { household.answer(in: $0, on: day) != nil }.count
        let state =
            last.map { $0.flag("away") && answered == 0 } ?? true
            ? (last == nil
                ? say("Belum pernah dikunjungi.", "Never visited.")
                : say("Tidak ada orang di rumah.", "Nobody was at home."))
            : say("\(answered) dari 6 bidang selesai", "\(answered) of 6 fields done")
        let again: HTML =
            last == nil || !turn.may(.householdVisit)
            ? ""
            : "<p><a class=\"more\" href=\"\(turn.path("kunjungan/\(household.id.text)?koreksi=\(last?.entry.text ?? "")"))\">\(say("Betulkan kunjungan ini", "Correct this visit"))</a></p>"
        var page = Page(
            title: HouseholdPages.name(household, say),
            body: """
                \(HomeVisitPages.head(turn, household))
                \(last.map { turn.savedLine($0.entry) })<p class="lead"><b>\(state)</b></p>
                \(turn.list(VisitQuestions.fields.html { rows(turn, household, $0, day) }, empty: ""))
                \(again)\(HomeVisitPages.alone(turn))
                """)
        page.barTitle = say("Kunjungan rumah", "Home visit")
        page.barNote = DayWords.short(day, turn.context.language)
        page.back = turn.path("kunjungan")
        page.action =
            "<a class=\"button button--main button--full\" href=\"\(turn.path("kunjungan"))\">\(say("Rumah berikutnya", "The next house"))</a>"
        return turn.respond(page)
    }

    private static func rows(_ turn: Turn, _ household: Household, _ field: ServiceField, _ day: Day) -> HTML {
        let say = turn.say
        let answer = household.answer(in: field, on: day)
        let side: HTML =
            answer == nil
            ? "<span class=\"tag\">\(say("Belum", "Not yet"))</span>"
            : "<span class=\"tag is-good\">\(Icon.tick.svg) \(say("Selesai", "Done"))</span>"
        let note = answer.map { HomeVisitPages.words($0, turn) } ?? say("belum ditanyakan", "not asked")
        let first: HTML = """
            <li class="row">\(FieldBadge.html(field))<span class="row__body"><span class="row__title">\(turn.phrase(turn.context.fields.ownTitle(of: field)))</span>\
            <span class="row__note">\(note)</span></span><span class="row__side">\(side)</span></li>
            """
        return first + (answer?.problems ?? []).html { problem(turn, household, $0) }
    }

    /// A complaint to make, or the one that was made.
    private static func problem(_ turn: Turn, _ household: Household, _ code: String) -> HTML {
        let say = turn.say
        guard let kind = Catalogue.find(code) else { return "" }
        let title = turn.phrase(kind.title)
        if let complaint = turn.book.openComplaint(code, of: household.id) {
            return turn.row(
                title, say("Sudah dilaporkan \(turn.when(complaint.opened))", "Told \(turn.when(complaint.opened))"),
                to: turn.path("laporan/\(complaint.id.text)"), side: turn.tick(complaint.id))
        }
        guard turn.may(.complaint) else {
            return "<li class=\"row\"><span class=\"row__body\"><span class=\"row__title\">\(title)</span></span></li>"
        }
        return turn.row(
            title, say("Belum dilaporkan", "Not told yet"),
            to: turn.path("lapor/\(code)?keluarga=\(household.id.text)&kunjungan=1"),
            side: "<span class=\"row__do\">\(say("Buat laporan", "Report it"))</span>")
    }
}

extension Book {
    /// An open complaint of a kind about a household: one problem is told once.
    func openComplaint(_ kind: String, of household: ID) -> Complaint? {
        for complaint in complaints.reversed()
        where complaint.kind == kind && complaint.household == household && complaint.isOpen { return complaint }
        return nil
    }
}

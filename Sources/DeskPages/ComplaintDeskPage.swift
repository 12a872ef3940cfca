import Desk
import Pages
import Plain
import Records
import Rules

/// One complaint at the desk of the village, the office or the regency: what was told, with its photographs large, the
/// one next step, and its way so far.
enum ComplaintDeskPage {
    /// - Returns: `nil` where somebody else looks, or a page is asked for that a phone draws as well
    static func answer(_ turn: Turn) -> Response? {
        let path = turn.request.path
        guard path.count >= 2, path[0] == "laporan",
            Roles([.officer, .villageOperator, .coaches]).contains(turn.context.person.role)
        else { return nil }
        guard let complaint = turn.complaint(path[1]) else { return turn.notFound() }
        switch path.dropFirst(2).joined(separator: "/") {
        case "": return page(turn, complaint)
        case "lembar": return DispositionPage.page(turn, complaint)
        default:
            turn.isDesk = path.count == 4
            return nil
        }
    }

    private static func page(_ turn: Turn, _ complaint: Complaint) -> Response {
        let say = turn.say
        let sheet: HTML =
            "<a class=\"button\" href=\"\(turn.path("laporan/\(complaint.id.text)/lembar"))\">\(Icon.note.svg) \(say("Lembar disposisi", "Disposition sheet"))</a>"
        let told = ComplaintPages.told(turn, complaint, photos: photographs(turn, complaint), more: sheet)
        var page = Page(
            title: "\(ComplaintWords.title(complaint, say)), \(ReferenceNumber(complaint).text)",
            body: """
                <div class="cluster cluster--apart"><div class="cluster">\(FieldBadge.html(complaint.field))\
                <div><h1>\(ComplaintWords.title(complaint, say))</h1><p class="lead">\(place(turn, complaint))<br>\
                \(say("Nomor", "Number")) <b>\(ReferenceNumber(complaint).text)</b></p></div></div>\
                <div class="cluster">\(ComplaintWords.tag(complaint, turn))\(complaint.isOpen ? turn.left(complaint) : "")</div></div>
                \(ComplaintPages.notices(turn, complaint))
                <div class="split split--wide"><div class="stack">\(told)\(ComplaintPages.deadline(turn, complaint))</div>
                <div class="stack">\(next(turn, complaint))\(PartRows(turn, complaint).html)\(ComplaintPages.timeline(turn, complaint, hasPhotos: false))</div></div>
                """)
        page.isDesk = true
        page.back = "/kotak-masuk"
        page.backWords = say("Kotak masuk", "Inbox")
        return turn.respond(page)
    }

    /// Where it is, with the village: an office answers for many.
    static func place(_ turn: Turn, _ complaint: Complaint) -> String {
        let village = turn.book.place.regionNames.prefix(2).joined(separator: ", ")
        return [ComplaintWords.place(complaint, turn.say), village].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Those of the problem itself; what an office shows of its work stands with its step.
    private static func photographs(_ turn: Turn, _ complaint: Complaint) -> HTML {
        let told = [Form.complaint.code, Form.supplement.code]
        let names = turn.book.timeline(of: complaint.id).filter { told.contains($0.form) }.flatMap { $0.photos }
        guard !names.isEmpty else { return "" }
        return """
            <ul class="photos photos--large" role="list">\(names.indices.html { place -> HTML in
                """
                <li><a href="/foto/\(names[place])"><img class="photo" src="/foto/\(names[place])" \
                alt="\(turn.say("Foto", "Photograph")) \(place + 1)"></a></li>
                """
            })</ul>
            """
    }

    // MARK: The next step

    /// What this person does now, in a sentence and one button; whatever else she may do stands below as links.
    private static func next(_ turn: Turn, _ complaint: Complaint) -> HTML {
        let say = turn.say
        let steps = StepPages.steps(turn, complaint)
        let first = NextStep.of(complaint, for: turn.context.person).first { step in
            steps.contains { $0 === step.form }
        }
        let sentence =
            first.map { say.either($0.words.indonesian, $0.words.english) } ?? waiting(turn, complaint, steps)
        func link(_ form: Form, _ style: HTML) -> HTML {
            "<a class=\"\(style)\" href=\"\(turn.path("laporan/\(complaint.id.text)/tulis/\(form.code)"))\">\(turn.phrase(form.title))</a>"
        }
        // Who told it is no step: it stands last.
        let others =
            steps.filter { $0 !== first?.form && $0 !== Form.reporter } + steps.filter { $0 === Form.reporter }
        return """
            <section class="card card--sunk stack" aria-labelledby="aksi"><h2 id="aksi">\(say("Langkah berikut", "Next step"))</h2>\
            <p>\(sentence)</p>\(first.map { link($0.form, "button button--main button--full") })\
            \(others.isEmpty ? "" : "<ul class=\"cluster\" role=\"list\">\(others.html { "<li>\(link($0, "more"))</li>" })</ul>" as HTML)</section>
            """
    }

    private static func waiting(_ turn: Turn, _ complaint: Complaint, _ steps: [Form]) -> String {
        let say = turn.say
        if steps.contains(.complaintPartReleased), let part = complaint.openParts.first {
            return say("Menunggu bagian \(part.officeName).", "It waits for the part of \(part.officeName).")
        }
        switch complaint.stage {
        case .village: return say("Menunggu desa melihat ke tempatnya.", "The village has yet to look.")
        case .confirmation: return say("Menunggu kata pelapor: sudah beres?", "The reporter is asked: is it solved?")
        case .ended: return say("Laporan ini sudah selesai.", "This complaint has ended.")
        case .response, .completion:
            let office = turn.holder(of: complaint)
            return say("Menunggu \(office).", "It is with \(office).")
        }
    }
}

import Plain
import Records
import Rules

/// *Tanda terima*: the code, valid on paper before there is a signal.
enum ReceiptPages {
    static func page(_ turn: Turn, _ complaint: Complaint) -> Response {
        guard let code = TicketCode(typed: turn.request.asked("kode")) else { return turn.notFound() }
        let say = turn.say
        var page = Page(
            title: say("Tanda terima", "Receipt"),
            body: """
                \(complaint.isUrgent ? HelpPages.now(say) : "")<div class="band stack"><h1>\(say("Laporan tersimpan", "The complaint is kept"))</h1>
                <section class="ticket" aria-label="\(say("Tanda terima", "Receipt"))">
                <p class="cluster">\(FieldBadge.html(complaint.field, small: true)) <b>\(ComplaintWords.title(complaint, say))</b></p>
                <p class="code">\(code.text)</p>
                \(QRCode(turn.context.origin + "/lacak/" + code.text)?.svg(label: say("Kode gambar untuk dipindai", "Code to scan")))
                <p>\(say("Foto layar ini, atau salin kodenya.", "Photograph this screen, or copy the code."))</p>
                <p class="meta">\(DayWords.long(complaint.opened, turn.context.language)) · \(ComplaintWords.place(complaint, say))</p>
                </section></div>
                \(turn.savedLine(complaint.id))
                <section class="stack stack--tight" aria-labelledby="nanti"><h2 id="nanti">\(say("Apa yang terjadi nanti?", "What happens next?"))</h2>
                \(next(turn, complaint))</section>
                """)
        page.back = turn.path("")
        let round = ID(turn.request.asked("keluarga"))
        let (next, words) =
            round.map { ("kunjungan/\($0.text)", say("Kembali ke kunjungan", "Back to the visit")) }
            ?? ("laporan/\(complaint.id.text)", say("Lihat laporan", "See the complaint"))
        page.action = "<a class=\"button button--main button--full\" href=\"\(turn.path(next))\">\(words)</a>"
        return turn.respond(page)
    }

    private static func next(_ turn: Turn, _ complaint: Complaint) -> HTML {
        let say = turn.say
        let clock = turn.context.terms.clock(of: complaint.catalogued)
        let office = turn.context.officeName(for: complaint)
        let first: HTML =
            complaint.goesAtOnce
            ? ""
            : "<li class=\"is-now\"><h3>\(say("Desa memeriksa", "The village looks"))</h3><p class=\"meta\">\(say("Paling lama \(clock.village) hari kerja", "Within \(clock.village) working days"))</p></li>"
        return """
            <ol class="timeline" role="list">\(first)\
            <li class="is-next"><h3>\(say("\(office) menjawab", "\(office) answers"))</h3><p class="meta">\(say("Paling lama \(clock.response) hari kerja", "Within \(clock.response) working days"))</p></li>\
            <li class="is-next"><h3>\(say("Pelapor memastikan", "The reporter makes sure"))</h3><p class="meta">\(say("Dengan kode di atas, atau lewat Ibu", "With the code above, or through you"))</p></li></ol>
            """
    }
}

import Plain
import Records
import Rules

/// *Tanda terima*: the code, valid on paper before there is a signal.
enum ReceiptPages {
    static func page(_ visit: Visit, _ complaint: Complaint) -> Response {
        guard let code = TicketCode(typed: visit.request.asked("kode")) else { return visit.notFound() }
        let say = visit.say
        var page = Page(
            title: say("Tanda terima", "Receipt"),
            body: """
                \(complaint.isUrgent ? HelpPages.now(say) : "")<div class="band stack"><h1>\(say("Laporan tersimpan", "The complaint is kept"))</h1>
                <section class="ticket" aria-label="\(say("Tanda terima", "Receipt"))">
                <p class="cluster">\(FieldBadge.html(complaint.field, small: true)) <b>\(ComplaintWords.title(complaint, say))</b></p>
                <p class="code">\(code.text)</p>
                \(QRCode(visit.context.origin + "/lacak/" + code.text)?.svg(label: say("Kode gambar untuk dipindai", "Code to scan")))
                <p>\(say("Foto layar ini, atau salin kodenya.", "Photograph this screen, or copy the code."))</p>
                <p class="meta">\(DayWords.long(complaint.opened, visit.context.language)) · \(ComplaintWords.place(complaint, say))</p>
                </section></div>
                \(visit.savedLine(complaint.id))
                <section class="stack stack--tight" aria-labelledby="nanti"><h2 id="nanti">\(say("Apa yang terjadi nanti?", "What happens next?"))</h2>
                \(next(visit, complaint))</section>
                """)
        page.back = visit.path("")
        let round = ID(visit.request.asked("keluarga"))
        let (next, words) =
            round.map { ("kunjungan/\($0.text)", say("Kembali ke kunjungan", "Back to the visit")) }
            ?? ("laporan/\(complaint.id.text)", say("Lihat laporan", "See the complaint"))
        page.action = "<a class=\"button button--main button--full\" href=\"\(visit.path(next))\">\(words)</a>"
        return visit.respond(page)
    }

    private static func next(_ visit: Visit, _ complaint: Complaint) -> HTML {
        let say = visit.say
        let clock = visit.context.terms.clock(of: complaint.catalogued)
        let office = visit.context.officeName(for: complaint)
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

import Desk
import Pages
import Plain
import Records
import Rules

/// *Lembar disposisi*: what a head of office writes on and passes down, on half a sheet of paper.
enum DispositionPage {
    static func page(_ turn: Turn, _ complaint: Complaint) -> Response {
        let (say, language) = (turn.say, turn.context.language)
        let due = turn.deadline(of: complaint)?.due
        let number = ReferenceNumber(complaint).text
        var facts: [(String, String)] = [
            (say("Nomor", "Number"), number),
            (say("Perihal", "Matter"), ComplaintWords.title(complaint, say)),
            (say("Lokasi", "Place"), ComplaintDeskPage.place(turn, complaint)),
            (say("Dilaporkan", "Told"), DayWords.plain(complaint.opened, language)),
            (say("Masuk dinas", "At the office"), complaint.officeSince.map { DayWords.plain($0, language) } ?? "–"),
            (say("Paling lambat", "Due"), due.map { DayWords.plain($0, language) } ?? "–"),
            (say("Dinas", "Office"), turn.context.officeName(for: complaint)),
            (say("Petugas", "Who does it"), complaint.assignee.isEmpty ? "…………………………" : complaint.assignee),
        ]
        if !complaint.note.isEmpty { facts.append((say("Isi laporan", "What was told"), complaint.note)) }
        let orders = [
            say("Tinjau ke lapangan", "Look at the place"), say("Selesaikan sesuai aturan", "Solve it by the rules"),
            say("Siapkan jawaban", "Prepare an answer"), say("Koordinasi dengan dinas lain", "Ask another office"),
        ].html { "<li>☐ \($0)</li>" }
        let here = turn.path("laporan/\(complaint.id.text)")
        var page = Page(
            title: "\(say("Lembar disposisi", "Disposition sheet")) \(number)",
            body: """
                <section class="card stack" aria-labelledby="lembar"><h1 id="lembar">\(say("Lembar disposisi", "Disposition sheet"))</h1>
                <div class="cluster cluster--apart"><dl class="facts facts--plain">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\
                \(QRCode(turn.context.origin + here)?.svg(label: say("Kode gambar laporan ini", "Code of this complaint")))</div>
                <h2>\(say("Perintah", "Orders"))</h2><ul role="list">\(orders)</ul>
                <h2>\(say("Catatan pimpinan", "Note of the head"))</h2><p>…………………………………………………………………</p><p>…………………………………………………………………</p>
                <div class="split split--even"><p>\(say("Diteruskan kepada", "Passed to"))<br><br>……………………………</p>\
                <p>\(say("Tanggal dan paraf", "Day and initials"))<br><br>……………………………</p></div></section>
                <p class="cluster unprinted"><button class="button button--main" type="button" data-cetak hidden>\(say("Cetak", "Print"))</button>\
                <span class="meta">\(say("Kertas A5 cukup. Nama pelapor tidak ikut.", "A5 will do. The reporter is not named."))</span></p>
                """)
        page.isDesk = true
        page.back = here
        page.backWords = say("Kembali ke laporan", "Back to the complaint")
        return turn.respond(page)
    }
}

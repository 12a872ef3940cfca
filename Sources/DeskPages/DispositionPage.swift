import Pages
import Plain
import Records
import Rules

/// *Lembar disposisi*: what a head of office writes on and passes down, on half a sheet of paper.
enum DispositionPage {
    /// - Returns: `nil` where another page of the complaint is asked for
    static func answer(_ turn: Turn) -> Response? {
        let path = turn.request.path
        guard path.count == 3, path[2] == "lembar" else { return nil }
        return turn.complaint(path[1]).map { page(turn, $0) } ?? turn.notFound()
    }

    private static func page(_ turn: Turn, _ complaint: Complaint) -> Response {
        let (say, language) = (turn.say, turn.context.language)
        let due = turn.deadline(of: complaint)?.due
        var facts: [(String, String)] = [
            (say("Perihal", "Matter"), ComplaintWords.title(complaint, say)),
            (say("Lokasi", "Place"), place(turn, complaint)),
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
            title: say("Lembar disposisi", "Disposition sheet"),
            body: """
                <p class="back"><a class="more" href="\(here)">\(Icon.back.svg) \(say("Kembali ke laporan", "Back to the complaint"))</a></p>
                <section class="card stack" aria-labelledby="lembar"><h1 id="lembar">\(say("Lembar disposisi", "Disposition sheet"))</h1>
                <dl class="facts facts--plain">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>
                <h2>\(say("Perintah", "Orders"))</h2><ul role="list">\(orders)</ul>
                <h2>\(say("Catatan pimpinan", "Note of the head"))</h2><p>…………………………………………………………………</p><p>…………………………………………………………………</p>
                <div class="split split--even"><p>\(say("Diteruskan kepada", "Passed to"))<br><br>……………………………</p>\
                <p>\(say("Tanggal dan paraf", "Day and initials"))<br><br>……………………………</p></div></section>
                <p class="meta">\(say("Cetak di kertas A5. Nama pelapor tidak ikut.", "Print on A5. The reporter is not named."))</p>
                """)
        page.isDesk = true
        return turn.respond(page)
    }

    private static func place(_ turn: Turn, _ complaint: Complaint) -> String {
        let village = turn.book.place.regionNames.prefix(2).joined(separator: ", ")
        return [ComplaintWords.place(complaint, turn.say), village].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

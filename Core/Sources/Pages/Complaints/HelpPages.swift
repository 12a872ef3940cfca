import Plain
public import Records
import Rules

/// Numbers that help at once, also without a signal for data, and the way to a report that only a unit may read.
public enum HelpPages {
    /// Unverified (domain paper 2.2): the numbers are those commonly told for the whole country.
    private static let numbers: [(number: String, indonesian: StaticString, english: StaticString)] = [
        ("112", "Darurat apa saja", "Any emergency"), ("110", "Polisi", "Police"),
        ("113", "Pemadam kebakaran", "Fire brigade"), ("119", "Ambulans", "Ambulance"),
        ("129", "SAPA: kekerasan pada perempuan dan anak", "SAPA: violence against women and children"),
    ]

    private static func row(
        _ item: (number: String, indonesian: StaticString, english: StaticString), _ say: Words
    ) -> HTML {
        """
        <li><a class="row" href="tel:\(item.number)"><span class="row__body"><span class="row__title">\(item.number)</span>\
        <span class="row__note">\(say(item.indonesian, item.english))</span></span><span class="row__side">\(Icon.phone.svg)</span></a></li>
        """
    }

    /// Whom to call at once when somebody is in danger: before anything that waits for a signal or an office. Inside of
    /// a form it stands hidden until danger is ticked (pandu.css).
    public static func now(_ say: Words) -> HTML {
        let first = numbers.filter { $0.number == "112" || $0.number == "110" || $0.number == "129" }
        return """
            <section class="stack stack--tight" data-bahaya><p class="notice is-urgent">\(Icon.phone.svg)\
            <span>\(say("Ada yang terancam? Telepon dulu, sekarang.", "Is somebody in danger? Call first, now."))</span></p>\
            <ul class="rows" role="list">\(first.html { row($0, say) })</ul></section>
            """
    }

    /// A field of a form; behind the one that says that somebody is in danger, whom to call.
    public static func besides(_ field: Field, _ drawn: HTML, _ say: Words) -> HTML {
        field.code == "danger" || field.code == "urgent" ? "\(drawn)\(now(say))" : drawn
    }

    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        switch path {
        case []: break
        case ["tulis"]: return SecretReportForm.write(turn)
        case ["tambah"]: return SecretReportForm.add(turn)
        default: return turn.notFound()
        }
        var page = Page(
            title: title(turn.say),
            body: body(
                turn.say, canWrite: SecretReportForm.isOpen(turn.context.offices), write: turn.path("bantuan/tulis"),
                add: turn.path("bantuan/tambah")))
        page.back = turn.path("lapor")
        return turn.respond(page)
    }

    public static func title(_ say: Words) -> String { say("Nomor bantuan", "Numbers that help") }

    /// - Parameters:
    ///   - canWrite: a unit takes reports that only it reads
    ///   - write: path of their form
    ///   - add: path of the form for additions
    public static func body(_ say: Words, canWrite: Bool, write: String, add: String) -> HTML {
        let rows = numbers.html { row($0, say) }
        let written: HTML =
            canWrite
            ? """
            <section class="stack stack--tight" aria-labelledby="tulis"><h2 id="tulis">\(say("Lebih aman ditulis?", "Safer to write?"))</h2>\
            <p><a class="button button--full" href="\(write)">\(Icon.shield.svg) \(say("Tulis cerita tertutup", "Write a closed report"))</a></p>\
            <p><a class="more" href="\(add)">\(say("Tambah cerita yang sudah dikirim", "Add to one that was sent"))</a></p>\
            <div data-tersimpan hidden><h3>\(say("Dari HP ini", "From this phone"))</h3><ul class="rows" role="list" data-sent="\(say("Sudah sampai", "Arrived"))" \
            data-waiting="\(say("Menunggu sinyal", "Waits for a signal"))" data-refused="\(say("Tidak diterima. Telepon 129, ya.", "Not taken. Call 129."))" data-hapus="\(say("Hapus", "Remove"))"></ul></div></section>
            """ : ""
        return """
            \(SecretReportForm.leave(say))<h1>\(title(say))</h1>
            <p class="lead">\(say("Kekerasan, narkoba atau bunuh diri jangan ditulis sebagai laporan biasa.", "Violence, drugs or suicide are not for an ordinary report."))</p>
            <ul class="rows" role="list">\(rows)</ul>
            <p class="meta">\(say("Ibu tidak perlu menyelidiki. Cukup hubungkan dengan petugas.", "You need not find out. Connect her with those who help."))</p>
            \(written)
            """
    }
}

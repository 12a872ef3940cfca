package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Sertifikat*: the paper of who passed a training, with a code that a stranger can check; and what the stranger sees.
package enum CertificatePaper {
    /// Where everybody checks a code.
    package static let checkPath = "/sertifikat"

    static func path(of entry: ID) -> String { "sertifikat-\(entry.text)" }

    /// - Returns: `nil` where something else of the meeting is asked for
    static func answer(_ turn: Turn, _ meeting: Meeting, _ name: String) -> Response? {
        guard let result = meeting.results.first(where: { path(of: $0.entry) == name }), result.isPassed, !turn.isGuest
        else { return nil }
        let say = turn.say
        let groups = result.groups.html { "<li>\(say($0.title))</li>" }
        let address = turn.context.origin + checkPath + "/" + result.certificate
        let here = turn.path("\(CardKind.meeting.path)/\(meeting.id.text)")
        return turn.deskPage(
            say("Sertifikat \(result.name)", "Certificate of \(result.name)"),
            """
            <p class="back no-print"><a class="more" href="\(here)">\(Icon.back.svg) \(say("Kembali ke pelatihan", "Back to the training"))</a></p>
            <p class="no-print"><button class="button button--main" type="button" hidden data-cetak>\(say("Cetak", "Print"))</button></p>
            <article class="paper stack"><header class="paper__head"><p><strong>\(turn.book.place.name)</strong></p></header>
            <h1>\(say("Sertifikat", "Certificate"))</h1><p>\(say("Diberikan kepada", "Given to"))</p><h2>\(result.name)</h2>
            <p>\(say("Lulus \(meeting.title), \(DayWords.plain(meeting.day, say.language)).", "Passed \(meeting.title), \(DayWords.plain(meeting.day, say.language))."))</p>
            \(groups.isEmpty ? "" : "<h2>\(say("Keterampilan", "Skills"))</h2><ul class=\"list\">\(groups)</ul>" as HTML)
            <div class="split split--even"><div>\(QRCode(address)?.svg(label: say("Kode gambar untuk memeriksa", "Code to check")))<p class="code code--small">\(result.certificate)</p>\
            <p class="meta">\(say("Periksa di \(turn.context.origin)\(checkPath)", "Check it at \(turn.context.origin)\(checkPath)"))</p></div>
            <div class="paper__sign"><p>\(say("Ketua tim pembina", "Chair of the team"))</p><p>………………………………</p></div></div></article>
            """)
    }

    /// What a stranger sees of a code: that it is true, of whom and of what; nothing else.
    /// - Parameter found: `nil` while nothing was typed
    package static func check(_ say: Words, code: String, found: [Signposts.Found]?) -> Page {
        let title = say("Periksa sertifikat", "Check a certificate")
        let answer: HTML
        if let one = found?.first {
            let groups = one.text("groups").split(separator: " ").compactMap { SkillGroup(rawValue: String($0)) }
            answer = """
                <section class="card stack stack--tight"><p class="notice is-good">\(Icon.tick.svg)<span>\(say("Sertifikat ini asli.", "This certificate is true."))</span></p>
                <h2>\(one.text("name"))</h2><p>\(say("Lulus \(one.text("title")), \(DayWords.plain(one.from, say.language)).", "Passed \(one.text("title")), \(DayWords.plain(one.from, say.language))."))</p>
                <ul class="list">\(groups.html { "<li>\(say($0.title))</li>" })</ul><p class="meta">\(one.bookName)</p></section>
                """
        } else if found != nil {
            answer =
                "<p class=\"notice is-watch\">\(Icon.warning.svg)<span>\(say("Kode ini tidak ada. Periksa hurufnya.", "There is no such code. Check its letters."))</span></p>"
        } else {
            answer = ""
        }
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(say("Tulis kode di bawah gambar sertifikat.", "Type the code below the picture."))</p>\(answer)
                <form class="stack" action="\(checkPath)"><div class="field"><label class="field__label" for="kode">\(say("Kode", "Code"))</label>\
                <input class="input" id="kode" name="kode" autocomplete="off" value="\(code)"></div><button class="button button--main button--full">\(say("Periksa", "Check"))</button></form>
                """)
    }
}

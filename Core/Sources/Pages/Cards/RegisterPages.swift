import Plain
import Records
import Rules

/// *Buku bantu*: the registers of the six fields, each a list that can be printed.
enum RegisterPages {
    static func answer(_ turn: Turn, _ path: [String]) -> Response {
        guard let code = path.first else { return all(turn) }
        guard path.count == 1, let register = Registers.find(code), isOpen(register, turn) else {
            return turn.notFound()
        }
        return list(turn, register)
    }

    private static func isOpen(_ register: Register, _ turn: Turn) -> Bool {
        !register.form.isHidden(from: turn.context.person.role)
    }

    private static func all(_ turn: Turn) -> Response {
        let say = turn.say
        let rows = Registers.all.filter { isOpen($0, turn) }.html { register -> HTML in
            let count = register.lines(of: turn.book).count
            return """
                <li><a class="row" href="\(turn.path("buku-bantu/\(register.form.code)"))">\(FieldBadge.html(register.field))\
                <span class="row__body"><span class="row__title">\(turn.phrase(register.form.title))</span>\
                <span class="row__note">\(turn.phrase(turn.context.fields.title(of: register.field)))</span></span><span class="row__side">\(count)</span></a></li>
                """
        }
        var page = Page(
            title: say("Buku bantu", "Registers"),
            body: "<h1>\(say("Buku bantu", "Registers"))</h1><ul class=\"rows\" role=\"list\">\(rows)</ul>")
        page.back = turn.path("")
        return turn.respond(page)
    }

    private static func list(_ turn: Turn, _ register: Register) -> Response {
        let say = turn.say
        let title = turn.phrase(register.form.title)
        let table = RegisterTable(register, say, isFile: false)
        let rows = register.lines(of: turn.book).html { line -> HTML in
            let cells = table.cells(line)
            let subject = Subject(card: line.card)
            return """
                <tr><th scope="row"><a href="\(turn.path(subject.path))">\(cells.first)</a></th>\
                \(cells.dropFirst().html { "<td>\($0)</td>" })</tr>
                """
        }
        let day = DayWords.plain(turn.today, turn.context.language)
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"lead\">\(say("Belum ada catatan.", "Nothing recorded yet."))</p>"
            : """
            <div class="card scroll card--table register" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
            <caption>\(title), \(turn.book.place.name), \(day)</caption>\
            <thead><tr>\(table.head.html { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
        let file: HTML =
            Permission.allows(turn.context.person.role, .exportRegister)
            ? "<p><a class=\"more\" href=\"/berkas/buku-bantu?buku=\(turn.book.place.book)&amp;isi=\(register.form.code)\">\(say("Ambil berkas tabel", "Download for a spreadsheet"))</a></p>"
            : ""
        #if hasFeature(Embedded)
        let links = file
        #else
        // A desk draws that list; no phone carries it.
        let links: HTML =
            register.form === Form.aidReceived && !turn.context.deskLinks.isEmpty
            ? "<p><a class=\"more\" href=\"\(turn.path("belum-terbantu"))\">\(say("Siapa yang belum terbantu?", "Who has none yet?"))</a></p>\(file)"
            : file
        #endif
        var page = Page(
            title: title,
            body: """
                <div class="cluster">\(FieldBadge.html(register.field))<h1>\(title)</h1></div>\(list)\(links)
                """)
        page.back = turn.path("buku-bantu")
        if register.form.card.isOneOfMany, turn.may(register.form) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(turn.path("\(register.form.card.path)/baru/\(register.form.code)"))\">\(Icon.plus.svg) \(say("Catat baru", "Write a new one"))</a>"
        }
        return turn.respond(page)
    }
}

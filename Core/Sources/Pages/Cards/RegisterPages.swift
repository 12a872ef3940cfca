import Plain
import Records
import Rules

/// *Buku bantu*: the registers of the six fields, each a list that can be printed.
enum RegisterPages {
    static func answer(_ visit: Visit, _ path: [String]) -> Response {
        guard let code = path.first else { return all(visit) }
        guard path.count == 1, let register = Registers.find(code) else { return visit.notFound() }
        return list(visit, register)
    }

    private static func all(_ visit: Visit) -> Response {
        let say = visit.say
        let rows = Registers.all.html { register -> HTML in
            let count = register.lines(of: visit.book).count
            return """
                <li><a class="row" href="\(visit.path("buku-bantu/\(register.form.code)"))">\(FieldBadge.html(register.field))\
                <span class="row__body"><span class="row__title">\(visit.phrase(register.form.title))</span>\
                <span class="row__note">\(visit.phrase(register.field.title))</span></span><span class="row__side">\(count)</span></a></li>
                """
        }
        var page = Page(
            title: say("Buku bantu", "Registers"),
            body: "<h1>\(say("Buku bantu", "Registers"))</h1><ul class=\"rows\" role=\"list\">\(rows)</ul>")
        page.back = visit.path("")
        return visit.respond(page)
    }

    private static func list(_ visit: Visit, _ register: Register) -> Response {
        let say = visit.say
        let title = visit.phrase(register.form.title)
        let table = RegisterTable(register, say, isFile: false)
        let rows = register.lines(of: visit.book).html { line -> HTML in
            let cells = table.cells(line)
            let subject = Subject(card: line.card)
            return """
                <tr><th scope="row"><a href="\(visit.path(subject.path))">\(cells.first)</a></th>\
                \(cells.dropFirst().html { "<td>\($0)</td>" })</tr>
                """
        }
        let day = DayWords.plain(visit.today, visit.context.language)
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"lead\">\(say("Belum ada catatan.", "Nothing recorded yet."))</p>"
            : """
            <div class="card scroll card--table register" tabindex="0" role="region" aria-label="\(title)"><table class="table">\
            <caption>\(title), \(visit.book.place.name), \(day)</caption>\
            <thead><tr>\(table.head.html { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\(rows)</tbody></table></div>
            """
        let file: HTML =
            Permission.allows(visit.context.person.role, .exportRegister)
            ? "<p><a class=\"more\" href=\"/berkas/buku-bantu?buku=\(visit.book.place.book)&amp;isi=\(register.form.code)\">\(say("Ambil berkas tabel", "Download for a spreadsheet"))</a></p>"
            : ""
        var page = Page(
            title: title,
            body: """
                <div class="cluster">\(FieldBadge.html(register.field))<h1>\(title)</h1></div>\(list)\(file)
                """)
        page.back = visit.path("buku-bantu")
        if register.form.card.isOneOfMany, visit.may(register.form) {
            page.action =
                "<a class=\"button button--main button--full\" href=\"\(visit.path("\(register.form.card.path)/baru/\(register.form.code)"))\">\(Icon.plus.svg) \(say("Catat baru", "Write a new one"))</a>"
        }
        return visit.respond(page)
    }
}

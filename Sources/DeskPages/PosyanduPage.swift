package import Pages
import Plain
package import Records
import Rules

/// The Posyandu of a region: the regions below, or of a village its Posyandu and a form to add one.
package struct PosyanduPage {
    package typealias Region = (code: String, name: String)

    package enum Content {
        case regions([Region])
        /// - Parameter number: the next one, offered before anything is typed
        case village(code: String, number: String)
    }

    package static let path = "/posyandu"

    private let say: Words
    private let name: String
    private let above: [Region]
    private let places: [Place]
    private let content: Content
    private let problems: [Problem]
    private let typed: [(String, String)]

    /// - Parameters:
    ///   - above: the regions above, up to the administrator's own
    ///   - places: of the whole region
    package init(
        say: Words, name: String, above: [Region], places: [Place], content: Content, problems: [Problem],
        typed: [(String, String)]
    ) {
        self.say = say
        self.name = name
        self.above = above
        self.places = places
        self.content = content
        self.problems = problems
        self.typed = typed
    }

    /// - Parameter new: the book of the one that was just added
    package func page(new: String?) -> Page {
        let upwards = above.html { ", <a href=\"/posyandu?wilayah=\($0.code)\">\($0.name)</a>" }
        let added = places.first { $0.book == new }.map { notice($0) }
        return Page(
            title: "Posyandu",
            body: """
                <h1>Posyandu</h1><p class="lead">\(name)\(upwards)</p>\
                \(FieldSet(say: say, problems: problems, values: typed).summary())\(added)\(below)
                """)
    }

    private var below: HTML {
        switch content {
        case .regions(let regions): regionList(regions)
        case .village(let code, let number): list + addForm(code, number)
        }
    }

    private func notice(_ new: Place) -> HTML {
        """
        <section class="card stack stack--tight" role="status"><h2>\(say("Sudah ditambah", "Added")): \(new.name)</h2>\
        <p>\(say("Kode bukunya", "Its book")): <b>\(new.book)</b></p>\
        <p><a class="button" href="/akun?book=\(new.book)#tambah">\(say("Tambah akun kader", "Add a kader's account"))</a></p></section>
        """
    }

    /// The regions directly below, with how many Posyandu each has.
    private func regionList(_ regions: [Region]) -> HTML {
        let rows = regions.html { child -> HTML in
            let count = places.filter { Scope.path($0.region, liesUnder: child.code) }.count
            return """
                <li><a class="row" href="/posyandu?wilayah=\(child.code)"><span class="row__body"><span class="row__title">\(child.name)</span>\
                <span class="row__note">\(child.code)</span></span><span class="row__side">\(count)</span></a></li>
                """
        }
        return """
            <h2>\(say("Pilih wilayah", "Choose a region"))</h2><ul class="rows" role="list">\(rows)</ul>
            """
    }

    private var list: HTML {
        if places.isEmpty {
            return
                "<p>\(say("Belum ada Posyandu di desa ini.", "No Posyandu in this village yet."))</p>"
        }
        let rows = places.html { place -> HTML in
            """
            <tr><th scope="row"><a href="/posyandu/\(place.book)">\(place.name)</a></th><td>\(place.number)</td><td>\(place.book)</td></tr>
            """
        }
        return """
            <div class="card scroll card--table" tabindex="0" role="region" aria-label="Posyandu"><table class="table"><caption class="hidden">Posyandu</caption>\
            <thead><tr><th scope="col">\(say("Nama", "Name"))</th><th scope="col">\(say("Nomor", "Number"))</th><th scope="col">\(say("Kode buku", "Book"))</th></tr></thead>\
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private func addForm(_ village: String, _ number: String) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: typed.isEmpty ? [("number", number)] : typed)
        return """
            <section class="card stack" aria-labelledby="tambah"><h2 id="tambah">\(say("Tambah Posyandu", "Add a Posyandu"))</h2>
            <form class="stack" method="post" action="/posyandu"><input type="hidden" id="region" name="region" value="\(village)">\
            \(set.text("name", say("Nama", "Name"), hint: say("Contoh: Posyandu Melati", "Example: Posyandu Melati")))\
            \(set.text("number", say("Nomor", "Number"), hint: say("Kode desa lalu tiga angka.", "The village's code and three digits.")))
            <button class="button button--main">\(say("Tambah", "Add"))</button></form></section>
            """
    }
}

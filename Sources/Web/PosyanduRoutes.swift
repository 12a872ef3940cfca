import Desk
import Hummingbird
import Pages
import Records
import Rules

/// The Posyandu of a region: an administrator goes down to a village and adds one there.
extension Server {
    func addPosyandu(to router: Router<Visitor>) {
        router.get("/posyandu") { request, _ in
            let asked = request.uri.queryParameters["wilayah"].map { String($0) }
            return try posyanduPage(request, asked, problems: [], typed: [])
        }
        router.post("/posyandu") { request, _ in
            let writer = try administrator(request).person
            let form = try await request.form()
            let village = value("region", form)
            do {
                let place = try await desk.addPosyandu(
                    name: value("name", form), village: village, number: value("number", form),
                    by: writer)
                return Reply.redirect("/posyandu?wilayah=\(village)&baru=\(place.book)")
            } catch Refusal.invalid(let problems) {
                return try posyanduPage(request, village, problems: problems, typed: form)
            }
        }
    }

    private func posyanduPage(
        _ request: Hummingbird.Request, _ asked: String?, problems: [Problem],
        typed: [(String, String)]
    ) throws -> Hummingbird.Response {
        let mandate = try administrator(request)
        let region = asked ?? mandate.region
        let places = try desk.places.posyandu(in: region, for: mandate.person)
        guard region.isEmpty || desk.regions.name(region) != nil else { throw Refusal.notFound }
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let isVillage = desk.places.isVillage(region)
        let name = desk.regions.name(region) ?? "Indonesia"
        let new = request.uri.queryParameters["baru"].flatMap { book in
            places.first { $0.book == book }
        }
        let below: HTML =
            isVillage
            ? try list(places, say) + addForm(region, problems, typed, say)
            : regionList(region, places, say)
        var page = Page(
            title: "Posyandu",
            body: """
                <h1>Posyandu</h1><p class="lead">\(name)\(upwards(region, mandate))</p>\
                \(FieldSet(say: say, problems: problems, values: typed).summary())\(notice(new, say))\(below)
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "/posyandu")
        return Reply.html(
            shell.render(page), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// The regions above, up to the administrator's own.
    private func upwards(_ region: String, _ mandate: Mandate) -> HTML {
        let above = Array(Regions.upwards(region).dropFirst()) + (region.isEmpty ? [] : [""])
        return above.filter { mandate.person.scope.covers(region: $0) }.html { path -> HTML in
            ", <a href=\"/posyandu?wilayah=\(path)\">\(desk.regions.name(path) ?? "Indonesia")</a>"
        }
    }

    private func notice(_ new: Place?, _ say: Words) -> HTML {
        guard let new else { return "" }
        return """
            <section class="card stack stack--tight" role="status"><h2>\(say("Sudah ditambah", "Added")): \(new.name)</h2>\
            <p>\(say("Kode bukunya", "Its book")): <b>\(new.book)</b></p>\
            <p><a class="button" href="/akun?book=\(new.book)#tambah">\(say("Tambah akun kader", "Add a kader's account"))</a></p></section>
            """
    }

    /// The regions directly below, with how many Posyandu each has.
    private func regionList(_ region: String, _ places: [Place], _ say: Words) -> HTML {
        let rows = desk.regions.children(of: region).html { child -> HTML in
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

    private func list(_ places: [Place], _ say: Words) -> HTML {
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

    private func addForm(
        _ village: String, _ problems: [Problem], _ typed: [(String, String)], _ say: Words
    ) throws -> HTML {
        let values = typed.isEmpty ? [("number", try desk.places.nextNumber(in: village))] : typed
        let set = FieldSet(say: say, problems: problems, values: values)
        return """
            <section class="card stack" aria-labelledby="tambah"><h2 id="tambah">\(say("Tambah Posyandu", "Add a Posyandu"))</h2>
            <form class="stack" method="post" action="/posyandu"><input type="hidden" id="region" name="region" value="\(village)">\
            \(set.text("name", say("Nama", "Name"), hint: say("Contoh: Posyandu Melati", "Example: Posyandu Melati")))\
            \(set.text("number", say("Nomor", "Number"), hint: say("Kode desa lalu tiga angka.", "The village's code and three digits.")))
            <button class="button button--main">\(say("Tambah", "Add"))</button></form></section>
            """
    }
}

import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Entries that wait for a person: let in, or put aside with a reason.
extension Server {
    func addHeld(to router: Router<Visitor>) {
        router.get("/tahan") { request, _ in try await heldPage(request, problems: []) }
        router.post("/tahan/tak-terbaca") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            guard let day = Day(iso: value("hari", form)) else { throw Refusal.notFound }
            do {
                try await desk.discardHomeless(
                    of: value("akun", form), on: day, note: value("alasan", form).tidied(), by: mandate.person)
            } catch Refusal.invalid(let problems) {
                return try await heldPage(request, problems: problems)
            }
            return Reply.redirect("/tahan")
        }
        router.post("/tahan/hilang") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            try await desk.settleLost(value("akun", form), device: value("perangkat", form), by: mandate.person)
            return Reply.redirect("/tahan")
        }
        router.post("/tahan/{number}") { request, context in
            let mandate = try person(request)
            let number = Int64(try context.parameters.require("number")) ?? 0
            let form = try await request.form()
            do {
                if value("aksi", form) == "terima" {
                    try await desk.release(number, by: mandate.person)
                } else {
                    try await desk.discard(number, note: value("alasan", form).tidied(), by: mandate.person)
                }
            } catch Refusal.invalid(let problems) {
                return try await heldPage(request, problems: problems)
            } catch Refusal.conflict {
                return try await heldPage(
                    request,
                    problems: [
                        Problem(
                            "", "Catatan ini belum bisa diterima. Alasannya ada di bawah.",
                            "This cannot be let in yet. Below it says why.")
                    ])
            }
            return Reply.redirect("/tahan?halaman=\(Int(value("halaman", form)) ?? 0)")
        }
    }

    private func heldPage(_ request: Hummingbird.Request, problems: [Problem]) async throws -> Hummingbird.Response {
        let mandate = try person(request)
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let body: HTML
        if Permission.allows(mandate.person.role, .resolveHomeless) {
            body = try homeless(mandate.person, say)
        } else {
            let held = try desk.held.page(Int(request.asked("halaman")) ?? 0, for: mandate.person)
            let books = try await books(of: held, for: mandate.person)
            let cards = held.entries.html {
                HeldCard($0, in: books[$0.place.book], for: mandate.person, say).html(page: held.number)
            }
            body = """
                \(held.total == 0 ? nothing(say) : cards)
                \(pager(held, say))\(try lostEntries(mandate.person, say))
                \(try sharedNumbers(mandate.person, say))
                """
        }
        var page = Page(
            title: say("Ditahan", "Held"),
            body: """
                <h1>\(say("Catatan yang ditahan", "Held entries"))</h1>
                <p class="lead">\(say("Disimpan, belum dihitung. Periksa satu per satu.", "Kept, not counted yet. Look at them one by one."))</p>
                \(FieldSet(say: say, problems: problems, values: []).summary())
                \(body)
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: "/tahan")
        return Reply.html(shell.render(page), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func nothing(_ say: Words) -> HTML {
        "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Belum ada yang ditahan.", "Nothing is held."))</span></p>"
    }

    private func pager(_ held: HeldPage, _ say: Words) -> HTML {
        guard held.pages > 1 else { return "" }
        func link(_ page: Int, _ words: String) -> HTML {
            "<a class=\"button\" href=\"/tahan?halaman=\(page)\">\(words)</a>"
        }
        return """
            <nav class="cluster" aria-label="\(say("Halaman", "Pages"))">\(held.number > 0 ? link(held.number - 1, say("Sebelumnya", "Before")) : "")\
            <span class="meta">\(say("Halaman \(held.number + 1) dari \(held.pages), \(held.total) catatan", "Page \(held.number + 1) of \(held.pages), \(held.total) entries"))</span>\
            \(held.number + 1 < held.pages ? link(held.number + 1, say("Berikutnya", "Next")) : "")</nav>
            """
    }

    /// What came for no Posyandu's book, by who sent it and when: junk of a broken phone, or of somebody else's hand.
    private func homeless(_ person: Person, _ say: Words) throws -> HTML {
        let groups = try desk.held.homeless(for: person)
        guard !groups.isEmpty else { return nothing(say) }
        let cards = groups.prefix(HeldPage.size).html { group -> HTML in
            let id = "a-\(group.writer)-\(group.day.iso)"
            let day = DayWords.plain(group.day, say.language)
            return """
                <div class="card stack stack--tight"><h3>\(group.name)</h3><p class="meta">\(group.writer) · \(say("diterima", "received")) \(day)</p>\
                <p>\(say("\(group.count) catatan.", "\(group.count) entries."))</p>\
                <form class="cluster" method="post" action="/tahan/tak-terbaca"><input type="hidden" name="akun" value="\(group.writer)"><input type="hidden" name="hari" value="\(group.day.iso)">\
                <label class="field__label" for="\(id)">\(say("Alasan", "Reason"))</label><input class="input input--desk" id="\(id)" name="alasan">\
                <button class="button">\(say("Sisihkan", "Put aside"))</button></form></div>
                """
        }
        return """
            <section class="stack" aria-labelledby="tak-terbaca"><h2 id="tak-terbaca">\(say("Tidak terbaca atau tanpa buku Posyandu", "Unreadable, or for no Posyandu's book"))</h2>\
            <p>\(say("Hubungi pengirimnya. Kalau HP-nya rusak, catatan perlu ditulis lagi.", "Call the sender. If her phone is broken, it must be written again."))</p>\(cards)</section>
            """
    }

    /// What phones lost unsent: whoever wrote it must write it again.
    private func lostEntries(_ person: Person, _ say: Words) throws -> HTML {
        let lost = try desk.held.lost(for: person)
        guard !lost.isEmpty else { return "" }
        let cards = lost.html { item -> HTML in
            let mark = item.mark
            let day = DayWords.plain(item.day, say.language)
            return """
                <div class="card stack stack--tight"><h3>\(item.person)</h3><p class="meta">\(item.place.name) · \(mark.account) · \(say("ditulis mulai", "written from")) \(day)</p>\
                <p>\(say("Isi HP-nya terhapus.", "Her phone lost its copy."))\(mark.sentences(say))</p>\
                <form method="post" action="/tahan/hilang"><input type="hidden" name="akun" value="\(mark.account)">\
                <button class="button" name="perangkat" value="\(mark.device)">\(say("Sudah ditulis lagi", "Written again"))</button></form></div>
                """
        }
        return """
            <section class="stack" aria-labelledby="hilang"><h2 id="hilang">\(say("Hilang dari HP sebelum terkirim", "Lost from phones, unsent"))</h2>\
            <p>\(say("Hubungi kadernya. Catatan ini perlu ditulis lagi dari buku atau ingatan.", "Call the kader: these must be written again from paper or memory."))</p>\(cards)</section>
            """
    }

    /// Cards with the same NIK: one is written down wrongly, or somebody has two cards.
    private func sharedNumbers(_ person: Person, _ say: Words) throws -> HTML {
        let groups = try desk.held.sharedNumbers(for: person)
        guard !groups.isEmpty else { return "" }
        let lists = groups.html { group -> HTML in
            let rows = group.html { item -> HTML in
                guard let resident = item.resident else {
                    return
                        "<li class=\"row\"><span class=\"row__body\"><span class=\"row__title\">\(item.place.name)</span><span class=\"row__note\">\(say("Di luar wilayah Ibu", "Outside of your area"))</span></span></li>"
                }
                return """
                    <li><a class="row" href="/b/\(item.place.book)/warga/\(resident.id.text)"><span class="row__body"><span class="row__title">\(resident.name)</span>\
                    <span class="row__note">\(resident.birth.map { DayWords.plain($0, say.language) } ?? "") · \(item.place.name)</span></span></a></li>
                    """
            }
            return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
        }
        return """
            <section class="stack" aria-labelledby="nik"><h2 id="nik">\(say("NIK yang sama di dua kartu", "One NIK on two cards"))</h2>\
            <p>\(say("Cocokkan dengan KTP atau KK. Lalu betulkan NIK-nya, atau gabungkan kartunya.", "Check the identity card. Then correct the NIK, or merge the cards."))</p>\(lists)</section>
            """
    }

    /// The books in which the entries of a page wait.
    private func books(of held: HeldPage, for person: Person) async throws -> [String: Book] {
        var books: [String: Book] = [:]
        for id in Set(held.entries.map(\.place.book)) { books[id] = try await desk.book(id, for: person) }
        return books
    }
}

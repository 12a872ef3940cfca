public import Plain
public import Records
public import Rules

/// A report that only a unit may read. Its page sends by script, to be sealed before anything keeps it; nothing typed
/// here is ever part of an entry, a path, or a page that comes back.
public enum SecretReportForm {
    static func write(_ turn: Turn) -> Response {
        let body = form(
            turn.say, units: turn.context.offices, village: turn.book.place.region,
            id: turn.freshID(), code: turn.freshCode, today: turn.today, help: turn.path("bantuan"))
        return respond(turn, body)
    }

    static func add(_ turn: Turn) -> Response {
        respond(turn, addition(turn.say, help: turn.path("bantuan")))
    }

    /// The same bland title everywhere: histories keep titles.
    private static func respond(_ turn: Turn, _ body: HTML) -> Response {
        var page = Page(title: HelpPages.title(turn.say), body: body)
        page.back = turn.path("bantuan")
        return turn.respond(page)
    }

    /// Units that can be written to: a key is registered.
    public static func unit(for role: OfficeRole, _ units: [OfficeEntry]) -> OfficeEntry? {
        units.first { !$0.key.isEmpty && $0.roles.contains(role.code) }
    }

    /// Whether any secret kind has a unit that can open it.
    public static func isOpen(_ units: [OfficeEntry]) -> Bool {
        Catalogue.all.contains { $0.isSecret && unit(for: $0.office, units) != nil }
    }

    /// - Parameters:
    ///   - units: offices of the regency
    ///   - help: path of the numbers that help
    public static func form(
        _ say: Words, units: [OfficeEntry], village: String, id: ID, code: TicketCode, today: Day, help: String
    ) -> HTML {
        // What cannot wait stands first.
        let kinds = Catalogue.all.filter { $0.isSecret && unit(for: $0.office, units) != nil }
            .ordered { OrderKey($0.isUrgent ? 0 : 1) }
        guard !kinds.isEmpty else {
            return
                "\(leave(say))<h1>\(HelpPages.title(say))</h1><p class=\"lead\">\(say("Di sini belum bisa menulis. Telepon 129, ya.", "Writing is not possible here yet. Call 129."))</p>"
        }
        var ways = kinds.map { ($0.code, unit(for: $0.office, units)) }
        ways.append(("involved", unit(for: .inspectorate, units)))
        let routes = ways.html { code, unit -> HTML in
            unit.map { "<li data-jenis=\"\(code)\" data-tujuan=\"\($0.book)\" data-kunci=\"\($0.key)\"></li>" } ?? ""
        }
        let set = FieldSet(say: say, problems: [], values: [])
        let facts = SecretQuestions.facts.filter { $0.code != "village" }.html { field -> HTML in
            field.code == "kind"
                ? set.radios(
                    field.code, set.phrase(field.label), kinds.map { Choice($0.code, $0.title) })
                : HelpPages.besides(field, set.field(field), say)
        }
        let hidden = [
            ("entri", id.text), ("kode", code.text), ("hari", today.iso), ("village", village), ("tujuan", ""),
            // Which questions tell who it is: they are sealed apart.
            ("kunci", ""), ("identitas", SecretQuestions.identity.map { $0.code }.joined(separator: " ")),
        ]
        return """
            \(leave(say))<h1>\(say("Cerita tertutup", "A closed report"))</h1>
            <p class="lead">\(say("Hanya petugas khusus yang membaca. Desa dan Posyandu tidak.", "Only special staff read it. Not the village, not the Posyandu."))</p>
            <p class="notice is-urgent" data-tanpa>\(Icon.phone.svg)<span>\(say("HP ini tidak bisa mengirim dengan aman. Telepon 129, ya.", "This phone cannot send it safely. Call 129."))</span></p>
            <form class="stack" data-tertutup autocomplete="off" novalidate hidden>\(hidden.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
            <ul hidden>\(routes)</ul>\(facts)\
            <details class="fold"><summary>\(say("Siapa yang bercerita? Boleh kosong", "Who tells it? May stay empty"))</summary>\
            <div class="stack">\(SecretQuestions.identity.html { set.field($0) })</div></details>\
            <p class="notice is-watch" role="alert" data-salah hidden>\(Icon.warning.svg)<span data-kurang="\(say("Pilih tentang apa, dan tulis apa yang terjadi.", "Choose what it is about, and write what happened."))" data-gagal="\(say("Belum terkirim. Coba lagi, atau telepon 129.", "Not sent. Try again, or call 129."))"></span></p>\
            <button class="button button--main button--full">\(say("Kirim tertutup", "Send closed"))</button></form>
            <section class="ticket stack" data-selesai hidden tabindex="-1" aria-labelledby="terima"><div data-terancam hidden>\(HelpPages.now(say))</div>\
            <h2 id="terima">\(say("Tersimpan tertutup", "Kept closed"))</h2>\
            <p class="notice is-watch" data-menunggu hidden>\(Icon.clock.svg)<span>\(say("Masih menunggu sinyal di HP ini. Belum ada petugas yang membaca.", "It still waits for a signal on this phone. Nobody has read it yet."))</span></p>\
            <p class="notice" data-sampai hidden>\(Icon.ticks.svg)<span>\(say("Sudah sampai ke petugas khusus.", "It has reached the special staff."))</span></p>\
            <p class="notice is-urgent" data-ditolak hidden>\(Icon.phone.svg)<span>\(say("Tidak diterima. Telepon 129, ya.", "Not taken. Call 129."))</span></p>\
            <p class="code">\(code.text)</p><p>\(say("Salin kode ini kalau aman. Yang ditulis tidak tersimpan di HP.", "Copy this code if it is safe. What you wrote is not kept here."))</p>\
            <p><a class="button button--full" href="\(help)">\(HelpPages.title(say))</a></p></section>
            """
    }

    /// Where the reporter lives decides which unit gets it.
    public static func village(_ say: Words, _ choice: HTML) -> HTML {
        "\(leave(say))<h1>\(say("Cerita tertutup", "A closed report"))</h1>\(choice)"
    }

    /// More facts to a report, by its code. The answer is the same for any code.
    public static func addition(_ say: Words, help: String) -> HTML {
        let set = FieldSet(say: say, problems: [], values: [])
        return """
            \(leave(say))<h1>\(say("Tambah cerita", "Add to a report"))</h1>
            <p class="notice is-urgent" data-tanpa>\(Icon.phone.svg)<span>\(say("HP ini tidak bisa mengirim dengan aman. Telepon 129, ya.", "This phone cannot send it safely. Call 129."))</span></p>
            <form class="stack" data-tambahan autocomplete="off" novalidate hidden>\(set.text("kode", say("Kode dari laporan", "Code of the report")))\
            \(set.area("note", say("Yang ingin ditambahkan", "What to add")))\
            <p class="notice is-watch" role="alert" data-salah hidden>\(Icon.warning.svg)<span data-kurang="\(say("Isi kode dan ceritanya.", "Fill in the code and the words."))" data-gagal="\(say("Belum terkirim. Perlu sinyal, coba lagi nanti.", "Not sent. It needs a signal, try again later."))"></span></p>\
            <button class="button button--main button--full">\(say("Kirim tertutup", "Send closed"))</button></form>
            <section class="ticket stack" data-selesai hidden tabindex="-1" aria-labelledby="terima"><h2 id="terima">\(say("Terima kasih", "Thank you"))</h2>\
            <p>\(say("Kalau kodenya benar, petugas khusus akan membacanya.", "If the code is right, the special staff will read it."))</p>\
            <p><a class="button button--full" href="\(help)">\(HelpPages.title(say))</a></p></section>
            """
    }

    /// Leaves at once for a page that anybody may see.
    static func leave(_ say: Words) -> HTML {
        "<p><a class=\"button\" href=\"/resep.html\" data-keluar>\(Icon.back.svg) \(say("Keluar cepat", "Leave quickly"))</a></p>"
    }
}

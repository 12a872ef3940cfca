package import Desk
package import Pages
package import Plain
package import Records
package import Rules

/// *Lapor* without an account: village, field, kind, then one form. Plain pages that work without JavaScript.
package enum PublicReportPages {
    /// - Parameter villages: districts with their villages, by code
    package static func villages(
        _ say: Words, _ districts: [(name: String, villages: [(code: String, name: String)])]
    ) -> HTML {
        """
        <h1>\(say("Lapor masalah di desa", "Report a problem in the village"))</h1>
        <p class="lead">\(say("Tidak perlu akun. Dapat kode untuk melacak.", "No account is needed. You get a code to follow it."))</p>
        \(chooseVillage(say, districts, to: "/lapor"))
        \(callNow(say))
        <p><a class="button button--full" href="/bantuan">\(Icon.shield.svg) \(say("Kekerasan atau bahaya: nomor bantuan", "Violence or danger: numbers that help"))</a></p>
        <p class="cluster"><a class="more" href="/lacak">\(say("Lacak laporan", "Follow a complaint"))</a>\
        <a class="more" href="/jadwal">\(say("Jadwal Posyandu", "When Posyandu open"))</a>\
        <a class="more" href="/angka">\(say("Angka laporan warga", "Complaints in numbers"))</a></p>
        """
    }

    /// One touch calls.
    static func callNow(_ say: Words) -> HTML {
        """
        <a class="notice is-urgent" href="tel:112">\(Icon.phone.svg)<span>\(say("Ada yang terancam sekarang? Telepon 112.", "Is somebody in danger now? Call 112."))</span></a>
        """
    }

    /// Districts with their villages to choose from.
    /// - Parameter path: gets the code of the village as `desa`
    package static func chooseVillage(
        _ say: Words, _ districts: [(name: String, villages: [(code: String, name: String)])], to path: String
    ) -> HTML {
        let groups = districts.html { district -> HTML in
            """
            <optgroup label="\(district.name)">\(district.villages.html { "<option value=\"\($0.code)\">\($0.name)</option>" })</optgroup>
            """
        }
        return """
            <form class="stack" action="\(path)"><div class="field"><label class="field__label" for="desa">\(say("Di desa mana?", "In which village?"))</label>\
            <select class="input" id="desa" name="desa" required><option value="">\(say("Pilih desa", "Choose the village"))</option>\(groups)</select></div>\
            <button class="button button--main button--full">\(say("Lanjut", "Go on"))</button></form>
            """
    }

    package static func fields(_ say: Words, village: String, name: String, fields: FieldPresentation) -> HTML {
        let tiles = fields.groups.html { group -> HTML in
            """
            <li><a class="tile" href="/lapor?desa=\(village)&bidang=\(group.code)">\(FieldBadge.html(group))\(say.either(group.title.indonesian, group.title.english))</a></li>
            """
        }
        return """
            <h1>\(say("Masalah apa?", "What is the problem?"))</h1><p class="lead">\(name)</p>
            <nav aria-label="\(say("Bidang", "Field"))"><ul class="tiles tiles--two" role="list">\(tiles)</ul></nav>
            <p><a class="more" href="/lapor">\(say("Desa lain", "Another village"))</a></p>
            """
    }

    package static func kinds(
        _ say: Words, village: String, group: FieldGroup, fields: FieldPresentation
    ) -> HTML {
        let rows = fields.kinds(in: group).html { kind -> HTML in
            """
            <li><a class="row" href="/lapor?desa=\(village)&jenis=\(kind.code)"><span class="row__body"><span class="row__title">\(say.either(kind.title.indonesian, kind.title.english))</span></span>\
            <span class="row__side">\(Icon.forward.svg)</span></a></li>
            """
        }
        return """
            <div class="cluster">\(FieldBadge.html(group))<h1>\(say.either(group.title.indonesian, group.title.english))</h1></div>
            <ul class="rows" role="list">\(rows)</ul>
            <p><a class="more" href="/lapor?desa=\(village)">\(say("Bidang lain", "Another field"))</a></p>
            """
    }

    /// - Parameter posyandu: those of the village, by book
    package static func form(
        _ say: Words, village: String, kind: ComplaintKind, posyandu: [(String, String)], code: TicketCode, id: ID,
        problems: [Problem], values: [(String, String)], nearby: HTML = "", service: HTML = ""
    ) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: values)
        let asked = ["photos", "rt", "landmark", "position", "note", "urgent"]
        let fields = Form.complaint.fields.filter { asked.contains($0.code) } + Form.reporter.fields
        return """
            <div class="cluster">\(FieldBadge.html(kind.field))<h1>\(say.either(kind.title.indonesian, kind.title.english))</h1></div>
            \(set.summary())\(service)\(nearby)
            <form class="stack" method="post" action="/lapor" enctype="multipart/form-data" novalidate><input type="hidden" name="entri" value="\(id.text)">\
            <input type="hidden" name="kode" value="\(code.text)"><input type="hidden" name="desa" value="\(village)"><input type="hidden" name="jenis" value="\(kind.code)">\
            \(posyandu.count > 1 ? set.select("posyandu", say("Posyandu terdekat, kalau tahu", "The nearest Posyandu, if known"), posyandu) : "")\
            \(fields.html { $0.code == "photos" ? set.camera($0, say) : HelpPages.besides($0, set.field($0), say) })\
            <p class="meta">\(say("Nama dan nomor HP boleh kosong.", "Name and phone may stay empty."))</p>\
            <button class="button button--main button--full">\(say("Kirim laporan", "Send"))</button></form>
            """
    }

    /// What the office that answers says of its services.
    package static func service(_ say: Words, office: String, _ found: [Signposts.Found]) -> HTML {
        guard let last = found.last else { return "" }
        let items = Readiness.Item.allCases.html { item -> HTML in
            let text = last.text(item.rawValue)
            let document = last.text(item.document)
            let link: HTML = document.isEmpty ? "" : "<p>\(DocumentLink.html(document, say))</p>"
            return text.isEmpty ? "" : "<h3>\(say(item.title))</h3><p>\(text)</p>\(link)"
        }
        return """
            <details class="fold fold--flat"><summary>\(say("Layanan \(office)", "Services of \(office)"))</summary><div class="stack stack--tight">\(items)</div></details>
            """
    }

    /// One problem need not be told twice.
    /// - Parameter told: each with its place and when it was told
    package static func nearby(
        _ say: Words, village: String, kind: ComplaintKind, id: ID, told: [(card: ID, place: String, when: String)]
    ) -> HTML {
        guard !told.isEmpty else { return "" }
        let rows = told.html { other -> HTML in
            """
            <li class="row row--act"><span class="row__body" id="s\(other.card.text)"><span class="row__title">\(other.place)</span>\
            <span class="row__note">\(other.when)</span></span><form method="post" action="/lapor/dukung">\
            <input type="hidden" name="entri" value="\(id.mixed(with: other.card).text)"><input type="hidden" name="kartu" value="\(other.card.text)">\
            <input type="hidden" name="desa" value="\(village)"><input type="hidden" name="jenis" value="\(kind.code)">\
            <button class="row__do" aria-describedby="s\(other.card.text)">\(say("Ikut mendukung", "Support"))</button></form></li>
            """
        }
        return """
            <section class="stack stack--tight" aria-labelledby="sudah"><h2 id="sudah">\(say("Sudah dilaporkan?", "Told already?"))</h2>\
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    package static func receipt(
        _ say: Words, code: TicketCode, kind: ComplaintKind, isUrgent: Bool = false, origin: String
    ) -> HTML {
        """
        \(isUrgent ? HelpPages.now(say) : "")<div class="band stack"><h1>\(say("Laporan diterima", "The complaint is received"))</h1>
        <section class="ticket" aria-label="\(say("Tanda terima", "Receipt"))">
        <p class="cluster">\(FieldBadge.html(kind.field, small: true)) <b>\(say.either(kind.title.indonesian, kind.title.english))</b></p>
        <p class="code">\(code.text)</p>\(QRCode(origin + "/lacak/" + code.text)?.svg(label: say("Kode gambar untuk dipindai", "Code to scan")))
        <p>\(say("Foto layar ini, atau salin kodenya.", "Photograph this screen, or copy the code."))</p></section></div>
        <p><a class="button button--full" href="/lacak/\(code.text)">\(say("Lacak laporan ini", "Follow this complaint"))</a></p>
        """
    }
}

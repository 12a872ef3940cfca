package import Desk
package import Pages
import Plain
package import Records
package import Rules

/// Entries that wait for a person: let in, or put aside with a reason.
package struct HeldPages {
    package static let path = "/tahan"

    private let say: Words
    private let fields: FieldPresentation

    /// - Parameter fields: as the reader's region shows them
    package init(_ say: Words, _ fields: FieldPresentation) { (self.say, self.fields) = (say, fields) }

    /// For whoever looks after what belongs to no Posyandu's book.
    package func homeless(_ groups: [HomelessHeld], _ problems: [Problem]) -> Page {
        page(problems, groups.isEmpty ? nothing : unread(groups))
    }

    /// For whoever decides what is let into books.
    /// - Parameters:
    ///   - books: those in which the entries wait
    ///   - person: who decides
    package func waiting(
        _ held: HeldPage, in books: [String: Book], for person: Person, lost: [LostEntries],
        shared: [[SharedNumber]], _ problems: [Problem]
    ) -> Page {
        let cards = held.entries.html {
            HeldCard($0, in: books[$0.place.book], for: person, fields, say).html(page: held.number)
        }
        return page(
            problems,
            """
            \(held.total == 0 ? nothing : cards)
            \(pager(held))\(lostEntries(lost))
            \(sharedNumbers(shared))
            """)
    }

    private func page(_ problems: [Problem], _ body: HTML) -> Page {
        Page(
            title: say("Ditahan", "Held"),
            body: """
                <h1>\(say("Catatan yang ditahan", "Held entries"))</h1>
                <p class="lead">\(say("Disimpan, belum dihitung. Periksa satu per satu.", "Kept, not counted yet. Look at them one by one."))</p>
                \(FieldSet(say: say, problems: problems, values: []).summary())
                \(body)
                """)
    }

    private var nothing: HTML {
        "<p class=\"notice is-good\">\(Icon.tick.svg)<span>\(say("Belum ada yang ditahan.", "Nothing is held."))</span></p>"
    }

    private func pager(_ held: HeldPage) -> HTML {
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
    private func unread(_ groups: [HomelessHeld]) -> HTML {
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
    private func lostEntries(_ lost: [LostEntries]) -> HTML {
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
    private func sharedNumbers(_ groups: [[SharedNumber]]) -> HTML {
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
}

import Pages
import Plain
import Records
import Rules

/// *Kesiapan dinas*: the board of four things that each office owes, and one office with what it handed in.
enum ReadinessPage {
    /// - Returns: `nil` for what every kind of card has: writing on it
    static func answer(_ turn: Turn, _ path: [String]) -> Response? {
        guard let first = path.first else { return board(turn) }
        guard path.count == 1, let card = ID(first).flatMap({ turn.book.card($0) }), let owed = Readiness(card) else {
            return nil
        }
        return one(turn, card, owed)
    }

    private static func board(_ turn: Turn) -> Response {
        let say = turn.say
        let all = turn.book.cards.compactMap { Readiness($0) }
            .sorted {
                ($0.missing.isEmpty ? 1 : 0, $0.due, -$0.missing.count) < (
                    $1.missing.isEmpty ? 1 : 0, $1.due, -$1.missing.count
                )
            }
        let given = all.reduce(0) { $0 + $1.items.count }
        let late = all.filter { !$0.missing.isEmpty && $0.due < turn.today }.count
        let heads = Readiness.Item.allCases.html { "<th scope=\"col\">\(say($0.title))</th>" }
        let rows = all.html { owed -> HTML in
            let path = turn.path("\(CardKind.readiness.path)/\(owed.id.text)")
            let cells = Readiness.Item.allCases.html { item -> HTML in
                if let found = owed.items.first(where: { $0.item == item }) {
                    return
                        "<td data-label=\"\(say(item.title))\"><a href=\"\(path)\">\(turn.soon(found.finding.day))</a></td>"
                }
                let isLate = owed.due < turn.today
                return
                    "<td data-label=\"\(say(item.title))\"><span class=\"tag\(isLate ? " is-urgent" : "" as HTML)\">\(isLate ? say("Terlambat", "Late") : say("Belum", "Not yet"))</span></td>"
            }
            let side: HTML =
                owed.missing.isEmpty
                ? "<span class=\"tag is-good\">\(Icon.tick.svg) \(say("Lengkap", "Whole"))</span>"
                : turn.book.card(owed.id).map { turn.button(.readinessReminder, on: $0) } ?? ""
            return """
                <tr><th scope="row"><a href="\(path)">\(turn.context.party(owed.office))</a><br><span class="meta">\(say("\(owed.items.count) dari 4, paling lambat \(DayWords.plain(owed.due, say.language))", "\(owed.items.count) of 4, due \(DayWords.plain(owed.due, say.language))"))</span></th>\(cells)<td>\(side)</td></tr>
                """
        }
        let asked = Set(all.map(\.office))
        let others = turn.context.parties.filter { $0.group == Phrase("Dinas", "Offices") && !asked.contains($0.book) }
        let until = DayWords.digits(Month(year: turn.today.month.year, month: 3).day(31))
        let missing = others.html { office in
            turn.row(
                office.name, say("Belum diminta", "Not asked yet"),
                to: turn.path(
                    "\(CardKind.readiness.path)/baru/\(Form.readiness.code)?office=\(office.book)&until=\(until)"),
                side: Icon.plus.svg)
        }
        let table: HTML =
            all.isEmpty
            ? "<p class=\"lead\">\(say("Belum ada dinas yang diminta.", "No office is asked yet."))</p>"
            : """
            <div class="card card--table scroll" tabindex="0" role="region" aria-label="\(say("Kesiapan dinas", "Readiness of offices"))"><table class="table table--cards board"><caption class="hidden">\(say("Kesiapan dinas", "Readiness of offices"))</caption>\
            <thead><tr><th scope="col">\(say("Dinas", "Office"))</th>\(heads)<th scope="col"><span class="hidden">\(say("Ingatkan", "Remind"))</span></th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
        return turn.deskPage(
            say("Kesiapan dinas", "Readiness of offices"),
            """
            \(turn.backLink("", turn.book.place.name))
            <div class="head"><div><div><h1>\(say("Kesiapan dinas", "Readiness of offices"))</h1>\
            <p class="lead">\(say("\(given) dari \(all.count * 4) sudah ada. \(late) dinas terlambat.", "\(given) of \(all.count * 4) are here. \(late) offices are late."))</p></div></div>\
            <button class="button" type="button" hidden data-cetak>\(say("Cetak", "Print"))</button></div>
            \(table)
            \(missing.isEmpty ? "" : "<section class=\"stack stack--tight\"><h2>\(say("Dinas lain", "Other offices"))</h2><ul class=\"rows\" role=\"list\">\(missing)</ul></section>" as HTML)
            """)
    }

    /// What was handed in before stands in the form, so that what is not changed stays.
    private static func begun(_ item: Readiness.Item, _ found: Finding?) -> String {
        let kept = ["text", "link", Form.file].compactMap { code in found?[code].map { (code, $0) } }
        return FormText.joined([("item", item.rawValue)] + kept)
    }

    private static func one(_ turn: Turn, _ card: Card, _ owed: Readiness) -> Response {
        let say = turn.say
        let name = turn.context.party(owed.office)
        let isTheirs = Permission.isAsked(turn.context.person, by: card, in: turn.book.place)
        let write = turn.path("\(CardKind.readiness.path)/\(owed.id.text)/tulis/\(Form.readinessItem.code)")
        let items = Readiness.Item.allCases.html { item -> HTML in
            let found = owed.items.first { $0.item == item }?.finding
            let text: HTML =
                found.map { finding in
                    let link: HTML =
                        finding["link"].map {
                            "<p><a href=\"\($0)\" rel=\"noreferrer\">\(say("Buka berkas", "Open the file"))</a></p>"
                        } ?? ""
                    let document = finding[Form.file].map { "<p>\(DocumentLink.html($0, say))</p>" as HTML } ?? ""
                    return
                        "<p class=\"read\">\(finding["text"] ?? "")</p>\(document)\(link)<p class=\"meta\">\(say("Diserahkan \(DayWords.plain(finding.day, say.language))", "Handed in \(DayWords.plain(finding.day, say.language))"))</p>"
                        as HTML
                } ?? "<p class=\"meta\">\(say("Belum ada.", "Not yet."))</p>"
            let isNext = owed.missing.first == item
            let button: HTML =
                isTheirs
                ? "<p><a class=\"button\(isNext ? " button--main" : "" as HTML)\" href=\"\(write)?\(begun(item, found))\">\(found == nil ? say("Serahkan", "Hand in") : say("Perbarui", "Renew"))</a></p>"
                : ""
            return "<section class=\"card stack stack--tight\"><h2>\(say(item.title))</h2>\(text)\(button)</section>"
        }
        let state: HTML =
            owed.missing.isEmpty
            ? "<span class=\"tag is-good\">\(Icon.tick.svg) \(say("Lengkap", "Whole"))</span>"
            : FollowUpWords.left(owed.due, on: turn.today, say)
        let own =
            turn.isGuest
            ? "" as HTML
            : "<p class=\"cluster\">\(turn.button(.readinessReminder, on: card, isMain: true))\(turn.button(.readiness, on: card, say("Ubah", "Change")))</p>"
        return turn.deskPage(
            say("Kesiapan \(name)", "Readiness of \(name)"),
            """
            \(turn.backLink(CardKind.readiness.path, say("Kesiapan dinas", "Readiness of offices")))
            <div class="head"><div><div><h1>\(name)</h1><p class="lead">\(say("Empat hal, paling lambat \(DayWords.plain(owed.due, say.language)).", "Four things, due \(DayWords.plain(owed.due, say.language))."))</p></div></div>\(state)</div>
            <p class="meta">\(say("Warga dan kader membaca ini saat melapor.", "Residents and kader read this when they report."))</p>\(own)
            <div class="split split--even">\(items)</div>\(CardHistory.timeline(turn, of: card))
            """)
    }
}

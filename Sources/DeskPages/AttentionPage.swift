package import Desk
package import Pages
package import Plain
import Records
import Rules

/// *Perlu tindakan*: everybody of all her Posyandu whom a midwife looks at, the gravest first.
package struct AttentionPage {
    package static let path = "/tindakan"

    private let say: Words
    private let today: Day
    private let lines: [AttentionLine]
    private let count: (urgent: Int, all: Int)
    private let isUrgentOnly: Bool
    private let typed: String

    /// - Parameter typed: what is looked for in names, Posyandu and villages; all where it is empty
    package init(
        say: Words, today: Day, lines: [AttentionLine], count: (urgent: Int, all: Int), isUrgentOnly: Bool,
        typed: String = ""
    ) {
        self.say = say
        self.today = today
        let wanted = typed.lowercased()
        self.typed = typed
        self.lines = lines.filter { line in
            if isUrgentOnly, !line.attention.isUrgent { return false }
            return wanted.isEmpty
                || [line.resident.name, line.resident.bookName, line.village].contains {
                    $0.lowercased().contains(wanted)
                }
        }
        self.count = count
        self.isUrgentOnly = isUrgentOnly
    }

    package var page: Page {
        let words = AttentionWords(say: say, today: today)
        let rows = lines.html { words.row($0) }
        let lead =
            count.all == 0
            ? say("Tidak ada yang menunggu.", "Nobody is waiting.")
            : count.urgent == 0
                ? say("\(count.all) orang menunggu.", "\(count.all) are waiting.")
                : say(
                    "\(count.all) orang menunggu, \(count.urgent) harus hari ini.",
                    "\(count.all) are waiting, \(count.urgent) for today.")
        let rest: HTML =
            lines.count < Attentions.most
            ? ""
            : "<p class=\"meta\">\(say("Yang paling mendesak tampil di sini. Sisanya menyusul.", "The gravest are shown here. The rest follow."))</p>"
        return Page(
            title: say("Perlu tindakan", "Needs action"),
            body: """
                <h1>\(say("Perlu tindakan", "Needs action"))</h1><p class="lead">\(lead)</p>
                <nav class="filters" aria-label="\(say("Saringan", "Filter"))">\(filter(say("Semua", "All"), count.all, "", !isUrgentOnly))\(filter(say("Hari ini", "Today"), count.urgent, "?saring=hari-ini", isUrgentOnly))</nav>
                \(search)\(lines.isEmpty ? "" : "<ol class=\"rows\" role=\"list\">\(rows)</ol>" as HTML)\(rest)
                """)
    }

    private var search: HTML {
        if lines.isEmpty, typed.isEmpty { return "" }
        let label = say("Cari nama, Posyandu atau desa", "Search a name, Posyandu or village")
        let nobody: HTML =
            lines.isEmpty ? "<p class=\"lead\">\(say("Tidak ada yang cocok.", "Nobody fits."))</p>" : ""
        return """
            <form class="searchline" role="search" action="\(AttentionPage.path)"><label class="hidden" for="cari">\(label)</label>\
            \(isUrgentOnly ? "<input type=\"hidden\" name=\"saring\" value=\"hari-ini\">" : "" as HTML)\
            <input class="input input--desk" id="cari" name="cari" type="search" placeholder="\(label)" autocomplete="off" value="\(typed)" data-garis-miring>\
            <button class="button" aria-label="\(say("Cari", "Search"))">\(Icon.search.svg)</button></form>\(nobody)
            """
    }

    private func filter(_ title: String, _ count: Int, _ query: String, _ isCurrent: Bool) -> HTML {
        "<a href=\"\(AttentionPage.path)\(query)\"\(isCurrent ? " aria-current=\"true\"" : "" as HTML)>\(title) <b>\(count)</b></a>"
    }
}

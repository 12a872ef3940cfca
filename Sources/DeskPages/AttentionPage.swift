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

    package init(
        say: Words, today: Day, lines: [AttentionLine], count: (urgent: Int, all: Int), isUrgentOnly: Bool
    ) {
        self.say = say
        self.today = today
        self.lines = isUrgentOnly ? lines.filter(\.attention.isUrgent) : lines
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
                \(lines.isEmpty ? "" : "<ol class=\"rows\" role=\"list\">\(rows)</ol>" as HTML)\(rest)
                """)
    }

    private func filter(_ title: String, _ count: Int, _ query: String, _ isCurrent: Bool) -> HTML {
        "<a href=\"\(AttentionPage.path)\(query)\"\(isCurrent ? " aria-current=\"true\"" : "" as HTML)>\(title) <b>\(count)</b></a>"
    }
}

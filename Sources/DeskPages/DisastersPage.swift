package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Bencana* of a region: what goes on, whom it hit, what is still asked for. Numbers, and no names.
package struct DisastersPage {
    package static let path = "/bencana"

    private let lines: [DisasterLine]
    private let name: String
    /// Whether the card itself opens to whoever reads.
    private let opensCards: Bool
    private let say: Words

    package init(_ lines: [DisasterLine], name: String, opensCards: Bool, _ say: Words) {
        self.lines = lines
        self.name = name
        self.opensCards = opensCards
        self.say = say
    }

    package var page: Page {
        let title = say("Bencana", "Disasters")
        let open = lines.filter { $0.ended == nil }
        let hit = open.reduce(0) { $0 + $1.households }
        let lead =
            open.isEmpty
            ? say("Tidak ada yang berlangsung.", "None goes on.")
            : say(
                "\(open.count) berlangsung, \(hit) keluarga terdampak.", "\(open.count) go on, \(hit) households hit.")
        return Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(name): \(lead)</p></div>
                \(lines.isEmpty ? "<p>\(say("Belum ada bencana tercatat.", "No disaster was written down."))</p>" : "<ul class=\"stack\" role=\"list\">\(lines.html { "<li>\(card($0))</li>" })</ul>" as HTML)
                """)
    }

    private func card(_ line: DisasterLine) -> HTML {
        let kind = line.kind.map { say($0) } ?? say("Bencana", "A disaster")
        let heading: HTML =
            opensCards
            ? "<a href=\"/b/\(line.book)/bencana/\(line.card.text)\">\(kind), \(line.place)</a>"
            : "\(kind), \(line.place)"
        let day = DayWords.plain(line.day, say.language)
        let until = line.ended.map {
            say("sampai \(DayWords.plain($0, say.language))", "until \(DayWords.plain($0, say.language))")
        }
        let tag: HTML =
            line.ended == nil
            ? "<span class=\"tag is-act\">\(say("Berlangsung", "Goes on"))</span>"
            : "<span class=\"tag is-good\">\(say("Selesai", "Over"))</span>"
        let rows: [(String, String)] =
            [(say("Keluarga terdampak", "Households hit"), "\(line.households)")]
            + line.victims.map { (say($0.words), "\($0.number)") } + [
                (
                    say("Bantuan", "Aid"),
                    line.aid == 0
                        ? say("belum ada", "none yet")
                        : say(
                            "\(line.aid) kali, untuk \(line.aided) keluarga",
                            "\(line.aid) times, \(line.aided) households")
                )
            ]
        return """
            <article class="card stack stack--tight"><div class="cluster cluster--apart"><h2>\(heading)</h2>\(tag)</div>\
            <p class="meta">\([day, until].compactMap { $0 }.joined(separator: " ")) · \(line.bookName), \(line.regionName)</p>\
            \(line.needs.isEmpty ? "" : "<p class=\"notice is-watch\">\(say("Masih diminta", "Still asked for")): \(line.needs)</p>" as HTML)\
            <dl class="facts facts--plain">\(rows.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl></article>
            """
    }
}

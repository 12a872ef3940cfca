package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Warga RT*: whom the head of an RT asks to come, by name and address.
package struct ToFetchPage {
    package static let path = "/rt"

    private let found: ToFetch
    private let say: Words

    package init(_ found: ToFetch, _ say: Words) {
        self.found = found
        self.say = say
    }

    package var page: Page {
        let numbers = found.rt.map { "\($0)" }.joined(separator: ", ")
        return Page(
            title: say("Warga RT", "People of the RT"),
            body: """
                <div><h1>\(say("Warga RT", "People of the RT"))</h1><p class="lead">\(found.village), RT \(numbers)</p></div>
                <section class="stack stack--tight" aria-labelledby="jemput"><h2 id="jemput">\(say("Tolong dijemput", "Please fetch"))</h2>\
                <p class="meta">\(say("Belum bertemu kader. Ajak ke Posyandu, atau kabari kader.", "Kader have not met them yet. Ask them along, or tell the kader."))</p>\
                \(list(found.toFetch, empty: say("Semua sudah ditemui. Terima kasih.", "All were met. Thank you.")))</section>
                \(found.expected.html { expected($0) })
                """)
    }

    private func expected(_ expected: ToFetch.Expected) -> HTML {
        let place = [expected.hours, expected.place].filter { !$0.isEmpty }.joined(separator: ", ")
        let words = expected.day.map { day -> String in
            let day = DayWords.long(day, say.language)
            return say("Hari buka berikutnya \(day). \(place)", "The next session is on \(day). \(place)")
        }
        return """
            <section class="stack stack--tight"><h2>\(expected.posyandu)</h2>\
            <p class="meta">\(words ?? say("Hari buka berikutnya belum ditulis.", "The next session is not written down yet."))</p>\
            <p>\(say("Ditunggu datang:", "Expected:"))</p>\(list(expected.lines, empty: ""))</section>
            """
    }

    private func list(_ lines: [ToFetch.Line], empty: String) -> HTML {
        if lines.isEmpty { return "<p>\(empty)</p>" }
        let rows = lines.html { line -> HTML in
            let note = ["RT \(line.rt)", line.address].filter { !$0.isEmpty }.joined(separator: ", ")
            return """
                <li class="row"><span class="row__body"><span class="row__title">\(line.name)</span><span class="row__note">\(note)</span></span></li>
                """
        }
        return "<ul class=\"rows\" role=\"list\">\(rows)</ul>"
    }
}

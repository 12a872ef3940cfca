package import Desk
package import Pages
import Plain
import Records
import Rules

/// *Rangkap jabatan*: who holds two offices that do not go together, by which rule, and what is to be done.
package struct DoubleOfficePage {
    package static let path = "/rangkap"

    private let say: Words
    private let doubles: [Appointments.Double]
    /// The book whose cards its reader may open.
    private let own: String

    package init(_ doubles: [Appointments.Double], own: String, _ say: Words) {
        self.doubles = doubles
        self.own = own
        self.say = say
    }

    package var title: String { say("Rangkap jabatan", "Double offices") }

    package var body: HTML {
        let rule = Rule.doubleOffice
        let refused = doubles.filter { $0.verdict == .refused }.count
        let lead =
            doubles.isEmpty
            ? say("Tidak ada yang merangkap.", "Nobody holds two offices.")
            : say(
                "\(doubles.count) orang, \(refused) melanggar aturan.",
                "\(doubles.count) people, \(refused) against the rule.")
        return """
            <div><h1>\(title)</h1><p class="lead">\(lead)</p></div>
            \(doubles.html { card($0) })
            <p class="meta">\(say("Aturannya", "The rule")): \(say(rule.title)), \(rule.source.document) \(rule.source.place). \
            \(say("Belum dicocokkan dengan naskah aslinya.", "Not yet compared with the printed text."))<br>\
            \(say("Orang yang sama dikenali dari NIK, atau nama dan tahun lahir.", "The same person is known by her NIK, or by name and year of birth."))</p>
            """
    }

    private func card(_ double: Appointments.Double) -> HTML {
        let (tone, advice) = words(double.verdict)
        let rows = double.offices.html { office -> HTML in
            let from = DayWords.plain(office.from, say.language)
            let note = [
                office.decree.isEmpty ? say("SK belum dicatat", "no decree written") : "SK \(office.decree)",
                say("sejak \(from)", "since \(from)"),
            ].joined(separator: " · ")
            let inside: HTML = """
                <span class="row__body"><span class="row__title">\(say(office.words))</span><span class="row__note">\(note)</span></span>
                """
            guard office.book == own else { return "<li class=\"row\">\(inside)</li>" }
            let path = "/b/\(office.book)/\(CardKind.appointment.path)/\(office.card.text)"
            return
                "<li><a class=\"row\" href=\"\(path)\">\(inside)<span class=\"row__side\">\(Icon.forward.svg)</span></a></li>"
        }
        return """
            <section class="card stack"><h2>\(double.name)</h2><p class="notice \(tone)">\(Icon.note.svg)<span>\(advice)</span></p>
            <ul class="rows" role="list">\(rows)</ul></section>
            """
    }

    private func words(_ verdict: DoubleOffice) -> (tone: HTML, advice: String) {
        switch verdict {
        case .refused:
            (
                "is-act",
                say("Tidak boleh dirangkap. Minta ia memilih satu.", "Not allowed. Ask her to choose one.")
            )
        case .decreed:
            ("is-watch", say("Boleh kalau ada SK-nya. Lengkapi nomor SK.", "Allowed by a decree. Write its number."))
        case .warned:
            (
                "",
                say("Boleh, tetapi waktunya terbagi. Tanyakan bebannya.", "Allowed, but her time is divided. Ask her.")
            )
        }
    }
}

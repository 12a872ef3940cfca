import Plain
import Records
import Rules

/// *Mengapa?* What the rules concluded of a day: value, bound, who says so, since when, how sure that is.
enum WhyPage {
    static func answer(_ table: SessionTable, _ resident: Resident) -> Response {
        let turn = table.turn
        let say = table.say
        let conclusions = resident.conclusions(on: table.day)
        guard Permission.allows(turn.context.person.role, .readRules), !conclusions.isEmpty else {
            return turn.notFound()
        }
        let page = table.page(
            say("Mengapa?", "Why?"), step: nil, back: table.path("hasil/\(resident.id.text)"),
            body: """
                \(turn.head(resident, note: turn.note(resident, on: table.day)))
                <h2>\(say("Mengapa hasilnya begini?", "Why is this the result?"))</h2>
                \(conclusions.html { section($0, turn) })
                <p class="meta">\(say("Ini penapisan, bukan diagnosis.", "This is screening, not a diagnosis."))</p>
                """)
        return turn.respond(page)
    }

    /// The way there, for those who may ask.
    static func link(_ table: SessionTable, _ resident: Resident) -> HTML {
        guard Permission.allows(table.turn.context.person.role, .readRules) else { return "" }
        return
            "<p><a class=\"more\" href=\"\(table.path("mengapa/\(resident.id.text)"))\">\(table.say("Mengapa hasilnya begini?", "Why is this the result?"))</a></p>"
    }

    private static func section(_ conclusion: Conclusion, _ turn: Turn) -> HTML {
        let (say, kind) = (turn.say, conclusion.kind)
        let label = kind.topic.map { "\(say($0)): \(say(kind.label))" } ?? say(kind.words)
        var facts: [(String, String)] = []
        if let value = conclusion.value { facts.append((say("Nilai", "Value"), say(value.words))) }
        facts.append((say("Aturan", "Rule"), say(kind.rule.title)))
        facts.append((say("Sumber", "Source"), "\(kind.rule.source.document), \(kind.rule.source.place)"))
        facts.append((say("Berlaku sejak", "In force since"), DayWords.plain(kind.rule.since, turn.context.language)))
        let sure: String =
            switch kind.rule.confidence {
            case .verified: say("Sudah dicocokkan dengan naskahnya", "Compared with the document")
            case .quoted:
                say("Dikutip orang lain, naskahnya belum dilihat", "Quoted by others; the document was not seen")
            case .unverified: say("Belum dicocokkan dengan naskahnya", "Not compared with the document yet")
            }
        facts.append((say("Kepastian", "Confidence"), sure))
        return """
            <section class="card stack stack--tight"><h3><span class="tag is-\(kind.tone.style)">\(label)</span></h3>\
            <dl class="facts facts--plain">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl></section>
            """
    }
}

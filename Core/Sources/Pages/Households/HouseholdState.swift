import Plain
import Records
import Rules

/// How it stands with a house: water, toilet, larvae, the class of the building with its reasons, aid.
enum HouseholdState {
    static func section(_ turn: Turn, _ household: Household) -> HTML {
        let say = turn.say
        var facts = judged(turn, household)
        let aid = household.findings.of(.aidReceived)
        if !aid.isEmpty { facts.append((say("Bantuan", "Aid"), "\(say("\(aid.count) kali", "\(aid.count) times"))")) }
        guard !facts.isEmpty else { return "" }
        return """
            <section class="card stack stack--tight" aria-labelledby="keadaan"><h2 id="keadaan">\(say("Keadaan rumah", "State of the house"))</h2>\
            <dl class="facts facts--plain">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\
            <p class="meta">\(say("Ini penapisan. Dinas yang memutuskan.", "This is screening. The office decides."))</p></section>
            """
    }

    /// What the rules say of it, topic by topic as it was last seen; a class with its reasons, without which it would be
    /// an opinion.
    private static func judged(_ turn: Turn, _ household: Household) -> [(String, HTML)] {
        var facts: [(String, HTML)] = []
        var topics: [Phrase] = []
        for form in [Form.waterSanitation, .housingCondition] {
            for kind in form.screening?.conclusions ?? [] {
                guard let topic = kind.topic, !topics.contains(topic) else { continue }
                topics.append(topic)
                for finding in household.findings.of(form).reversed() {
                    let conclusions = finding.conclusions
                    guard let found = conclusions.first(where: { $0.kind.topic == topic }) else { continue }
                    let reasons = conclusions.filter { $0.kind.topic == nil }.map { turn.phrase($0.kind.words) }
                        .joined(separator: ", ")
                    let words = turn.phrase(found.kind.label)
                    facts.append(
                        (
                            turn.phrase(topic),
                            """
                            <span class="tag is-\(found.kind.tone.style)">\(words)</span> \
                            <span class="meta">\(turn.when(finding.day))</span>\(reasons.isEmpty ? "" : "<br>\(reasons)" as HTML)
                            """
                        ))
                    break
                }
            }
        }
        return facts
    }
}

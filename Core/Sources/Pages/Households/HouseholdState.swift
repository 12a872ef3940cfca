import Records
import Rules

/// How it stands with a house: water, toilet, larvae, the class of the building with its reasons, aid.
enum HouseholdState {
    static func section(_ visit: Visit, _ household: Household) -> HTML {
        let say = visit.say
        var facts: [(String, HTML)] = []
        func fact(_ title: String, _ words: String, _ finding: Finding?) {
            facts.append((title, "\(words) <span class=\"meta\">\(finding.map { visit.when($0.day) })</span>"))
        }
        func last(_ form: Form, _ field: String) -> Finding? { household.findings.last(form, answering: field) }
        if let water = last(.waterSanitation, "water"), let step = water.waterStep {
            fact(say("Air minum", "Drinking water"), visit.phrase(step.title), water)
        }
        if let toilet = last(.waterSanitation, "toilet"), let step = toilet.toiletStep {
            fact(say("Jamban", "Toilet"), visit.phrase(step.title), toilet)
        }
        if let larvae = last(.waterSanitation, "larvae") {
            let words =
                larvae["larvae"] == "none" ? say("bebas jentik", "no larvae") : say("ada jentik", "larvae found")
            fact(say("Jentik", "Larvae"), words, larvae)
        }
        if let house = household.findings.last(.housingCondition), let fitness = house.housing {
            facts.append((say("Rumah", "House"), housing(visit, fitness, house)))
        }
        let aid = household.findings.of(.aidReceived)
        if !aid.isEmpty { facts.append((say("Bantuan", "Aid"), "\(say("\(aid.count) kali", "\(aid.count) times"))")) }
        guard !facts.isEmpty else { return "" }
        return """
            <section class="card stack stack--tight" aria-labelledby="keadaan"><h2 id="keadaan">\(say("Keadaan rumah", "State of the house"))</h2>\
            <dl class="facts facts--plain">\(facts.html { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\
            <p class="meta">\(say("Ini penapisan. Dinas yang memutuskan.", "This is screening. The office decides."))</p></section>
            """
    }

    /// The class, and why: a class without its reasons would be an opinion.
    private static func housing(_ visit: Visit, _ fitness: HousingFitness, _ finding: Finding) -> HTML {
        let tone: HTML =
            switch fitness.fitness {
            case .fit: "is-good"
            case .lacking: "is-watch"
            case .unfit: "is-act"
            }
        let reasons = fitness.lacks.map { visit.phrase($0.title) }.joined(separator: ", ")
        return """
            <span class="tag \(tone)">\(visit.phrase(fitness.fitness.title))</span> <span class="meta">\(visit.when(finding.day))</span>\
            \(reasons.isEmpty ? "" : "<br>\(reasons)" as HTML)
            """
    }
}

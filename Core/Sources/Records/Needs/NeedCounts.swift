#if !hasFeature(Embedded)
import Rules

extension Findings {
    /// The stretches of months in which a state holds. The last finding of a month decides for it, and the state goes on
    /// until a later one says otherwise.
    /// - Parameter holds: `nil` where a finding says nothing about it
    func stretches(_ form: Form, _ holds: (Finding) -> Bool?) -> [(from: Month, to: Month?)] {
        var states: [(month: Month, holds: Bool)] = []
        for finding in of(form) {
            guard let state = holds(finding) else { continue }
            if states.last?.month == finding.day.month { states.removeLast() }
            states.append((finding.day.month, state))
        }
        var stretches: [(from: Month, to: Month?)] = []
        for state in states {
            if state.holds, stretches.last.map({ $0.to != nil }) ?? true {
                stretches.append((state.month, nil))
            } else if !state.holds, let last = stretches.indices.last, stretches[last].to == nil {
                stretches[last].to = state.month
            }
        }
        return stretches
    }
}

extension Findings {
    /// The campaigns in whose count the card stands in a month: that of its first finding which names them.
    func campaignMarks(in month: Month) -> [String] {
        var seen: [ID] = []
        var marks: [String] = []
        for finding in all {
            guard let id = finding[Campaign.field].flatMap({ ID($0) }), !seen.contains(id) else { continue }
            seen.append(id)
            if finding.day.month == month { marks.append(Campaign(id: id).indicator) }
        }
        return marks
    }
}

extension Household {
    /// What begins and ends with it: that it is there, and what it lacks.
    var stocks: [(month: Month, indicator: String, change: Int)] {
        var changes: [(month: Month, indicator: String, change: Int)] = []
        let first = findings.all.first?.day.month ?? opened.month
        changes.append((min(first, opened.month), "households", 1))
        func count(_ indicator: String, _ form: Form) {
            for stretch in findings.stretches(form, { $0.counts(under: indicator) }) {
                changes.append((stretch.from, indicator, 1))
                if let to = stretch.to { changes.append((to, indicator, -1)) }
            }
        }
        count("no-toilet", .waterSanitation)
        count("unsafe-water", .waterSanitation)
        count("unfit-houses", .housingCondition)
        return changes
    }

    /// What was done and found there in a month.
    func marks(in month: Month) -> [String] {
        var marks: [String] = []
        func mark(_ indicator: String, _ holds: Bool = true) {
            if holds, !marks.contains(indicator) { marks.append(indicator) }
        }
        var larvae: [String] = []
        for finding in findings.all where finding.day.month == month {
            switch finding.form {
            case "household-visit":
                mark("visited", !finding.flag("away"))
                mark("visited-problem", VisitQuestions.fields.contains { finding[$0.code] == "problem" })
            case "water-sanitation":
                let counts = finding.conclusions.flatMap { $0.kind.counts }
                if counts.contains("larvae-inspected") { larvae = counts }
            case "aid-received", "aid-proposal": mark(finding.form)
            default: break
            }
        }
        mark("larvae-inspected", larvae.contains("larvae-inspected"))
        mark("larva-free", larvae.contains("larva-free"))
        return marks + findings.campaignMarks(in: month)
    }
}

extension Activity {
    /// Under which it is counted in its month.
    func marks(in month: Month) -> [String] {
        guard let finding, finding.day.month == month else { return [] }
        return [finding.form == "safety-log" ? "safety-\(finding["kind"] ?? "order")" : finding.form]
    }
}

extension Resident {
    /// Stretches of the register that fields keep of her: indicator, its first month and the first without it.
    var needs: [(indicator: String, from: Month, to: Month?)] {
        var needs: [(indicator: String, from: Month, to: Month?)] = []
        if let birth {
            func age(_ months: Range<Int>) -> (from: Month, to: Month) {
                (birth.adding(months: months.lowerBound).month, birth.adding(months: months.upperBound).month)
            }
            func count(_ indicator: String, within ages: Range<Int>, _ holds: (Schooling) -> Bool) {
                let (from, to) = age(ages)
                for stretch in findings.stretches(
                    .schooling, { $0["status"].flatMap { Schooling(rawValue: $0) }.map { holds($0) } })
                {
                    needs.append((indicator, max(from, stretch.from), stretch.to.map { min($0, to) } ?? to))
                }
            }
            let (early, basic) = (age(SchoolAges.earlyChildhood), age(SchoolAges.basic))
            let one = age(Immunisation.basicAges)
            needs.append(("immunisation-age", one.from, one.to))
            if Immunisation.isBasicComplete(birth: birth, given: services.map { ($0.code, $0.day) }) {
                needs.append(("fully-immunised", one.from, one.to))
            }
            needs.append(("early-childhood-age", early.from, early.to))
            needs.append(("school-age", basic.from, basic.to))
            count("in-early-childhood", within: SchoolAges.earlyChildhood) { $0 == .earlyChildhood }
            count("out-of-school", within: SchoolAges.whole) { $0.isOut }
        }
        for condition in SocialCondition.allCases {
            for stretch in findings.stretches(
                .socialCondition, { !$0.flag("resolved") && $0.codes("conditions").contains(condition.rawValue) })
            {
                needs.append((condition.rawValue, stretch.from, stretch.to))
            }
        }
        return needs
    }

    func needMarks(in month: Month) -> [String] {
        var marks: [String] = []
        for finding in findings.of(.socialAssessment) where finding.day.month == month {
            if !marks.contains("social-assessed") { marks.append("social-assessed") }
            if finding["result"] == "referred", !marks.contains("social-referred") { marks.append("social-referred") }
        }
        return marks + findings.campaignMarks(in: month)
    }
}
#endif

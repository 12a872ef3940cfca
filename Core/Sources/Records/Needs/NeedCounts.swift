#if !hasFeature(Embedded)
import Plain
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
#endif

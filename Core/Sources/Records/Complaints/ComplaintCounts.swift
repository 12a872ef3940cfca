#if !hasFeature(Embedded)
public import Rules

extension Complaint {
    /// What it adds to a month's counts, each under its field: told, seen, sent, answered, claimed and how it ended;
    /// with the days (of the calendar) that each took, in classes.
    func marks(in month: Month) -> [String] {
        guard state != .merged, let code = catalogued?.tallyCode else { return [] }
        var marks: [String] = []
        func mark(_ indicator: String, _ day: Day?, since begin: Day? = nil) {
            guard let day, day.month == month else { return }
            marks.append("\(indicator):\(code)")
            if let begin { marks.append("\(indicator)-\(Complaint.speed(day.days(since: begin))):\(code)") }
        }
        mark("told", opened)
        mark("seen", verified, since: opened)
        mark("answered", answered, since: officeSince)
        mark("claimed", claimed, since: dispatched)
        if let dispatched, dispatched.month == month {
            let hours = max(0, dispatchedAt - recordedAt) / 3_600_000
            marks.append("sent:\(code)")
            marks.append("sent-\(hours < 24 ? "1" : hours < 72 ? "3" : hours < 120 ? "5" : "more"):\(code)")
        }
        if let ended, ended.month == month { marks.append("\(state.code):\(code)") }
        for step in steps where step.form == "complaint-reopened" && step.day.month == month {
            marks.append("reopened:\(code)")
            break
        }
        return marks
    }

    /// Classes of days: within 1, 3, 5, 14, 60, more.
    private static func speed(_ days: Int) -> String {
        for limit in [1, 3, 5, 14, 60] where days <= limit { return "\(limit)" }
        return "more"
    }

    /// Every month in which it can have marks.
    var months: [Month] {
        var found: [Month] = []
        for day in [opened, verified, dispatched, answered, claimed, ended].compactMap({ $0 }) + steps.map({ $0.day })
        where !found.contains(day.month) { found.append(day.month) }
        return found
    }
}
#endif

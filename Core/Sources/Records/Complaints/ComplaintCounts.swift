#if !hasFeature(Embedded)
import Plain
import Rules

extension Complaint {
    /// What it adds to a month's counts, each under its field: told, seen, sent, answered, claimed and how it ended; with
    /// the days (of the calendar) or hours that each took, in classes for how they spread and as a sum for their mean.
    /// Secret kinds are counted nowhere.
    func marks(in month: Month) -> [String] {
        guard state != .merged, let kind = catalogued, !kind.isSecret else { return [] }
        let code = kind.tallyCode
        var marks: [String] = []
        func mark(_ indicator: String, _ day: Day?, since begin: Day? = nil) {
            guard let day, day.month == month else { return }
            marks.append("\(indicator):\(code)")
            guard let begin else { return }
            let days = max(0, day.days(since: begin))
            marks.append("\(indicator)-\(Complaint.speed(days)):\(code)")
            if days > 0 { marks.append(Mark("\(indicator)-days:\(code)", days).text) }
        }
        mark("told", opened)
        if kind.code == "fire", state != .ineligible, opened.month == month { marks.append(Indicator.fires.code) }
        mark("seen", verified, since: opened)
        mark("answered", answered, since: officeSince)
        // Every claim stands, also one that the reporter did not confirm: how many come back is counted against them.
        mark("claimed", steps.last { $0.form == "complaint-claimed" && $0.day.month == month }?.day, since: dispatched)
        if let dispatched, dispatched.month == month {
            let hours = Int(max(0, dispatchedAt - recordedAt) / 3_600_000)
            marks.append("sent:\(code)")
            marks.append("sent-\(hours < 24 ? "1" : hours < 72 ? "3" : hours < 120 ? "5" : "more"):\(code)")
            if hours > 0 { marks.append(Mark("sent-hours:\(code)", hours).text) }
        }
        if let ended, ended.month == month { marks.append("\(state.code):\(code)") }
        for step in steps where step.form == "complaint-reopened" && step.day.month == month {
            marks.append("reopened:\(code)")
            break
        }
        return marks
    }

    /// Upper ends of the classes of days, as marks name them.
    public static let speeds = ["1", "3", "5", "14", "60", "more"]
    /// Upper ends of the classes of hours, in days.
    static let hours = ["1", "3", "5", "more"]

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

public import Rules

/// One line of what a card adds to a month: an indicator, and by how much it moves. `seen:housing` adds one,
/// `seen-days:housing=3` three.
public struct Mark: Hashable, Sendable {
    public let indicator: String
    public let amount: Int

    public init(_ indicator: String, _ amount: Int = 1) {
        self.indicator = indicator
        self.amount = amount
    }

    public init(_ text: String) {
        let parts = text.cut(at: UInt8(ascii: "="), most: 2)
        let amount = parts.count == 2 ? parts[1].number : nil
        self.init(amount == nil ? text : parts[0], amount ?? 1)
    }

    public var text: String { amount == 1 ? indicator : "\(indicator)=\(amount)" }
}

/// What a card adds to each month's counts: a pure function of the card and the month. A phone counts the children of
/// a session day alone, and carries no more of it.
public enum Contribution {
    /// Changes with every release that counts otherwise: stored counts of another version are counted anew before
    /// anything is served.
    public static let version = 8

    #if !hasFeature(Embedded)
    /// What is read as a running sum; all others are counted in their month.
    public static func isStock(_ indicator: String) -> Bool {
        switch indicator {
        case "s", "k", "residents", "pregnant", "households", "no-toilet", "unsafe-water", "unfit-houses",
            "early-childhood-age", "school-age", "in-early-childhood", "out-of-school", "immunisation-age",
            "fully-immunised":
            true
        default: SocialCondition(rawValue: indicator) != nil
        }
    }
    #endif

    /// The indicators under which the card stands in a month, each once, as `Mark` writes them: what was done and
    /// found that month.
    public static func marks(of card: Card, in month: Month) -> [String] {
        #if !hasFeature(Embedded)
        switch card {
        case .complaint(let complaint): return complaint.marks(in: month)
        case .household(let household): return household.marks(in: month)
        case .activity(let activity): return activity.marks(in: month)
        default: break
        }
        #endif
        guard let resident = card.resident, resident.mergedInto == nil, counts(resident, in: month) else { return [] }
        var marks: [String] = []
        childMarks(resident, month, &marks)
        pregnancyMarks(resident, month, &marks)
        screeningMarks(resident, month, &marks)
        #if !hasFeature(Embedded)
        marks += resident.needMarks(in: month)
        #endif
        return marks
    }

    /// Stocks: what begins (+1) and ends (−1), known ahead, read as a running sum.
    public static func stocks(of card: Card) -> [(month: Month, indicator: String, change: Int)] {
        #if !hasFeature(Embedded)
        if let household = card.household { return household.stocks }
        #endif
        guard let resident = card.resident, resident.mergedInto == nil else { return [] }
        var changes: [(month: Month, indicator: String, change: Int)] = []
        let known = known(resident)
        func span(_ indicator: String, _ from: Month, _ to: Month?) {
            for stay in resident.stays {
                let begin = max(from, stay.begins ?? known)
                let end = stay.ends.map { left in to.map { min($0, left) } ?? left } ?? to
                if let end, end <= begin { continue }
                changes.append((begin, indicator, 1))
                if let end { changes.append((end, indicator, -1)) }
            }
        }
        span("residents", known, nil)
        if let birth = resident.birth {
            // Through the month of her last day under five, in which she may still be weighed.
            let end = birth.adding(months: 60).adding(days: -1).month.adding(1)
            span("s", birth.month, end)
            if resident.hasHealthBook { span("k", birth.month, end) }
        }
        for pregnancy in resident.pregnancies {
            let end = (pregnancy.ended ?? pregnancy.lastPeriod.adding(days: Antenatal.longestDays)).month.adding(1)
            span("pregnant", pregnancy.lastPeriod.month, end)
        }
        #if !hasFeature(Embedded)
        for need in resident.needs { span(need.indicator, need.from, need.to) }
        #endif
        return changes
    }

    #if !hasFeature(Embedded)
    /// The months whose marks an entry can change, on the card before or after it.
    public static func months(_ reach: Reach, entry: Entry, before: Card?, after: Card) -> [Month] {
        switch reach {
        case .none: return []
        case .itsMonth:
            var months = reached(from: entry.day.month, after)
            // A correction may move what it corrects to another day.
            if let corrected = entry.corrects, let old = before?.resident?.day(ofEntry: corrected)?.month {
                for month in reached(from: old, after) where !months.contains(month) { months.append(month) }
            }
            return months
        case .every:
            return Set([before, after].compactMap { $0 }.flatMap { writtenMonths($0) }).sorted()
        }
    }

    /// A weighing decides its own month, the gain of the next and the 2T of the one after; and whether the next
    /// weighing, however late, was the first.
    private static func reached(from month: Month, _ card: Card) -> [Month] {
        var months = [month, month.adding(1), month.adding(2)]
        var next: Month?
        for reading in card.resident?.readings ?? [] where reading.day.month > month && reading.weight != nil {
            next = min(next ?? reading.day.month, reading.day.month)
        }
        if let next, !months.contains(next) { months.append(next) }
        return months
    }

    /// Every month in which the card can have marks.
    public static func writtenMonths(_ card: Card) -> [Month] {
        if let complaint = card.complaint { return complaint.months }
        var months = Set<Month>()
        for finding in card.findings.all { months.insert(finding.day.month) }
        guard let resident = card.resident else { return months.sorted() }
        for reading in resident.readings { for step in 0...2 { months.insert(reading.day.month.adding(step)) } }
        for pregnancy in resident.pregnancies {
            for check in pregnancy.checks { months.insert(check.day.month) }
        }
        return months.sorted()
    }
    #endif

    /// The month from which the register knows her: the card, or an older reading that came along.
    private static func known(_ resident: Resident) -> Month {
        var first = resident.registered.month
        for reading in resident.readings where reading.day.month < first { first = reading.day.month }
        return first
    }

    /// Whether the book counts her in a month. What was measured before her card came here was counted there.
    private static func counts(_ resident: Resident, in month: Month) -> Bool {
        resident.stays.contains { stay in
            (stay.begins.map { $0 <= month } ?? true) && (stay.ends.map { month < $0 } ?? true)
        }
    }

    private static func childMarks(_ resident: Resident, _ month: Month, _ marks: inout [String]) {
        // D counts the weighed; who was only measured stands under the classes alone.
        for conclusion in Judgement.child(resident, in: month)?.conclusions ?? [] { marks += conclusion.kind.counts }
    }

    /// Who was screened in a month, and what the last screening of it found.
    private static func screeningMarks(_ resident: Resident, _ month: Month, _ marks: inout [String]) {
        // What has a schedule of its own is counted by it.
        for form in Screenings.forms where form.screening?.every != nil {
            guard let last = resident.findings.of(form).last(where: { $0.day.month == month }) else { continue }
            marks.append(form.code)
            for conclusion in last.conclusions(of: resident) {
                for count in conclusion.kind.counts where !marks.contains(count) { marks.append(count) }
            }
        }
    }

    private static func pregnancyMarks(_ resident: Resident, _ month: Month, _ marks: inout [String]) {
        for pregnancy in resident.pregnancies {
            for check in pregnancy.checks where check.day.month == month {
                marks.append("antenatal")
                return
            }
        }
    }
}

public import Plain
import Rules

/// What a card adds to each month's counts: a pure function of the card and the month. A phone counts the children of
/// a session day alone, and carries no more of it.
public enum Contribution {
    /// The indicators under which the card stands in a month, each once, as `Mark` writes them: what was done and
    /// found that month.
    public static func marks(of card: Card, in month: Month) -> [String] {
        guard let resident = card.resident else {
            #if !hasFeature(Embedded)
            return otherMarks(card, month)
            #else
            return []
            #endif
        }
        guard resident.mergedInto == nil, counts(resident, in: month) else { return [] }
        var marks: [String] = []
        let judged = Judgement.child(resident, in: month)
        // D counts the weighed; who was only measured stands under the classes alone.
        for conclusion in judged?.conclusions ?? [] { marks += conclusion.kind.counts }
        screeningMarks(resident, month, &marks)
        #if !hasFeature(Embedded)
        marks += WeighingMonth.marks(judged, of: resident, in: month)
        for (code, holds) in Indicator.months where holds(resident, month) { marks.append(code) }
        marks += resident.findings.campaignMarks(in: month)
        #endif
        return marks
    }

    /// Stocks: what begins (+1) and ends (−1), known ahead, read as a running sum.
    public static func stocks(of card: Card) -> [(month: Month, indicator: String, change: Int)] {
        var changes: [(month: Month, indicator: String, change: Int)] = []
        guard let resident = card.resident else {
            #if !hasFeature(Embedded)
            if let household = card.household { houseStocks(household, &changes) }
            if card.kind == .roleKnown, let first = card.findings.of(.roleKnown).first {
                changes.append((first.day.month, Indicator.roleKnown.code, 1))
            }
            #endif
            return changes
        }
        guard resident.mergedInto == nil else { return [] }
        let known = known(resident)
        func span(_ indicator: String, _ from: Month, _ to: Month?) {
            for residence in resident.residences {
                let begin = max(from, residence.begins ?? known)
                let end = residence.ends.map { left in to.map { min($0, left) } ?? left } ?? to
                if let end, end <= begin { continue }
                changes.append((begin, indicator, 1))
                if let end { changes.append((end, indicator, -1)) }
            }
        }
        if let birth = resident.birth {
            // Through the month of her last day under five, in which she may still be weighed.
            let end = birth.adding(months: 60).adding(days: -1).month.adding(1)
            span("s", birth.month, end)
            if resident.hasHealthBook { span("k", birth.month, end) }
        }
        #if !hasFeature(Embedded)
        for (code, find) in Indicator.spans {
            for stretch in find(resident) { span(code, stretch.from, stretch.to) }
        }
        #endif
        return changes
    }

    #if !hasFeature(Embedded)
    /// Raised when the index rows of cards, complaints or the midwife's list are made otherwise: they are made anew
    /// together with the counts.
    private static let rows = 11

    /// Follows from how everything is counted. Stored counts of another version are counted anew.
    public static let version = versionText(Indicator.all)

    /// The same on every machine: of the rows, and of what each stored indicator is called, is and says. A share is
    /// divided when it is shown and changes nothing.
    static func versionText(_ indicators: [Indicator]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for indicator in indicators.filter({ $0.share == nil }).sorted(by: { $0.code < $1.code }) {
            let line =
                "\(indicator.code) \(indicator.kind.rawValue) \(indicator.edition) \(indicator.definition.indonesian)\n"
            for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return "\(rows)-\(hash)"
    }

    private static func otherMarks(_ card: Card, _ month: Month) -> [String] {
        if let marks = card.kind?.marks { return marks(card, month) }
        if let complaint = card.complaint { return complaint.marks(in: month) }
        let isHouse = card.kind == .household
        guard isHouse || card.kind == .activity else { return [] }
        let findings = card.findings
        var marks: [String] = []
        for (code, holds) in isHouse ? Indicator.ofHouseholds : Indicator.ofActivities where holds(findings, month) {
            marks.append(code)
        }
        // What names a complaint or a disaster is that fire, and no other.
        if let last = findings.all.last, last.form === Form.safetyLog, last["kind"] == "fire", last.day.month == month,
            last["complaint"] == nil, last["event"] == nil
        {
            marks.append(Indicator.fires.code)
        }
        for (code, find) in Indicator.sums where !isHouse {
            let amount = find(findings, month)
            if amount > 0 { marks.append(Mark(code, amount).text) }
        }
        return isHouse ? marks + findings.campaignMarks(in: month) : marks
    }

    private static func houseStocks(
        _ household: Household, _ changes: inout [(month: Month, indicator: String, change: Int)]
    ) {
        for (code, find) in Indicator.states {
            for stretch in find(household.findings, household.opened.month) {
                changes.append((stretch.from, code, 1))
                if let to = stretch.to { changes.append((to, code, -1)) }
            }
        }
    }
    #endif

    #if !hasFeature(Embedded)
    /// The months whose marks can differ between a card and what an entry made of it.
    public static func months(before: Card?, after: Card) -> [Month] {
        guard let old = before?.resident, let new = after.resident, old.isJudged(like: new) else {
            if let before, before.findings == after.findings, after.kind == .household { return [] }
            return Set([before, after].compactMap { $0 }.flatMap { writtenMonths($0) }).sorted()
        }
        var months = Set<Month>()
        for finding in differing(old.findings.all, new.findings.all) {
            let month = finding.day.month
            months.insert(month)
            if finding.form === Form.growthVisit {
                months.formUnion(reached(from: month, old) + reached(from: month, new))
            }
            // A card counts once in a campaign, in the month of the first finding that is left.
            guard let campaign = finding[Campaign.field] else { continue }
            for one in old.findings.all + new.findings.all where one[Campaign.field] == campaign {
                months.insert(one.day.month)
            }
        }
        // Checks count once it is known that she is pregnant.
        if old.pregnancies.isEmpty != new.pregnancies.isEmpty {
            for check in new.findings.of(.antenatalVisit) { months.insert(check.day.month) }
        }
        return months.sorted()
    }

    /// What only one of two lists has: all between what is the same at their beginning and at their end.
    private static func differing(_ old: [Finding], _ new: [Finding]) -> ArraySlice<Finding> {
        var (first, last) = (0, 0)
        let shorter = min(old.count, new.count)
        while first < shorter, old[first] == new[first] { first += 1 }
        while last < shorter - first, old[old.count - 1 - last] == new[new.count - 1 - last] { last += 1 }
        return old[first..<old.count - last] + new[first..<new.count - last]
    }

    /// A weighing decides its own month, the gain of the next and the 2T of the one after; and whether the next
    /// weighing, however late, was the first.
    private static func reached(from month: Month, _ resident: Resident) -> [Month] {
        var months = [month, month.adding(1), month.adding(2)]
        var next: Month?
        for finding in resident.findings.of(.growthVisit) where finding.day.month > month {
            guard finding[GrowthVisit.weight] != nil else { continue }
            next = finding.day.month
            break
        }
        if let next, !months.contains(next) { months.append(next) }
        return months
    }

    /// Every month in which the card can have marks.
    public static func writtenMonths(_ card: Card) -> [Month] {
        if let complaint = card.complaint { return complaint.months }
        var months = Set<Month>()
        for finding in card.findings.all {
            let isWeighing = finding.form === Form.growthVisit
            for step in 0...(isWeighing ? 2 : 0) { months.insert(finding.day.month.adding(step)) }
        }
        if !card.facts.isEmpty { months.insert(card.day.month) }
        return months.sorted()
    }
    #endif

    /// The month from which the register knows her: the card, or an older reading that came along.
    static func known(_ resident: Resident) -> Month {
        let first = resident.findings.all.first { $0.form === Form.growthVisit }?.day.month
        return min(resident.registered.month, first ?? resident.registered.month)
    }

    /// Whether the book counts her in a month. What was measured before her card came here was counted there.
    private static func counts(_ resident: Resident, in month: Month) -> Bool {
        resident.residences.contains { residence in
            (residence.begins.map { $0 <= month } ?? true) && (residence.ends.map { month < $0 } ?? true)
        }
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
}

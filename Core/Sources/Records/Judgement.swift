public import Plain
public import Rules

extension Resident {
    /// What the rules make of everything that was found of her on a day. Empty when nothing was.
    public func conclusions(on day: Day) -> [Conclusion] { judged(on: day).flatMap { $0 } }

    /// The same, of each screening apart.
    public func judged(on day: Day) -> [[Conclusion]] {
        var all: [[Conclusion]] = []
        for form in Screenings.forms {
            guard let screening = form.screening else { continue }
            if form.code == Form.growthVisit.code {
                // Readings are kept as numbers: judged as they are.
                all.append(Judgement.child(self, on: day)?.conclusions ?? [])
            } else if let found = found(form, on: day) {
                all.append(screening.judge(found, known(before: found)))
            }
        }
        return all
    }

    /// What was written of her with a form on a day; of a pregnant woman's checks only those of the child she carries.
    func found(_ form: Form, on day: Day) -> Found? {
        var answers: [Answer] = []
        for finding in findings.on(day) where finding.form === form && isOfNow(finding) { answers += finding.answers }
        return answers.isEmpty ? nil : Found(form.code, on: day, answers)
    }

    /// Not of a pregnancy that is over.
    fileprivate func isOfNow(_ finding: Finding) -> Bool {
        guard finding.form === Form.antenatalVisit else { return true }
        return pregnancy.map { pregnancy(of: finding)?.entry == $0.entry } ?? false
    }

    /// The screenings that somebody should have on a day, in the order in which they are told. Who was looked at that
    /// day is done; who was told to come again is due sooner than the screening says.
    public func dueScreenings(on day: Day) -> [Form] { dueScreenings(on: day, of: Screenings.forms) }

    /// Those that are asked beside her result, and that nobody waits for.
    public func besideScreenings(on day: Day) -> [Form] {
        dueScreenings(on: day, of: Screenings.forms, asked: .beside)
    }

    func dueScreenings(on day: Day, of forms: [Form], asked: Screening.Asked = .inTurn) -> [Form] {
        guard isActive else { return [] }
        let known = known
        return forms.filter { form in
            guard let screening = form.screening, screening.asked == asked, screening.isFor(known, day),
                found(form, on: day) == nil
            else {
                return false
            }
            // Done once somebody has seen her in this stretch of days.
            if form === Form.postnatalVisit || form === Form.newbornVisit {
                return AfterBirth.open(visits(with: form, on: day)) != nil
            }
            guard let every = screening.every, let last = findings.last(form), last.day < day else { return true }
            let again = last.conclusions(of: self).compactMap { $0.kind.again }
            return (again + [every]).contains { $0.hasPassed(since: last.day, on: day) }
        }
    }

    /// What she was told to come again for, and since when that is due.
    public func recheck(by today: Day) -> (form: Form, conclusion: Conclusion, due: Day)? {
        guard isActive else { return nil }
        let known = known
        for form in Screenings.forms where form.screening?.every != nil {
            // Who has grown out of a check since is looked at with another.
            guard let last = findings.last(form), form.screening?.isFor(known, today) == true else { continue }
            for conclusion in last.conclusions(of: self) {
                guard let due = conclusion.kind.again?.end(since: last.day), due <= today else { continue }
                return (form, conclusion, due)
            }
        }
        return nil
    }

    /// The last entry of a day that the rules judge.
    public func lastFound(on day: Day) -> ID? {
        findings.on(day).last { $0.form.screening != nil && isOfNow($0) }?.entry
    }

    /// What the rules may know of her.
    public var known: Known {
        var known = Known()
        known.sex = sex
        known.birth = birth
        known.lastPeriod = pregnancy?.lastPeriod
        known.delivered = lastBirth
        return known
    }

    private func known(before found: Found) -> Known {
        var known = known
        for finding in findings.all where finding.day < found.day && finding.form.code == found.form {
            known.earlier.append(Found(found.form, on: finding.day, finding.answers))
        }
        return known
    }
}

extension Finding {
    /// What the rules make of it, of her.
    func conclusions(of resident: Resident) -> [Conclusion] {
        form.screening?.judge(Found(form.code, on: day, answers), resident.known) ?? []
    }
}

public enum Judgement {
    /// The last day of a month on which something was found of her that the rules judge.
    public static func lastDay(_ resident: Resident, in month: Month) -> Day? {
        // A weighing is worth more than a measuring after it.
        if let child = child(resident, in: month) { return child.reading.day }
        return resident.findings.all.last { $0.day.month == month && $0.form.screening != nil && resident.isOfNow($0) }?
            .day
    }

    /// The judgement of the last weighing of a month, else of its last measuring; `nil` when there was none, or
    /// she was not under five then.
    public static func child(_ resident: Resident, in month: Month) -> ChildJudgement? {
        var last: Measurement?
        let (first, end) = (month.day(1), month.adding(1).day(1))
        for reading in resident.readings(from: first, until: end) {
            if let best = last {
                if best.weight != nil, reading.weight == nil { continue }
                if (best.weight != nil) == (reading.weight != nil), best.day > reading.day { continue }
            }
            last = reading
        }
        return last.flatMap { child(resident, on: $0.day) }
    }

    public static func child(_ resident: Resident, on day: Day) -> ChildJudgement? {
        resident.reading(on: day).flatMap { child(resident, reading: $0) }
    }

    static func child(_ resident: Resident, reading: Measurement) -> ChildJudgement? {
        guard let sex = resident.sex, let birth = resident.birth, reading.day >= birth,
            reading.day.months(since: birth) < 60
        else { return nil }
        let growth = ChildGrowth(
            sex: sex, birth: birth, on: reading.day, weight: reading.weight, length: reading.length,
            measure: reading.measure, head: reading.head, arm: reading.arm, hasOedema: reading.hasOedema)
        var verdict: GainVerdict?
        if reading.weight != nil {
            // The month and the two before it decide N, T and 2T.
            let month = reading.day.month
            verdict = verdicts(resident, since: month.adding(-3)).last { $0.month == month }
        }
        return ChildJudgement(
            reading: reading,
            finding: GrowthFinding(
                growth, ageMonths: reading.day.months(since: birth), arm: reading.arm, verdict: verdict))
    }

    /// Every month's letter, oldest first.
    public static func verdicts(_ resident: Resident) -> [GainVerdict] {
        verdicts(resident, since: Month(number: 0))
    }

    private static func verdicts(_ resident: Resident, since: Month) -> [GainVerdict] {
        guard let sex = resident.sex, let birth = resident.birth else { return [] }
        var weighings: [(day: Day, weight: Grams)] = []
        var earlier: (day: Day, weight: Grams)?
        let begin = since.day(1)
        for finding in resident.findings.all.reversed() where finding.form === Form.growthVisit {
            guard let weight = finding[GrowthVisit.weight] else { continue }
            if finding.day < begin {
                earlier = (finding.day, weight)
                break
            }
            weighings.append((finding.day, weight))
        }
        weighings.reverse()
        // One older weighing tells "first" from "not weighed the month before".
        if let earlier { weighings.append(earlier) }
        return GrowthMonitoring.verdicts(sex: sex, birth: birth, weighings: weighings)
            .filter { $0.month >= since }
    }
}

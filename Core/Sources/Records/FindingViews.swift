public import Plain
import Rules

// What was written of a resident, as those who ask think of it: measurings, services, referrals. Each is read from her
// findings, which alone are kept.

extension Resident {
    /// Whether a screening looked at her that day.
    public func isMeasured(on day: Day) -> Bool { findings.on(day).contains { $0.form.screening != nil } }

    /// Whether she came to the Posyandu: a birth, and a visit at home, are no coming.
    public func isPresent(on day: Day) -> Bool {
        let found = findings.on(day)
        return found.contains { $0.form.screening != nil && $0.form.marksPresence }
            || found.contains { $0.form === Form.attendance && !$0.flag("absent") }
    }

    // MARK: Measurings

    /// By day; a day may have several.
    public var readings: [Measurement] { findings.of(.growthVisit).map { Measurement($0) } }

    /// Those of a stretch of days, the last day not among them.
    func readings(from first: Day, until end: Day) -> [Measurement] {
        findings.of(.growthVisit, from: first, until: end).map { Measurement($0) }
    }

    /// Those of a day and after it.
    func readings(since first: Day) -> [Measurement] {
        findings.of(.growthVisit, from: first, until: nil).map { Measurement($0) }
    }

    /// The reading that counts for a day: the last one that nobody corrected. What it leaves out stands in those
    /// before it, when one table weighs and the next measures.
    public func reading(on day: Day) -> Measurement? {
        var found: Measurement?
        for finding in findings.on(day).reversed() where finding.form === Form.growthVisit {
            let reading = Measurement(finding)
            if found == nil { found = reading } else { found?.complete(with: reading) }
        }
        return found
    }

    /// The last reading before a day.
    public func reading(before day: Day) -> Measurement? {
        guard findings.had(.growthVisit) else { return nil }
        for finding in findings.all.reversed() where finding.day < day && finding.form === Form.growthVisit {
            return Measurement(finding)
        }
        return nil
    }

    // MARK: What was given and done

    /// At the Posyandu, or copied from the KIA book with the day that it says.
    public var services: [Given] {
        guard findings.had(.services) || findings.had(.doseRecord) else { return [] }
        return findings.all.flatMap { finding -> [Given] in
            guard finding.form === Form.services || finding.form === Form.doseRecord else { return [] }
            let day = finding["on"].flatMap { Day(iso: $0) } ?? finding.day
            return finding.codes("given").map { Given(entry: finding.entry, code: $0, day: day) }
        }
    }

    public var counsellings: [Given] {
        findings.of(.counselling).map { Given(entry: $0.entry, code: $0["message"] ?? "", day: $0.day) }
    }

    /// With what was heard of each: a step belongs to the last referral before it.
    public var referrals: [Referral] {
        var found: [Referral] = []
        guard findings.had(.referral) else { return found }
        for finding in findings.all {
            if finding.form === Form.referral {
                found.append(Referral(finding))
            } else if finding.form === Form.referralStep, let step = Referral.Step(finding), !found.isEmpty {
                found[found.count - 1].steps.append(step)
            }
        }
        return found
    }

    /// Days on which somebody said why she was not referred.
    public var notReferred: [Day] { findings.of(.notReferred).map { $0.day } }

    /// A visit does what was to be done before it; when nobody was met, the task stays until the day after.
    public var visitTasks: [VisitTask] {
        var found: [VisitTask] = []
        guard findings.had(.visitTask) else { return found }
        for finding in findings.all {
            if finding.form === Form.visitTask {
                found.append(
                    VisitTask(
                        entry: finding.entry, day: finding.day, reason: finding["reason"] ?? "", due: finding.day))
            }
            guard finding.form === Form.homeVisit else { continue }
            for place in found.indices where found[place].done == nil {
                if finding["found"] == "away" {
                    found[place].due = finding.day.adding(days: 1)
                } else {
                    found[place].done = finding.day
                }
            }
        }
        return found
    }

    // MARK: Pregnancies

    /// Checks of a pregnancy, by day: each belongs to the last one that had begun on its day.
    public func checks(of pregnancy: Pregnancy) -> [Finding] {
        findings.of(.antenatalVisit).filter { self.pregnancy(of: $0)?.entry == pregnancy.entry }
    }

    /// The pregnancy that a check was made in; `nil` where none is known.
    func pregnancy(of check: Finding) -> Pregnancy? {
        var last: Pregnancy?
        for pregnancy in pregnancies where pregnancy.lastPeriod <= check.day {
            if let best = last, best.lastPeriod > pregnancy.lastPeriod { continue }
            last = pregnancy
        }
        return last ?? pregnancies.first
    }

    /// What was written with a form since the pregnancy that she carries began.
    public func written(_ form: Form) -> [Finding] {
        pregnancy.map { findings.of(form, from: $0.lastPeriod, until: nil) } ?? []
    }

    /// Iron tablets that she got in a pregnancy.
    public func tablets(in pregnancy: Pregnancy) -> Int {
        checks(of: pregnancy).reduce(0) { $0 + ($1[AntenatalVisit.tablets] ?? 0) }
    }
}

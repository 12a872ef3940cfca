public import Plain
import Rules

extension Judgement {
    /// Somebody who must be taken to a health post today, for whom neither a referral was written since nor why not: the
    /// last day on which that was found, and why. A child's next measuring says anew how it is; a sign of danger in pregnancy stays.
    public static func unanswered(_ resident: Resident, by today: Day? = nil) -> (day: Day, reasons: [String])? {
        guard resident.isActive else { return nil }
        // What is forgotten needs no judging: a book asks this of everybody in it.
        return unanswered(resident, among: findings(resident, since: today?.adding(days: -remembered)), by: today)
    }

    /// What was found on a day: how soon somebody looks at her, and codes of why.
    typealias Found = (day: Day, urgency: Urgency, reasons: [String])

    /// What each check of this pregnancy, the last measuring and the last of each other screening found, the newest first.
    /// - Parameter first: the first day of which it is asked
    static func findings(_ resident: Resident, since first: Day? = nil) -> [Found] {
        var days = resident.pregnancy.map { resident.checks(of: $0).map { $0.day } } ?? []
        // Begin and plan of a pregnancy say nothing of how she is.
        for form in Screenings.forms where form !== Form.pregnancyStart && form !== Form.birthPlan {
            if form !== Form.antenatalVisit, let last = resident.findings.last(form) { days.append(last.day) }
        }
        days = days.ordered { OrderKey(-Int($0.number)) }
        var found: [Found] = []
        for day in days where found.last?.day != day && day >= first ?? day {
            let conclusions = resident.conclusions(on: day)
            found.append((day, conclusions.urgency, conclusions.reasons))
        }
        return found
    }

    static func unanswered(
        _ resident: Resident, among findings: [Found], by today: Day?
    ) -> (day: Day, reasons: [String])? {
        for (day, urgency, reasons) in findings
        where urgency == .today && today.map({ $0.days(since: day) <= remembered }) ?? true {
            let isAnswered =
                resident.referrals.contains { $0.day >= day } || resident.notReferred.contains { $0 >= day }
            if !isAnswered { return (day, reasons) }
        }
        return nil
    }

    /// Days after which what was found is too old to act on without looking again.
    static let remembered = 30
}

#if !hasFeature(Embedded)
/// Why a midwife should look at somebody. Made from the card alone and with the days on which it stands, so that it is
/// kept as a row beside the card and asked for on any day without folding a book.
public struct Attention: Hashable, Sendable {
    /// The gravest first.
    public enum Kind: UInt8, CaseIterable, Comparable, Sendable {
        /// Found in danger, and nobody referred her.
        case danger
        /// Referred for today, and not heard of since.
        case urgentReferral
        /// Was referred and did not go.
        case missedReferral
        /// Past the longest pregnancy but two weeks, and nobody said what became of it.
        case overduePregnancy
        /// Went to the health post: the kader waits for what the midwife says.
        case cameReferral
        /// Wasted, thin arm, twice not rising: somebody looks at her this week.
        case finding
        /// Was referred, not for today, and not heard of since.
        case openReferral
        /// An antenatal check whose window closed.
        case missedChecks
        /// A dose of the routine schedule that is late.
        case overdueDose

        public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    public let kind: Kind
    /// Codes as in `Referral.reasons`.
    public let reasons: [String]
    /// The day on which it was found or written.
    public let since: Day
    /// The first and the last day on which it stands in the list.
    public let from: Day
    public let until: Day

    public init(_ kind: Kind, _ reasons: [String], since: Day, from: Day? = nil, until: Day) {
        self.kind = kind
        self.reasons = reasons
        self.since = since
        self.from = from ?? since
        self.until = until
    }

    /// Days for which a referral is remembered in lists; proposed, unverified.
    private static let referralDays = 60
    /// Days for which the last finding that somebody looks at within the week is, while no referral was written since.
    private static let findingDays = 45

    /// Everything for which a card stands in the midwife's list.
    public static func all(_ card: Card) -> [Attention] {
        guard let resident = card.resident, resident.isActive else { return [] }
        var found: [Attention] = []
        let findings = Judgement.findings(resident)
        if let open = Judgement.unanswered(resident, among: findings, by: nil) {
            found.append(
                Attention(.danger, open.reasons, since: open.day, until: open.day.adding(days: Judgement.remembered)))
        }
        if let referral = resident.referrals.last { found += of(referral) }
        if let latest = findings.first, latest.urgency == .week,
            !resident.referrals.contains(where: { $0.day >= latest.day })
        {
            found.append(
                Attention(
                    .finding, latest.reasons, since: latest.day, until: latest.day.adding(days: findingDays)))
        }
        if let pregnancy = resident.pregnancy { found += of(pregnancy, resident) }
        if let dose = lateDose(resident) { found.append(dose) }
        return found
    }

    private static func of(_ referral: Referral) -> [Attention] {
        let kind: Kind
        switch referral.state {
        case .referred: kind = referral.isUrgent ? .urgentReferral : .openReferral
        case .missed: kind = .missedReferral
        case .came: kind = .cameReferral
        case .treated, .closed: return []
        }
        let day = referral.steps.last?.day ?? referral.day
        let from = kind == .openReferral ? day.adding(days: referral.asksAfterDays) : day
        return [
            Attention(kind, referral.reasons, since: day, from: from, until: day.adding(days: referralDays))
        ]
    }

    /// From the day on which the first dose is late to the last on which one can still be given.
    private static func lateDose(_ resident: Resident) -> Attention? {
        guard let birth = resident.birth, resident.isWeighed(on: resident.registered) else { return nil }
        let late = Immunisation.late(birth: birth, given: resident.services.map { ($0.code, $0.day) })
        guard let first = late.map({ $0.from }).min(), let last = late.map({ $0.until }).max() else { return nil }
        return Attention(.overdueDose, [], since: first, until: last.adding(days: -1))
    }

    private static func of(_ pregnancy: Pregnancy, _ resident: Resident) -> [Attention] {
        let overdue = pregnancy.lastPeriod.adding(days: Antenatal.overdueDays + 1)
        var found = [
            Attention(.overduePregnancy, [], since: overdue, until: pregnancy.lastPeriod.adding(days: 2 * 365))
        ]
        // A window closes on a day that is known ahead.
        for weeks in [12, 24] {
            let day = pregnancy.lastPeriod.adding(days: weeks * 7 + 7)
            guard Antenatal.missed(DueServices.antenatal(pregnancy, of: resident, on: day)) > 0 else { continue }
            found.append(
                Attention(.missedChecks, [], since: day, until: overdue.adding(days: -1)))
            break
        }
        return found
    }
}
#endif

public import Plain
import Rules

/// Somebody who was expected on a session day and did not come, with what speaks for a visit.
public struct Absentee: Sendable {
    public enum Reason: Sendable {
        /// Found in danger, and nobody referred her.
        case unanswered
        /// Told to come again, and not looked at since.
        case recheck
        case lateDose
        /// An antenatal check whose window closed.
        case missedCheck
        /// Away on the session day before as well.
        case again

        public var words: Phrase {
            switch self {
            case .unanswered: Phrase("belum dirujuk", "not referred yet")
            case .recheck: Phrase("perlu diperiksa lagi", "to be checked again")
            case .lateDose: Phrase("imunisasi terlambat", "vaccines are late")
            case .missedCheck: Phrase("periksa hamil terlewat", "missed a check")
            case .again: Phrase("dua kali tidak datang", "twice not present")
            }
        }
    }

    public let resident: Resident
    /// The gravest first; who has one is proposed for a visit.
    public let reasons: [Reason]

    init(_ resident: Resident, on day: Day, before: Day?) {
        self.resident = resident
        var reasons: [Reason] = []
        if Judgement.unanswered(resident, by: day) != nil { reasons.append(.unanswered) }
        if let found = resident.recheck(by: day), day.days(since: found.due) <= 183 { reasons.append(.recheck) }
        if !DueServices.overdue(resident, on: day).isEmpty { reasons.append(.lateDose) }
        if let pregnancy = resident.pregnancy,
            Antenatal.missed(DueServices.antenatal(pregnancy, of: resident, on: day)) > 0
        {
            reasons.append(.missedCheck)
        }
        if let before, resident.rosterGroup(on: day).isAwaited, resident.registered <= before,
            !resident.isPresent(on: before)
        {
            reasons.append(.again)
        }
        self.reasons = reasons
    }
}

extension Session {
    /// Who did not come: under-fives, pregnant women and old people, and of the others those whom something speaks for. By
    /// neighbourhood, in it those with a reason first.
    public func absent(from book: Book) -> [Absentee] {
        let before = book.openDays.last { $0 < day }
        var found: [Absentee] = []
        for resident in expected where !isPresent(resident.id) {
            let absentee = Absentee(resident, on: day, before: before)
            if absentee.reasons.isEmpty, !resident.rosterGroup(on: day).isAwaited { continue }
            found.append(absentee)
        }
        return found.ordered {
            OrderKey(
                ($0.resident.neighbourhood.number ?? 0) * 2 + ($0.reasons.isEmpty ? 1 : 0),
                $0.resident.neighbourhood + " " + $0.resident.name.small())
        }
    }

    /// How many of each stage of life were expected, and how many came.
    public var stages: [(group: RosterGroup, expected: Int, came: Int)] {
        var found: [(group: RosterGroup, expected: Int, came: Int)] = []
        for group in RosterGroup.allCases {
            let its = expected.filter { $0.rosterGroup(on: day) == group }
            if !its.isEmpty { found.append((group, its.count, its.filter { isPresent($0.id) }.count)) }
        }
        return found
    }
}

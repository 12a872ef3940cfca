public import Rules

/// A person of the Posyandu's area and what was written about her.
public struct Resident: Sendable {
    public let id: ID
    /// The day her card was opened.
    public let registered: Day
    public var name = ""
    public var sex: Sex?
    public var birth: Day?
    /// Mother or carer.
    public var mother = ""
    /// The RT as three digits, whatever was typed: `003`.
    public var neighbourhood = ""
    public var address = ""
    public var phone = ""
    public var household: ID?
    /// Has a KIA book: the K of SKDN.
    public var hasHealthBook = true
    public var nationalID = NationalIDState.none
    public var state = ResidentState.living
    /// The entry that ended her living here.
    var ending: ID?
    /// When this book counts her, oldest first: who moves away and comes back has two stays.
    public var stays = [Stay()]
    /// The card that this one was merged into.
    public var mergedInto: ID?
    /// Readings, by day; a day may have several.
    public var readings: [Reading] = []
    public var attendances: [Attendance] = []
    public var services: [Given] = []
    public var counsellings: [Given] = []
    public var referrals: [Referral] = []
    /// Days on which somebody said why she was not referred.
    public var notReferred: [Day] = []
    public var visitTasks: [VisitTask] = []
    public var pregnancies: [Pregnancy] = []
    /// Schooling, social condition and what else the fields keep of her.
    public var findings = Findings()

    public init(id: ID, registered: Day) {
        self.id = id
        self.registered = registered
    }

    /// Lives here and is not a second card of somebody else.
    public var isActive: Bool { state == .living && mergedInto == nil }

    public func isPresent(on day: Day) -> Bool {
        if isMeasured(on: day) { return true }
        for attendance in attendances.reversed() where attendance.day == day && attendance.isPresent {
            return true
        }
        return false
    }

    /// The reading that counts for a day: the last one that nobody corrected. What it leaves out stands in those
    /// before it, when one table weighs and the next measures.
    public func reading(on day: Day) -> Reading? {
        var found: Reading?
        for reading in readings.reversed() where reading.day == day {
            if found == nil { found = reading } else { found?.complete(with: reading) }
        }
        return found
    }

    /// The day of a reading or of an antenatal check.
    func day(ofEntry entry: ID) -> Day? {
        for reading in readings where reading.entry == entry { return reading.day }
        for pregnancy in pregnancies { for check in pregnancy.checks where check.entry == entry { return check.day } }
        return nil
    }

    /// The last reading before a day.
    public func reading(before day: Day) -> Reading? {
        var found: Reading?
        for reading in readings where reading.day < day {
            if let best = found, best.day > reading.day { continue }
            found = reading
        }
        return found
    }

    public var pregnancy: Pregnancy? {
        for pregnancy in pregnancies.reversed() where pregnancy.ended == nil { return pregnancy }
        return nil
    }
}

public enum ResidentState: Hashable, Sendable {
    case living
    case died(Day)
    /// `to` is the book, or the registered number, of the Posyandu that has her card now; empty when nobody knows.
    case movedOut(Day, to: String)
}

/// A stretch of months in which a book counts a resident.
public struct Stay: Hashable, Sendable {
    /// `nil`: from the month in which the book first knew her.
    public var begins: Month?
    /// The first month in which she is no longer counted.
    public var ends: Month?

    public init(begins: Month? = nil, ends: Month? = nil) {
        self.begins = begins
        self.ends = ends
    }
}

extension Resident {
    mutating func end(_ state: ResidentState, from month: Month, by entry: ID) {
        self.state = state
        ending = entry
        stays[stays.count - 1].ends = max(month, stays[stays.count - 1].begins ?? month)
    }

    /// She lives here after all.
    mutating func takeBackEnding(_ entry: ID) {
        guard ending == entry else { return }
        state = .living
        ending = nil
        stays[stays.count - 1].ends = nil
    }

    mutating func begin(in month: Month) {
        state = .living
        ending = nil
        var stay = Stay(begins: month)
        // Stays do not overlap, or she would count twice in a month: who is back before the old one is over goes on
        // with it.
        while let last = stays.last, last.ends.map({ $0 > month }) ?? true {
            if last.ends != nil { stay.begins = last.begins.map { min($0, month) } }
            stays.removeLast()
        }
        stays.append(stay)
    }
}

public enum NationalIDState: Hashable, Sendable {
    case none
    /// Sixteen digits, masked: `9901••••••••0003`.
    case temporary(masked: String)
    case verified(masked: String)
}

/// One measuring of a child.
public struct Reading: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    public var weight: Grams?
    public var length: Millimetres?
    /// Lying (`l`), standing (`h`) or not said.
    public var measure: Measure?
    public var head: Millimetres?
    public var arm: Millimetres?
    public var hasOedema = false
    /// She was asked whether an unlikely value is right, and said yes.
    public var isConfirmed = false

    public init(entry: ID, day: Day) {
        self.entry = entry
        self.day = day
    }

    mutating func complete(with earlier: Reading) {
        weight = weight ?? earlier.weight
        if length == nil { (length, measure) = (earlier.length, earlier.measure) }
        head = head ?? earlier.head
        arm = arm ?? earlier.arm
        hasOedema = hasOedema || earlier.hasOedema
    }
}

/// "Present" or "not present" on a day; of several, present wins.
public struct Attendance: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    public let isPresent: Bool
}

/// A service or a counselling message given on a day.
public struct Given: Hashable, Sendable {
    public let entry: ID
    public let code: String
    public let day: Day
}

public struct Referral: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    /// Codes of the rules that fired.
    public let reasons: [String]
    public let destination: String
    public let isUrgent: Bool
    public var note = ""
    /// What was heard of it, oldest first.
    public var steps: [Step] = []

    /// Where it stands on its way there and back.
    public enum State: String, CaseIterable, Sendable {
        case referred, came, treated, missed, closed
    }

    public struct Step: Hashable, Sendable {
        public let entry: ID
        public let state: State
        public let day: Day
        /// *Rujuk balik*: what the kader should do.
        public let message: String
    }

    public var state: State { steps.last?.state ?? .referred }

    /// Days after which somebody asks whether she went; proposed, unverified.
    public var asksAfterDays: Int { isUrgent ? 1 : 7 }
}

/// *Penjemputan sasaran*: somebody did not come, and a kader goes and asks.
public struct VisitTask: Hashable, Sendable {
    public let entry: ID
    public let day: Day
    public let reason: String
    /// When to go there: after a visit that found nobody, the day after it.
    public var due: Day
    public var done: Day?
}

public struct Pregnancy: Hashable, Sendable {
    public let entry: ID
    /// First day of the last period.
    public var lastPeriod: Day
    public var checks: [Check] = []
    public var ended: Day?

    /// Past 42 weeks without an end: somebody asks what became of it.
    public func isOverdue(on day: Day) -> Bool { day.days(since: lastPeriod) > Antenatal.overdueDays }

    public struct Check: Hashable, Sendable {
        public let entry: ID
        public let day: Day
        /// `midwife`, `doctor`, or `posyandu` for what only the kader saw.
        public let provider: String
        public var weight: Grams?
        public var arm: Millimetres?
        /// mmHg
        public var systolic: Int?
        public var diastolic: Int?
        /// As they were written.
        public var answers: [Answer] = []
    }
}

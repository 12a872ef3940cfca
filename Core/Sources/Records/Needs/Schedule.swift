public import Plain
public import Rules

// *Jadwal hari buka*: when and where a Posyandu opens, as long as nothing else is written, and the days that are moved
// or left out. One card of its book.

extension CardKind {
    public static let schedule = CardKind(
        "schedule", Phrase("Jadwal hari buka", "Schedule of session days"), path: "jadwal", in: [.posyandu],
        isOpen: { _ in true }, id: { _ in Schedule.card })
}

extension Roles {
    static let schedulers: Roles = [.kader, .chair, .villageOperator]
}

extension Form {
    /// Holds from the day on which it is written: what was before stays as it was.
    public static let schedule = Form(
        "schedule", on: .schedule, opensCard: true, writers: .schedulers, isOffered: { _, _ in true },
        check: { entry, _ in
            var problems: [Problem] = []
            for field in ["opens", "closes"] where !(entry[field].map { $0.isTimeOfDay } ?? true) {
                problems.append(Problem(field, "Tulis jam seperti 08.00.", "Write the time as 08.00."))
            }
            if problems.isEmpty, let opens = entry["opens"], let closes = entry["closes"],
                closes.bytes.lexicographicallyPrecedes(opens.bytes)
            {
                problems.append(Problem("closes", "Tutupnya sebelum buka.", "It closes before it opens."))
            }
            return problems
        })

    public static let scheduleChange = Form(
        "schedule-change", on: .schedule, writers: .schedulers,
        isOffered: { card, _ in card.findings.last(.schedule) != nil },
        check: { entry, context in
            guard let day = entry.day("day"), !Schedule(context.card).plans(day) else { return [] }
            return [Problem("day", "Itu bukan hari buka di jadwal.", "The schedule has no session on that day.")]
        })

    static let scheduleWithdrawal = takingBack("schedule-withdrawal", on: .schedule, writers: .schedulers)
}

/// The days on which a Posyandu opens, as its card says them.
public struct Schedule: Sendable {
    public static let card = ID(naming: "schedule")

    /// A day on which it opens.
    public struct OpenDay: Sendable {
        /// As the pattern has it.
        public let planned: Day
        /// The same, or the one it is moved to.
        public fileprivate(set) var day: Day
        /// What says so: hours and place.
        public let said: Finding

        /// 08.00–11.00
        public var hours: String { (said["opens"] ?? "") + (said["closes"].map { "–" + $0 } ?? "") }
        public var place: String { said["place"] ?? "" }
    }

    /// What is said from a day on, by day.
    private let lines: [(said: Finding, pattern: OpenDayPattern)]
    private let changes: [Finding]

    public init(_ book: Book) { self.init(book.card(Schedule.card)) }

    init(_ card: Card?) {
        let findings = card?.findings ?? Findings()
        lines = findings.of(.schedule).compactMap { said in OpenDayPattern(said).map { (said, $0) } }
        changes = findings.of(.scheduleChange)
    }

    /// What holds now, or will.
    public var said: Finding? { lines.last?.said }

    /// From one day to another, both among them.
    public func days(from first: Day, through last: Day) -> [OpenDay] {
        var found: [OpenDay] = []
        guard !lines.isEmpty, first <= last else { return found }
        // A day may be moved into another month.
        for month in first.month.number - 2...last.month.number + 2 {
            for planned in planned(in: Month(number: Int(month))) {
                var open = planned
                if let change = changes.last(where: { $0["day"] == open.planned.iso }) {
                    guard change["change"] == "moved", let to = change["to"].flatMap({ Day(iso: $0) }) else { continue }
                    open.day = to
                }
                if first <= open.day, open.day <= last { found.append(open) }
            }
        }
        return found.ordered { OrderKey(Int($0.day.number)) }
    }

    /// The first that is not over.
    public func next(on today: Day) -> OpenDay? { days(from: today, through: today.adding(days: 400)).first }

    /// Those of the last year that are over.
    public func passed(before today: Day) -> [OpenDay] {
        days(from: today.adding(days: -365), through: today.adding(days: -1))
    }

    fileprivate func plans(_ day: Day) -> Bool {
        for open in planned(in: day.month) where open.planned == day { return true }
        return false
    }

    private func planned(in month: Month) -> [OpenDay] {
        var found: [OpenDay] = []
        for place in lines.indices {
            let day = lines[place].pattern.day(in: month)
            let isOver = place + 1 < lines.count && lines[place + 1].said.day <= day
            if lines[place].said.day <= day, !isOver {
                found.append(OpenDay(planned: day, day: day, said: lines[place].said))
            }
        }
        return found
    }
}

extension OpenDayPattern {
    /// As it was answered.
    fileprivate init?(_ said: Finding) {
        if let date = said["date"]?.number, said["pattern"] == "date" {
            self = .date(date)
        } else if let weekday = OpenDayPattern.weekdays.firstIndex(of: said["weekday"] ?? ""),
            let week = OpenDayPattern.weeks.firstIndex(of: said["week"] ?? "")
        {
            self = .weekday(weekday + 1, week: week + 1)
        } else {
            return nil
        }
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let weeks = ["first", "second", "third", "fourth", "last"]
}

extension String {
    /// 08.00
    fileprivate var isTimeOfDay: Bool {
        let parts = cut(at: UInt8(ascii: "."))
        guard utf8.count == 5, parts.count == 2, parts[0].utf8.count == 2, let hour = parts[0].number,
            let minute = parts[1].number
        else { return false }
        return (0...23).contains(hour) && (0...59).contains(minute)
    }
}

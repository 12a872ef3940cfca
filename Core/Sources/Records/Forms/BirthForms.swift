public import Plain
public import Rules

extension Form {
    /// The birth on the mother's card: it ends her pregnancy. The child's own card is opened beside it.
    public static let delivery: Form = Form(
        "delivery", on: .resident, conflict: .guarded, isOfPerson: true,
        isOffered: { card, day in card.resident.map { $0.isActive && $0.bears(on: day) != nil } ?? false },
        check: { entry, context in
            guard let on = entry.day("on") else { return [] }
            var problems: [Problem] = []
            // A correction is about the pregnancy that it ended.
            let resident = context.card?.resident
            let pregnancy =
                entry.corrects == nil
                ? resident?.bears(on: context.today) : resident?.pregnancies.last { $0.birth != nil }
            if let pregnancy, on < pregnancy.lastPeriod {
                problems.append(
                    Problem(
                        "on", "Sebelum haid terakhirnya. Periksa tanggalnya.",
                        "Before her last period. Check the date."))
            }
            if let died = entry.day("died-on"), died < on {
                problems.append(
                    Problem(
                        "died-on", "Sebelum bayinya lahir. Periksa tanggalnya.", "Before the birth. Check the date."))
            }
            return problems
        },
        fold: { entry, card in
            var entry = entry
            entry.day = entry.day("on") ?? entry.day
            card.changeResident { resident in
                resident.findings.take(entry, Form.delivery)
                resident.takeBirth(entry)
            }
        })

    /// How a child was born; its day is that of the birth.
    public static let newborn: Form = Form(
        "newborn", on: .resident, screening: .newborn,
        isOffered: { card, day in
            guard let resident = card.resident, resident.isActive, let birth = resident.birth else { return false }
            return (0..<12).contains(day.months(since: birth)) && resident.findings.last(.newborn) == nil
        })
}

extension Form {
    /// That somebody saw the mother after birth, and how she is. What midwife and doctor found stays with them.
    public static let postnatalVisit: Form = Form(
        "postnatal-visit", on: .resident, screening: .postnatal,
        isOffered: { card, day in isSeen(card, .postnatal, on: day) },
        check: { entry, context in early(entry, context.card?.resident?.lastBirth) })

    /// The same of a newborn.
    public static let newbornVisit: Form = Form(
        "newborn-visit", on: .resident, screening: .newbornVisit,
        isOffered: { card, day in isSeen(card, .newbornVisit, on: day) },
        check: { entry, context in early(entry, context.card?.resident?.birth) })

    private static func isSeen(_ card: Card, _ screening: Screening, on day: Day) -> Bool {
        card.resident.map { $0.isActive && screening.isFor($0.known, day) } ?? false
    }

    private static func early(_ entry: Entry, _ birth: Day?) -> [Problem] {
        guard let birth, let on = entry.day("on"), on < birth else { return [] }
        return [Problem("on", "Sebelum bayinya lahir. Periksa tanggalnya.", "Before the birth. Check the date.")]
    }
}

extension Resident {
    /// The day of her last birth, while she is not pregnant again.
    public var lastBirth: Day? { pregnancy == nil ? findings.last(.delivery)?.day : nil }

    /// In the six weeks after birth.
    public func isAfterBirth(on day: Day) -> Bool { Screening.postnatal.isFor(known, day) }

    /// The visits after her last birth, or after her own; empty where none is known.
    public func visits(with form: Form, on day: Day) -> [AfterBirth.Visit] {
        let isChild = form === Form.newbornVisit
        return (isChild ? birth : lastBirth).map { visits(with: form, after: $0, on: day) } ?? []
    }

    func visits(with form: Form, after birth: Day, on day: Day) -> [AfterBirth.Visit] {
        var seen: [Day] = []
        for finding in findings.of(form) where finding[PostnatalVisit.seenBy] != "posyandu" {
            seen.append(finding[PostnatalVisit.day] ?? finding.day)
        }
        return AfterBirth.plan(birth: birth, visits: seen, ofChild: form === Form.newbornVisit, on: day)
    }

    /// The pregnancy that a birth recorded now would end: the one she carries, or one that ended with a child of which
    /// nothing else is known yet.
    public func bears(on day: Day) -> Pregnancy? {
        if let pregnancy { return pregnancy }
        guard let last = pregnancies.last, last.isBorn, last.birth == nil, let ended = last.ended,
            day.days(since: ended) <= Resident.bornDays
        else { return nil }
        return last
    }

    private static let bornDays = 90

    fileprivate mutating func takeBirth(_ entry: Entry) {
        let birth = Pregnancy.Birth(entry: entry.original, day: entry.day)
        let place = pregnancies.firstIndex { $0.birth?.entry == birth.entry } ?? pregnancies.indices.last
        if let place { pregnancies[place].birth = birth }
    }

    mutating func takeBackBirth(_ entry: ID) {
        for place in pregnancies.indices where pregnancies[place].birth?.entry == entry {
            pregnancies[place].birth = nil
        }
    }
}

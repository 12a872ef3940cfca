public import Plain
import Rules

/// A session day as the five lists see it: who is expected, who came in which order, who waits where.
public struct Session: Sendable {
    public let day: Day
    public let closing: SessionDay.Closing?
    /// Everyone who lives here and was born by then, by life stage and name.
    public let expected: [Resident]
    /// Those who came, in the order in which they came.
    public let present: [Resident]
    /// Present, and some screening that is due was not done yet; who was given her message has left.
    public let toMeasure: [Resident]
    /// Measured; not yet served and counselled.
    public let results: [Resident]
    /// Measured, something is due or she should be referred, and nothing was written yet.
    public let toServe: [Resident]
    public let toCounsel: [Resident]
    /// How many of those present are only on this phone.
    public let presentOnThisPhone: Int

    public init(_ book: Book, on day: Day) { self.init(book, on: day, screenings: Screenings.forms) }

    init(_ book: Book, on day: Day, screenings: [Form]) {
        self.day = day
        closing = book.sessionDay(on: day)?.closings.first
        let residents = book.residents
        expected = residents.filter { $0.birth.map { $0 <= day } ?? true }.ordered {
            OrderKey(Int($0.rosterGroup(on: day).rawValue), $0.name.small(), id: ($0.id.high, $0.id.low))
        }

        let came = Session.came(book, on: day)
        present = came.residents
        presentOnThisPhone = came.onThisPhone

        let measured = present.filter { $0.isMeasured(on: day) }
        let staying = measured.filter { resident in
            !resident.counsellings.contains { $0.day == day }
        }
        results = staying
        toMeasure = present.filter { resident in
            let isGone = resident.isMeasured(on: day) && !staying.contains { $0.id == resident.id }
            return !isGone && !resident.dueScreenings(on: day, of: screenings).isEmpty
        }
        toServe = measured.filter { resident in
            !resident.services.contains { $0.day == day } && !DueServices.due(resident, on: day).isEmpty
        }
        toCounsel = results
    }

    /// Who came on a day, in the order of coming, and how many of them are only on this phone.
    public static func came(_ book: Book, on day: Day) -> (residents: [Resident], onThisPhone: Int) {
        var order: [ID] = []
        var found: [Resident] = []
        var waiting = 0
        // By place: of all entries, only those of the day are worth copying.
        for place in book.entries.indices where book.entries[place].day == day {
            let entry = book.entries[place]
            let card = book.standIn(for: entry.card)
            guard Forms.find(entry.form)?.marksPresence == true, !order.contains(card) else { continue }
            guard let resident = book.resident(card), resident.isActive, resident.isPresent(on: day)
            else { continue }
            order.append(card)
            found.append(resident)
            if place >= book.numbered { waiting += 1 }
        }
        return (found, waiting)
    }

    /// Her number in the order of coming, from 1.
    public func queueNumber(_ id: ID) -> Int? {
        for (place, resident) in present.enumerated() where resident.id == id { return place + 1 }
        return nil
    }

    public func isPresent(_ id: ID) -> Bool { present.contains { $0.id == id } }
}

extension Resident {
    public func rosterGroup(on day: Day) -> RosterGroup {
        if pregnancy != nil || isAfterBirth(on: day) { return .pregnant }
        guard let birth else { return .unknown }
        switch day.months(since: birth) {
        case ..<12: return .infant
        case ..<36: return .toddler
        case ..<60: return .preschool
        case ..<(18 * 12): return .school
        case ..<(60 * 12): return .adult
        default: return .elder
        }
    }

    /// A child of 0–59 completed months: the S of SKDN.
    public func isWeighed(on day: Day) -> Bool {
        guard let birth, birth <= day else { return false }
        return day.months(since: birth) < 60
    }
}

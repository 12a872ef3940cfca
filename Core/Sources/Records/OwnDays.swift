public import Plain
public import Rules

/// A region's own days: free ones beside the national, and national ones on which it works.
public struct OwnDays: Sendable {
    public var free: [Holiday] = []
    public var worked: [Day] = []

    public init() {}

    public init(_ cards: [LocalHoliday]) {
        for card in cards {
            guard let day = card.day else { continue }
            if card.isWorkingDay {
                worked.append(day)
            } else {
                free.append(Holiday(day, .local, Phrase(indonesian: card.name, english: card.name)))
            }
        }
    }

    public var calendar: WorkingCalendar {
        free.isEmpty && worked.isEmpty ? .national : WorkingCalendar(adding: free, removing: worked)
    }
}

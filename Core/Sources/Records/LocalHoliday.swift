public import Plain

/// A day on which a region does not work, or works although others do not.
public struct LocalHoliday: Sendable {
    public let id: ID
    public let day: Day?
    public let name: String
    /// Offices work on it after all.
    public let isWorkingDay: Bool

    init(_ card: Card) {
        id = card.id
        day = card.facts.day("day")
        name = card.facts.text("name")
        isWorkingDay = card.facts.flag("working")
    }
}

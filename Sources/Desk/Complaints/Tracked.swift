public import Records

/// A complaint as whoever holds its receipt may see it.
public struct Tracked: Sendable {
    public let code: TicketCode
    public let complaint: Complaint
    public let book: Book
    public let entries: [Entry]
    public let settings: RegionSettings
}

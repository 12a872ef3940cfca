public import Plain
import Records
public import Rules

/// Something that happened to a complaint, as somebody whom it concerns is told of it.
public struct NoticeLine: Sendable {
    public let event: NoticeEvent
    /// Milliseconds since 1970.
    public let happened: Int64
    /// Minutes that the clock of its place is ahead of UTC.
    public let offsetMinutes: Int
    public let complaint: ID
    public let book: String
    public let kind: ComplaintKind?
    public let regionName: String
    public let rt: String
    public let landmark: String
    /// She has not looked since it happened.
    public let isNew: Bool
}

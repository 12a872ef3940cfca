public import Plain
import Records
public import Rules

/// The facts of a notice that leave the machine.
public struct SentNotice: Sendable {
    public let event: NoticeEvent
    public let happened: Int64
    /// Of the complaint, or of the follow-up.
    public let card: ID
    public let book: String
    public let region: String
    public let office: String
    public let kind: ComplaintKind?
    public let state: String
    public let due: Day?
}

public import Plain
public import Records
import Rules

/// A secret report in the list of its unit: nothing of what was told.
public struct SecretReportLine: Sendable {
    public let secret: SecretReport
    /// The day on which somebody of the unit last read it.
    public let opened: Day?
    /// The reporter's side wrote something that nobody of the unit has read.
    public let isUnread: Bool
    /// Working days since the reporter's side last wrote.
    public let age: Int
    /// The reporter's side says that somebody is in danger now, and it is not closed.
    public let isUrgent: Bool

    var rank: Int { isUrgent ? 0 : isUnread ? 1 : secret.isOpen ? 2 : 3 }
}

import Plain
public import Records
import Rules

/// *Pemberitahuan*: what happened since somebody looked, and what is late.
public struct News: Sendable {
    public let lines: [NoticeLine]
    public let late: Int
    /// Of these, how many became late since she looked.
    public let newlyLate: Int
    /// Those that are late for the longest.
    public let lateLines: [ComplaintLine]
    /// Up to where she has looked once she saw this.
    let last: Int64
    let day: Day
}

public import Plain
public import Records
import Rules

/// What was sealed and is now open: one entry's text, as it was typed.
public struct OpenedText: Sendable {
    public let form: String
    public let day: Day
    public let step: SecretReport.State?
    /// `nil` when no key of the unit opens it.
    public let text: String?
}

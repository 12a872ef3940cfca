public import Records

/// Somebody of a unit in the list that its people see.
public struct MemberLine: Sendable {
    public let account: String
    public let name: String
    /// The unit let her in; who waits reads nothing.
    public let isAccepted: Bool
    public let isDisabled: Bool
    /// She has made a password that the administrator does not know; nobody is let in before.
    public let hasOwnPassword: Bool
    /// What happened to her account, oldest first; nothing for who was there before units let people in.
    public let steps: [Step]

    public struct Step: Sendable {
        public let change: Member.Change
        /// Who did it, as people call her; empty for the unit's key.
        public let by: String
        /// Milliseconds since 1970.
        public let at: Int64
    }
}

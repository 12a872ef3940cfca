public import Records

/// Who somebody is and what she answers for: an account without its secrets.
public struct Mandate: Sendable {
    public let person: Person
    public let region: String
    public let book: String
    public let mustChangePassword: Bool
    public let isDisabled: Bool
}

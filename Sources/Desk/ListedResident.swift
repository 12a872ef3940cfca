public import Plain
public import Records
import Rules

/// Somebody, or a house, standing under a number.
public struct ListedResident: Sendable {
    public let id: ID
    public let kind: CardKind
    public let book: String
    public let bookName: String
    public let name: String
    public let birth: Day?
    public let mother: String
    public let rt: String
    public let marks: [String]
}

import Rules

/// An office as pages know it.
public struct OfficeEntry: Sendable {
    public let book: String
    public let name: String
    /// Codes of what it answers for.
    public let roles: [String]
    /// To which secret reports are sealed; empty when it takes none.
    public let key: String

    public init(book: String, name: String, roles: [String], key: String = "") {
        self.book = book
        self.name = name
        self.roles = roles
        self.key = key
    }
}

#if !hasFeature(Embedded)
extension OfficeEntry {
    /// Whether it can be asked for a part of a complaint: its people have an inbox.
    var takesParts: Bool { key.isEmpty && !roles.contains(OfficeRole.inspectorate.code) }
}
#endif

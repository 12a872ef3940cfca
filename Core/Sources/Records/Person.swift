/// Who asks or writes.
public struct Person: Hashable, Sendable {
    /// The name she signs in with; the writer in her entries.
    public let account: String
    /// Bu Yanti
    public let name: String
    public let role: Role
    public let scope: Scope

    public init(account: String, name: String, role: Role, scope: Scope) {
        self.account = account
        self.name = name
        self.role = role
        self.scope = scope
    }
}

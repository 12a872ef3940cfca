import Archive

extension Desk {
    /// Marks the database as a demonstration and keeps the password that its accounts share.
    public func markDemo(password: String) throws {
        try archive.write { try $0.setSetting("demo-password", password) }
    }

    /// The password of a demonstration's accounts; nil in a database of real people.
    public nonisolated func demoPassword() throws -> String? {
        try archive.read { try $0.setting("demo-password") }
    }
}

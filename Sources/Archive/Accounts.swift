public import Plain

/// Somebody who signs in: role and mandate, and the hash of her password.
public struct AccountRow: Sendable {
    public let name: String
    public let title: String
    public let role: String
    /// Region path of the mandate; empty when it is for one book.
    public let region: String
    public let book: String
    /// Argon2id, in its usual encoded text; empty until there is one, and then nothing matches it.
    public let password: String
    public let mustChange: Bool
    public let isDisabled: Bool
    /// Her card in the region's book.
    public let card: ID
}

extension ArchiveReading {
    public func account(_ name: String) throws -> AccountRow? {
        try db.first("SELECT * FROM account WHERE name = \(name)", accountRow)
    }

    public func accounts() throws -> [AccountRow] { try db.all("SELECT * FROM account ORDER BY name", accountRow) }

    private func accountRow(_ row: Row) -> AccountRow {
        AccountRow(
            name: row["name"], title: row["title"], role: row["role"], region: row["region"],
            book: row["book"], password: row["password"], mustChange: row["must_change"],
            isDisabled: row["disabled"], card: row["card"])
    }

    /// Failures from an origin and the moment until which it must wait.
    public func attempts(_ origin: String) throws -> (failures: Int, until: Int64)? {
        try db.first("SELECT failures, until FROM attempt WHERE origin = \(origin)") { ($0["failures"], $0["until"]) }
    }

    /// Whoever signed in, and from where: `known NAME ADDRESS`.
    public func knownOrigins() throws -> [String] {
        try db.all("SELECT origin FROM attempt WHERE origin > 'known ' AND origin < 'known!'") { $0["origin"] }
    }

    public func setting(_ name: String) throws -> String? {
        try db.first("SELECT value FROM setting WHERE name = \(name)") { $0["value"] }
    }

    /// Settings whose names begin so, by name.
    public func settings(from beginning: String) throws -> [(name: String, value: String)] {
        try db.all(
            """
            SELECT name, value FROM setting WHERE name >= \(beginning) AND name < \(beginning + "~") ORDER BY name
            """
        ) { ($0["name"], $0["value"]) }
    }
}

extension ArchiveWriting {
    /// The index row of an account's card; its password stays as it is.
    public func putAccount(
        _ name: String, title: String, role: String, region: String, book: String, isDisabled: Bool, card: ID
    ) throws {
        try db.run(
            """
            INSERT INTO account (name, title, role, region, book, password, must_change, disabled, card)
            VALUES (\(name), \(title), \(role), \(region), \(book), '', 1, \(isDisabled), \(card))
            ON CONFLICT (name) DO UPDATE SET title = excluded.title, role = excluded.role,
            region = excluded.region, book = excluded.book, disabled = excluded.disabled, card = excluded.card
            """)
    }

    public func setPassword(of account: String, _ hash: String, mustChange: Bool) throws {
        try db.run("UPDATE account SET password = \(hash), must_change = \(mustChange) WHERE name = \(account)")
    }

    public func setAttempts(_ origin: String, failures: Int, until: Int64) throws {
        try db.run(
            """
            INSERT INTO attempt (origin, failures, until) VALUES (\(origin), \(failures), \(until))
            ON CONFLICT (origin) DO UPDATE SET failures = excluded.failures, until = excluded.until
            """)
    }

    public func forgetAttempts(_ origin: String) throws {
        try db.run("DELETE FROM attempt WHERE origin = \(origin)")
    }

    /// Forgets origins whose last failure, or the wait after it, was over before a moment.
    public func forgetAttempts(before moment: Int64) throws {
        try db.run("DELETE FROM attempt WHERE until < \(moment)")
    }

    public func removeSetting(_ name: String) throws { try db.run("DELETE FROM setting WHERE name = \(name)") }

    public func setSetting(_ name: String, _ value: String) throws {
        try db.run(
            """
            INSERT INTO setting (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}

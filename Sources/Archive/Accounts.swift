import Foundation
import GRDB

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
    public let card: [UInt8]
}

extension ArchiveReading {
    public func account(_ name: String) throws -> AccountRow? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM account WHERE name = ?"), arguments: [name])
            .map(accountRow)
    }

    public func accounts() throws -> [AccountRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY name").map(accountRow)
    }

    private func accountRow(_ row: Row) -> AccountRow {
        AccountRow(
            name: row["name"], title: row["title"], role: row["role"], region: row["region"],
            book: row["book"], password: row["password"], mustChange: row["must_change"],
            isDisabled: row["disabled"], card: Array(row["card"] as Data))
    }

    /// Failures from an origin and the moment until which it must wait.
    public func attempts(_ origin: String) throws -> (failures: Int, until: Int64)? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT failures, until FROM attempt WHERE origin = ?"), arguments: [origin]
        ).map { ($0["failures"], $0["until"]) }
    }

    /// Whoever signed in, and from where: `known NAME ADDRESS`.
    public func knownOrigins() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT origin FROM attempt WHERE origin LIKE 'known %'")
    }

    public func setting(_ name: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }

    /// Settings whose names begin so, by name.
    public func settings(from beginning: String) throws -> [(name: String, value: String)] {
        try Row.fetchAll(
            db, sql: "SELECT name, value FROM setting WHERE name >= ? AND name < ? ORDER BY name",
            arguments: [beginning, beginning + "~"]
        ).map { ($0["name"], $0["value"]) }
    }
}

extension ArchiveWriting {
    /// The index row of an account's card; its password stays as it is.
    public func putAccount(
        _ name: String, title: String, role: String, region: String, book: String, isDisabled: Bool, card: [UInt8]
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO account (name, title, role, region, book, password, must_change, disabled, card)
                VALUES (?, ?, ?, ?, ?, '', 1, ?, ?)
                ON CONFLICT (name) DO UPDATE SET title = excluded.title, role = excluded.role,
                region = excluded.region, book = excluded.book, disabled = excluded.disabled, card = excluded.card
                """,
            arguments: [name, title, role, region, book, isDisabled ? 1 : 0, Data(card)])
    }

    public func setPassword(of account: String, _ hash: String, mustChange: Bool) throws {
        try db.execute(
            sql: "UPDATE account SET password = ?, must_change = ? WHERE name = ?",
            arguments: [hash, mustChange ? 1 : 0, account])
    }

    public func setAttempts(_ origin: String, failures: Int, until: Int64) throws {
        try db.execute(
            sql: """
                INSERT INTO attempt (origin, failures, until) VALUES (?, ?, ?)
                ON CONFLICT (origin) DO UPDATE SET failures = excluded.failures, until = excluded.until
                """,
            arguments: [origin, failures, until])
    }

    public func forgetAttempts(_ origin: String) throws {
        try db.execute(sql: "DELETE FROM attempt WHERE origin = ?", arguments: [origin])
    }

    /// Forgets origins whose last failure, or the wait after it, was over before a moment.
    public func forgetAttempts(before moment: Int64) throws {
        try db.execute(sql: "DELETE FROM attempt WHERE until < ?", arguments: [moment])
    }

    public func removeSetting(_ name: String) throws {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
    }

    public func setSetting(_ name: String, _ value: String) throws {
        try db.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
            arguments: [name, value])
    }
}

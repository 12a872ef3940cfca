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

    /// The account of a live session.
    public func session(_ digest: [UInt8], now: Int64) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT account FROM session WHERE digest = ? AND expires > ?"),
            arguments: [Data(digest), now])
    }

    /// Whose token it is, and whether it was ended.
    public func pushToken(_ digest: [UInt8]) throws -> (account: String, device: String, isEnded: Bool)? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT account, device, ended FROM push_token WHERE digest = ?"),
            arguments: [Data(digest)]
        ).map { ($0["account"], $0["device"], $0["ended"] != 0) }
    }

    /// Whether a device ever had a token of an account.
    public func hasPushToken(of account: String, device: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM push_token WHERE account = ? AND device = ?)",
            arguments: [account, device]) ?? false
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

    public func addSession(_ digest: [UInt8], account: String, now: Int64, expires: Int64) throws {
        try db.execute(sql: "DELETE FROM session WHERE expires <= ?", arguments: [now])
        try db.execute(
            sql: "INSERT INTO session (digest, account, created, expires) VALUES (?, ?, ?, ?)",
            arguments: [Data(digest), account, now, expires])
    }

    public func endSession(_ digest: [UInt8]) throws {
        try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [Data(digest)])
    }

    public func endSessions(of account: String) throws {
        try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account])
    }

    /// Ends all sessions of an account but one.
    public func endSessions(of account: String, but kept: [UInt8]) throws {
        try db.execute(
            sql: "DELETE FROM session WHERE account = ? AND digest <> ?", arguments: [account, Data(kept)])
    }

    /// Ends the tokens of an account's phones: what still comes with them is held.
    public func endPushTokens(of account: String, at moment: Int64) throws {
        try db.execute(
            sql: "UPDATE push_token SET ended = ? WHERE account = ? AND ended = 0", arguments: [moment, account])
    }

    /// A token for a person and device. Older ones stay good: the answer that brought this one may get lost.
    public func addPushToken(_ digest: [UInt8], account: String, device: String, now: Int64) throws {
        try db.execute(
            sql: "INSERT INTO push_token (digest, account, device, created) VALUES (?, ?, ?, ?)",
            arguments: [Data(digest), account, device, now])
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

    public func setSetting(_ name: String, _ value: String) throws {
        try db.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
            arguments: [name, value])
    }
}

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
    /// Argon2id, in its usual encoded text.
    public var password: String
    public var mustChange: Bool
    public var isDisabled: Bool
    /// Her card in the region's book.
    public let card: [UInt8]

    public init(
        name: String, title: String, role: String, region: String, book: String, password: String,
        mustChange: Bool, isDisabled: Bool, card: [UInt8]
    ) {
        self.name = name
        self.title = title
        self.role = role
        self.region = region
        self.book = book
        self.password = password
        self.mustChange = mustChange
        self.isDisabled = isDisabled
        self.card = card
    }
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

    public func pushToken(_ digest: [UInt8]) throws -> (account: String, device: String)? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT account, device FROM push_token WHERE digest = ?"),
            arguments: [Data(digest)]
        ).map { ($0["account"], $0["device"]) }
    }

    /// Failures from an origin and the moment until which it must wait.
    public func attempts(_ origin: String) throws -> (failures: Int, until: Int64)? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT failures, until FROM attempt WHERE origin = ?"), arguments: [origin]
        ).map { ($0["failures"], $0["until"]) }
    }

    public func setting(_ name: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
}

extension ArchiveWriting {
    public func put(_ account: AccountRow) throws {
        try db.execute(
            sql: """
                INSERT INTO account (name, title, role, region, book, password, must_change, disabled, card)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET title = excluded.title, role = excluded.role,
                region = excluded.region, book = excluded.book, password = excluded.password,
                must_change = excluded.must_change, disabled = excluded.disabled
                """,
            arguments: [
                account.name, account.title, account.role, account.region, account.book, account.password,
                account.mustChange ? 1 : 0, account.isDisabled ? 1 : 0, Data(account.card),
            ])
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

    public func setSetting(_ name: String, _ value: String) throws {
        try db.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
            arguments: [name, value])
    }
}

/// A session, or a key with which a phone sends: what signs in or sends for an account.
public struct DeviceRow: Sendable {
    /// Of its secret.
    public let digest: [UInt8]
    public let account: String
    /// Kind of device and browser, in codes; empty when it said none.
    public let agent: String
    /// Milliseconds since 1970.
    public let created: Int64
    /// When it was last used, as far as that has been noted.
    public let contact: Int64
    /// Whether it is a key, not a session.
    public let isKey: Bool
    /// The device that a key is of.
    public let device: String
    /// The session in which a key was asked for; empty where that is not known.
    public let session: [UInt8]
    /// When a key was ended; 0 when it was not.
    public let ended: Int64
}

extension ArchiveReading {
    /// A session, whether or not its time is over.
    public func session(_ digest: [UInt8]) throws -> DeviceRow? {
        try db.first(
            """
            SELECT session.*, COALESCE(contact.at, session.created) AS last FROM session
            LEFT JOIN contact ON contact.digest = session.digest WHERE session.digest = \(digest)
            """, session)
    }

    /// A key, whether or not it was ended.
    public func pushToken(_ digest: [UInt8]) throws -> DeviceRow? {
        try db.first(
            """
            SELECT push_token.*, COALESCE(contact.at, push_token.created) AS last FROM push_token
            LEFT JOIN contact ON contact.digest = push_token.digest WHERE push_token.digest = \(digest)
            """, key)
    }

    /// All sessions of an account, the newest first.
    public func sessions(of account: String) throws -> [DeviceRow] {
        try db.all(
            """
            SELECT session.*, COALESCE(contact.at, session.created) AS last FROM session
            LEFT JOIN contact ON contact.digest = session.digest
            WHERE account = \(account) ORDER BY created DESC, session.digest
            """, session)
    }

    /// All keys of an account, the newest first.
    public func pushTokens(of account: String) throws -> [DeviceRow] {
        try db.all(
            """
            SELECT push_token.*, COALESCE(contact.at, push_token.created) AS last FROM push_token
            LEFT JOIN contact ON contact.digest = push_token.digest
            WHERE account = \(account) ORDER BY created DESC, push_token.digest
            """, key)
    }

    /// Whether a device ever had a token of an account.
    public func hasPushToken(of account: String, device: String) throws -> Bool {
        try db.has("SELECT 1 FROM push_token WHERE account = \(account) AND device = \(device)")
    }

    private func session(_ row: Row) -> DeviceRow {
        DeviceRow(
            digest: row["digest"], account: row["account"], agent: row["agent"], created: row["created"],
            contact: row["last"], isKey: false, device: "", session: [], ended: 0)
    }

    private func key(_ row: Row) -> DeviceRow {
        DeviceRow(
            digest: row["digest"], account: row["account"], agent: row["agent"], created: row["created"],
            contact: row["last"], isKey: true, device: row["device"], session: row["session"], ended: row["ended"])
    }
}

extension ArchiveWriting {
    /// - Parameter expires: when it ends whatever its owner does
    public func addSession(
        _ digest: [UInt8], account: String, agent: String = "", now: Int64, expires: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO session (digest, account, created, expires, agent)
            VALUES (\(digest), \(account), \(now), \(expires), \(agent))
            """)
    }

    /// Takes away the sessions that ended before a moment.
    public func forgetSessions(before moment: Int64) throws {
        try db.run("DELETE FROM session WHERE expires < \(moment)")
    }

    public func endSession(_ digest: [UInt8]) throws { try db.run("DELETE FROM session WHERE digest = \(digest)") }

    public func endSessions(of account: String) throws {
        try db.run("DELETE FROM session WHERE account = \(account)")
    }

    /// Ends all sessions of an account but one.
    public func endSessions(of account: String, but kept: [UInt8]) throws {
        try db.run("DELETE FROM session WHERE account = \(account) AND digest <> \(kept)")
    }

    /// Ends the tokens of an account's phones: what still comes with them is held.
    public func endPushTokens(of account: String, at moment: Int64) throws {
        try db.run("UPDATE push_token SET ended = \(moment) WHERE account = \(account) AND ended = 0")
    }

    /// Ends the tokens of an account's phones but of the one where a session is.
    public func endPushTokens(of account: String, but session: [UInt8], at moment: Int64) throws {
        try db.run(
            """
            UPDATE push_token SET ended = \(moment) WHERE account = \(account) AND ended = 0 AND device NOT IN (
                SELECT device FROM push_token WHERE account = \(account) AND session = \(session))
            """)
    }

    /// Ends one token.
    public func endPushToken(_ digest: [UInt8], at moment: Int64) throws {
        try db.run("UPDATE push_token SET ended = \(moment) WHERE digest = \(digest) AND ended = 0")
    }

    /// Takes a token away: what comes with it is nobody's any more and stays on the phone.
    public func removePushToken(_ digest: [UInt8]) throws {
        try db.run("DELETE FROM push_token WHERE digest = \(digest)")
    }

    /// A token for a person and device. The one before stays good: the answer that brought this one may get lost.
    public func addPushToken(
        _ digest: [UInt8], account: String, device: String, session: [UInt8] = [], agent: String = "", now: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO push_token (digest, account, device, created, session, agent)
            VALUES (\(digest), \(account), \(device), \(now), \(session), \(agent))
            """)
    }

    /// When sessions and keys were last used; what no longer is is forgotten.
    public func setContacts(_ moments: [[UInt8]: Int64]) throws {
        for (digest, moment) in moments {
            try db.run(
                """
                INSERT INTO contact (digest, at) VALUES (\(digest), \(moment))
                ON CONFLICT (digest) DO UPDATE SET at = excluded.at
                """)
        }
        try db.run(
            """
            DELETE FROM contact WHERE digest NOT IN (SELECT digest FROM session)
            AND digest NOT IN (SELECT digest FROM push_token)
            """)
    }
}

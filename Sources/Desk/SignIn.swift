import Archive
import Foundation
import Records
import Rules

extension Desk {
    static let sessionDays = 90
    private static let freeFailures = 5

    /// Opens a session. An unknown name and a wrong password get the same answer after the same work.
    /// - Parameter address: where the request comes from, for throttling
    /// - Returns: the session's secret, or nil
    public func signIn(name: String, password: String, address: String) throws -> String? {
        let now = clock()
        let origins = ["account " + name, "address " + address]
        let isBlocked = try archive.read { reading in
            try origins.contains { try (reading.attempts($0)?.until ?? 0) > now }
        }
        let row = try archive.read { try $0.account(name) }
        let isRight = Password.verify(password, row?.password ?? decoy)
        guard let row, isRight, !row.isDisabled, !isBlocked else {
            if !isBlocked { try noteFailure(origins, now) }
            return nil
        }
        let secret = Digest.hex(Digest.random(32))
        try archive.write { writing in
            try writing.forgetAttempts(origins[0])
            try writing.addSession(
                Digest.sha256(Array(secret.utf8)), account: row.name, now: now,
                expires: now + Int64(Desk.sessionDays) * 86_400_000)
        }
        return secret
    }

    /// After five failures each further one doubles the wait, up to fifteen minutes.
    private func noteFailure(_ origins: [String], _ now: Int64) throws {
        try archive.write { writing in
            for origin in origins {
                let failures = (try writing.reading.attempts(origin)?.failures ?? 0) + 1
                // Whole villages share one address; it may fail more often than one name.
                let free = origin.hasPrefix("address") ? Desk.freeFailures * 6 : Desk.freeFailures
                let over = max(0, failures - free)
                let wait: Int64 = over == 0 ? 0 : min(900_000, Int64(1000) << Int64(min(over, 10)))
                try writing.setAttempts(origin, failures: failures, until: now + wait)
            }
        }
    }

    /// The account of a live session.
    public nonisolated func session(_ secret: String) throws -> Mandate? {
        let now = clock()
        let digest = Digest.sha256(Array(secret.utf8))
        return try archive.read { reading in
            guard let name = try reading.session(digest, now: now), let row = try reading.account(name),
                !row.isDisabled
            else { return nil }
            return Desk.account(row)
        }
    }

    public func signOut(_ secret: String) throws {
        let digest = Digest.sha256(Array(secret.utf8))
        try archive.write { try $0.endSession(digest) }
    }

    /// A token with which a phone pushes this person's entries, also after her session has ended.
    public func issuePushToken(for account: String, device: String) throws -> String {
        let secret = Digest.hex(Digest.random(32))
        let now = clock()
        try archive.write {
            try $0.addPushToken(Digest.sha256(Array(secret.utf8)), account: account, device: device, now: now)
        }
        return secret
    }

    /// Whose entries a token pushes.
    public nonisolated func writer(token: String) throws -> Writer? {
        let digest = Digest.sha256(Array(token.utf8))
        return try archive.read { reading in
            guard let found = try reading.pushToken(digest), let row = try reading.account(found.account),
                let person = Desk.person(row)
            else { return nil }
            return Writer(person: person, isDisabled: row.isDisabled)
        }
    }

    public nonisolated func randomWord() -> UInt64 { Digest.randomWord() }
}

/// A hash that nobody's password has, so that an unknown name costs the same work. Made once.
private let decoy = (try? Password.hash("tidak ada")) ?? ""

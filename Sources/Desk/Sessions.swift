import Archive
import Foundation
import Plain
import Records
import Rules

/// Who counts the failures of whom, and how many are free within the hour.
private struct Origin {
    let key: String
    let free: Int
    private static let longestWait: Int64 = 900_000

    /// Milliseconds to wait after so many failures.
    func pause(after failures: Int) -> Int64 {
        let over = max(0, failures - free)
        return over == 0 ? 0 : min(Origin.longestWait, Int64(1000) << Int64(min(over, 10)))
    }
}

/// Who is signed in, on which devices, and with which keys phones send.
/// - Throws: in all its functions what `Desk` names.
public struct Sessions: Sendable {
    let store: Store

    /// As long an address is known from which somebody signed in.
    private static let knownDays = 90
    /// An hour without a failure, and all are forgotten.
    private static let memory: Int64 = 3_600_000

    /// Opens a session. An unknown name and a wrong password get the same answer after the same work; who must wait
    /// costs none. Nobody waits for another's failures: they are counted by name and address together; only a name that
    /// many addresses try, or an address that tries very much, is slowed down, and never for whoever signed in there rightly.
    /// A browser that signed in rightly is counted by itself: many share an address with whoever tries her name.
    /// - Parameters:
    ///   - address: where the request comes from, for throttling
    ///   - agent: the kind of device and browser, in codes, for the list of her devices
    ///   - browser: the secret by which her browser is known again; empty for none
    public func signIn(
        name: String, password: String, address: String, agent: String = "", browser: String = ""
    ) async throws -> SignedIn {
        let now = store.clock()
        let name = String(decoding: name.utf8.prefix(Sessions.longestName), as: UTF8.self)
        let places = [address] + (browser.isEmpty ? [] : [Sessions.browserMark + Sessions.mark(of: browser)])
        let known = try store.archive.read { reading in
            try places.filter { (try reading.attempts("known \(name) \($0)")?.until ?? 0) > now }
        }
        let pair = Origin(key: "pair \(name) \(known.last ?? address)", free: 10)
        let crowd = [Origin(key: "account \(name)", free: 100), Origin(key: "address \(address)", free: 300)]
        if let seconds = try wait(of: known.isEmpty ? [pair] + crowd : [pair], now) { return .wait(seconds: seconds) }
        let row = try store.archive.read { try $0.account(name) }
        // Who has no password yet costs as much as who has one.
        let hash = row.flatMap { $0.password.isEmpty ? nil : $0.password }
        let isRight = try await store.hashing.run { Password.verify(password, hash ?? decoy) }
        guard let row, hash != nil, isRight, !row.isDisabled else {
            try noteFailure([pair] + crowd, now)
            return .wrong
        }
        guard let mandate = try store.archive.read({ try store.mandate(of: name, $0) }), !mandate.isDisabled else {
            return .over
        }
        let secret = Digest.hex(Digest.random(32))
        let digest = Digest.sha256(Array(secret.utf8))
        do {
            try store.archive.write { writing in
                try writing.forgetAttempts(pair.key)
                for place in places {
                    try writing.setAttempts(
                        "known \(name) \(place)", failures: 0, until: now + Int64(Sessions.knownDays) * 86_400_000)
                }
                try makeRoom(for: mandate, now, writing)
                try writing.addSession(
                    digest, account: row.name, agent: agent, now: now,
                    expires: now + (mandate.stays.map(\.whole).max() ?? 0))
            }
        } catch is StorageTrouble {
            store.unwritten.open(digest, account: row.name, password: row.password, now: now)
        }
        return .open(secret)
    }

    /// No address begins so.
    private static let browserMark = "browser:"
    private static func mark(of browser: String) -> String {
        Digest.hex(Array(Digest.sha256(Array(browser.utf8)).prefix(16)))
    }

    /// Seconds until one of these may try again; nil when all may now.
    private func wait(of origins: [Origin], _ now: Int64) throws -> Int? {
        let written = try store.archive.read { reading in
            try origins.map { try reading.attempts($0.key)?.until ?? 0 }
        }
        let until = (written + origins.map { store.unwritten.until($0.key, now: now) }).max() ?? 0
        return until > now ? Int((until - now + 999) / 1000) : nil
    }

    /// Her own new password; every session but this one ends, and the keys of her other phones. Who guesses at the old one waits as at the door.
    /// - Parameter session: the secret of the session in which she changes it
    /// - Throws: `Refusal.invalid` with what to mend, `Crowded`
    public func changePassword(
        of name: String, from old: String, to new: String, in session: String = ""
    ) async throws {
        let now = store.clock()
        let guesses = Origin(key: "old \(name)", free: 10)
        guard let row = try store.archive.read({ try $0.account(name) }) else { throw Refusal.notFound }
        if let seconds = try wait(of: [guesses], now) {
            throw Refusal.invalid([
                Problem(
                    "lama", "Terlalu banyak percobaan. Tunggu \((seconds + 59) / 60) menit.",
                    "Too many tries. Wait \((seconds + 59) / 60) minutes.")
            ])
        }
        guard try await store.hashing.run({ Password.verify(old, row.password) }) else {
            try noteFailure([guesses], now)
            throw Refusal.invalid([Problem("lama", "Kata sandi lama salah.", "The old password is wrong.")])
        }
        guard new.count >= 8, new != old, !Password.isWeak(new, of: name) else {
            throw Refusal.invalid([
                Problem(
                    "baru", "Kata sandi ini mudah ditebak. Pakai kalimat pendek, paling sedikit 8 huruf.",
                    "This is easy to guess. Use a short sentence of 8 letters or more.")
            ])
        }
        let hash = try await store.hashing.run { try Password.hash(new) }
        try store.archive.write {
            try $0.setPassword(of: name, hash, mustChange: false)
            let here = Digest.sha256(Array(session.utf8))
            try $0.endSessions(of: name, but: here)
            try $0.endPushTokens(of: name, but: here, at: now)
        }
    }

    /// Bytes of the longest user name.
    private static let longestName = 40

    /// Beyond what is free each further failure doubles the wait, up to fifteen minutes. What is over for an hour is
    /// forgotten, and its row goes.
    private func noteFailure(_ origins: [Origin], _ now: Int64) throws {
        do {
            try store.archive.write { writing in
                try writing.forgetAttempts(before: now - Sessions.memory)
                for origin in origins {
                    let failures = (try writing.reading.attempts(origin.key)?.failures ?? 0) + 1
                    try writing.setAttempts(origin.key, failures: failures, until: now + origin.pause(after: failures))
                }
            }
        } catch is StorageTrouble {
            for origin in origins { store.unwritten.fail(origin.key, now: now, pause: origin.pause) }
        }
    }

    /// How many people signed in, and from how many addresses.
    public func signedInFrom() throws -> (accounts: Int, addresses: Int) {
        let parts = try store.archive.read { try $0.knownOrigins() }.map { $0.split(separator: " ") }
        let addresses = Set(parts.compactMap { $0.last }.filter { !$0.hasPrefix(Sessions.browserMark) })
        return (Set(parts.compactMap { $0.dropFirst().first }).count, addresses.count)
    }

    /// The account of a live session. Whoever asks was in contact; but what one mandate keeps alive revives no other that
    /// her absence ended: left for half an hour, the phone of a kader who is an officer too opens the desk no more.
    /// - Parameter acting: the key of the mandate that she has chosen; her first where it is none of hers
    public func session(_ secret: String, acting: String = "") throws -> Mandate? {
        let now = store.clock()
        let digest = Digest.sha256(Array(secret.utf8))
        return try store.archive.read { reading -> Mandate? in
            guard let session = try reading.session(digest) else {
                return try standby(digest, now, reading)?.acting(as: acting)
            }
            guard let mandate = try store.mandate(of: session.account, reading)?.acting(as: acting),
                !mandate.isDisabled, !isOver(session, Stay.of(mandate.person.role), now)
            else { return nil }
            let revived = mandate.stays.contains {
                $0.wouldRevive(since: session.created, contact: contact(session), now: now)
            }
            if !revived { store.contacts.note(digest, now) }
            return mandate
        }
    }

    /// Whose session it is that the disk did not take.
    private func standby(_ digest: [UInt8], _ now: Int64, _ reading: ArchiveReading) throws -> Mandate? {
        guard let found = store.unwritten.find(digest, now: now), let row = try reading.account(found.account),
            row.password == found.password, let mandate = try store.mandate(of: found.account, reading),
            !mandate.isDisabled
        else { return nil }
        return mandate
    }

    public func signOut(_ secret: String) throws {
        let digest = Digest.sha256(Array(secret.utf8))
        store.unwritten.end(digest)
        try store.archive.write { try $0.endSession(digest) }
    }

    /// A token with which a phone pushes this person's entries, also after her session has ended.
    /// - Parameters:
    ///   - session: the secret of the session that asks, so that its end can end the token
    ///   - agent: as in `signIn`
    public func issuePushToken(
        for account: String, device: String, session: String = "", agent: String = ""
    ) throws -> String {
        let secret = Digest.hex(Digest.random(32))
        let now = store.clock()
        try store.archive.write { writing in
            try makeRoom(forKeyOf: account, device: device, now, writing)
            try writing.addPushToken(
                Digest.sha256(Array(secret.utf8)), account: account, device: device,
                session: session.isEmpty ? [] : Digest.sha256(Array(session.utf8)), agent: agent, now: now)
        }
        return secret
    }

    /// Whose entries a token pushes. One that was ended, or not used for as long as a phone may stay away, only earns
    /// held entries.
    public func writer(token: String) throws -> Writer? {
        let now = store.clock()
        let digest = Digest.sha256(Array(token.utf8))
        let writer = try store.archive.read { reading -> Writer? in
            guard let found = try reading.pushToken(digest),
                let mandate = try store.mandate(of: found.account, reading)
            else { return nil }
            let isEnded = found.ended != 0 || isOver(found, .phone, now)
            return Writer(
                people: mandate.people,
                holding: mandate.isDisabled ? .accountDisabled : isEnded ? .deviceEnded : nil,
                device: found.device, isNaming: false)
        }
        if let writer, writer.holding == nil { store.contacts.note(digest, now) }
        return writer
    }
}

/// A hash that nobody's password has, so that an unknown name costs the same work. Made once.
private let decoy = (try? Password.hash("tidak ada")) ?? ""

/// Too many want to sign in at once.
public struct Crowded: Error {}

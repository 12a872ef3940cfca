import Archive
public import Records

/// A phone or computer on which somebody is signed in, or which still sends for her.
public struct Device: Sendable {
    /// What a form calls it.
    public let handle: String
    /// Kind of device and browser, in the codes that were noted when she signed in.
    public let agent: String
    /// Milliseconds since 1970.
    public let since: Int64
    public let contact: Int64
    /// Whether she is signed in there; else only a key to send with is left.
    public let isSignedIn: Bool
    /// Whether it is the one that asks.
    public let isHere: Bool
    fileprivate let parts: [DeviceRow]
}

extension Sessions {
    /// The most devices of an account; older ones end.
    static let mostDevices = 20
    /// Keys of one device that stay good, and ended keys of an account that are still known.
    private static let (keysOfDevice, endedKeys) = (3, 50)

    /// When it was last used.
    func contact(_ row: DeviceRow) -> Int64 { max(row.contact, store.contacts.last(row.digest) ?? 0) }

    func isOver(_ row: DeviceRow, _ stay: Stay, _ now: Int64) -> Bool {
        stay.isOver(since: row.created, contact: contact(row), now: now)
    }

    /// Whether a session opens nothing any more of what its account answers for.
    private func isOver(_ row: DeviceRow, for mandate: Mandate, _ now: Int64) -> Bool {
        mandate.stays.allSatisfy { isOver(row, $0, now) }
    }

    /// Writes down when sessions and keys were last used: every minute, all at once.
    public func keepContacts() throws {
        try store.contacts.keep { moments in try store.archive.write { try $0.setContacts(moments) } }
    }

    /// Who was signed in, in a session that her absence ended; nothing of one that somebody ended.
    public func endedSession(_ secret: String) throws -> String? {
        let digest = Digest.sha256(Array(secret.utf8))
        guard try session(secret) == nil else { return nil }
        return try store.archive.read { try $0.session(digest)?.account }
    }

    /// The devices of an account, the last used first: her own, or of an account that somebody looks after.
    /// - Parameter session: the secret of the session that asks
    public func devices(
        of account: String, for person: Person, in session: String = ""
    ) throws -> [Device] {
        guard let mandate = try looksAfter(account, person) else { throw Refusal.notFound }
        let here = Digest.sha256(Array(session.utf8))
        let now = store.clock()
        let (sessions, keys) = try store.archive.read { reading in
            (
                try reading.sessions(of: account).filter { !isOver($0, for: mandate, now) },
                try reading.pushTokens(of: account).filter { $0.ended == 0 && !isOver($0, .phone, now) }
            )
        }
        // Sessions and keys of one device belong together: a session has the device of the keys that it asked for.
        let groups = Dictionary(grouping: sessions + keys) { row in
            row.isKey
                ? row.device
                : keys.first { $0.session == row.digest }?.device ?? Digest.hex(Array(row.digest.prefix(8)))
        }
        return groups.map { handle, rows in
            Device(
                handle: handle, agent: rows.first { !$0.agent.isEmpty }?.agent ?? "",
                since: rows.map(\.created).min() ?? 0, contact: rows.map(contact).max() ?? 0,
                isSignedIn: rows.contains { !$0.isKey }, isHere: rows.contains { $0.digest == here }, parts: rows)
        }.sorted { ($0.isHere ? 1 : 0, $0.contact, $0.handle) > ($1.isHere ? 1 : 0, $1.contact, $1.handle) }
    }

    /// Ends sessions and keys of a device. What it still sends is held, never lost.
    public func endDevice(_ handle: String, of account: String, by person: Person) throws {
        guard let device = try devices(of: account, for: person).first(where: { $0.handle == handle }) else {
            throw Refusal.notFound
        }
        let now = store.clock()
        try store.archive.write { writing in
            for part in device.parts {
                if part.isKey {
                    try writing.endPushToken(part.digest, at: now)
                } else {
                    try writing.endSession(part.digest)
                }
            }
        }
    }

    private func looksAfter(_ account: String, _ person: Person) throws -> Mandate? {
        if account == person.account { return try Accounts(store: store).find(account) }
        return try Accounts(store: store).managed(for: person).first { $0.person.account == account }
    }

    /// Room for one more session: those that are over go, and the oldest of too many.
    func makeRoom(for mandate: Mandate, _ now: Int64, _ writing: ArchiveWriting) throws {
        try writing.forgetSessions(before: now - 86_400_000)
        var live = 0
        for row in try writing.reading.sessions(of: mandate.person.account) {
            let isOver = isOver(row, for: mandate, now)
            if !isOver { live += 1 }
            if isOver || live >= Sessions.mostDevices { try writing.endSession(row.digest) }
        }
    }

    /// Room for one more key: of a device the last ones stay good, of too many devices the oldest end, and of ended keys
    /// some are known for a long time, so that what comes with them is held.
    func makeRoom(
        forKeyOf account: String, device: String, _ now: Int64, _ writing: ArchiveWriting
    ) throws {
        var (own, ended) = (0, 0)
        var devices: Set<String> = [device]
        for row in try writing.reading.pushTokens(of: account) {
            if row.ended != 0 {
                ended += 1
                if ended > Sessions.endedKeys { try writing.removePushToken(row.digest) }
            } else if row.device == device {
                own += 1
                if own >= Sessions.keysOfDevice { try writing.removePushToken(row.digest) }
            } else if devices.count < Sessions.mostDevices || devices.contains(row.device) {
                devices.insert(row.device)
            } else {
                try writing.endPushToken(row.digest, at: now)
            }
        }
    }
}

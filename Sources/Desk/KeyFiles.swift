import Archive
import Crypto
import Foundation
import Plain
import Records

extension Keyring {
    private static let numbersFile = "nik.key"
    fileprivate static let lockMark = "gcm1."

    /// What goes before a NIK when its digest is taken; nil when the file is not there or is damaged.
    var nationalIDKey: String? {
        text(of: Keyring.numbersFile).flatMap { $0.utf8.count == 64 ? $0 : nil }
    }

    var missing: KeyTrouble { .missing(folder.path) }

    /// Keeps that key: a new one, or that of an older version.
    /// - Throws: `KeyTrouble.another`
    func keepNationalIDKey(_ key: String) throws -> String {
        try keep(key, as: Keyring.numbersFile)
        guard let kept = nationalIDKey else { throw missing }
        return kept
    }

    /// A webhook's secret as the database may hold it: AES-256-GCM with a key made of `seal.key`, bound to its card, so
    /// that it opens in no other's place.
    func lock(_ secret: String, of card: ID) throws -> String {
        guard !secret.isEmpty else { return "" }
        guard let key = hookKey else { throw Seal.Failed() }
        let chance = Digest.random(12)
        return Keyring.lockMark
            + Base64URL.text(chance + (try Seal.encrypt(Array(secret.utf8), key, chance, card.bytes)))
    }

    /// The secret that was locked; nil when it was changed, or is another key's.
    func unlock(_ locked: String, of card: ID) -> String? {
        guard locked.hasPrefix(Keyring.lockMark), let key = hookKey,
            let bytes = Base64URL.bytes(String(locked.dropFirst(Keyring.lockMark.count))), bytes.count > 28,
            let text = try? Seal.decrypt(Array(bytes[12...]), key, Array(bytes[..<12]), card.bytes)
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    private var hookKey: SymmetricKey? {
        sealSecret.map { SymmetricKey(data: Digest.authentication(key: $0, Array("secrets of webhooks".utf8))) }
    }
}

extension Store {
    /// The key under which a NIK is written; made with the first one and never again.
    func nationalIDKey(_ reading: ArchiveReading) throws -> String {
        if let key = keyring.nationalIDKey { return key }
        guard try !reading.hasNationalIDs() else { throw keyring.missing }
        return try keyring.keepNationalIDKey(Digest.hex(Digest.random(32)))
    }

    /// What signs for a subscriber: nothing is needed for e-mail; nil when a webhook's cannot be opened.
    func signingSecret(of row: SubscriptionRow) -> String? {
        let isHook = [Subscription.Channel.webhook.code, Subscription.Channel.lateWebhook.code].contains(row.channel)
        return isHook ? keyring.unlock(row.secret, of: row.card) : ""
    }
}

extension Desk {
    /// Where keys are: nothing in a database of an older version, then `scrub` until no copy is left in it, then `files`.
    private static let keysSetting = "keys"
    private static let oldKey = "national-id-key"

    /// Moves into files and under lock what an older version kept in the database, and looks whether the key of NIK is
    /// there. To be called before anything is served.
    ///
    /// The database is written anew and its log cut off, so that no byte of the old keys is left in them. What cannot be
    /// had: blocks that the disk itself still holds, and copies that were made before.
    /// - Throws: `KeyTrouble`
    public nonisolated func moveKeys() throws {
        let (state, old, rows, hasNumbers) = try archive.read { reading in
            (
                try reading.setting(Desk.keysSetting), try reading.setting(Desk.oldKey), try reading.subscriptions(),
                try reading.hasNationalIDs()
            )
        }
        if state == nil {
            if let old, try keyring.keepNationalIDKey(old) != old { throw KeyTrouble.another(keyring.folder.path) }
            let plain = rows.filter { !$0.secret.isEmpty && !$0.secret.hasPrefix(Keyring.lockMark) }
            let locked = try plain.map { ($0.card, try keyring.lock($0.secret, of: $0.card)) }
            let isClean = old == nil && plain.isEmpty
            try archive.write { writing in
                try writing.removeSetting(Desk.oldKey)
                for (card, secret) in locked { try writing.setSecret(of: card, secret) }
                try writing.setSetting(Desk.keysSetting, isClean ? "files" : "scrub")
            }
        }
        guard !hasNumbers || keyring.nationalIDKey != nil else { throw keyring.missing }
        if try archive.read({ try $0.setting(Desk.keysSetting) }) == "scrub" {
            try archive.scrub()
            try archive.write { try $0.setSetting(Desk.keysSetting, "files") }
        }
    }

    /// Webhooks that get nothing because their secret cannot be opened, by name.
    public nonisolated func lockedWebhooks() throws -> [String] {
        try archive.read { try $0.subscriptions() }
            .filter { !$0.isDisabled && store.signingSecret(of: $0) == nil }.map(\.name)
    }
}

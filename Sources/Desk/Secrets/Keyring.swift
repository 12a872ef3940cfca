public import Archive
public import Foundation
import Glibc

/// The private keys of units, each in a file of its own: neither in the database nor in its backups. A unit whose file
/// is lost can never again read what was sealed to it, so a copy belongs into its safe.
///
/// What must be copied besides the database (with its `-wal`) and the folder of photographs, and kept apart from them,
/// is this whole folder: `seal.key` (seals of rows, heads, and what locks the secrets of webhooks), `nik.key` (without
/// it no server opens a database that has NIK) and the keys of units.
public struct Keyring: Sendable {
    /// Where the files lie, each `BOOK-FINGERPRINT.pem`, readable by this server alone.
    public let folder: URL

    public init(folder: URL) { self.folder = folder }

    /// Makes a pair for a unit and keeps the private half; older ones stay, for what was sealed to them.
    /// - Returns: the public key in base64url
    /// - Throws: `Seal.Failed` when the file cannot be written
    public func make(for book: String) throws -> String {
        let key = Seal.Key.make()
        let point = key.publicKey
        let name = "\(book)-\(Keyring.fingerprint(point)).pem"
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let path = folder.appendingPathComponent(name).path
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(key.text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Seal.Failed() }
        return Base64URL.text(point)
    }

    /// Whether some key of a unit lies here.
    public func holds(_ book: String) -> Bool { !keys(of: book).isEmpty }

    /// Thirty-two bytes of which the keys of rows (see `Seals` in the Archive), of heads and of webhooks are made.
    var sealSecret: [UInt8]? {
        text(of: "seal.key").flatMap { Base64URL.bytes($0) }.flatMap { $0.count == 32 ? $0 : nil }
    }

    /// What a file says, without blanks; nil when it is not there.
    func text(of name: String) -> String? {
        FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
            .map { String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace } }
    }

    /// What seals with the key that lies here; nil when there is none.
    public func seal() -> SealCode? {
        sealSecret.map { secret in RowCode(key: Digest.authentication(key: secret, Array("seal of rows".utf8))) }
            .map { code in { code($0) } }
    }

    /// What signs the heads of chains; nil when there is no key.
    func signingKey() -> SigningKey? {
        sealSecret.flatMap { try? SigningKey(secret: Digest.authentication(key: $0, Array("heads of chains".utf8))) }
    }

    /// What seals with the key that lies here, made now when there is none.
    /// - Throws: `Seal.Failed` when the file cannot be written
    public func sealing() throws -> SealCode {
        if let seal = seal() { return seal }
        try keep(Base64URL.text(Digest.random(32)), as: "seal.key")
        guard let seal = seal() else { throw Seal.Failed() }
        return seal
    }

    /// Keeps a secret in a file of its own: whole, on the disk before this returns, and never in the place of one that
    /// is there already.
    func keep(_ text: String, as name: String) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let path = folder.appendingPathComponent(name).path
        let draft = path + "." + Digest.hex(Digest.random(8))
        defer { unlink(draft) }
        let made = FileManager.default.createFile(
            atPath: draft, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        guard made, Keyring.flush(draft), link(draft, path) == 0 || errno == EEXIST, Keyring.flush(folder.path) else {
            throw Seal.Failed()
        }
    }

    private static func flush(_ path: String) -> Bool {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }

    /// The private keys of a unit.
    func keys(of book: String) -> [Seal.Key] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix(book + "-") && $0.hasSuffix(".pem") }.sorted().compactMap { name in
            guard let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
                return nil
            }
            return try? Seal.Key(text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Files that are not the key that their name says: what was sealed to it can no longer be opened.
    func damaged() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".pem") }.sorted().filter { name in
            guard let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path),
                let point = try? Seal.Key(text: String(decoding: bytes, as: UTF8.self)).publicKey
            else { return true }
            return !name.hasSuffix("-\(Keyring.fingerprint(point)).pem")
        }
    }

    private static func fingerprint(_ point: [UInt8]) -> String { Digest.hex(Array(Digest.sha256(point).prefix(8))) }

    /// What was sealed to a unit, by whichever of its keys opens it; `nil` when none does.
    func open(_ sealed: String, of book: String, purpose: String) -> String? {
        guard let bytes = Base64URL.bytes(sealed) else { return nil }
        for key in keys(of: book) {
            if let text = try? Seal.open(bytes, with: key, purpose: purpose) {
                return String(decoding: text, as: UTF8.self)
            }
        }
        return nil
    }
}

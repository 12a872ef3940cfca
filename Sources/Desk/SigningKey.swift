import Crypto

/// A key that signs (Ed25519).
struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// - Parameter secret: 32 bytes
    /// - Throws: `Seal.Failed`
    init(secret: [UInt8]) throws {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { throw Seal.Failed() }
        self.key = key
    }

    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    /// - Throws: `Seal.Failed`
    func sign(_ text: [UInt8]) throws -> [UInt8] {
        guard let signature = try? key.signature(for: text) else { throw Seal.Failed() }
        return Array(signature)
    }

    static func proves(_ signature: [UInt8], of text: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: text)
    }
}

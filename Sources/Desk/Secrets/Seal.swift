import Crypto

/// Sealing to a unit's public key: only its private key opens it again. The phone does the same in Web/seal.js.
///
/// version (1) ‖ one-time public key (65) ‖ nonce (12) ‖ ciphertext ‖ tag (16); the AES-256-GCM key is HKDF-SHA256 over
/// the P-256 agreement, salted with both public keys, bound to a purpose. The text is padded to whole kibibytes.
enum Seal {
    /// The text or the key is not what it should be; says no more, so that nobody learns by trying.
    struct Failed: Error {}

    private static let version: UInt8 = 1
    private static let padding = 1024
    private static let (point, nonce, tag) = (65, 12, 16)

    /// - Parameters:
    ///   - publicKey: an uncompressed point, 65 bytes
    ///   - purpose: must be the same when it is opened
    /// - Throws: `Failed`
    static func seal(_ text: [UInt8], to publicKey: [UInt8], purpose: String) throws -> [UInt8] {
        let own = Key.make()
        let key = try own.agreed(with: publicKey, salt: own.publicKey + publicKey, purpose: purpose)
        let chance = Digest.random(nonce)
        let length = ((text.count + 1) + padding - 1) / padding * padding
        let padded = text + [UInt8](repeating: 0, count: length - text.count)
        return [version] + own.publicKey + chance + (try encrypt(padded, key, chance, Array(purpose.utf8)))
    }

    /// What was sealed; trailing zero bytes are padding.
    /// - Throws: `Failed`
    static func open(_ sealed: [UInt8], with key: Key, purpose: String) throws -> [UInt8] {
        guard sealed.count > 1 + point + nonce + tag, sealed[0] == version else { throw Failed() }
        let once = Array(sealed[1..<1 + point])
        let chance = Array(sealed[1 + point..<1 + point + nonce])
        let secret = try key.agreed(with: once, salt: once + key.publicKey, purpose: purpose)
        var text = try decrypt(Array(sealed[(1 + point + nonce)...]), secret, chance, Array(purpose.utf8))
        while text.last == 0 { text.removeLast() }
        return text
    }

    /// AES-256-GCM: ciphertext ‖ tag.
    /// - Throws: `Failed`
    static func encrypt(
        _ text: [UInt8], _ key: SymmetricKey, _ nonce: [UInt8], _ bound: [UInt8]
    ) throws -> [UInt8] {
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(text, using: key, nonce: nonce, authenticating: bound)
        else { throw Failed() }
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// - Throws: `Failed`
    static func decrypt(
        _ sealed: [UInt8], _ key: SymmetricKey, _ nonce: [UInt8], _ bound: [UInt8]
    ) throws -> [UInt8] {
        guard sealed.count >= tag, let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.SealedBox(
                nonce: nonce, ciphertext: sealed.dropLast(tag), tag: sealed.suffix(tag)),
            let text = try? AES.GCM.open(box, using: key, authenticating: bound)
        else { throw Failed() }
        return Array(text)
    }
}

extension Seal {
    /// The pair of a unit.
    struct Key: Sendable {
        private let pair: P256.KeyAgreement.PrivateKey

        /// A new pair.
        static func make() -> Key { Key(pair: P256.KeyAgreement.PrivateKey()) }

        private init(pair: P256.KeyAgreement.PrivateKey) { self.pair = pair }

        /// - Parameter text: PKCS #8 in PEM
        /// - Throws: `Failed`
        init(text: String) throws {
            guard let pair = try? P256.KeyAgreement.PrivateKey(pemRepresentation: text) else { throw Failed() }
            self.pair = pair
        }

        /// PKCS #8 in PEM.
        var text: String { pair.pemRepresentation + "\n" }

        /// An uncompressed point, 65 bytes.
        var publicKey: [UInt8] { Array(pair.publicKey.x963Representation) }

        /// HKDF-SHA256 over the agreement with another's public key.
        /// - Throws: `Failed` when it lies off the curve
        func agreed(with publicKey: [UInt8], salt: [UInt8], purpose: String) throws -> SymmetricKey {
            guard let other = try? P256.KeyAgreement.PublicKey(x963Representation: publicKey),
                let shared = try? pair.sharedSecretFromKeyAgreement(with: other)
            else { throw Failed() }
            return shared.hkdfDerivedSymmetricKey(
                using: SHA256.self, salt: salt, sharedInfo: Array(purpose.utf8), outputByteCount: 32)
        }
    }
}

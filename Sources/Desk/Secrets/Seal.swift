import CCrypto

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
    static func seal(_ text: [UInt8], to publicKey: [UInt8], purpose: String) throws -> [UInt8] {
        let unit = try Key(publicKey: publicKey)
        let own = try Key.make()
        let once = try own.publicKey()
        let key = try own.agreed(with: unit, salt: once + publicKey, purpose: purpose)
        let chance = Digest.random(nonce)
        let length = ((text.count + 1) + padding - 1) / padding * padding
        let padded = text + [UInt8](repeating: 0, count: length - text.count)
        return [version] + once + chance + (try encrypt(padded, key, chance, Array(purpose.utf8)))
    }

    /// What was sealed; trailing zero bytes are padding.
    static func open(_ sealed: [UInt8], with key: Key, purpose: String) throws -> [UInt8] {
        guard sealed.count > 1 + point + nonce + tag, sealed[0] == version else { throw Failed() }
        let once = Array(sealed[1..<1 + point])
        let chance = Array(sealed[1 + point..<1 + point + nonce])
        let secret = try key.agreed(
            with: Key(publicKey: once), salt: once + key.publicKey(), purpose: purpose)
        var text = try decrypt(Array(sealed[(1 + point + nonce)...]), secret, chance, Array(purpose.utf8))
        while text.last == 0 { text.removeLast() }
        return text
    }

    static func encrypt(
        _ text: [UInt8], _ key: [UInt8], _ nonce: [UInt8], _ bound: [UInt8]
    ) throws -> [UInt8] {
        guard let context = EVP_CIPHER_CTX_new() else { throw Failed() }
        defer { EVP_CIPHER_CTX_free(context) }
        var out = [UInt8](repeating: 0, count: text.count + tag)
        var (length, rest): (Int32, Int32) = (0, 0)
        let isWell =
            EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1
            && EVP_EncryptUpdate(context, nil, &rest, bound, Int32(bound.count)) == 1
            && EVP_EncryptUpdate(context, &out, &length, text, Int32(text.count)) == 1
        guard isWell, length == text.count else { throw Failed() }
        let isDone = out.withUnsafeMutableBytes { bytes in
            EVP_EncryptFinal_ex(context, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), &rest) == 1
                && EVP_CIPHER_CTX_ctrl(
                    context, EVP_CTRL_AEAD_GET_TAG, Int32(tag), bytes.baseAddress?.advanced(by: text.count)) == 1
        }
        guard isDone else { throw Failed() }
        return out
    }

    static func decrypt(
        _ sealed: [UInt8], _ key: [UInt8], _ nonce: [UInt8], _ bound: [UInt8]
    ) throws -> [UInt8] {
        guard sealed.count >= tag, let context = EVP_CIPHER_CTX_new() else { throw Failed() }
        defer { EVP_CIPHER_CTX_free(context) }
        let count = sealed.count - tag
        var mark = Array(sealed[count...])
        var out = [UInt8](repeating: 0, count: count + 16)
        var (length, rest): (Int32, Int32) = (0, 0)
        let isWell =
            EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1
            && EVP_DecryptUpdate(context, nil, &rest, bound, Int32(bound.count)) == 1
            && EVP_DecryptUpdate(context, &out, &length, sealed, Int32(count)) == 1
            && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag), &mark) == 1
        guard isWell, length == count else { throw Failed() }
        var end = [UInt8](repeating: 0, count: 16)
        guard EVP_DecryptFinal_ex(context, &end, &rest) == 1 else { throw Failed() }
        return Array(out.prefix(count))
    }
}

extension Seal {
    /// A key of P-256; the public half of a unit, or the whole.
    final class Key {
        private let pointer: OpaquePointer

        private init(_ pointer: OpaquePointer) { self.pointer = pointer }
        deinit { EVP_PKEY_free(pointer) }

        /// A new pair.
        static func make() throws -> Key {
            guard let context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil) else { throw Failed() }
            defer { EVP_PKEY_CTX_free(context) }
            var made: OpaquePointer?
            guard EVP_PKEY_keygen_init(context) == 1,
                EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1) == 1,
                EVP_PKEY_keygen(context, &made) == 1, let made
            else { throw Failed() }
            return Key(made)
        }

        /// - Parameter publicKey: an uncompressed point; refused when it lies off the curve
        init(publicKey: [UInt8]) throws {
            guard publicKey.count == point, publicKey[0] == 4, let context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil)
            else { throw Failed() }
            defer { EVP_PKEY_CTX_free(context) }
            var made: OpaquePointer?
            guard EVP_PKEY_paramgen_init(context) == 1,
                EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1) == 1,
                EVP_PKEY_paramgen(context, &made) == 1, let made
            else { throw Failed() }
            pointer = made
            guard EVP_PKEY_set1_encoded_public_key(made, publicKey, publicKey.count) == 1 else { throw Failed() }
        }

        /// - Parameter text: PKCS #8 in PEM
        init(text: String) throws {
            let bytes = Array(text.utf8)
            guard let memory = BIO_new_mem_buf(bytes, Int32(bytes.count)) else { throw Failed() }
            defer { BIO_free(memory) }
            guard let read = PEM_read_bio_PrivateKey(memory, nil, nil, nil) else { throw Failed() }
            pointer = read
        }

        /// PKCS #8 in PEM.
        func text() throws -> String {
            guard let memory = BIO_new(BIO_s_mem()) else { throw Failed() }
            defer { BIO_free(memory) }
            guard PEM_write_bio_PKCS8PrivateKey(memory, pointer, nil, nil, 0, nil, nil) == 1 else { throw Failed() }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = BIO_read(memory, &bytes, Int32(bytes.count))
            guard count > 0 else { throw Failed() }
            return String(decoding: bytes.prefix(Int(count)), as: UTF8.self)
        }

        func publicKey() throws -> [UInt8] {
            var bytes: UnsafeMutablePointer<UInt8>?
            let count = EVP_PKEY_get1_encoded_public_key(pointer, &bytes)
            guard count == point, let bytes else { throw Failed() }
            defer { CRYPTO_free(bytes, nil, 0) }
            return Array(UnsafeBufferPointer(start: bytes, count: count))
        }

        /// HKDF-SHA256 over the agreement with another key: 32 bytes.
        func agreed(with other: Key, salt: [UInt8], purpose: String) throws -> [UInt8] {
            guard let context = EVP_PKEY_CTX_new(pointer, nil) else { throw Failed() }
            defer { EVP_PKEY_CTX_free(context) }
            var shared = [UInt8](repeating: 0, count: 32)
            var count = shared.count
            guard EVP_PKEY_derive_init(context) == 1, EVP_PKEY_derive_set_peer(context, other.pointer) == 1,
                EVP_PKEY_derive(context, &shared, &count) == 1, count == 32
            else { throw Failed() }
            let extracted = Seal.authenticated(shared, key: salt)
            return Seal.authenticated(Array(purpose.utf8) + [1], key: extracted)
        }
    }

    /// HMAC-SHA256.
    private static func authenticated(_ text: [UInt8], key: [UInt8]) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        var length = UInt32(out.count)
        _ = HMAC(EVP_sha256(), key, Int32(key.count), text, text.count, &out, &length)
        return out
    }
}

import CCrypto
import Synchronization

/// HMAC-SHA256 (RFC 2104) of many texts by one key: a third of the time that a key for each text takes, because every
/// entry is sealed when it is written.
final class RowCode: Sendable {
    private struct Context: @unchecked Sendable { let pointer: OpaquePointer }
    private let context: Mutex<Context>

    init(key: [UInt8]) throws {
        guard let method = EVP_MAC_fetch(nil, "HMAC", nil) else { throw Seal.Failed() }
        defer { EVP_MAC_free(method) }
        guard let pointer = EVP_MAC_CTX_new(method) else { throw Seal.Failed() }
        context = Mutex(Context(pointer: pointer))
        var name = Array("SHA256".utf8CString)
        let isMade = name.withUnsafeMutableBufferPointer { name in
            let parameters = [
                OSSL_PARAM_construct_utf8_string("digest", name.baseAddress, 0), OSSL_PARAM_construct_end(),
            ]
            return EVP_MAC_init(pointer, key, key.count, parameters) == 1
        }
        guard isMade else { throw Seal.Failed() }
    }

    deinit { context.withLock { EVP_MAC_CTX_free($0.pointer) } }

    func callAsFunction(_ text: [UInt8]) -> [UInt8] {
        context.withLock { context in
            var code = [UInt8](repeating: 0, count: 32)
            var length = 0
            // Without a key it begins again with the one it has.
            let isDone =
                EVP_MAC_init(context.pointer, nil, 0, nil) == 1
                && EVP_MAC_update(context.pointer, text, text.count) == 1
                && EVP_MAC_final(context.pointer, &code, &length, code.count) == 1
            precondition(isDone && length == 32, "no code can be made")
            return code
        }
    }
}

/// A key that signs (Ed25519).
final class SigningKey {
    private let pointer: OpaquePointer

    /// - Parameter secret: 32 bytes
    init(secret: [UInt8]) throws {
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, secret, secret.count) else {
            throw Seal.Failed()
        }
        pointer = key
    }

    deinit { EVP_PKEY_free(pointer) }

    func publicKey() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        var length = bytes.count
        guard EVP_PKEY_get_raw_public_key(pointer, &bytes, &length) == 1, length == 32 else { throw Seal.Failed() }
        return bytes
    }

    func sign(_ text: [UInt8]) throws -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { throw Seal.Failed() }
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: 64)
        var length = signature.count
        guard EVP_DigestSignInit(context, nil, nil, nil, pointer) == 1,
            EVP_DigestSign(context, &signature, &length, text, text.count) == 1, length == 64
        else { throw Seal.Failed() }
        return signature
    }

    static func proves(_ signature: [UInt8], of text: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard publicKey.count == 32, signature.count == 64,
            let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, 32)
        else { return false }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, 64, text, text.count) == 1
    }
}

import CArgon2
import CCrypto
import Testing

@testable import Desk

@Test func `SHA-256 of abc begins with ba7816bf`() {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(Array("abc".utf8), 3, &digest)
    #expect(digest.prefix(4).elementsEqual([0xba, 0x78, 0x16, 0xbf]))
}

@Test func `Argon2id gives a hash that verifies its own password and no other`() {
    var encoded = [CChar](repeating: 0, count: 128)
    let salt = [UInt8](repeating: 7, count: 16)
    let made = argon2id_hash_encoded(1, 64, 1, "rahasia", 7, salt, 16, 16, &encoded, 128)
    #expect(made == ARGON2_OK.rawValue)
    #expect(argon2id_verify(encoded, "rahasia", 7) == ARGON2_OK.rawValue)
    #expect(argon2id_verify(encoded, "rahasiA", 7) != ARGON2_OK.rawValue)
}

@Test func `a key used again makes the same codes as one for each text`() throws {
    // RFC 4231, case 2.
    let code = try RowCode(key: Array("Jefe".utf8))
    for _ in 0..<2 {
        #expect(
            Digest.hex(code(Array("what do ya want for nothing?".utf8)))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
    #expect(code([1]) == Digest.authentication(key: Array("Jefe".utf8), [1]))
}

@Test func `what was signed with a key is proven by its public half alone`() throws {
    // RFC 8032, 7.1, test 2.
    let secret = try #require(Digest.bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    let key = try SigningKey(secret: secret)
    let signature = try key.sign([0x72])
    #expect(Digest.hex(signature).hasPrefix("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"))
    #expect(SigningKey.proves(signature, of: [0x72], by: try key.publicKey()))
    #expect(!SigningKey.proves(signature, of: [0x73], by: try key.publicKey()))
}

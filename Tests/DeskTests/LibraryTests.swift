import CArgon2
import CCrypto
import Testing

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

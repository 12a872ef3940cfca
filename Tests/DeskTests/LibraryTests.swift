import Testing

@testable import Desk

@Test func `the digest of abc is the one of FIPS 180-2`() {
    #expect(
        Digest.hex(Digest.sha256(Array("abc".utf8)))
            == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
        Digest.hex(Digest.sha256([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
}

@Test func `a stored password is proven by itself and by no other, as strongly as OWASP asks`() throws {
    let stored = try Password.hash("rahasia-1")
    #expect(stored.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(Password.verify("rahasia-1", stored) && !Password.verify("rahasia-2", stored))
    #expect(try Password.hash("rahasia-1") != stored, "each has its own salt")
    // Written by the reference program of Argon2: what older releases stored is still proven.
    let older = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
    #expect(Password.verify("password", older) && !Password.verify("Password", older))
    #expect(!Password.verify("password", "") && !Password.verify("password", "not a hash"))
}

@Test func `a key used again makes the same codes as one for each text`() throws {
    // RFC 4231, case 2.
    let code = RowCode(key: Array("Jefe".utf8))
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
    #expect(SigningKey.proves(signature, of: [0x72], by: key.publicKey))
    #expect(!SigningKey.proves(signature, of: [0x73], by: key.publicKey))
}

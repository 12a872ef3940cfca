import CArgon2
import Records

/// Passwords: Argon2id with 19 MiB and two passes, as OWASP asks at least.
enum Password {
    private static let memoryKiB: UInt32 = 19_456
    private static let passes: UInt32 = 2

    static func hash(_ password: String) throws -> String {
        var encoded = [CChar](repeating: 0, count: 160)
        let salt = Digest.random(16)
        let made = argon2id_hash_encoded(
            passes, memoryKiB, 1, password, password.utf8.count, salt, salt.count, 32, &encoded, encoded.count)
        guard made == ARGON2_OK.rawValue else { throw Refusal.conflict }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func verify(_ password: String, _ encoded: String) -> Bool {
        argon2id_verify(encoded, password, password.utf8.count) == ARGON2_OK.rawValue
    }

    /// Four syllables and two digits: easy to read aloud, about 40 bits.
    static func made() -> String {
        let consonants = Array("bdghjklmnprstwy")
        let vowels = Array("aeiou")
        var text = ""
        for place in 0..<4 {
            let bytes = Digest.random(4)
            text.append(consonants[Int(bytes[0]) % consonants.count])
            text.append(vowels[Int(bytes[1]) % vowels.count])
            text.append(consonants[Int(bytes[2]) % consonants.count])
            if place < 3 { text.append("-") }
        }
        let digits = Digest.random(2)
        return text + "\(Int(digits[0]) % 10)\(Int(digits[1]) % 10)"
    }
}

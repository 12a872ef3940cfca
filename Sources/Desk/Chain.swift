/// The chain of a book: each entry's hash takes in the one before, the number, the envelope and a salted
/// digest of the body, so that a body can be taken away later and the chain still be walked.
enum Chain {
    /// SHA-256(salt ‖ body)
    static func bodyDigest(salt: [UInt8], body: String) -> [UInt8] {
        Digest.sha256(salt + Array(body.utf8))
    }

    /// Hexadecimal SHA-256 of previous ‖ LF ‖ number ‖ LF ‖ envelope ‖ LF ‖ hexadecimal body digest.
    static func hash(previous: String, seq: Int, envelope: String, bodyDigest: [UInt8]) -> String {
        var text = Array(previous.utf8)
        text.reserveCapacity(160 + envelope.utf8.count)
        text.append(10)
        text += String(seq).utf8
        text.append(10)
        text += envelope.utf8
        text.append(10)
        text += Digest.hex(bodyDigest).utf8
        return Digest.hex(Digest.sha256(text))
    }
}

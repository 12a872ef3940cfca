import Records
import Rules

extension Desk {
    /// SHA-256 of a receipt's code: all that is kept of it. Nothing when it is no code.
    public static func codeDigest(typed: String) -> String {
        TicketCode(typed: typed).map { Digest.hex(Digest.sha256(Array($0.secret.utf8))) } ?? ""
    }
}

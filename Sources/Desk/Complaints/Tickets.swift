public import Records
import Rules

extension Desk {
    /// A fresh code for a receipt, and its digest: what the phone makes by itself without a signal.
    public nonisolated func ticket() -> (code: UInt64, digest: String) {
        let code = randomWord() & TicketCode.mask
        return (code, Desk.ticketDigest(TicketCode(value: code)))
    }

    /// SHA-256 of the code's value in fourteen hexadecimal digits.
    public static func ticketDigest(_ code: TicketCode) -> String {
        let digits = String(code.value, radix: 16)
        let text = String(repeating: "0", count: max(0, 14 - digits.count)) + digits
        return Digest.hex(Digest.sha256(Array(text.utf8)))
    }
}

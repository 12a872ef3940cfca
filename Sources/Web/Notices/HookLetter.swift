import Desk
import Exchange
import Plain
import Records
import Rules

/// What a webhook gets: codes, days and ids, never a name, a title or a receipt's code.
struct HookLetter {
    let delivery: Delivery
    let notice: SentNotice

    var body: String {
        let kind = notice.kind
        let value: JSON = [
            "id": .string(delivery.id.text), "event": .string(isFollowUp ? "follow-up.late" : "complaint.\(event)"),
            "happenedAt": .integer(Int(notice.happened)),
            isFollowUp ? "followUp" : "complaint": .string(notice.card.text),
            "book": .string(notice.book), "region": .string(notice.region), "office": .string(notice.office),
            "field": .string(kind?.field.code ?? ""), "kind": .string(kind?.code ?? ""),
            "state": .string(notice.state), "due": notice.due.map { .string($0.iso) } ?? .null,
        ]
        return value.text
    }

    private var isFollowUp: Bool { notice.event == .followUpLate }
    private var event: String { notice.event.rawValue }

    /// - Parameter seconds: since 1970, now
    func headers(at seconds: Int64) -> [(String, String)] {
        [
            ("Content-Type", "application/json"), ("User-Agent", "Pandu"),
            ("Pandu-Delivery", delivery.id.text), ("Pandu-Timestamp", "\(seconds)"),
            ("Pandu-Signature", "v1=" + delivery.signature(of: body, at: seconds)),
        ]
    }
}

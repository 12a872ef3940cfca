public import Plain
public import Records
import Rules

/// A time that complaints take.
public enum ComplaintTime: CaseIterable, Sendable {
    /// Days until the village has seen the place.
    case seen
    /// *Kecepatan informasi*: hours from the record to the office's hands.
    case sent
    /// Days from the office's hands to its first answer.
    case answered
    /// Days from the dispatch to the office's word that it is solved.
    case claimed

    var mark: String {
        switch self {
        case .seen: "seen"
        case .sent: "sent"
        case .answered: "answered"
        case .claimed: "claimed"
        }
    }

    var sum: String { self == .sent ? "sent-hours" : mark + "-days" }

    /// What adds up to it.
    public var indicator: Indicator? { Indicator.find(sum) }
    public var title: Phrase { Indicator.title(of: sum) }
}

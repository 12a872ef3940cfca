public import Records

/// What became of an entry: the only thing that lets a phone take it out of its outbox.
public struct Receipt: Sendable, Hashable {
    public enum Status: String, Sendable {
        /// It has a number now.
        case stored
        /// It had one already.
        case known
        /// It is kept until a person has looked.
        case held
        /// A person looked and put it aside, with a reason.
        case discarded
        /// Another entry of its writer took its place.
        case mended
    }

    /// The entry's id; empty when the line was no entry.
    public let id: String
    public let status: Status
    public let seq: Int?
    public let reason: HeldReason?
    /// What the person who discarded it wrote.
    public var note = ""

    /// Whether it is in the book. What is held or was put aside is not, and nobody is told that it is.
    public var isReceived: Bool { status == .stored || status == .known || status == .mended }

    public init(id: String, status: Status, seq: Int? = nil, reason: HeldReason? = nil, note: String = "") {
        self.id = id
        self.status = status
        self.seq = seq
        self.reason = reason
        self.note = note
    }
}

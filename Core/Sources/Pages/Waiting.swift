import Plain
public import Records
import Rules

/// An entry of this phone that the server has not numbered.
public struct Waiting: Sendable {
    public enum State: Sendable {
        /// For a signal.
        case unsent
        /// The server keeps it until somebody has looked.
        case held(HeldReason)
        /// Somebody looked and put it aside; her words.
        case discarded(String)
    }

    public let entry: Entry
    public let state: State

    public init(_ entry: Entry, _ state: State = .unsent) {
        self.entry = entry
        self.state = state
    }

    public var isUnsent: Bool { if case .unsent = state { true } else { false } }
}

extension UnsentMark {
    /// What was lost, a sentence each, with a blank before it.
    public func sentences(_ say: Words) -> String {
        let entries = say(
            " \(count) catatan hilang sebelum terkirim: nomor \(words).",
            " \(count) entries were lost unsent: numbers \(words).")
        let pictures = say(
            " \(photos) foto hilang sebelum terkirim.", " \(photos) photographs were lost unsent.")
        return (count > 0 ? entries : "") + (photos > 0 ? pictures : "")
    }
}

public import Records
import Rules

/// A browser's request as Core sees it; the host (server or worker) gives time and chance with it.
public struct Request: Sendable {
    public var isPost: Bool
    /// Path parts without the book: `["hari", "2026-01-13", "ukur"]`.
    public var path: [String]
    public var query: [(String, String)]
    /// What was typed, as the browser sent it.
    public var form: [(String, String)]
    /// Milliseconds since 1970 on the host's own clock.
    public var now: Int64
    /// The `now` of the page whose forms this one must repeat, with the same random words.
    public var begun: Int64?
    /// Milliseconds that the server's clock is ahead of the host's.
    public var clockOffset: Int64
    /// Random words for the ids that this request may need.
    public var random: (UInt64, UInt64, UInt64, UInt64)
    /// SHA-256 of the `kode` that the form carries, without its dashes: only the host can take one.
    public var codeDigest: String
    public var device: String
    /// The number that the device's next entry of this person gets.
    public var nextNumber: Int
    public var phone: PhoneState?
    /// Entries of this person that a browser wrote and has not heard to be stored: on the phone those that it lost with
    /// its storage, on the server all that its cookie tells.
    public var unsent: [UnsentMark] = []

    public init(
        isPost: Bool, path: [String], query: [(String, String)] = [], form: [(String, String)] = [],
        now: Int64, clockOffset: Int64 = 0, random: (UInt64, UInt64, UInt64, UInt64),
        codeDigest: String = "", device: String,
        nextNumber: Int, phone: PhoneState? = nil
    ) {
        self.isPost = isPost
        self.path = path
        self.query = query
        self.form = form
        self.now = now
        self.clockOffset = clockOffset
        self.random = random
        self.codeDigest = codeDigest
        self.device = device
        self.nextNumber = nextNumber
        self.phone = phone
    }

    public func typed(_ name: String) -> String {
        for (key, value) in form where key == name { return value }
        return ""
    }

    public func typedAll(_ name: String) -> [String] {
        form.filter { $0.0 == name }.map { $0.1 }
    }

    public func asked(_ name: String) -> String {
        for (key, value) in query where key == name { return value }
        return ""
    }
}

/// What only a phone knows: its outbox and its health. On the server there is none.
public struct PhoneState: Sendable {
    public var waiting: [Waiting] = []
    /// Entries being sent just now.
    public var sending = 0
    /// Photographs of saved entries that the server has not got.
    public var photos = 0
    /// Shell, module and book are stored.
    public var isReady = false
    /// This is the second try after the module stopped.
    public var isRetry = false
    public var isClockWrong = false
    public var isStorageLow = false
    /// Milliseconds since 1970 of the last contact, 0 when there was none.
    public var lastContact: Int64 = 0
    /// What the server did not take: its code, and milliseconds since 1970 until which it is not tried, 0 for no time.
    public var refusal: (code: String, until: Int64)?
    /// Accounts that have signed in on this phone: account and name.
    public var people: [(account: String, name: String)] = []
    /// What waits here of others than whoever is on duty, and whether their keys have ended.
    public var others: [(name: String, count: Int, isShut: Bool)] = []

    public init() {}
}

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

public struct Response: Sendable {
    public var status: Int
    public var headers: [(String, String)]
    public var body: String
    /// New entries that the host must store before it shows the answer.
    public var entries: [Entry]
    /// An entry that was put aside and has been read about: the host may let it go.
    public var read: ID?
    /// It has a form to type in: drawn once more for whoever goes back, it must write with the same id.
    public var hasForm = false

    public init(status: Int = 200, headers: [(String, String)] = [], body: String = "", entries: [Entry] = []) {
        self.status = status
        self.headers = headers
        self.body = body
        self.entries = entries
    }

    public static func redirect(to path: String, entries: [Entry] = []) -> Response {
        Response(status: 303, headers: [("Location", path)], entries: entries)
    }
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

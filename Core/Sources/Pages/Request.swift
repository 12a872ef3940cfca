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
    /// What only the server can find wrong with what this form writes: it is drawn again with it.
    public var found: [Problem] = []

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

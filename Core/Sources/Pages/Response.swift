public import Plain
public import Records
import Rules

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

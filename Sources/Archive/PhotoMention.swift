/// An entry, numbered or held, that names a photograph. Until its bytes have come it is awaited.
public struct PhotoMention: Hashable, Sendable {
    public let digest: [UInt8]
    public let entry: [UInt8]
    public let book: String
    public let card: [UInt8]
    public let form: String
    public let writer: String

    public init(digest: [UInt8], entry: [UInt8], book: String, card: [UInt8], form: String, writer: String) {
        self.digest = digest
        self.entry = entry
        self.book = book
        self.card = card
        self.form = form
        self.writer = writer
    }
}

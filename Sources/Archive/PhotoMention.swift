public import Plain

/// An entry, numbered or held, that names a photograph. Until its bytes have come it is awaited.
public struct PhotoMention: Hashable, Sendable {
    public let digest: [UInt8]
    public let entry: ID
    public let book: String
    public let card: ID
    public let form: String
    public let writer: String

    public init(digest: [UInt8], entry: ID, book: String, card: ID, form: String, writer: String) {
        self.digest = digest
        self.entry = entry
        self.book = book
        self.card = card
        self.form = form
        self.writer = writer
    }
}

/// An entry with what the server added to it.
public struct EntryRow: Sendable {
    public let seq: Int
    public let envelope: String
    public let body: String
    public let salt: [UInt8]
    public let digest: [UInt8]
    public let hash: String
    /// Milliseconds since 1970; 0 for a row that is still to be written.
    public let received: Int64

    public init(
        seq: Int, envelope: String, body: String, salt: [UInt8], digest: [UInt8], hash: String, received: Int64 = 0
    ) {
        self.received = received
        self.seq = seq
        self.envelope = envelope
        self.body = body
        self.salt = salt
        self.digest = digest
        self.hash = hash
    }

    /// Envelope and body as the one canonical line.
    public var line: String { body.isEmpty ? envelope : envelope + "\t" + body }
}

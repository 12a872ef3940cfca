public import Records

/// One secret report as its unit sees it before anybody opens it.
public struct SecretReportView: Sendable {
    public let secret: SecretReport
    public let unit: Place
    public let readings: [Reading]
    /// Others of the unit, who could be marked as involved.
    public let colleagues: [(account: String, name: String)]
    /// Units to which it can be passed on.
    public let units: [(book: String, name: String)]
    /// Whether the unit's key lies on this server.
    public let canOpen: Bool

    public struct Reading: Sendable {
        public let name: String
        public let part: String
        public let reason: ReadingReason
        public let note: String
        /// Milliseconds since 1970.
        public let at: Int64
    }
}

public import Plain
public import Records

/// *Sudah dilaporkan, ikut mendukung*: what was told lately in a village of a place that many use.
public struct ToldNearby: Sendable {
    public let id: ID
    public let book: String
    public let rt: String
    public let landmark: String
    public let opened: Day
    public let state: ComplaintState
}

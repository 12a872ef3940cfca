/// A notice as a list shows it, with the place of its complaint.
public struct ListedNotice: Sendable {
    public let no: Int64
    public let row: NoticeRow
    public let book: String
    public let rt: String
    public let landmark: String
}

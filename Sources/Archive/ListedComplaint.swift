/// A complaint in a list, with the book in which its card lies.
public struct ListedComplaint: Sendable {
    public let row: ComplaintRow
    public let book: String
    public let bookName: String
}

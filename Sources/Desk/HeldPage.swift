/// A page of what is held.
public struct HeldPage: Sendable {
    /// Entries on a page.
    public static let size = 50
    public let entries: [HeldEntry]
    /// From 0.
    public let number: Int
    public let pages: Int
    /// How many wait on all pages.
    public let total: Int
}

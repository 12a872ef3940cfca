/// A page of a book's entries for one reader.
public struct FeedPage: Sendable {
    /// `SEQ⇥ENTRY` lines, each ended by a line feed; before one of a complaint that came on a later
    /// day `received⇥DAY`, that day's number.
    public let text: String
    /// Where the next page begins, and whether there is one.
    public let seq: Int
    public let hash: String
    public let hasMore: Bool
}

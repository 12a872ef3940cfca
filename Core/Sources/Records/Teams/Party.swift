#if !hasFeature(Embedded)
public import Plain

/// An office or a coaching team that can be asked for something, by its book.
public struct Party: Sendable {
    public let book: String
    public let name: String
    /// Under which heading it stands: offices, districts, the villages of one district.
    public let group: Phrase

    public init(book: String, name: String, group: Phrase) {
        self.book = book
        self.name = name
        self.group = group
    }
}
#endif

public import Records

/// A held entry as the person sees it who decides.
public struct HeldEntry: Sendable {
    public let no: Int64
    public let place: Place
    public let entry: Entry?
    /// The account that sent it.
    public let writer: String
    /// As people call her.
    public let name: String
    /// In whose name it is written, when that is another's.
    public let otherName: String?
    public let reason: HeldReason

    /// Whether somebody else than its sender may let it in: see `HeldReason.isAnswerable`.
    public var canBeLetIn: Bool { reason.isAnswerable && entry?.writer == writer }

    /// The entry as it would stand in the book that takes it.
    public func admitted(into book: Book) -> Entry? {
        entry.map { $0.book == book.place.book ? $0 : $0.copied(into: book) }
    }
}

public import Plain

/// A stretch of months in which a book counts a resident.
public struct Residence: Hashable, Sendable {
    /// `nil`: from the month in which the book first knew her.
    public var begins: Month?
    /// The first month in which she is no longer counted.
    public var ends: Month?

    public init(begins: Month? = nil, ends: Month? = nil) {
        self.begins = begins
        self.ends = ends
    }
}

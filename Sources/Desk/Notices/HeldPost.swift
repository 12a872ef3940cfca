public import Records
public import Rules

/// A post of the ladder somewhere in a regency, and who holds it.
public struct HeldPost: Sendable {
    public let post: Post
    /// The path of its village, district or regency; for a head of office the office's book.
    public let area: String
    public let areaName: String
    /// Nothing: nobody can be told.
    public let holder: Subscription?

    /// What a form says for it: `village-head 19.05.05.2004`.
    public var key: String { "\(post.code) \(area)" }
}

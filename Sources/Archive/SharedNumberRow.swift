public import Plain

/// A living resident whose NIK stands on another card as well.
public struct SharedNumberRow: Sendable {
    /// The same for all cards that share the number.
    public let digest: [UInt8]
    public let card: ID
    public let name: String
    public let birth: Day?
    public let book: BookRow
}

public import Records

/// Somebody of a midwife's Posyandu whom she looks at, and why.
public struct AttentionLine: Sendable {
    public let resident: ListedResident
    /// What stands behind it; its days among them.
    public let attention: Attention
    public let village: String
}

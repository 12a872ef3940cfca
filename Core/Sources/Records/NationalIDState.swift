public enum NationalIDState: Hashable, Sendable {
    case none
    /// Sixteen digits, masked: `9901••••••••0003`.
    case temporary(masked: String)
    case verified(masked: String)
}

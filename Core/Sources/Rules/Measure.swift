/// How a child's length or height was taken.
public enum Measure: UInt8, Sendable {
    /// Recumbent length, the way under 24 months.
    case lying
    /// Standing height, from 24 months on.
    case standing

    /// `l` or `h`, as WHO's tools write it.
    public var code: String { self == .lying ? "l" : "h" }

    public init?(code: String) {
        switch code {
        case "l", "L": self = .lying
        case "h", "H": self = .standing
        default: return nil
        }
    }
}

/// How sure we are that a rule says what the regulation says.
public enum Confidence: Sendable {
    /// Read in the source or in a full transcript of it.
    case verified
    /// Several others quote the document alike; the document itself was not seen. Staff screens say so.
    case quoted
    /// Told by one other, or from memory. Staff screens say so.
    case unverified

    public var code: String {
        switch self {
        case .verified: "verified"
        case .quoted: "quoted"
        case .unverified: "unverified"
        }
    }
}

/// The language a person reads. Indonesian comes first; a missing choice means Indonesian.
public enum Language: UInt8, Sendable {
    case indonesian
    case english

    /// BCP 47, for `lang` in HTML and for the cookie that keeps the choice.
    public var code: String { self == .indonesian ? "id" : "en" }

    public init?(code: some StringProtocol) {
        if code == "id" { self = .indonesian } else if code == "en" { self = .english } else { return nil }
    }
}
